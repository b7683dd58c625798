/// A place between two records of a run's input.
package struct RecordPosition: Hashable, Sendable {
  /// The number of the file, from 0.
  package var file = 0
  /// The offset in the file, in bytes.
  package var offset = 0
  /// The line of the next record, from 1.
  package var line = 1

  /// Creates a position, by default the beginning of the first file.
  package init(file: Int = 0, offset: Int = 0, line: Int = 1) {
    self.file = file
    self.offset = offset
    self.line = line
  }
}

/// Whole records of one file, unchanged.
///
/// A byte-order mark at the beginning of the file and the header of a table are not part of any
/// chunk. One chunk is meant to be filled again and again.
package struct RecordChunk: Sendable {
  /// The bytes of the records, line ends included.
  package var bytes: [UInt8] = []
  /// The name of the file for messages.
  package var name = ""
  /// The form of the records.
  package var format = RecordFormat.lines
  /// The columns of a table; nil in other formats.
  package var header: CSVHeader?
  /// Why the file is bad data, where it ends with this chunk and had no record; nil otherwise, and
  /// for prose, where an empty document is a record.
  package var emptiness: IOFailure?
  /// The place of the first record.
  package var start = RecordPosition()
  /// The place after the last record.
  package var end = RecordPosition()

  /// Creates an empty chunk.
  package init() {}

  /// Makes sure that `range` of the bytes is text: UTF-8 without NUL bytes.
  ///
  /// `line` is the line on which the range begins.
  ///
  /// - Throws: ``IOFailure`` of kind `badData` with file, line and offset of the first bad byte.
  /// - Complexity: O(*n*) in the length of `range`.
  package func checkText(_ range: Range<Int>, line: Int) throws(IOFailure) {
    try UTF8Check.check(bytes.span, range, name: name, start: start, line: line)
  }
}
