import ProvisoText

/// How strongly modal verbs oblige, for statements that commit nobody: "the parties must" is a
/// demand, and yet stronger than "the parties may".
enum ModalStrength {
  /// The strongest modal among `words`: 1 leaves it open, 2 recommends, 3 obliges; nil for none.
  static func strongest(_ words: [ComparedWord]) -> Int? {
    words.compactMap { strengths[$0.key] }.max()
  }

  private static let strengths: [UInt64: Int] = {
    let words: [(strength: Int, words: [String])] = [
      (1, ["can", "could", "may", "might", "would"]), (2, ["should", "ought"]),
      (3, ["must", "shall", "will"]),
    ]
    let pairs = words.flatMap { entry in entry.words.map { (WordHash.of($0), entry.strength) } }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()
}
