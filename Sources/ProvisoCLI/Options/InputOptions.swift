public import ArgumentParser
import ProvisoIO
import ProvisoText

extension OffsetUnit: ExpressibleByArgument {}

/// Which files are read, and how.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files to read; - or none for standard input.", completion: .file())
  var files: [String] = []

  @OptionGroup var records: RecordOptions

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
      if records.inputFormat == nil, ProvisoCommand.names.contains(path), !ByteSource.exists(path) {
        throw IOFailure(
          .usage, "\(path) is a command; give one command at a time, then its files")
      }
      inputs.append(RecordInput(path: path, format: try records.format(of: path)))
    }
    return inputs
  }
}
