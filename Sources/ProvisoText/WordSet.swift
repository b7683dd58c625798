/// A few words, by their hashes.
///
/// A word's hash is well mixed, so six of its bits tell of most words that they are not in the set,
/// and no other hash is needed to look one up.
public struct WordSet: Sendable {
  /// The hashes in rising order.
  private let hashes: [UInt64]
  /// One bit for each value of six bits of a hash.
  private let mask: UInt64

  /// Creates the set of `words`, in lower case.
  public init(_ words: [String]) {
    let hashes = words.map(WordHash.of)
    self.hashes = hashes.sorted()
    mask = hashes.reduce(0) { $0 | 1 << ($1 >> 20 & 63) }
  }

  /// Whether the word with `hash` is in the set.
  ///
  /// - Complexity: O(log *n*) in the number of words; O(1) for most words that are not in it.
  @inline(__always) public func contains(_ hash: UInt64) -> Bool {
    mask >> (hash >> 20 & 63) & 1 != 0 && find(hash)
  }

  private func find(_ hash: UInt64) -> Bool {
    let place = hashes.partitioningIndex { $0 >= hash }
    return place < hashes.count && hashes[place] == hash
  }
}
