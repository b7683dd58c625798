import ProvisoText

/// A few words, asked for by their hashes: a bit tells most words that are not among them.
struct WordSet: Sendable {
  private let hashes: [UInt64]
  private let filter: UInt64

  /// The words of a list with blanks between them.
  init(_ words: String) {
    hashes = words.split(separator: " ").map { WordHash.of(String($0)) }
    filter = hashes.reduce(0) { $0 | WordSet.bit($1) }
  }

  /// Whether the word with `hash` is in the set.
  ///
  /// - Complexity: O(*n*) in the number of words, for one word of three at most that is not there.
  @inline(__always) func contains(_ hash: UInt64) -> Bool {
    filter & WordSet.bit(hash) != 0 && hashes.contains(hash)
  }

  private static func bit(_ hash: UInt64) -> UInt64 { 1 &<< (hash &>> 58) }
}
