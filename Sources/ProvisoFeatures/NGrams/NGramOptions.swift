/// Which n-grams stand beside the lexicon features.
package struct NGramOptions: Equatable, Sendable {
  /// The longest sequence of words; 0 for none.
  package var words: Int
  /// The lengths of character sequences inside words, in bytes; 0 for none.
  package var shortestCharacters: Int
  /// The longest character sequence.
  package var longestCharacters: Int
  /// Whether force, subject and main verb of each proposition make one more term.
  package var verbs: Bool
  /// Whether every mark stands among the words, and the first and the last of them make a term
  /// each.
  package var marks: Bool

  /// Creates options.
  package init(
    words: Int, shortestCharacters: Int, longestCharacters: Int, verbs: Bool, marks: Bool = false
  ) {
    self.words = words
    self.shortestCharacters = shortestCharacters
    self.longestCharacters = longestCharacters
    self.verbs = verbs
    self.marks = marks
  }

  /// Words, word pairs and verbs: what the default model uses.
  package static let standard = NGramOptions(
    words: 2, shortestCharacters: 0, longestCharacters: 0, verbs: true)
  /// Words, marks, pairs, verbs and characters: for models of one task.
  package static let rich = NGramOptions(
    words: 2, shortestCharacters: 3, longestCharacters: 5, verbs: true, marks: true)
}

/// A term of a text: its hash, the tokens that it stands for and what kind it is.
package struct NGram: Sendable {
  /// What a term is made of.
  package enum Kind: UInt8, Sendable {
    case words, characters, verb
    /// The first or the last word of a text.
    case first, last

    /// What the names of features begin with; model files keep them.
    var name: String {
      switch self {
      case .words: "words"
      case .characters: "characters"
      case .verb: "verb"
      case .first: "first"
      case .last: "last"
      }
    }

    /// Whether both are the same, without the detour over raw values.
    @inlinable package static func == (first: Kind, second: Kind) -> Bool {
      first.rawValue == second.rawValue
    }
  }
  /// The hash that vocabularies know it by.
  package var hash: UInt64
  /// Its tokens.
  package var tokens: Range<Int32>
  /// What it is made of.
  package var kind: Kind
  /// For characters, the bytes in the text.
  package var bytes: Range<Int32>

  /// Creates a term.
  @inlinable
  package init(hash: UInt64, tokens: Range<Int32>, kind: Kind, bytes: Range<Int32>) {
    self.hash = hash
    self.tokens = tokens
    self.kind = kind
    self.bytes = bytes
  }

  /// Creates the sequence of the words from `first` up to `end`.
  @inlinable package init(word hash: UInt64, _ first: Int, _ end: Int) {
    self.hash = hash
    tokens = Int32(truncatingIfNeeded: first)..<Int32(truncatingIfNeeded: end)
    kind = .words
    bytes = 0..<0
  }

  /// The name of the feature that the term is, from its part of the text: `words 'we will'`.
  package func name(_ text: ArraySlice<UInt8>) -> String {
    "\(kind.name) '\(String(decoding: text, as: UTF8.self).lowercased())'"
  }

  /// Whether it is one word.
  @inlinable package var isWord: Bool {
    kind == .words && tokens.upperBound &- tokens.lowerBound == 1
  }
}
