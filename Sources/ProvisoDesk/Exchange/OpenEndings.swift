package import Proviso
package import ProvisoLexicon
import ProvisoText

/// The words that `stem*` of other programs stands for: those that begin with the stem and are
/// known.
///
/// Known are the words of the default model, which its training texts hold, and the forms that the
/// lexicon knows. Guessed forms would be no words: "hopees".
package struct OpenEndings: Sendable {
  /// Known words, in the order of their bytes.
  private let words: [String]
  private let lexicon: Lexicon?

  /// Endings that are tried on the stem; a form counts if the lexicon knows it.
  private static let endings = [
    "", "s", "es", "d", "ed", "ing", "ly", "er", "ers", "est", "ion", "ions", "able", "al", "ally",
    "ity", "ment", "ments", "ful", "fully", "ness", "ance", "ence", "ies", "ied", "ying",
  ]

  /// The words of the default model and of the lexicon compiled in.
  ///
  /// - Throws: ``ScorerError``, which the tests rule out.
  package static func builtIn() throws(ScorerError) -> OpenEndings {
    OpenEndings(
      names: try Resources.defaultModel(needsNames: true).vocabulary.names ?? [],
      lexicon: try Resources.lexicon())
  }

  /// The words in the names of terms (`words 'we will'`), and the words of a lexicon.
  package init(names: [String], lexicon: Lexicon? = nil) {
    var words: Set<String> = []
    for name in names where name.hasPrefix("words '") {
      for word in name.dropFirst("words '".count).dropLast().split(separator: " ")
      where word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
        words.insert(String(word))
      }
    }
    self.words = words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.lexicon = lexicon
  }

  /// The known words that begin with `stem`, which is in lower case, in the order of their bytes.
  ///
  /// - Complexity: O(log *n* + *k*) for *k* of *n* words.
  package func words(of stem: String) -> [String] {
    let first = words.partitioningIndex { !$0.utf8.lexicographicallyPrecedes(stem.utf8) }
    var found = Set(words[first...].prefix { $0.utf8.starts(with: stem.utf8) })
    if let lexicon {
      for form in Self.endings.map({ stem + $0 }) where lexicon.word(WordHash.of(form)).id >= 0 {
        found.insert(form)
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
