public import ArgumentParser
import ProvisoIO
import ProvisoText

extension RecordFormat: ExpressibleByArgument {}
extension OffsetUnit: ExpressibleByArgument {}

/// Which files are read, and how.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files to read; - or none for standard input.", completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      How the input is laid out: prose (an article, split into statements with their speakers), \
      lines (one statement per line), jsonl, csv or tsv (one statement per record). Default: by \
      file ending (.txt .md .jsonl .ndjson .csv .tsv); prose for standard input.
      """, valueName: "format"))
  var inputFormat: RecordFormat?

  @Option(help: ArgumentHelp("The field of a record that holds the text.", valueName: "name"))
  var textField = "text"

  @Option(help: ArgumentHelp("The field of a record that holds its identifier.", valueName: "name"))
  var idField = "id"

  /// The fields other than the text that a table must have, since they were named.
  var required: [String] { idField == "id" ? [] : [idField] }

  @Flag(help: "Report bad records and continue; the exit code is still 65.")
  var skipBad = false

  /// What a run over `inputs` ends with when not one record came.
  static func noRecords(_ inputs: [RecordInput]) -> IOFailure {
    guard inputs.count == 1 else {
      return IOFailure(.badData, "there are no statements in these \(inputs.count) files")
    }
    return IOFailure(
      .badData, "there are no statements in it", file: ByteSource.name(of: inputs[0].path))
  }

  /// The inputs with their formats.
  ///
  /// - Throws: ``IOFailure`` of kind `usage` where the format is unclear.
  func inputs() throws(IOFailure) -> [RecordInput] {
    let paths = files.isEmpty ? ["-"] : files
    var inputs: [RecordInput] = []
    for path in paths {
      guard let format = inputFormat ?? (path == "-" ? .prose : RecordFormat(ending: path)) else {
        if ProvisoCommand.names.contains(path), !ByteSource.exists(path) {
          throw IOFailure(
            .usage, "\(path) is a command; give one command at a time, then its files")
        }
        // The file itself is looked at first, so that a wrong path is called a wrong path.
        try ByteSource.check(path)
        throw IOFailure(
          .usage, RecordFormat.unknownEnding(of: path), file: path)
      }
      inputs.append(RecordInput(path: path, format: format))
    }
    return inputs
  }
}
