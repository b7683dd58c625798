import ProvisoLexicon

/// The types of conditions and look-alikes in plain words.
package struct ConditionWords: Sendable {
  /// The name of the type in outputs.
  package let type: String
  /// A few words, for where there is little room.
  package let short: String
  /// What a clause of the type is, for a sentence.
  package let meaning: String
  /// Words that such clauses begin with.
  package let examples: String

  /// Whether clauses of the type are conditions, not look-alikes.
  package var isCondition: Bool { ConditionType.allCases.contains { $0.name == type } }

  private init(_ type: String, _ short: String, _ meaning: String, _ examples: String) {
    (self.type, self.short, self.meaning, self.examples) = (type, short, meaning, examples)
  }

  /// Every type, conditions first.
  package static let all = [
    ConditionWords(
      "PRE", "ordinary condition", "an ordinary condition", "if, provided, once, subject to"),
    ConditionWords(
      "ONLY", "strict condition", "a necessary or exclusive condition",
      "only if, only after, not until"),
    ConditionWords("EXC", "exception", "an exception", "unless, barring"),
    ConditionWords("DUR", "limit in time", "a limit of duration", "until, as long as, pending"),
    ConditionWords(
      "CAP", "as far as able", "a caveat of capacity", "as far as possible, resources permitting"),
    ConditionWords(
      "DISC", "at discretion", "a caveat of discretion", "where appropriate, as we see fit"),
    ConditionWords(
      "CONC", "no condition: concession", "a concession; it holds either way",
      "even if, whether or not"),
    ConditionWords(
      "SPEECH", "no condition: about the talk", "it concerns the telling, not the act",
      "if you ask me"),
    ConditionWords(
      "EPI", "no condition: a premise", "a premise from which something is inferred",
      "if he signed, he agreed"),
    ConditionWords(
      "EMBQ", "no condition: a question inside", "an embedded question",
      "asked if, wonder whether"),
    ConditionWords(
      "CF", "no condition: contrary to fact", "contrary to fact", "had they asked, if I were"),
    ConditionWords(
      "IDIOM", "no condition: another sense", "a set phrase or another sense of the word",
      "as if, once again"),
  ]

  /// The few words of a type.
  package static func short(_ type: String) -> String { of(type)?.short ?? type }

  /// What a clause of a type is.
  package static func meaning(_ type: String) -> String { of(type)?.meaning ?? type }

  private static func of(_ type: String) -> ConditionWords? { all.first { $0.type == type } }
}
