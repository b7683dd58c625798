import ProvisoText

/// The hashes of the words that the rules of this module name; one table for all that read by it.
final class KnownWords: Sendable {
  let to = WordHash.of("to")
  let that = WordHash.of("that")
  let by = WordHash.of("by")
  let of = WordHash.of("of")
  let forWord = WordHash.of("for")
  let asWord = WordHash.of("as")
  let inWord = WordHash.of("in")
  let on = WordHash.of("on")
  let and = WordHash.of("and")
  let but = WordHash.of("but")
  let who = WordHash.of("who")
  let which = WordHash.of("which")
  let possessive = WordHash.of("'s")
  let contractedWould = WordHash.of("'d")
  let her = WordHash.of("her")
  let his = WordHash.of("his")
  let it = WordHash.of("it")
  let its = WordHash.of("its")
  let he = WordHash.of("he")
  let him = WordHash.of("him")
  let she = WordHash.of("she")
  let they = WordHash.of("they")
  let them = WordHash.of("them")
  let their = WordHash.of("their")
  let no = WordHash.of("no")
  let the = WordHash.of("the")
  let a = WordHash.of("a")
  let an = WordHash.of("an")
  let than = WordHash.of("than")
  let so = WordHash.of("so")
  let bank = WordHash.of("bank")
  let hereby = WordHash.of("hereby")
  let according = WordHash.of("according")

  let us = WordHash.of("us")
  let most = WordHash.of("most")
  let close = WordHash.of("close")

  /// Determiners that are subjects on their own: "some said", "most have shown".
  let pronominal = WordSet([
    "some", "many", "most", "those", "another", "each", "both", "few", "all", "several", "either",
    "neither", "others", "none", "half",
  ])

  /// Words of number that are adverbs before a verb: "first said", "has twice complained".
  let timesAdverbs = WordSet(["first", "once", "twice", "thrice"])

  /// Prepositions after which a noun's topic stands, whoever speaks: "questions about the loan".
  let topical = WordSet(["about", "against", "over"])

  /// Words before a *that* that opens a condition or a consequence: "provided that".
  let provisos = WordSet([
    "provided", "providing", "assuming", "supposing", "given", "except", "so", "such", "now",
    "condition",
  ])

  /// Words that put a length of time before now: "a few minutes ago".
  let distances = WordSet(["ago", "earlier", "later", "before"])

  /// Prepositions after which what a noun of speech is aimed at stands: "support for the loan".
  let aimed = WordSet(["of", "for", "to"])

  /// Prepositions that make a number rough: "about one in five".
  let approximators = WordSet(["about", "around", "over", "under"])

  /// Nouns and verbs in *-ly* that are no adverbs.
  let noAdverbs = WordSet([
    "rally", "family", "ally", "reply", "supply", "assembly", "anomaly", "bully", "monopoly",
    "melancholy", "belly", "fly", "apply", "imply", "rely", "comply", "multiply",
  ])

  /// Words that end the noun phrase to their right although they are also prepositions.
  let fences = WordSet([
    "as", "after", "before", "since", "until", "till", "than", "like", "following", "despite",
    "per", "because", "amid", "while", "whilst", "when", "where", "if", "unless", "although",
    "though", "whereas", "once", "whether",
  ])

  /// Prepositions with which the modifier of a noun starts.
  let nounPrepositions = WordSet([
    "of", "for", "with", "from", "at", "within", "behind", "between", "among", "against", "into",
  ])

  /// Words that stand before a name and belong to no name.
  let neverNames = WordSet([
    "however", "meanwhile", "still", "moreover", "furthermore", "also", "then", "later",
    "earlier", "instead", "indeed", "nevertheless", "nonetheless", "asked", "today", "yesterday",
  ])

  /// Nouns of women and of men by which a pronoun finds its person.
  let female = WordSet([
    "mrs", "ms", "miss", "lady", "dame", "queen", "woman", "mother", "sister", "daughter",
    "wife", "chairwoman", "spokeswoman", "congresswoman", "councilwoman", "niece", "aunt",
    "actress", "widow", "grandmother",
  ])
  let male = WordSet([
    "mr", "sir", "lord", "king", "man", "father", "brother", "son", "husband", "chairman",
    "spokesman", "congressman", "councilman", "nephew", "uncle", "actor", "widower",
    "grandfather",
  ])

  /// Nouns in *-s* that are no plurals.
  let singularInS = WordSet([
    "congress", "press", "headquarters", "business", "boss", "process", "class",
  ])

  /// Nouns by which an article goes back to the firm it is about.
  let companies = WordSet([
    "company", "firm", "group", "maker", "manufacturer", "retailer", "carmaker", "lender",
    "airline", "corporation", "start-up", "startup",
  ])

  /// What titles before names are short for.
  let ranks: [UInt64: UInt64] = Dictionary(
    uniqueKeysWithValues: [
      ("gen", "general"), ("sen", "senator"), ("rep", "representative"), ("gov", "governor"),
      ("prof", "professor"), ("col", "colonel"), ("lt", "lieutenant"), ("capt", "captain"),
      ("sgt", "sergeant"), ("maj", "major"), ("rev", "reverend"), ("dr", "doctor"),
    ]
    .map { (WordHash.of($0.0), WordHash.of($0.1)) })

  /// Nouns of several persons that look like one.
  let pairs = WordSet(["couple", "pair", "duo", "trio", "twosome"])

  /// Conjunctions that set one clause against another.
  let contrasts = WordSet(["while", "whereas", "although", "though"])

  /// Legal forms that a comma may part from the name of a firm.
  let legalForms = WordSet(["inc", "ltd", "llc", "lp", "llp", "plc", "corp", "co", "limited"])

  /// What may follow *and* in the name of a firm: "Smith and Sons".
  let kin = WordSet(["sons", "daughters", "brothers", "partners", "associates", "co"])
  /// Bodies that are named for what they look after: "the Ministry of Trade and Industry".
  let offices = WordSet([
    "ministry", "department", "office", "bureau", "institute", "committee", "commission", "agency",
    "association", "federation", "chamber", "directorate", "secretariat",
  ])
  /// Last words of the names of firms.
  let firms = WordSet([
    "inc", "ltd", "corp", "co", "plc", "ag", "ab", "sa", "gmbh", "llc", "lp", "nv", "group",
    "holdings", "bank", "motors", "airlines", "energy", "industries", "chemicals", "foods",
    "batteries", "technologies", "systems", "partners",
  ])
}
