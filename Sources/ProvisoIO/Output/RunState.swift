/// What must be the same for a run to go on where another one stopped.
package struct RunIdentity: Hashable, Sendable {
  /// The options and the model, in one line of the caller's making.
  package let options: String
  /// A line for each input file, as ``RecordReader/stamps`` gives them.
  package let inputs: [String]

  /// Creates an identity.
  package init(options: String, inputs: [String]) {
    self.options = options
    self.inputs = inputs
  }
}

/// How far a run has come: what a sidecar file keeps, so that the run can go on after any end.
package struct RunState: Hashable, Sendable {
  /// The place in the input after the last record that was written.
  package var position = RecordPosition()
  /// How many records were read.
  package var records = 0
  /// How many of them were skipped.
  package var skipped = 0
  /// How many bytes were written.
  package internal(set) var outputBytes = 0
  /// A hash of the last bytes that were written.
  var tail: UInt64 = 0

  /// Creates the state of a run at its beginning.
  package init() {}
}

extension RunState {
  /// The text of the sidecar file.
  func encoded(_ identity: RunIdentity) -> [UInt8] {
    var lines = ["proviso-run 1", "options \(identity.options.singleLine)"]
    lines += identity.inputs.map { "input \($0.singleLine)" }
    lines.append("position \(position.file) \(position.offset) \(position.line)")
    lines.append("records \(records) \(skipped)")
    lines.append("output \(outputBytes) \(tail)")
    lines.append("end")
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// Reads the text of a sidecar file.
  ///
  /// - Throws: ``IOFailure`` of kind `usage` when the run had other options, `badData` when its
  ///   input is another or the file is damaged.
  init(_ bytes: [UInt8], _ identity: RunIdentity, file: String) throws(IOFailure) {
    var lines = bytes.text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    let damaged = IOFailure(.badData, "damaged; run without --resume", file: file)
    guard lines.popFirst() == "proviso-run 1", lines.popLast() == "", lines.popLast() == "end",
      let options = lines.popFirst(), options.hasPrefix("options ")
    else { throw damaged }
    guard options.dropFirst(8) == identity.options.singleLine else {
      throw IOFailure(
        .usage, "the run was begun with other options or another model; run without --resume",
        file: file)
    }
    let inputs = lines.prefix { $0.hasPrefix("input ") }.map { String($0.dropFirst(6)) }
    guard inputs == identity.inputs.map({ $0.singleLine }) else {
      throw IOFailure(
        .badData,
        "the input is another, or has changed since the run was begun; run without --resume",
        file: file)
    }
    let rest = lines.dropFirst(inputs.count).map { $0.split(separator: " ") }
    let numbers = rest.map { $0.dropFirst().compactMap { UInt64($0) } }
    guard rest.map({ $0.first }) == ["position", "records", "output"],
      numbers.map(\.count) == [3, 2, 2], let file = Int(exactly: numbers[0][0]),
      let offset = Int(exactly: numbers[0][1]), let line = Int(exactly: numbers[0][2]),
      let records = Int(exactly: numbers[1][0]), let skipped = Int(exactly: numbers[1][1]),
      let outputBytes = Int(exactly: numbers[2][0])
    else { throw damaged }
    position = RecordPosition(file: file, offset: offset, line: line)
    self.records = records
    self.skipped = skipped
    self.outputBytes = outputBytes
    tail = numbers[2][1]
  }
}

extension String {
  /// The text with line ends made visible, so that it stays one line.
  fileprivate var singleLine: String {
    String(flatMap { $0.isNewline ? "\\n" : String($0) })
  }
}
