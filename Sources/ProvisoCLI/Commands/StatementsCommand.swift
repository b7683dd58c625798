import ArgumentParser
import ProvisoIO
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
    var list = StatementList(self, form, try lexicon.load(), hasHeadings: inputs.count > 1)
    var reader = try RecordReader(inputs)
    var file = try OutputFile.open(output.output, inputs: inputs.map(\.path) + lexicon.files())
    var chunk = RecordChunk()
    while try reader.next(into: &chunk) {
      // What precedes a bad record is written before it is reported.
      do throws(IOFailure) {
        try list.add(chunk)
      } catch {
        try file.write(list.taken())
        throw error
      }
      try file.write(list.taken())
    }
    if list.isEmpty { throw InputOptions.noRecords(inputs) }
    try file.commit()
    try list.skipped.finish()
  }
}
