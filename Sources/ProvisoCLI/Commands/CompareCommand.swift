import ArgumentParser
import Proviso
import ProvisoDesk
import ProvisoFeatures
import ProvisoIO
import ProvisoLexicon
import ProvisoStatements
import ProvisoText

/// `proviso compare`.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare two versions of a text: what was firmed up, softened, dropped or added.",
    discussion: """
      Statements are paired by their words, whatever their order; split and merged ones are joined. \
      Each change is shown with the words that changed and the difference of the scores.

      EXAMPLES
        proviso compare draft.txt final.txt
        proviso compare 2024.jsonl 2025.jsonl --format jsonl
        proviso compare draft.txt final.txt --format html --output changes.html
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument { case table, jsonl, html }

  @Argument(help: "The older version.", completion: .file())
  var old: String

  @Argument(help: "The newer version.", completion: .file())
  var new: String

  @OptionGroup var records: RecordOptions
  @OptionGroup var models: ModelOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var prose: ProseOptions

  @Option(help: "Form of the output. Default: table on a terminal, else jsonl.")
  var format: Form?

  @Option(help: ArgumentHelp("Unit of every offset.", valueName: "unit"))
  var offsets = OffsetUnit.codepoint

  @Flag(help: "Also list unchanged statements in the table.")
  var all = false

  func run() throws {
    guard old != "-" || new != "-" else {
      throw IOFailure(.usage, "standard input can be one of the versions, not both")
    }
    var scorer = try models.loadScorer()
    guard scorer.model.kind == .gold else {
      throw IOFailure(
        .usage, "--model: a comparison needs a model of the labelling scheme, such as default")
    }
    var notes: [String] = []
    var skipped = SkippedRecords()
    let before = try version(old, &scorer, &notes, &skipped)
    let comparison = Comparison(before, try version(new, &scorer, &notes, &skipped))
    guard !comparison.entries.isEmpty else {
      throw IOFailure(.badData, "there are no statements in either version")
    }
    let isTerminal = output.output == "-" && Terminal.isInteractive(.output)
    var file = try OutputFile.open(output.output, inputs: [old, new] + models.files())
    switch format ?? (isTerminal ? .table : .jsonl) {
    case .table:
      let width = isTerminal ? Terminal.columns(.output) : 100
      let inColour = isTerminal && Terminal.usesColour(.output)
      let table = comparison.table(columns: width, unchanged: all, inColour: inColour)
      try file.write(Array(table.utf8))
    case .jsonl:
      var json = JSONWriter()
      comparison.writeLines(to: &json, offsets: offsets)
      try file.write(json.bytes)
    case .html:
      let page = ComparisonPage(
        comparison, old: ByteSource.name(of: old), new: ByteSource.name(of: new),
        source: ReportPage.Source(scorer.model))
      try file.write(page.html())
    }
    try file.commit()
    warn(comparison, notes)
    try skipped.finish()
  }

  private func warn(_ comparison: Comparison, _ notes: [String]) {
    guard !output.quiet else { return }
    output.report(notes)
    if comparison.old.isEmpty || comparison.new.isEmpty {
      Terminal.write(
        "proviso: \(comparison.old.isEmpty ? old : new) has no statements, so all "
          + "statements of the other are \(comparison.old.isEmpty ? "added" : "dropped")\n")
    } else if !comparison.entries.contains(where: { !$0.old.isEmpty && !$0.new.isEmpty }) {
      Terminal.write(
        "proviso: the two have no statement in common; are they versions of the same text?\n")
    }
  }

  /// The statements of one version; none for an empty file.
  private func version(
    _ path: String, _ scorer: inout StatementScorer, _ notes: inout [String],
    _ skipped: inout SkippedRecords
  ) throws -> [ComparedStatement] {
    let form = try records.format(of: path)
    var reader = try RecordReader([RecordInput(path: path, format: form)])
    var cursor = RecordCursor(
      text: records.textField, id: records.idField, required: records.required,
      takesEmptyFiles: true)
    var documents = DocumentReader(
      scorer.lexicon, unit: offsets, layout: prose.layout, speaker: prose.speaker)
    var chunk = RecordChunk()
    var statements: [ComparedStatement] = []
    while try reader.next(into: &chunk) {
      skipped.add(
        try cursor.forEach(in: chunk, skipsBad: records.skipBad) { (cursor) throws(IOFailure) in
          if form == .prose {
            statements += try document(cursor, chunk, &documents, &scorer)
            if let note = documents.note(on: chunk.name) { notes.append(note) }
          } else {
            statements.append(try record(cursor, chunk, &scorer))
          }
        })
    }
    return statements
  }

  private func document(
    _ cursor: RecordCursor, _ chunk: RecordChunk, _ documents: inout DocumentReader,
    _ scorer: inout StatementScorer
  ) throws(IOFailure) -> [ComparedStatement] {
    let bytes = Array(chunk.bytes[cursor.record])
    guard bytes.contains(where: { $0 > 0x20 }) else { return [] }
    try documents.read(bytes, name: chunk.name)
    var statements: [ComparedStatement] = []
    for (number, unit) in documents.units.enumerated() {
      let about = documents.about(unit, number: number)
      statements.append(
        ComparedStatement(
          Array(bytes[unit.span.range]), place: about.start..<about.end,
          speaker: documents.speaker(of: unit) ?? "", frame: unit.frame,
          isEnglish: documents.isScored, with: &scorer))
    }
    return statements
  }

  private func record(
    _ cursor: RecordCursor, _ chunk: RecordChunk, _ scorer: inout StatementScorer
  ) throws(IOFailure) -> ComparedStatement {
    let field = try cursor.statement(in: chunk)
    var (bytes, id): ([UInt8], [UInt8]) = ([], [])
    cursor.copyBytes(of: field, in: chunk, into: &bytes)
    if cursor[.id].kind != .missing {
      cursor.copyBytes(of: cursor[.id], in: chunk, into: &id)
    }
    let statement = ComparedStatement(bytes, id: String(decoding: id, as: UTF8.self), with: &scorer)
    guard !scorer.analysis.reading.tokens.isEmpty else { throw cursor.blank(in: chunk) }
    return statement
  }
}
