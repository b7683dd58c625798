import ArgumentParser
import ProvisoIO

/// The forms of output.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table, jsonl, csv, tsv, html
}

/// Where results go.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where results go; the file appears when it is complete.", valueName: "file"),
    completion: .file())
  var output = "-"

  @Flag(help: "No progress bar and no summaries.")
  var quiet = false
}
