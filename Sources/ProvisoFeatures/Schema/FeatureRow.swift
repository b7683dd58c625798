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
  /// The features among the entries.
  private var seen = SeenNumbers()
  /// The number of features of the schema.
  private let count: Int

  /// An empty row for a schema of `count` features.
  package init(count: Int) { self.count = count }

  /// The indices of the features that hold, each once.
  package var indices: [Int32] { entries.array.map(\.index) }

  /// Forgets the features of the statement before.
  mutating func reset() {
    seen.begin(below: count)
    // No feature stands there twice, and one more is written before it is known to be there.
    entries.begin(room: count + 1)
  }

  /// Adds a feature unless it is there.
  @inline(__always) mutating func add(_ index: Int, _ tokens: Range<Int>) {
    entries.append(
      reserved: Entry(
        index: Int32(truncatingIfNeeded: index),
        first: Int32(truncatingIfNeeded: tokens.lowerBound),
        end: Int32(truncatingIfNeeded: tokens.upperBound)), if: seen.insert(index))
  }
}
