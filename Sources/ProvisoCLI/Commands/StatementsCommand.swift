import ArgumentParser
import ProvisoIO
import ProvisoStatements
import ProvisoText

/// `proviso statements`.
struct StatementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statements",
    abstract: "List the statements of a text and who makes them, without scores.",
    discussion: """
      Lists what is attributed to somebody, a row for each source. The score command cuts the text \
      differently; --all-sentences lists its rows, with the same offsets.

      EXAMPLES
        proviso statements article.txt
        proviso statements articles.jsonl --all-sentences --format jsonl
        proviso statements release.txt --speaker "Ministry of Roads"
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument { case table, jsonl }

  @OptionGroup var input: InputOptions
  @OptionGroup var lexicon: LexiconOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var prose: ProseOptions

  @Option(help: "Form of the output. Default: table on a terminal, else jsonl.")
  var format: Form?

  @Option(help: ArgumentHelp("Unit of every offset.", valueName: "unit"))
  var offsets = OffsetUnit.codepoint

  @Flag(
    help:
      "The rows of score: what a sentence reports, or else the sentence; without overlap."
  )
  var allSentences = false

  @Flag(help: "The plain sentences of the text, without sources and with quotes left in place.")
  var sentences = false

  func validate() throws {
    if sentences, allSentences {
      throw ValidationError("--sentences and --all-sentences exclude each other; give one of them")
    }
  }

  func run() throws {
    let inputs = try input.inputs()
    let form = format ?? (output.output == "-" && Terminal.isInteractive(.output) ? .table : .jsonl)
    var documents = DocumentReader(
      try lexicon.load(), unit: offsets, layout: prose.layout, speaker: prose.speaker)
    var reader = try RecordReader(inputs)
    var file = try OutputFile.open(output.output, inputs: inputs.map(\.path) + lexicon.files())
    var cursor = RecordCursor(
      text: input.records.textField, id: input.records.idField, required: input.records.required)
    var chunk = RecordChunk()
    var skipped = SkippedRecords()
    var count = 0
    while try reader.next(into: &chunk) {
      var output: [UInt8] = []
      // What precedes a bad record is written before it is reported.
      do throws(IOFailure) {
        try append(chunk, &cursor, &documents, form, &count, &skipped, to: &output)
      } catch {
        try file.write(output)
        throw error
      }
      try file.write(output)
    }
    if count + skipped.count == 0 { throw InputOptions.noRecords(inputs) }
    try file.commit()
    try skipped.finish()
  }

  /// Appends what the records of a chunk give; those before a bad one are there when it is thrown.
  private func append(
    _ chunk: RecordChunk, _ cursor: inout RecordCursor, _ documents: inout DocumentReader,
    _ form: Form, _ count: inout Int, _ skipped: inout SkippedRecords, to output: inout [UInt8]
  ) throws(IOFailure) {
    var bytes: [UInt8] = []
    skipped.add(
      try cursor.forEach(in: chunk, skipsBad: input.records.skipBad) { (cursor) throws(IOFailure) in
        let field = try cursor.statement(in: chunk)
        cursor.copyBytes(of: field, in: chunk, into: &bytes)
        do throws(IOFailure) {
          try documents.read(bytes, name: chunk.name)
        } catch {
          throw chunk.format == .prose ? error : cursor.blank(in: chunk)
        }
        let listed = lines(documents, bytes, form, document(cursor, chunk))
        if chunk.format == .prose {
          let silence =
            listed.isEmpty
            ? "\(chunk.name): no statement has a source; --all-sentences lists every sentence" : nil
          let note = documents.formatNote(on: chunk.name) ?? silence
          self.output.report([note].compactMap(\.self))
        }
        output += listed
        count += 1
      })
  }

  /// What names the document of a record, as JSON: its identifier, or its line where it has none;
  /// `nil` for a file of prose.
  private func document(_ cursor: RecordCursor, _ chunk: RecordChunk) -> [UInt8]? {
    let field = cursor[.id]
    guard chunk.format != .prose else { return nil }
    var writer = JSONWriter()
    guard field.kind != .missing, field.kind != .null else {
      writer.integer(cursor.line)
      return writer.bytes
    }
    cursor.withBytes(of: field, in: chunk) { bytes in
      if field.kind == .string { writer.string(bytes) } else { writer.raw(bytes) }
    }
    return writer.bytes
  }

  private func lines(
    _ documents: DocumentReader, _ bytes: [UInt8], _ form: Form, _ document: [UInt8]?
  ) -> [UInt8] {
    var writer = JSONWriter()
    var table: [UInt8] = []
    let statements =
      sentences ? documents.sentences : allSentences ? documents.units : documents.attributed()
    for (number, statement) in statements.enumerated() {
      let about = documents.about(statement, number: number)
      let text = Array(bytes[statement.span.range])
      switch form {
      case .table where sentences: table.append("\(Terminal.safe(text))\n")
      case .table:
        let speaker = documents.speaker(of: statement) ?? "–"
        table.append(
          "\(Terminal.safe(speaker)) (\(about.attribution?.kind ?? "")): "
            + "\(Terminal.safe(text))\n")
      case .jsonl:
        writer.beginObject()
        writer.key("id")
        writer.raw(about.identifier.span)
        let name = document ?? about.document
        writer.key("document")
        writer.raw(name.span)
        writer.place(about.start..<about.end)
        writer.key("text")
        writer.string(text.span)
        if !sentences, let attribution = about.attribution {
          AttributionJSON.write(attribution, .all, to: &writer)
        }
        if let language = about.language {
          writer.key("language")
          writer.string(language)
        }
        writer.key("offsets")
        writer.string(offsets.rawValue)
        writer.endObject()
        writer.endLine()
      }
    }
    return form == .table ? table : writer.bytes
  }
}
