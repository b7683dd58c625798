/// The schoolbook matcher: tries every phrase at every word and keeps the leftmost, longest match.
///
/// It works on strings, knows no trie and no hashes, and is the oracle of `Reading.matches` inside
/// one layer.
package struct NaiveMatcher {
  /// What a phrase is made of.
  package enum Element: Equatable {
    case word(String)
    /// Any word of the class.
    case wordClass(String)
    /// Up to six words of the same clause.
    case gap
  }

  /// A match: the phrase's number and the words it covers.
  package struct Match: Equatable {
    /// The numbers of all phrases that cover exactly these words.
    package let phrases: Set<Int>
    /// The words, from the first up to the one after the last.
    package let words: Range<Int>
  }

  /// The phrases, by number.
  package let phrases: [[Element]]
  /// The words of each class.
  package let classes: [String: Set<String>]

  /// Creates a matcher.
  package init(phrases: [[Element]], classes: [String: Set<String>]) {
    self.phrases = phrases
    self.classes = classes
  }

  /// The matches in `words`; a comma is a word that no gap may skip.
  ///
  /// - Complexity: exponential in the number of gaps, linear in `words`.
  package func matches(in words: [String]) -> [Match] {
    var found: [Match] = []
    var start = 0
    while start < words.count {
      let ends = phrases.map { Self.ends(of: $0[...], at: start, in: words, classes).max() ?? -1 }
      guard let end = ends.max(), end > start else {
        start += 1
        continue
      }
      let longest = Set(ends.indices.filter { ends[$0] == end })
      found.append(Match(phrases: longest, words: start..<end))
      start = end
    }
    return found
  }

  /// Every place where the phrase can end when it starts at `index`.
  private static func ends(
    of phrase: ArraySlice<Element>, at index: Int, in words: [String],
    _ classes: [String: Set<String>]
  ) -> [Int] {
    guard let element = phrase.first else { return [index] }
    let rest = phrase.dropFirst()
    switch element {
    case .word(let word):
      guard index < words.count, words[index] == word else { return [] }
      return ends(of: rest, at: index + 1, in: words, classes)
    case .wordClass(let name):
      guard index < words.count, classes[name]?.contains(words[index]) == true else { return [] }
      return ends(of: rest, at: index + 1, in: words, classes)
    case .gap:
      var all: [Int] = []
      for skipped in 0...6 where index + skipped <= words.count {
        if skipped > 0, words[index + skipped - 1] == "," { break }
        all += ends(of: rest, at: index + skipped, in: words, classes)
      }
      return all
    }
  }
}
