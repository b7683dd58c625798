import ArgumentParser
import ProvisoIO

/// The forms of output.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table, jsonl, csv, tsv, html
}

/// Where results go.
struct Destination: ParsableArguments {
  static let help = ArgumentHelp(
    "Where results are written; the file appears once it is complete.", valueName: "file")

  @Option(help: help, completion: .file())
  var output = "-"
}

/// Where results go, and how much is said beside them.
struct OutputOptions: ParsableArguments {
  // No group inside of this one, since each takes time at every start.
  @Option(help: Destination.help, completion: .file())
  var output = "-"

  @Flag(help: "No progress bar and no summaries.")
  var quiet = false

  /// Reports what the user should know about the input, unless the run is quiet.
  func report(_ notes: [String]) {
    guard !quiet else { return }
    for note in notes { Terminal.write("proviso: \(note)\n") }
  }

  /// Reports that the ending of the file names another format than the one written by default.
  func reportEnding() {
    let form = RecordFormat(ending: output)
    let isPage = output.hasSuffix(".html") || output.hasSuffix(".htm")
    guard form?.delimiter != nil || isPage else { return }
    let wanted = isPage ? "html" : form?.rawValue ?? ""
    report(["\(output): will hold JSON lines; for the format of its ending give --format \(wanted)"]
    )
  }

  /// Makes sure that a page does not go to a terminal.
  ///
  /// - Throws: ``IOFailure`` of kind `usage` that says what to do.
  func checkPage() throws(IOFailure) {
    guard output == "-", Terminal.isInteractive(.output) else { return }
    throw IOFailure(.usage, "a page is for a browser; name its file, as in --output report.html")
  }
}
