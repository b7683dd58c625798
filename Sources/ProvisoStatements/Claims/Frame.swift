import ProvisoLexicon

/// What a cue of attribution takes, read from the labels of its lexicon entry.
struct Frame: OptionSet, Sendable {
  let rawValue: UInt32

  private init(bit: Int) { rawValue = 1 << UInt32(bit) }
  init(rawValue: UInt32) { self.rawValue = rawValue }

  // What a verb takes.
  /// A clause with or without *that*.
  static let that = Frame(bit: 0)
  /// A quote, before or after it.
  static let quote = Frame(bit: 1)
  /// *to* and an infinitive.
  static let infinitive = Frame(bit: 2)
  /// A noun phrase that says what was said or thought of.
  static let nounPhrase = Frame(bit: 3)
  /// An embedded question.
  static let question = Frame(bit: 4)
  /// An *-ing* clause.
  static let gerund = Frame(bit: 5)
  /// The person spoken to, then a clause or a quote.
  static let addressee = Frame(bit: 6)
  /// Appearance: the subject of *seem* is part of what is said.
  static let raising = Frame(bit: 7)
  /// Only after *be*: "is expected to".
  static let passive = Frame(bit: 8)
  /// An undertaking or intention whose holder is the source.
  static let act = Frame(bit: 9)

  // What a noun takes.
  static let nounThat = Frame(bit: 10)
  static let nounInfinitive = Frame(bit: 11)
  static let nounPhraseOf = Frame(bit: 12)

  /// An adjective after *be*: "is confident that".
  static let adjective = Frame(bit: 13)
  /// A preposition: "according to".
  static let preposition = Frame(bit: 14)
  /// Where it was said: "in a statement".
  static let medium = Frame(bit: 15)
  /// A thought: inside quotes and in the first person it reports nothing.
  static let mental = Frame(bit: 16)
  /// A verb whose forms are nouns as well: "state", "post".
  static let homograph = Frame(bit: 17)
  /// The object stands inside the pattern: "see … as".
  static let gap = Frame(bit: 18)
  /// A noun that reports only with a verb that carries it: "gave a speech about".
  static let light = Frame(bit: 19)

  /// Whether the entry is a verb.
  var isVerb: Bool {
    !isDisjoint(with: Frame(rawValue: 0x1FF))
  }
  /// Whether the entry is a noun as well.
  var isNoun: Bool { !isDisjoint(with: [.nounThat, .nounInfinitive, .nounPhraseOf]) }

  static let names: [String: Frame] = [
    "that": .that, "quote": .quote, "inf": .infinitive, "np": .nounPhrase, "wh": .question,
    "ger": .gerund, "tell": .addressee, "raise": .raising, "pass": .passive, "act": .act,
    "noun-that": .nounThat, "noun-inf": .nounInfinitive, "noun-np": .nounPhraseOf,
    "adj": .adjective, "prep": .preposition, "medium": .medium, "mental": .mental,
    "homograph": .homograph, "gap": .gap, "light": .light,
  ]

  /// Reads the labels of a cue; labels of other stages say nothing.
  init(_ labels: [String]) {
    self = labels.reduce(into: []) { frame, label in
      if let name = Frame.names[label] { frame.insert(name) }
    }
  }
}
