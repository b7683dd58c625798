import ArgumentParser
import Proviso
import ProvisoIO

/// `proviso report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write an HTML report: who commits to what, on which condition, and why.",
    discussion: """
      One HTML file that needs no network and no other file: the documents with every statement \
      marked, a table to sort and filter, charts and a legend.

      EXAMPLES
        proviso report article.txt --output report.html
        proviso report talks.jsonl --speaker-field orator --output report.html
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var models: ModelOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var prose: ProseOptions

  @Option(help: ArgumentHelp("The heading of the page.", valueName: "text"))
  var title = "Commitment report"

  @Option(
    help: ArgumentHelp(
      """
      Show the strongest contributions for documents of up to this many statements; longer ones \
      show cues and intervals only.
      """, valueName: "n"))
  var contributionsFor = 5_000

  @Option(help: ArgumentHelp("The field of a record that names the speaker.", valueName: "name"))
  var speakerField = "speaker"

  func run() throws {
    let inputs = try input.inputs()
    try output.checkPage()
    var reader = try ReportReader(
      try models.loadScorer(), input.records, prose, contributionsFor: contributionsFor,
      speakerField: speakerField)
    // The output is opened first, so that nothing is computed for a place that cannot be written.
    var file = try OutputFile.open(output.output, inputs: inputs.map(\.path) + models.files())
    try file.write(try reader.page(inputs, title: title))
    try file.commit()
    output.report(reader.notes)
    try reader.finish()
  }
}
