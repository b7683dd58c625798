import Proviso
import ProvisoIO
import ProvisoLexicon
import ProvisoStatements
import ProvisoText

/// Reads documents for the commands: statements with offsets in the unit of the output.
struct DocumentReader {
  /// The statements of the last document.
  private(set) var units: [Statement] = []
  private var reader: StatementReader
  private let unit: OffsetUnit
  private let layout: Layout
  private let speaker: String?
  private var bytes: [UInt8] = []
  private var map: OffsetMap

  init(_ lexicon: Lexicon, unit: OffsetUnit, layout: LayoutChoice, speaker: String?) {
    reader = StatementReader(lexicon)
    self.unit = unit
    self.layout = Layout(rawValue: layout.rawValue) ?? .auto
    self.speaker = speaker
    let nothing: [UInt8] = []
    map = OffsetMap(nothing.span, unit: unit)
  }

  /// Finds the statements of a document.
  ///
  /// - Throws: ``IOFailure`` of kind `badData` when it has no words.
  mutating func read(_ document: [UInt8], name: String) throws(IOFailure) {
    bytes = document
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
    about.start = map.offset(ofByte: statement.span.start, in: bytes.span)
    about.end = map.offset(ofByte: statement.span.end, in: bytes.span)
    about.attribution = UnitAttribution(
      kind: statement.attribution.kind.rawValue, source: mention(statement.attribution.source),
      resolved: mention(statement.attribution.resolved), cue: mention(statement.attribution.cue))
    return about
  }

  private func mention(_ mention: Mention?) -> UnitAttribution.Mention? {
    guard let span = mention?.span else { return nil }
    return UnitAttribution.Mention(
      start: map.offset(ofByte: span.start, in: bytes.span),
      end: map.offset(ofByte: span.end, in: bytes.span),
      text: String(decoding: bytes[span.range], as: UTF8.self))
  }
}
