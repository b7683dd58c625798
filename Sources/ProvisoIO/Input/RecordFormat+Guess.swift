extension RecordFormat {
  /// The format of records that a document looks like which is read as prose; nil where it looks
  /// like prose.
  ///
  /// A table has a first line of short names with nothing but the same mark between them, and a
  /// second line that has that mark.
  ///
  /// - Complexity: O(*n*) in the length of the first two lines.
  package init?(likelyFor document: [UInt8]) {
    if document.starts(with: [0x7B, 0x22]) {
      self = .jsonl
      return
    }
    let lines = document.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count >= 2 else { return nil }
    for format in [RecordFormat.tsv, .csv] {
      guard let delimiter = format.delimiter, lines[1].contains(delimiter) else { continue }
      let cells = lines[0].split(separator: delimiter, omittingEmptySubsequences: false)
      if cells.count > 1, cells.allSatisfy(Self.isColumnName) {
        self = format
        return
      }
    }
    return nil
  }

  /// Whether a cell is like the name of a column: `text`, `"id"`, `commitment.level`.
  private static func isColumnName(_ cell: ArraySlice<UInt8>) -> Bool {
    var cell = cell
    if cell.last == 0x0D { cell.removeLast() }
    if cell.count > 2, cell.first == 0x22, cell.last == 0x22 { cell = cell.dropFirst().dropLast() }
    guard (1...40).contains(cell.count), cell.first != 0x2E, cell.last != 0x2E else { return false }
    return cell.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: byte >= 0x80
      }
    }
  }
}
