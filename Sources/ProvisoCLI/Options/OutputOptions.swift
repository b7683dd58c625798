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

  /// Makes sure that a page does not go to a terminal.
  ///
  /// - Throws: ``IOFailure`` of kind `usage` that says what to do.
  func checkPage() throws(IOFailure) {
    guard output == "-", Terminal.isInteractive(.output) else { return }
    throw IOFailure(.usage, "a page is for a browser; name its file, as in --output report.html")
  }
}
