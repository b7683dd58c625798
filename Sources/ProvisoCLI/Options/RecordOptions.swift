import ArgumentParser
import ProvisoIO

extension RecordFormat: ExpressibleByArgument {}

/// How the records of files are read.
struct RecordOptions: ParsableArguments {
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

  @Flag(help: "Report bad records and continue; the exit code is still 65.")
  var skipBad = false

  /// The fields other than the text that a table must have, since they were named.
  var required: [String] { idField == "id" ? [] : [idField] }

  /// The format of the file `path`, or of standard input for `-`.
  ///
  /// - Throws: ``IOFailure`` of kind `usage` where the format is unclear.
  func format(of path: String) throws(IOFailure) -> RecordFormat {
    if let format = inputFormat ?? (path == "-" ? .prose : RecordFormat(ending: path)) {
      return format
    }
    // The file itself is looked at first, so that a wrong path is called a wrong path.
    try ByteSource.check(path)
    throw IOFailure(.usage, RecordFormat.unknownEnding(of: path), file: path)
  }
}
