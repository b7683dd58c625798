import Proviso
import ProvisoDesk
import ProvisoFeatures
import ProvisoIO
import ProvisoLexicon
import ProvisoStatements
import ProvisoText

/// Reads and scores what a report shows: prose as it is, records as one document a file.
struct ReportReader {
  /// The bad records that were passed over.
  private(set) var skipped: [IOFailure] = []
  /// What the user should know of the documents, a line each.
  private(set) var notes: [String] = []
  private var scorer: StatementScorer
  private let options: RecordOptions
  private let prose: ProseOptions
  private let contributionsFor: Int
  private let speakerField: String

  /// A reader of documents.
  ///
  /// - Throws: ``IOFailure`` of kind `usage` where the model is not of the scheme.
  init(
    _ scorer: StatementScorer, _ options: RecordOptions, _ prose: ProseOptions,
    contributionsFor: Int = 5_000, speakerField: String = "speaker"
  ) throws(IOFailure) {
    guard scorer.model.kind == .gold else {
      throw IOFailure(
        .usage, "--model: a report needs a model of the labelling scheme, such as default")
    }
    self.scorer = scorer
    self.options = options
    self.prose = prose
    self.contributionsFor = contributionsFor
    self.speakerField = speakerField
  }

  /// The page about all documents of `inputs`, as HTML.
  ///
  /// - Throws: ``IOFailure`` of kind `badData` where there is nothing to show.
  mutating func page(_ inputs: [RecordInput], title: String) throws -> [UInt8] {
    var documents: [ReportDocument] = []
    for (input, name) in zip(inputs, FileNames.shown(inputs.map(\.path))) {
      documents += try self.documents(input, name: input.path == "-" ? "standard input" : name)
    }
    guard documents.contains(where: { !$0.text.isEmpty }) || !skipped.isEmpty else {
      throw InputOptions.noRecords(inputs)
    }
    return ReportPage(documents, source: ReportPage.Source(scorer.model), title: title).html()
  }

  /// Tells which records were passed over.
  ///
  /// - Throws: ``IOFailure`` of kind `badData` with their count, if there are any.
  func finish() throws(IOFailure) {
    var records = SkippedRecords()
    records.add(skipped)
    try records.finish()
  }

  private mutating func documents(
    _ source: RecordInput, name: String
  ) throws -> [ReportDocument] {
    var reader = try RecordReader([source])
    var cursor = RecordCursor(
      text: options.textField, id: options.idField, speaker: speakerField,
      required: options.required + (speakerField == "speaker" ? [] : [speakerField]))
    var statements = DocumentReader(
      scorer.lexicon, unit: .utf8, layout: prose.layout, speaker: prose.speaker)
    var chunk = RecordChunk()
    var documents: [ReportDocument] = []
    var records = ReportDocument(name: name, text: [], statements: [])
    while try reader.next(into: &chunk) {
      let bad = try cursor.forEach(in: chunk, skipsBad: options.skipBad) {
        (cursor) throws(IOFailure) in
        if chunk.format == .prose {
          let bytes = Array(chunk.bytes[cursor.record])
          try statements.read(bytes, name: chunk.name)
          if let note = statements.note(on: chunk.name) { notes.append(note) }
          documents.append(document(bytes, records.name, statements))
        } else {
          try append(cursor, chunk, to: &records)
        }
      }
      skipped += bad
    }
    return source.format == .prose ? documents : [records]
  }

  private mutating func document(
    _ bytes: [UInt8], _ name: String, _ reader: DocumentReader
  ) -> ReportDocument {
    guard reader.isScored else {
      return ReportDocument(name: name, text: bytes, statements: [], language: reader.language)
    }
    let strongest = reader.units.count <= contributionsFor ? 5 : 0
    let statements = reader.units.map { unit in
      let attribution = unit.attribution
      return scorer.reportStatement(
        unit.span.range, of: bytes,
        speaker: reader.speaker(of: unit) ?? "",
        cue: attribution.cue.map { String(decoding: bytes[$0.span.range], as: UTF8.self) } ?? "",
        kind: attribution.kind.rawValue,
        frame: unit.frame, strongest: strongest)
    }
    return ReportDocument(name: name, text: bytes, statements: statements)
  }

  private mutating func append(
    _ cursor: RecordCursor, _ chunk: RecordChunk, to document: inout ReportDocument
  ) throws(IOFailure) {
    let field = try cursor.statement(in: chunk)
    var bytes: [UInt8] = []
    cursor.copyBytes(of: field, in: chunk, into: &bytes)
    var speaker: [UInt8] = []
    if cursor[.speaker].kind == .string {
      cursor.copyBytes(of: cursor[.speaker], in: chunk, into: &speaker)
    }
    let start = document.text.count
    document.text += bytes
    let statement = scorer.reportStatement(
      start..<document.text.count, of: document.text,
      speaker: String(decoding: speaker, as: UTF8.self),
      strongest: document.statements.count < contributionsFor ? 5 : 0)
    guard !scorer.analysis.reading.tokens.isEmpty else {
      document.text.removeLast(bytes.count)
      throw cursor.blank(in: chunk)
    }
    document.statements.append(statement)
    document.text.append(0x0A)
  }
}
