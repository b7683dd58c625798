import Proviso
import ProvisoFeatures
import ProvisoIO
import ProvisoLexicon
import ProvisoStatements
import ProvisoText

/// One thread's part of `proviso score`: reads the records of a chunk, scores, writes.
struct ScoreWorker: Sendable {
  private var scorer: StatementScorer
  private var cursor: RecordCursor
  private let json: AssessmentJSON
  private let csv: AssessmentCSV
  private let columns: [OutputField]
  private let settings: ScoreSettings
  private var writer = JSONWriter()
  private var table: CSVWriter
  private var about = ScoredUnit()
  private var buffer: [UInt8] = []
  private var documents: DocumentReader

  init(_ settings: ScoreSettings) {
    self.settings = settings
    scorer = settings.scorer
    cursor = RecordCursor(
      text: settings.textField, id: settings.idField, required: settings.required)
    json = AssessmentJSON(
      fields: settings.fields, unit: settings.unit, model: scorer.model, lexicon: scorer.lexicon)
    csv = AssessmentCSV(fields: settings.fields, unit: settings.unit, model: scorer.model)
    columns = settings.columns
    table = CSVWriter(delimiter: settings.delimiter ?? 0x2C)
    // Offsets that nobody asks for are not counted: bytes are at hand.
    documents = DocumentReader(
      scorer.lexicon, unit: settings.needsAttribution ? settings.unit : .utf8,
      layout: settings.layout, speaker: settings.speaker)
  }

  /// Scores every record of `chunk` and puts the output into `result`.
  mutating func process(
    _ chunk: RecordChunk, into result: inout ChunkResult
  ) throws(IOFailure) {
    swap(&writer.bytes, &result.bytes)
    defer { swap(&writer.bytes, &result.bytes) }
    writer.removeAll()
    table.removeAll()
    defer { if settings.delimiter != nil { swap(&writer.bytes, &table.bytes) } }
    // A record knows nothing of the document that was scored before it.
    if chunk.format != .prose { about = ScoredUnit() }
    // The cursor is a local while it walks, since all else of the worker changes at each record.
    var cursor = cursor
    defer { self.cursor = cursor }
    result.skipped += try cursor.forEach(in: chunk, skipsBad: settings.skipsBad) {
      (cursor) throws(IOFailure) in
      let (lineBytes, tableBytes) = (writer.bytes.count, table.bytes.count)
      do throws(IOFailure) {
        if chunk.format == .prose {
          try document(cursor, chunk)
          if let note = documents.note(on: chunk.name) { result.notes.append(note) }
        } else {
          try record(cursor, chunk)
        }
      } catch {
        // Of a bad record nothing is written.
        writer.truncate(to: lineBytes)
        table.truncate(to: tableBytes)
        throw error
      }
      result.records += 1
    }
  }

  private mutating func record(
    _ cursor: RecordCursor, _ chunk: RecordChunk
  ) throws(IOFailure) {
    let field = try cursor.statement(in: chunk)
    guard field.isDecoded else {
      try score(chunk.bytes.span.extracting(field.range), cursor, chunk)
      return
    }
    // The buffer is a local while spans of it are lent.
    var statement: [UInt8] = []
    swap(&statement, &buffer)
    defer { swap(&statement, &buffer) }
    cursor.copyBytes(of: field, in: chunk, into: &statement)
    try score(statement.span, cursor, chunk)
  }

  /// Scores one statement, and writes it with what is known of its record.
  private mutating func score(
    _ statement: Span<UInt8>, _ cursor: RecordCursor, _ chunk: RecordChunk
  ) throws(IOFailure) {
    scorer.score(statement)
    guard !scorer.analysis.reading.tokens.isEmpty else {
      throw cursor.blank(in: chunk)
    }
    if settings.needsPlace {
      about.identifier.removeAll(keepingCapacity: true)
      cursor.writeIdentifier(of: chunk, to: &about.identifier)
      let map = OffsetMap(statement, unit: settings.unit)
      about.end = map.offset(ofByte: statement.count, in: statement)
    }
    if settings.delimiter == nil {
      json.begin(statement, scorer, about, to: &writer)
      if settings.fields.has(.input) {
        writer.key(Self.inputKey)
        cursor.writeInput(of: chunk, to: &writer)
      }
      writer.endObject()
      writer.endLine()
    } else {
      csv.write(statement, scorer, about, columns, to: &table)
    }
  }

  private static let inputKey = JSONKey("input")

  private mutating func document(
    _ cursor: RecordCursor, _ chunk: RecordChunk
  ) throws(IOFailure) {
    let bytes = Array(chunk.bytes[cursor.record])
    try documents.read(bytes, name: chunk.name)
    about = ScoredUnit(language: documents.language)
    let reading = documents.reading
    for number in documents.units.indices {
      // A document may be a whole library.
      try Interruption.check()
      let (span, frame) = (documents.units[number].span, documents.units[number].frame)
      if settings.needsAttribution {
        about = documents.about(documents.units[number], number: number)
      }
      if about.isScored { scorer.score(span, of: bytes.span, reading, frame: frame) }
      let statement = bytes.span.extracting(span.range)
      if settings.delimiter == nil {
        json.begin(statement, scorer, about, to: &writer)
        writer.endObject()
        writer.endLine()
      } else {
        csv.write(statement, scorer, about, columns, to: &table)
      }
    }
  }
}
