/// Walks over the records of chunks and finds the wanted fields, whatever the format.
///
/// In `lines` and `prose` the first field is the record itself and the others are missing. Blank
/// lines, and rows of a table without any byte, are passed over.
///
/// ```swift
/// var cursor = RecordCursor(fields: ["text", "id"])
/// cursor.begin(chunk)
/// while try cursor.next(in: chunk) {
///   let text = try cursor.text(0, in: chunk)
///   cursor.withBytes(of: text, in: chunk) { bytes in … }
/// }
/// ```
/// A record that fails has been passed over: `next` may be called again after the error.
package struct RecordCursor: Sendable {
  /// The names of the wanted fields.
  package let names: [String]
  /// The fields of the record, in the order of the names.
  package private(set) var fields: [Field]
  /// The place of the record in the chunk, without line end.
  package private(set) var record = 0..<0
  /// The line on which the record begins, from 1.
  package private(set) var line = 0
  private var position = 0
  private var nextLine = 1
  private var isText = true
  private var columns: [Int?] = []
  private var header: CSVHeader?
  private var scanner: JSONScanner
  private var row = CSVRow(delimiter: 0x2C)
  private var isJSON = false
  private var isEmptyDocument = false
  private let takesEmptyFiles: Bool
  private let required: [String]
  private var missingColumn: String?
  private var emptiness: IOFailure?

  /// Creates a cursor for fields with these names.
  ///
  /// A file without records is bad data, unless the cursor takes empty files; so is a table without
  /// a column that is `required`.
  package init(
    fields names: [String], required: [String] = [], takesEmptyFiles: Bool = false
  ) {
    self.names = names
    self.required = required
    self.takesEmptyFiles = takesEmptyFiles
    fields = names.map { _ in .missing }
    scanner = JSONScanner(fields: names)
  }

  /// Turns to the first record of `chunk`.
  ///
  /// - Complexity: O(*n*) in the length of the chunk, whose text is checked here.
  package mutating func begin(_ chunk: RecordChunk) {
    position = 0
    nextLine = chunk.start.line
    isJSON = chunk.format == .jsonl
    isEmptyDocument = chunk.format == .prose && chunk.bytes.isEmpty
    emptiness = takesEmptyFiles ? nil : chunk.emptiness
    isText = UTF8Check.firstProblem(chunk.bytes.span, chunk.bytes.indices) == nil
    if let delimiter = chunk.format.delimiter,
      header != chunk.header || row.delimiter != delimiter
    {
      header = chunk.header
      columns = names.map { chunk.header?.index(of: $0) }
      missingColumn = required.first { chunk.header?.index(of: $0) == nil }
      row = CSVRow(delimiter: delimiter)
    }
  }

  /// Goes to the next record.
  ///
  /// - Returns: false at the end of the chunk.
  /// - Throws: ``IOFailure`` of kind `badData` that names file and line.
  package mutating func next(in chunk: RecordChunk) throws(IOFailure) -> Bool {
    if let failure = emptiness {
      emptiness = nil
      throw failure
    }
    return switch chunk.format {
    case .prose: try nextDocument(chunk)
    case .lines: try nextLine(chunk)
    case .jsonl: try nextObject(chunk)
    case .csv, .tsv: try nextRow(chunk)
    }
  }

  /// The field with number `index`, which must be there and be text.
  ///
  /// - Throws: ``IOFailure`` of kind `badData` that names file, line and field.
  package func text(_ index: Int, in chunk: RecordChunk) throws(IOFailure) -> Field {
    let field = fields[index]
    if field.kind == .string { return field }
    let message: String
    switch field.kind {
    case .missing where header != nil && chunk.format.delimiter != nil:
      _ = try header?.requireIndex(of: names[index], file: chunk.name)
      message = "missing"
    case .missing:
      message =
        "missing; every record needs it"
        + (index == 0 ? ", or name another field with --text-field" : "")
    default: message = "of type \(field.kind.rawValue); it must be a string"
    }
    throw failure(message, in: chunk, field: names[index])
  }

  /// Lends the bytes of `field`; a value that is no string lends its JSON.
  @inline(__always)
  package func withBytes<Result>(
    of field: Field, in chunk: RecordChunk, _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result {
    if field.isDecoded {
      let decoded = isJSON ? scanner.decoded : row.decoded
      return try body(decoded.span.extracting(field.range))
    }
    return try body(chunk.bytes.span.extracting(field.range))
  }

  /// Replaces the contents of `buffer` by the bytes of `field`.
  package func copyBytes(of field: Field, in chunk: RecordChunk, into buffer: inout [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    withBytes(of: field, in: chunk) { buffer.append($0) }
  }

  /// Writes the record under the next key: an object as it was read, a row as an object of strings.
  package func writeInput(of chunk: RecordChunk, to writer: inout JSONWriter) {
    switch chunk.format {
    case .jsonl:
      writer.raw(chunk.bytes.span.extracting(record))
    case .csv, .tsv:
      writer.beginObject()
      for (name, field) in zip(chunk.header?.names ?? [], row.fields) {
        writer.key(JSONKey(name))
        withBytes(of: field, in: chunk) { writer.string($0) }
      }
      writer.endObject()
    case .lines, .prose:
      writer.string(chunk.bytes.span.extracting(record))
    }
  }

  /// What is wrong with a record whose text, the first field, has no words.
  package func blank(in chunk: RecordChunk) -> IOFailure {
    failure("blank; give it some words", in: chunk, field: names[0])
  }

  /// A failure of the current record.
  package func failure(
    _ message: String, in chunk: RecordChunk, field: String? = nil
  ) -> IOFailure {
    IOFailure(.badData, message, file: chunk.name, line: line, field: field)
  }
}

extension RecordCursor {
  private mutating func nextDocument(_ chunk: RecordChunk) throws(IOFailure) -> Bool {
    guard position < chunk.bytes.count || isEmptyDocument else { return false }
    isEmptyDocument = false
    (line, record, position) = (nextLine, chunk.bytes.indices, chunk.bytes.count)
    setWhole()
    if !isText { try chunk.checkText(record, line: line) }
    return true
  }

  private mutating func nextLine(_ chunk: RecordChunk) throws(IOFailure) -> Bool {
    guard takeLine(chunk) else { return false }
    setWhole()
    if !isText { try chunk.checkText(record, line: line) }
    return true
  }

  private mutating func nextObject(_ chunk: RecordChunk) throws(IOFailure) -> Bool {
    guard takeLine(chunk) else { return false }
    if !isText { try chunk.checkText(record, line: line) }
    let lineStart = record.lowerBound
    do {
      try scanner.scan(chunk.bytes.span, record)
    } catch {
      let place = error.offset - lineStart + 1
      var failure = failure(
        "broken JSON at byte \(place) of the line: \(error.kind.rawValue)", in: chunk)
      failure.isBrokenRecord = true
      throw failure
    }
    record = scanner.object
    for index in fields.indices { fields[index] = scanner.fields[index] }
    return true
  }

  private mutating func nextRow(_ chunk: RecordChunk) throws(IOFailure) -> Bool {
    let bytes = chunk.bytes.span
    while position < bytes.count {
      let start = position
      let (next, fault) = row.read(bytes, at: start)
      position = next
      (line, record) = (nextLine, row.range)
      nextLine += ByteSearch.count(0x0A, in: bytes, start..<next)
      if row.range.isEmpty { continue }
      if !isText { try chunk.checkText(row.range, line: line) }
      if let fault {
        let lines = ByteSearch.count(0x0A, in: bytes, row.range)
        throw failure(fault.message + fault.loss(lines: lines), in: chunk)
      }
      if let missingColumn {
        _ = try header?.requireIndex(of: missingColumn, file: chunk.name)
      }
      let expected = chunk.header?.names.count ?? 0
      if row.fields.count != expected {
        throw failure(
          "\(row.fields.count) cells, where the header has \(expected); correct the row", in: chunk)
      }
      for (index, column) in columns.enumerated() {
        fields[index] = column.map { row.fields[$0] } ?? .missing
      }
      return true
    }
    return false
  }

  /// Goes to the next line that is not blank.
  private mutating func takeLine(_ chunk: RecordChunk) -> Bool {
    let bytes = chunk.bytes.span
    while position < bytes.count {
      let start = position
      let newline = ByteSearch.first(0x0A, in: bytes, start..<bytes.count)
      var end = newline ?? bytes.count
      position = newline.map { $0 + 1 } ?? end
      line = nextLine
      nextLine += 1
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
      record = start..<end
      if !ByteSearch.isBlank(bytes, record) { return true }
    }
    return false
  }

  private mutating func setWhole() {
    guard !fields.isEmpty else { return }
    for index in fields.indices { fields[index] = .missing }
    fields[0] = Field(.string, record)
  }
}
