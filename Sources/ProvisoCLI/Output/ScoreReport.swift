import Proviso
import ProvisoDesk
import ProvisoFeatures
import ProvisoIO
import ProvisoLexicon
import ProvisoStatements
import ProvisoText

/// `proviso score` for a person: the table, everything scored by one thread, or the page of
/// `report`.
struct ScoreReport {
  let settings: ScoreSettings
  let inputs: [RecordInput]
  /// The files that are read, which the output may not replace.
  let read: [String]
  let output: OutputOptions
  let records: RecordOptions
  let prose: ProseOptions

  /// Reads, scores and writes.
  func run(_ form: OutputFormat) throws {
    form == .html ? try writePage() : try writeTable()
  }

  private func writePage() throws {
    var reader = try ReportReader(settings.scorer, records, prose)
    var file = try OutputFile.open(output.output, inputs: read)
    try file.write(try reader.page(inputs, title: "Commitment report"))
    try file.commit()
    output.report(reader.notes)
    try reader.finish()
  }

  private func writeTable() throws {
    var reader = try RecordReader(inputs)
    var file = try OutputFile.open(output.output, inputs: read)
    let table = StatementTable(
      width: TextTable.width(of: output.output),
      inColour: output.output == "-" && Terminal.usesColour(.output),
      isScheme: settings.scorer.model.kind == .gold)
    try file.write(Array(table.header.utf8))
    var chunk = RecordChunk()
    var worker = TableWorker(settings, table, hasHeadings: inputs.count > 1)
    var skipped = SkippedRecords()
    var isEmpty = true
    while try reader.next(into: &chunk) {
      var result = ChunkResult()
      try worker.process(chunk, into: &result)
      isEmpty = isEmpty && result.bytes.isEmpty && result.skipped.isEmpty
      try file.write(result.bytes)
      for failure in result.skipped { skipped.add(failure) }
      output.report(result.notes)
    }
    if isEmpty { throw InputOptions.noRecords(inputs) }
    try file.write(Array(table.legend.utf8))
    try file.commit()
    try skipped.finish()
  }
}

/// Turns records and documents into rows of the table.
private struct TableWorker {
  private var scorer: StatementScorer
  private var cursor: RecordCursor
  private var documents: DocumentReader
  private let settings: ScoreSettings
  private let table: StatementTable
  private let hasHeadings: Bool
  private var document = ""
  private var lastSpeaker = ""

  init(_ settings: ScoreSettings, _ table: StatementTable, hasHeadings: Bool) {
    self.settings = settings
    self.table = table
    self.hasHeadings = hasHeadings
    scorer = settings.scorer
    cursor = RecordCursor(
      text: settings.textField, id: settings.idField, required: settings.required)
    documents = DocumentReader(
      scorer.lexicon, unit: settings.unit, layout: settings.layout, speaker: settings.speaker)
  }

  mutating func process(
    _ chunk: RecordChunk, into result: inout ChunkResult
  ) throws(IOFailure) {
    // The cursor is a local while it walks, since all else of the worker changes at each record.
    var cursor = cursor
    defer { self.cursor = cursor }
    result.skipped += try cursor.forEach(in: chunk, skipsBad: settings.skipsBad) {
      (cursor) throws(IOFailure) in
      begin(chunk, &result)
      if chunk.format == .prose {
        try appendDocument(cursor, chunk, &result)
      } else {
        try appendRecord(cursor, chunk, &result)
      }
    }
  }

  private mutating func appendDocument(
    _ cursor: RecordCursor, _ chunk: RecordChunk, _ result: inout ChunkResult
  ) throws(IOFailure) {
    let bytes = Array(chunk.bytes[cursor.record])
    try documents.read(bytes, name: chunk.name)
    if let note = documents.note(on: chunk.name) { result.notes.append(note) }
    for (number, unit) in documents.units.enumerated() {
      try Interruption.check()
      let about = documents.about(unit, number: number)
      append(
        Array(bytes[unit.span.range]), documents.speaker(of: unit) ?? "–", about,
        frame: unit.frame, &result)
    }
  }

  private mutating func appendRecord(
    _ cursor: RecordCursor, _ chunk: RecordChunk, _ result: inout ChunkResult
  ) throws(IOFailure) {
    let field = try cursor.statement(in: chunk)
    var bytes: [UInt8] = []
    cursor.copyBytes(of: field, in: chunk, into: &bytes)
    let before = result.bytes.count
    append(bytes, "–", ScoredUnit(), frame: [], &result)
    guard !scorer.analysis.reading.tokens.isEmpty else {
      result.bytes.removeLast(result.bytes.count - before)
      throw cursor.blank(in: chunk)
    }
  }

  /// Begins a new document with its name.
  private mutating func begin(_ chunk: RecordChunk, _ result: inout ChunkResult) {
    guard chunk.name != document else { return }
    document = chunk.name
    lastSpeaker = ""
    if hasHeadings { result.bytes.append(table.heading(document)) }
  }

  private mutating func append(
    _ bytes: [UInt8], _ speaker: String, _ about: ScoredUnit, frame: StatementFrame,
    _ result: inout ChunkResult
  ) {
    var row = StatementTable.Row(
      // A speaker who goes on is not named again.
      speaker: speaker == lastSpeaker ? "" : speaker, statement: MarkedText(bytes, marks: []),
      answer: .notScored(language: about.language ?? ""))
    lastSpeaker = speaker
    if about.isScored {
      scorer.score(bytes.span, frame: frame)
      row.isInDomain = scorer.isInDomain
      if let levels = StatementTable.Levels(scorer) {
        row.statement = MarkedText(bytes, marks: StatementMarks.marks(of: scorer))
        row.answer = .levels(levels)
      } else {
        row.answer = .prediction(prediction)
      }
    }
    result.bytes.append(table.text(of: row))
    result.bytes.append("\n")
  }

  /// The answer of a model of one task: its label, or its number.
  private var prediction: String {
    switch scorer.prediction() {
    case .label(let label, _): return label
    case .value(let value, _): return Shown.decimal(value)
    }
  }
}

extension StatementTable.Levels {
  /// The levels of the statement that `scorer` has just scored; nil for a model of one task.
  init?(_ scorer: StatementScorer) {
    guard scorer.model.kind == .gold,
      let commitment = Commitment(rawValue: scorer.commitment.level),
      let conditionality = Conditionality(rawValue: scorer.conditionality.level),
      let specificity = Specificity(rawValue: scorer.specificity.level)
    else { return nil }
    self.init(
      commitment: commitment, polarity: scorer.polarityOfCommitment,
      holder: scorer.holderOfCommitment, conditionality: conditionality, specificity: specificity,
      firmness: scorer.firmness)
  }
}
