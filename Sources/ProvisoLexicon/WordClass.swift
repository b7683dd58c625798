/// The grammatical and topical classes of a word, one bit each.
///
/// The words of each class are listed in `Lexicons/classes.tsv` under the names of ``names``.
public struct WordClass: BitwiseCopyable, OptionSet, Hashable, Sendable {
  /// One bit a class.
  public let rawValue: UInt64
  /// Creates a set of classes from its bits.
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The class of one bit.
  @inlinable package init(bit: UInt64) { rawValue = 1 &<< bit }

  // Pronouns and determiners.
  @inlinable package static var firstSingular: WordClass { WordClass(bit: 0) }
  @inlinable package static var firstPlural: WordClass { WordClass(bit: 1) }
  @inlinable package static var second: WordClass { WordClass(bit: 2) }
  @inlinable package static var third: WordClass { WordClass(bit: 3) }
  @inlinable package static var it: WordClass { WordClass(bit: 4) }
  @inlinable package static var possessive: WordClass { WordClass(bit: 5) }
  @inlinable package static var determiner: WordClass { WordClass(bit: 6) }
  @inlinable package static var demonstrative: WordClass { WordClass(bit: 7) }
  // Auxiliaries and modals.
  @inlinable package static var be: WordClass { WordClass(bit: 8) }
  @inlinable package static var have: WordClass { WordClass(bit: 9) }
  @inlinable package static var auxiliaryDo: WordClass { WordClass(bit: 10) }
  @inlinable package static var will: WordClass { WordClass(bit: 11) }
  @inlinable package static var would: WordClass { WordClass(bit: 12) }
  @inlinable package static var may: WordClass { WordClass(bit: 13) }
  @inlinable package static var must: WordClass { WordClass(bit: 14) }
  // Function words.
  @inlinable package static var negator: WordClass { WordClass(bit: 15) }
  @inlinable package static var adverb: WordClass { WordClass(bit: 16) }
  @inlinable package static var preposition: WordClass { WordClass(bit: 17) }
  @inlinable package static var coordinator: WordClass { WordClass(bit: 18) }
  @inlinable package static var subordinator: WordClass { WordClass(bit: 19) }
  @inlinable package static var complementizer: WordClass { WordClass(bit: 20) }
  @inlinable package static var relative: WordClass { WordClass(bit: 21) }
  @inlinable package static var interrogative: WordClass { WordClass(bit: 22) }
  // Time and quantity.
  @inlinable package static var month: WordClass { WordClass(bit: 23) }
  @inlinable package static var weekday: WordClass { WordClass(bit: 24) }
  @inlinable package static var timeUnit: WordClass { WordClass(bit: 25) }
  @inlinable package static var timeAdjective: WordClass { WordClass(bit: 26) }
  @inlinable package static var numberWord: WordClass { WordClass(bit: 27) }
  @inlinable package static var unit: WordClass { WordClass(bit: 28) }
  @inlinable package static var quantifier: WordClass { WordClass(bit: 29) }
  // Nouns by what they name.
  @inlinable package static var organisation: WordClass { WordClass(bit: 30) }
  @inlinable package static var person: WordClass { WordClass(bit: 31) }
  @inlinable package static var contractParty: WordClass { WordClass(bit: 32) }
  @inlinable package static var plan: WordClass { WordClass(bit: 33) }
  @inlinable package static var outcome: WordClass { WordClass(bit: 34) }
  @inlinable package static var country: WordClass { WordClass(bit: 35) }
  @inlinable package static var title: WordClass { WordClass(bit: 36) }
  @inlinable package static var people: WordClass { WordClass(bit: 37) }
  @inlinable package static var document: WordClass { WordClass(bit: 38) }
  // Verbs by what they do.
  @inlinable package static var actionVerb: WordClass { WordClass(bit: 39) }
  @inlinable package static var stativeVerb: WordClass { WordClass(bit: 40) }
  @inlinable package static var cognitiveVerb: WordClass { WordClass(bit: 41) }
  @inlinable package static var speechVerb: WordClass { WordClass(bit: 42) }
  @inlinable package static var eventVerb: WordClass { WordClass(bit: 43) }
  @inlinable package static var refrainVerb: WordClass { WordClass(bit: 44) }
  @inlinable package static var evaluation: WordClass { WordClass(bit: 45) }
  @inlinable package static var abbreviation: WordClass { WordClass(bit: 46) }
  @inlinable package static var expletive: WordClass { WordClass(bit: 47) }
  @inlinable package static var maleName: WordClass { WordClass(bit: 48) }
  @inlinable package static var femaleName: WordClass { WordClass(bit: 57) }
  @inlinable package static var demonym: WordClass { WordClass(bit: 49) }
  @inlinable package static var vague: WordClass { WordClass(bit: 50) }
  @inlinable package static var foreign: WordClass { WordClass(bit: 51) }
  /// A verb that belongs to none of the classes above; its forms show where a clause has its verb.
  @inlinable package static var generalVerb: WordClass { WordClass(bit: 52) }
  /// A pronoun that can be the subject of a clause.
  @inlinable package static var subjectPronoun: WordClass { WordClass(bit: 53) }
  /// A pronoun that cannot be an object.
  @inlinable package static var nominative: WordClass { WordClass(bit: 54) }
  /// A word after which a clause is no main clause.
  @inlinable package static var embedding: WordClass { WordClass(bit: 55) }
  /// A word that continues, after a comma, what comes before it.
  @inlinable package static var continuing: WordClass { WordClass(bit: 56) }
  // Set by the compiler of the lexicon: forms of a verb written as `~verb`; digits.
  @inlinable package static var baseForm: WordClass { WordClass(bit: 58) }
  @inlinable package static var sForm: WordClass { WordClass(bit: 59) }
  @inlinable package static var pastForm: WordClass { WordClass(bit: 60) }
  @inlinable package static var participle: WordClass { WordClass(bit: 61) }
  @inlinable package static var ingForm: WordClass { WordClass(bit: 62) }
  @inlinable package static var number: WordClass { WordClass(bit: 63) }

  /// Any form of a word known as a verb.
  @inlinable package static var verb: WordClass {
    [.baseForm, .sForm, .pastForm, .participle, .ingForm]
  }
  /// *will, would, may, must* and their like.
  @inlinable package static var modal: WordClass { [.will, .would, .may, .must] }
  /// A modal, or a form of *be*, *have* or *do*.
  @inlinable package static var auxiliary: WordClass {
    [.will, .would, .may, .must, .be, .have, .auxiliaryDo]
  }
  /// A given name.
  @inlinable package static var firstName: WordClass { [.femaleName, .maleName] }
  /// A pronoun that can be a subject.
  @inlinable package static var pronoun: WordClass {
    [.firstSingular, .firstPlural, .second, .third, .it]
  }

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
    "abbreviation": .abbreviation, "expletive": .expletive, "female-name": .femaleName,
    "male-name": .maleName,
    "demonym": .demonym, "vague": .vague, "foreign": .foreign, "general-verb": .generalVerb,
    "subject-pronoun": .subjectPronoun, "nominative": .nominative, "embedding": .embedding,
    "continuing": .continuing,
    "number": .number,
    "base-form": .baseForm, "ing-form": .ingForm,
    "past-form": .pastForm, "modal": .modal, "verb": .verb, "pronoun": .pronoun,
  ]

  /// Whether some class of `other` is in the set.
  @inlinable package func intersects(_ other: WordClass) -> Bool {
    rawValue & other.rawValue != 0
  }
}
