/// The features of one statement: which hold, and the tokens that made them hold.
package struct FeatureRow: Sendable {
  /// The indices of the features that hold, each once.
  package private(set) var indices: [Int32] = []
  /// For each of ``indices``, the tokens behind it; empty for a feature of the whole text.
  package private(set) var evidence: [Range<Int32>] = []

  private var stamps: [UInt32]
  private var stamp: UInt32 = 0

  /// An empty row for a schema of `count` features.
  package init(count: Int) { stamps = [UInt32](repeating: 0, count: count) }

  /// Forgets the features of the statement before.
  mutating func reset() {
    indices.removeAll(keepingCapacity: true)
    evidence.removeAll(keepingCapacity: true)
    stamp &+= 1
    if stamp == 0 {
      for index in stamps.indices { stamps[index] = 0 }
      stamp = 1
    }
  }

  /// Adds a feature unless it is there.
  @inline(__always) mutating func add(_ index: Int, _ tokens: Range<Int>) {
    guard stamps[index] != stamp else { return }
    stamps[index] = stamp
    indices.append(Int32(truncatingIfNeeded: index))
    evidence.append(
      Int32(truncatingIfNeeded: tokens.lowerBound)..<Int32(truncatingIfNeeded: tokens.upperBound))
  }
}
