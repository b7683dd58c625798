import ProvisoText

/// The columns of one statement: a bit for each column of the vocabulary.
struct SeenColumns: Sendable {
  private var bits = Scratch<UInt64>()

  /// Makes sure that the memory is one's own.
  mutating func own() { bits.own() }

  /// Makes room for the columns of a vocabulary of `count`; those seen before must be removed.
  mutating func begin(columns count: Int) {
    if bits.count <= count &>> 6 { bits.fill(0, count: count / 64 + 1) }
  }

  /// Adds a column; false if it is there.
  @inline(__always) mutating func insert(_ column: Int32) -> Bool {
    let (word, bit) = (Int(column) &>> 6, 1 &<< UInt64(truncatingIfNeeded: column & 63))
    let held = bits[word]
    bits[word] = held | bit
    return held & bit == 0
  }

  /// Forgets a column, and perhaps others.
  @inline(__always) mutating func remove(_ column: Int32) { bits[Int(column) &>> 6] = 0 }
}
