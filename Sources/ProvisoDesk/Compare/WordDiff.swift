/// What was taken out of a text and what came in: the longest common subsequence of its words.
///
/// Wagner & Fischer (1974); the common beginning and end are cut off first. Statements whose
/// lengths have a product above ``limit`` are compared as wholes.
struct WordDiff {
  /// Numbers of the old words that are gone, rising.
  private(set) var removed: [Int] = []
  /// Numbers of the new words that came, rising.
  private(set) var inserted: [Int] = []

  /// The greatest product of lengths for which the table is filled.
  static let limit = 4_000_000

  /// Compares two sequences of words.
  ///
  /// - Complexity: O(*n* *m*) after the common beginning and end.
  init(_ old: [UInt64], _ new: [UInt64]) {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    let (rows, columns) = (oldEnd - start, newEnd - start)
    guard rows * columns <= WordDiff.limit, rows > 0, columns > 0 else {
      removed = Array(start..<oldEnd)
      inserted = Array(start..<newEnd)
      return
    }
    var lengths = [Int32](repeating: 0, count: (rows + 1) * (columns + 1))
    for row in (0..<rows).reversed() {
      for column in (0..<columns).reversed() {
        let here = row * (columns + 1) + column
        lengths[here] =
          old[start + row] == new[start + column]
          ? lengths[here + columns + 2] + 1
          : max(lengths[here + columns + 1], lengths[here + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < rows || column < columns {
      let here = row * (columns + 1) + column
      if row < rows, column < columns, old[start + row] == new[start + column] {
        (row, column) = (row + 1, column + 1)
      } else if row < rows, column == columns || lengths[here + columns + 1] >= lengths[here + 1] {
        removed.append(start + row)
        row += 1
      } else {
        inserted.append(start + column)
        column += 1
      }
    }
  }
}
