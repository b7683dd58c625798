import ProvisoIO
import ProvisoLexicon
import ProvisoStatements
import ProvisoText

/// The output of `proviso statements`: who says what, as a table for people or as JSON lines.
struct StatementList {
  /// The bad records that were passed over.
  private(set) var skipped = SkippedRecords()
  private var documents: DocumentReader
  private var cursor: RecordCursor
  private var count = 0
  private var bytes: [UInt8] = []
  private let command: StatementsCommand
  private let form: StatementsCommand.Form
  private let table: AttributionTable
  private let hasHeadings: Bool
  private var isBegun = false
  private var lastName = ""

  init(
    _ command: StatementsCommand, _ form: StatementsCommand.Form, _ lexicon: Lexicon,
    hasHeadings: Bool
  ) {
    self.command = command
    self.form = form
    self.hasHeadings = hasHeadings
    table = AttributionTable(width: TextTable.width(of: command.output.output))
    documents = DocumentReader(
      lexicon, unit: command.offsets, layout: command.prose.layout, speaker: command.prose.speaker)
    let records = command.input.records
    cursor = RecordCursor(text: records.textField, id: records.idField, required: records.required)
  }

  /// Whether not one record came.
  var isEmpty: Bool { count + skipped.count == 0 }

  /// The bytes to write, which are given once.
  mutating func taken() -> [UInt8] {
    defer { bytes.removeAll() }
    return bytes
  }

  /// Lists the records of a chunk; those before a bad one are there when it is thrown.
  mutating func add(_ chunk: RecordChunk) throws(IOFailure) {
    // The cursor is a local while it walks, since all else of the list changes at each record.
    var cursor = cursor
    defer { self.cursor = cursor }
    skipped.add(
      try cursor.forEach(in: chunk, skipsBad: command.input.records.skipBad) {
        (cursor) throws(IOFailure) in
        try add(cursor, chunk)
      })
  }

  private mutating func add(_ cursor: RecordCursor, _ chunk: RecordChunk) throws(IOFailure) {
    let field = try cursor.statement(in: chunk)
    var text: [UInt8] = []
    cursor.copyBytes(of: field, in: chunk, into: &text)
    do throws(IOFailure) {
      try documents.read(text, name: chunk.name)
    } catch {
      throw chunk.format == .prose ? error : cursor.blank(in: chunk)
    }
    count += 1
    let statements =
      command.sentences
      ? documents.sentences : command.allSentences ? documents.units : documents.attributed()
    if chunk.format == .prose {
      let silence =
        statements.isEmpty
        ? "\(chunk.name): no statement has a source; --all-sentences lists every sentence" : nil
      let note = documents.formatNote(on: chunk.name) ?? silence
      command.output.report([note].compactMap(\.self))
    }
    switch form {
    case .table: appendRows(statements, text, of: chunk.name)
    case .jsonl: appendLines(statements, text, document: document(cursor, chunk))
    }
  }

  private mutating func appendRows(_ statements: [Statement], _ text: [UInt8], of name: String) {
    guard !statements.isEmpty else { return }
    guard !command.sentences else {
      for statement in statements { bytes.append("\(Terminal.safe(text[statement.span.range]))\n") }
      return
    }
    if !isBegun { bytes.append(table.header) }
    if hasHeadings, name != lastName { bytes.append(table.heading(name)) }
    (isBegun, lastName) = (true, name)
    var lastSpeaker = ""
    for statement in statements {
      let speaker = documents.speaker(of: statement) ?? "–"
      let cue = statement.attribution.cue.map {
        String(decoding: text[$0.span.range], as: UTF8.self)
      }
      // A speaker who goes on is not named again.
      bytes.append(
        table.row(
          speaker: speaker == lastSpeaker ? "" : speaker, kind: statement.attribution.kind.rawValue,
          cue: cue ?? "", text: String(decoding: text[statement.span.range], as: UTF8.self)))
      lastSpeaker = speaker
    }
  }

  private mutating func appendLines(
    _ statements: [Statement], _ text: [UInt8], document: [UInt8]?
  ) {
    var writer = JSONWriter()
    for (number, statement) in statements.enumerated() {
      let about = documents.about(statement, number: number)
      writer.beginObject()
      writer.key("id")
      writer.raw(about.identifier.span)
      let name = document ?? about.document
      writer.key("document")
      writer.raw(name.span)
      writer.place(about.start..<about.end)
      writer.key("text")
      let words = Array(text[statement.span.range])
      writer.string(words.span)
      if !command.sentences, let attribution = about.attribution {
        AttributionJSON.write(attribution, .all, to: &writer)
      }
      if let language = about.language {
        writer.key("language")
        writer.string(language)
      }
      writer.key("offsets")
      writer.string(command.offsets.rawValue)
      writer.endObject()
      writer.endLine()
    }
    bytes += writer.bytes
  }

  /// What names the document of a record, as JSON: its identifier, or its line where it has none;
  /// `nil` for a file of prose.
  private func document(_ cursor: RecordCursor, _ chunk: RecordChunk) -> [UInt8]? {
    guard chunk.format != .prose else { return nil }
    var identifier: [UInt8] = []
    cursor.writeIdentifier(of: chunk, to: &identifier)
    return identifier
  }
}

/// The table of statements without scores: speaker, kind, the words that attribute, the statement.
struct AttributionTable {
  private let table: TextTable

  init(width: Int) {
    table = TextTable(width: width) { isWide in isWide ? [22, 9, 20, 0] : [14, 9, 12, 0] }
  }

  /// The header with its rule.
  var header: String { table.header(["speaker", "kind", "cue", "statement"]) }

  /// A line with the name of a document, where there are several.
  func heading(_ name: String) -> String { table.heading(name) }

  /// One row, and a blank line behind it.
  func row(speaker: String, kind: String, cue: String, text: String) -> String {
    let cells = [speaker, kind, cue, text].enumerated()
      .map { table.wrap($0.element, column: $0.offset) }
    return table.row(cells) + "\n"
  }
}
