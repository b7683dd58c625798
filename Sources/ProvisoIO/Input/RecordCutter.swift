/// Finds where the last whole record of a growing buffer ends.
///
/// It remembers what it has looked at, so that a record of many chunks is looked at once.
struct RecordCutter {
  private let format: RecordFormat
  private var state = CSVState()
  private var scanned = 0
  private var boundary = 0

  init(_ format: RecordFormat) {
    self.format = format
  }

  /// The end of the last record that `bytes` holds whole, 0 if it holds none.
  ///
  /// - Precondition: since the last `reset`, `bytes` has only grown.
  /// - Complexity: O(*n*) in the bytes that came since the last call.
  mutating func lastBoundary(in bytes: Span<UInt8>) -> Int {
    switch format {
    case .prose:
      break
    case .lines, .jsonl:
      if let newline = ByteSearch.last(0x0A, in: bytes, scanned..<bytes.count) {
        boundary = newline + 1
      }
    case .csv, .tsv:
      let delimiter = format.delimiter ?? 0x2C
      var index = scanned
      while true {
        index = state.nextEvent(in: bytes, from: index, delimiter: delimiter)
        guard index < bytes.count else { break }
        if state.take(bytes[index], delimiter: delimiter) == .row { boundary = index + 1 }
        index += 1
      }
    }
    scanned = bytes.count
    return boundary
  }

  /// Begins anew at the beginning of a record.
  mutating func reset() {
    (state, scanned, boundary) = (CSVState(), 0, 0)
  }
}
