/// What a token does in its clause, as far as words and their neighbours tell.
enum Tag: UInt8, Sendable {
  case noun, name, adjective, pronoun, possessive, determiner, number
  /// A finite verb; a base form after *to* or a modal; an *-ing* form; a past participle.
  case verb, base, ing, participle
  case be, have, modal
  /// The *to* of an infinitive.
  case to
  case preposition, adverb, negator, coordinator, subordinator
  /// *that* before a clause.
  case that
  /// *who, which, what, how, why, where*.
  case wh
  /// The *'s* of a possessor.
  case clitic
  case comma, colon, semicolon, dash, stop
  case quote
  case openBracket, closeBracket
  case other

  /// Whether the token can stand inside a noun phrase.
  var isNominal: Bool { rawValue <= Tag.number.rawValue }
  /// Whether it belongs to a group of verbs before its head.
  var isAuxiliary: Bool {
    switch self {
    case .be, .have, .modal: true
    default: false
    }
  }
  /// Whether it carries the tense of a clause.
  var isFinite: Bool { self == .verb || isAuxiliary }
  /// Whether it is a mark.
  var isMark: Bool { rawValue >= Tag.comma.rawValue }
}
