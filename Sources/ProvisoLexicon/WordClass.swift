/// The grammatical and topical classes of a word, one bit each.
///
/// The words of each class stand in `Lexicons/classes.tsv` under the names of ``names``.
public struct WordClass: OptionSet, Hashable, Sendable {
  /// One bit a class.
  public let rawValue: UInt64
  /// Creates a set of classes from its bits.
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: Int) { rawValue = 1 << UInt64(bit) }

  // Pronouns and determiners.
  package static let firstSingular = WordClass(bit: 0)
  package static let firstPlural = WordClass(bit: 1)
  package static let second = WordClass(bit: 2)
  package static let third = WordClass(bit: 3)
  package static let it = WordClass(bit: 4)
  package static let possessive = WordClass(bit: 5)
  package static let determiner = WordClass(bit: 6)
  package static let demonstrative = WordClass(bit: 7)
  // Auxiliaries and modals.
  package static let be = WordClass(bit: 8)
  package static let have = WordClass(bit: 9)
  package static let auxiliaryDo = WordClass(bit: 10)
  package static let will = WordClass(bit: 11)
  package static let would = WordClass(bit: 12)
  package static let may = WordClass(bit: 13)
  package static let must = WordClass(bit: 14)
  // Function words.
  package static let negator = WordClass(bit: 15)
  package static let adverb = WordClass(bit: 16)
  package static let preposition = WordClass(bit: 17)
  package static let coordinator = WordClass(bit: 18)
  package static let subordinator = WordClass(bit: 19)
  package static let complementizer = WordClass(bit: 20)
  package static let relative = WordClass(bit: 21)
  package static let interrogative = WordClass(bit: 22)
  // Time and quantity.
  package static let month = WordClass(bit: 23)
  package static let weekday = WordClass(bit: 24)
  package static let timeUnit = WordClass(bit: 25)
  package static let timeAdjective = WordClass(bit: 26)
  package static let numberWord = WordClass(bit: 27)
  package static let unit = WordClass(bit: 28)
  package static let quantifier = WordClass(bit: 29)
  // Nouns by what they name.
  package static let organisation = WordClass(bit: 30)
  package static let person = WordClass(bit: 31)
  package static let contractParty = WordClass(bit: 32)
  package static let plan = WordClass(bit: 33)
  package static let outcome = WordClass(bit: 34)
  package static let country = WordClass(bit: 35)
  package static let title = WordClass(bit: 36)
  package static let people = WordClass(bit: 37)
  package static let document = WordClass(bit: 38)
  // Verbs by what they do.
  package static let actionVerb = WordClass(bit: 39)
  package static let stativeVerb = WordClass(bit: 40)
  package static let cognitiveVerb = WordClass(bit: 41)
  package static let speechVerb = WordClass(bit: 42)
  package static let eventVerb = WordClass(bit: 43)
  package static let refrainVerb = WordClass(bit: 44)
  package static let evaluation = WordClass(bit: 45)
  package static let abbreviation = WordClass(bit: 46)
  package static let expletive = WordClass(bit: 47)
  package static let firstName = WordClass(bit: 48)
  package static let demonym = WordClass(bit: 49)
  package static let vague = WordClass(bit: 50)
  package static let foreign = WordClass(bit: 51)
  /// A verb that belongs to none of the classes above; its forms tell where a clause has its verb.
  package static let generalVerb = WordClass(bit: 52)
  // Set by the compiler of the lexicon: forms of a verb written as `~verb`; digits.
  package static let baseForm = WordClass(bit: 58)
  package static let sForm = WordClass(bit: 59)
  package static let pastForm = WordClass(bit: 60)
  package static let participle = WordClass(bit: 61)
  package static let ingForm = WordClass(bit: 62)
  package static let number = WordClass(bit: 63)

  /// Any form of a word known as a verb.
  package static let verb: WordClass = [.baseForm, .sForm, .pastForm, .participle, .ingForm]
  /// *will, would, may, must* and their like.
  package static let modal: WordClass = [.will, .would, .may, .must]
  /// A pronoun that can be a subject.
  package static let pronoun: WordClass = [.firstSingular, .firstPlural, .second, .third, .it]

  /// The classes by the names that lexicon files use.
  package static let names: [String: WordClass] = [
    "first-singular": .firstSingular, "first-plural": .firstPlural, "second": .second,
    "third": .third, "it": .it, "possessive": .possessive, "determiner": .determiner,
    "demonstrative": .demonstrative, "be": .be, "have": .have, "do": .auxiliaryDo, "will": .will,
    "would": .would, "may": .may, "must": .must, "negator": .negator, "adverb": .adverb,
    "preposition": .preposition, "coordinator": .coordinator, "subordinator": .subordinator,
    "complementizer": .complementizer, "relative": .relative, "interrogative": .interrogative,
    "month": .month, "weekday": .weekday, "time-unit": .timeUnit,
    "time-adjective": .timeAdjective, "number-word": .numberWord, "unit": .unit,
    "quantifier": .quantifier, "organisation": .organisation, "person": .person,
    "contract-party": .contractParty, "plan": .plan, "outcome": .outcome, "country": .country,
    "title": .title, "people": .people, "document": .document, "action-verb": .actionVerb,
    "stative-verb": .stativeVerb, "cognitive-verb": .cognitiveVerb, "speech-verb": .speechVerb,
    "event-verb": .eventVerb, "refrain-verb": .refrainVerb, "evaluation": .evaluation,
    "abbreviation": .abbreviation, "expletive": .expletive, "first-name": .firstName,
    "demonym": .demonym, "vague": .vague, "foreign": .foreign, "general-verb": .generalVerb,
    "number": .number,
    "base-form": .baseForm, "ing-form": .ingForm,
    "past-form": .pastForm, "modal": .modal, "verb": .verb, "pronoun": .pronoun,
  ]

  /// Whether some class of `other` is in the set.
  @inlinable package func intersects(_ other: WordClass) -> Bool {
    rawValue & other.rawValue != 0
  }
}
