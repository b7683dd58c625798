import Proviso
import ProvisoIO
import ProvisoLexicon
import ProvisoStatements
import ProvisoText

/// Reads documents for the commands: statements with offsets in the unit of the output.
struct DocumentReader {
  /// The statements of the last document: every sentence, or what is said in it.
  private(set) var units: [Statement] = []
  private var reader: StatementReader
  private let unit: OffsetUnit
  private let layout: Layout
  private let speaker: String?
  private var bytes: [UInt8] = []
  private var name: [UInt8] = []
  private var map: OffsetMap

  /// The tokens and words of the last document.
  var reading: Reading { reader.reading }

  /// The code of the language of the last document, `en` for English.
  var language: String { reader.language }

  /// Whether scores of the last document mean anything: the model knows English only.
  var isScored: Bool { language == "en" }

  /// What to report about the last document, called `name`: it was not scored, or may not be prose.
  func note(on name: String) -> String? {
    if !isScored { return "\(name) (\(language)): not English, so nothing in it was scored" }
    return formatNote(on: name)
  }

  /// What to report about the last document, called `name`, where it looks like records.
  func formatNote(on name: String) -> String? {
    guard let format = RecordFormat(likelyFor: bytes) else { return nil }
    let what = format == .jsonl ? "JSON lines" : format.rawValue.uppercased()
    return
      "\(name): looks like \(what) but is read as prose; give --input-format \(format.rawValue)"
  }

  /// The attributed statements of the last document, those inside others included.
  func attributed() -> [Statement] { reader.attributed() }

  /// The sentences of the last document, whoever says them.
  var sentences: [Statement] {
    reader.sentences.map { Statement(span: $0, attribution: Attribution(kind: .narration)) }
  }

  init(_ lexicon: Lexicon, unit: OffsetUnit, layout: Layout, speaker: String?) {
    reader = StatementReader(lexicon)
    self.unit = unit
    self.layout = layout
    self.speaker = speaker
    let nothing: [UInt8] = []
    map = OffsetMap(nothing.span, unit: unit)
  }

  /// Finds the statements of a document.
  ///
  /// - Throws: ``IOFailure`` of kind `badData` when it has no words.
  mutating func read(_ document: [UInt8], name: String) throws(IOFailure) {
    bytes = document
    var quoted = JSONWriter()
    quoted.string(name)
    self.name = quoted.bytes
    map = OffsetMap(document.span, unit: unit)
    units = reader.read(document.span, layout: layout, speaker: speaker)
    guard !units.isEmpty else {
      throw IOFailure(.badData, "the document is empty; give it some words", file: name)
    }
  }

  /// What is known of a statement beside its scores.
  func about(_ statement: Statement, number: Int) -> ScoredUnit {
    var about = ScoredUnit()
    about.identifier.append(integer: number + 1)
    about.document = name
    about.start = map.offset(ofByte: statement.span.start, in: bytes.span)
    about.end = map.offset(ofByte: statement.span.end, in: bytes.span)
    about.language = reader.language
    let attribution = statement.attribution
    about.attribution = UnitAttribution(
      kind: attribution.kind.rawValue, source: mention(attribution.source),
      resolved: mention(attribution.resolved), cue: mention(attribution.cue))
    if let speaker = attribution.speaker {
      about.attribution?.source = UnitAttribution.Mention(place: nil, text: speaker)
    }
    return about
  }

  /// Who says a statement of the last document, by the fullest name that is known.
  func speaker(of statement: Statement) -> String? {
    func words(_ mention: Mention?) -> String? {
      mention.map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
    }
    let attribution = statement.attribution
    return words(attribution.name) ?? words(attribution.resolved) ?? attribution.speaker
      ?? words(attribution.source)
  }

  private func mention(_ mention: Mention?) -> UnitAttribution.Mention? {
    guard let span = mention?.span else { return nil }
    return UnitAttribution.Mention(
      place: TextSpan(
        map.offset(ofByte: span.start, in: bytes.span), map.offset(ofByte: span.end, in: bytes.span)
      ),
      text: String(decoding: bytes[span.range], as: UTF8.self))
  }
}
