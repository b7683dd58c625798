package import ProvisoText

/// The features of one statement: which hold, and the tokens that made them hold.
package struct FeatureRow: Sendable {
  /// A feature that holds and the tokens behind it, none for a feature of the whole text.
  package struct Entry: BitwiseCopyable, Sendable {
    /// The index of the feature.
    package var index: Int32
    /// The first of its tokens.
    package var first: Int32
    /// The token behind its last.
    package var end: Int32

    /// The tokens that made it hold.
    package var tokens: Range<Int32> { first..<end }
  }

  /// The features that hold, each once.
  package private(set) var entries = Scratch<Entry>()
  /// A bit for each feature that is among the entries.
  private var bits = Scratch<UInt64>()

  /// An empty row for a schema of `count` features.
  package init(count: Int) { bits.fill(0, count: count / 64 + 1) }

  /// The indices of the features that hold, each once.
  package var indices: [Int32] { entries.array.map(\.index) }

  /// Forgets the features of the statement before.
  mutating func reset() {
    bits.own()
    for place in 0..<entries.count { bits[Int(entries[place].index) &>> 6] = 0 }
    entries.begin(room: 64)
  }

  /// Adds a feature unless it is there.
  @inline(__always) mutating func add(_ index: Int, _ tokens: Range<Int>) {
    let (word, bit) = (index &>> 6, 1 &<< UInt64(truncatingIfNeeded: index & 63))
    let held = bits[word]
    bits[word] = held | bit
    entries.reserve(1)
    entries.append(
      reserved: Entry(
        index: Int32(truncatingIfNeeded: index),
        first: Int32(truncatingIfNeeded: tokens.lowerBound),
        end: Int32(truncatingIfNeeded: tokens.upperBound)), if: held & bit == 0)
  }
}
