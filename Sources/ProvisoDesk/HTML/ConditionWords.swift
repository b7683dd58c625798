package import ProvisoLexicon

/// A type of conditions or look-alikes in plain words.
package struct ConditionWords: Sendable {
  /// The name of the type in outputs.
  package let type: String
  /// Whether clauses of the type are conditions, not look-alikes.
  package let isCondition: Bool
  /// A few words, for where there is little room.
  package let short: String
  /// What a clause of the type is, for a sentence.
  package let meaning: String
  /// Words that such clauses begin with.
  package let examples: String

  /// Every type, conditions first.
  package static let all = ConditionType.allCases.map(\.words) + LookalikeType.allCases.map(\.words)
}

extension ConditionType {
  /// The type in plain words.
  package var words: ConditionWords {
    switch self {
    case .pre:
      words("ordinary condition", "an ordinary condition", "if, provided, once, subject to")
    case .only:
      words(
        "strict condition", "a necessary or exclusive condition", "only if, only after, not until")
    case .exc: words("exception", "an exception", "unless, barring")
    case .dur: words("limit in time", "a limit of duration", "until, as long as, pending")
    case .cap:
      words("as far as able", "a caveat of capacity", "as far as possible, resources permitting")
    case .disc:
      words("at discretion", "a caveat of discretion", "where appropriate, as we see fit")
    }
  }

  private func words(_ short: String, _ meaning: String, _ examples: String) -> ConditionWords {
    ConditionWords(
      type: name, isCondition: true, short: short, meaning: meaning, examples: examples)
  }
}

extension LookalikeType {
  /// The type in plain words.
  package var words: ConditionWords {
    switch self {
    case .conc: words("concession", "a concession; it holds either way", "even if, whether or not")
    case .speech:
      words("about the talk", "it concerns the telling, not the act", "if you ask me")
    case .epi:
      words(
        "a premise", "a premise from which something is inferred", "if he signed, he agreed")
    case .embq:
      words("a question inside", "an embedded question", "asked if, wonder whether")
    case .cf: words("contrary to fact", "contrary to fact", "had they asked, if I were")
    case .idiom:
      words("another sense", "a set phrase or another sense of the word", "as if, once again")
    }
  }

  private func words(_ short: String, _ meaning: String, _ examples: String) -> ConditionWords {
    ConditionWords(
      type: name, isCondition: false, short: "no condition: \(short)", meaning: meaning,
      examples: examples)
  }
}
