import ProvisoLexicon
import ProvisoText

/// How surely a word is the finite verb of a clause.
enum Finiteness: UInt8 {
  /// It is none: a noun, an infinitive, a participle.
  case nonfinite
  /// It may be one: "ended", "request".
  case ambiguous
  /// It is one: "will", "agrees".
  case finite
}

/// Reads clauses off the tokens of one statement: verbs, subjects, stops.
///
/// Every look to the left or right is bounded by ``reach``, so that a reading stays linear.
struct ClauseReader {
  /// How many tokens a condition, or a look around it, spans at most.
  static let reach = 96

  let tokens: [Token]
  let words: [Word]
  let sets: WordSets

  init(_ reading: Reading) {
    tokens = reading.tokens
    words = reading.words
    sets = reading.sets
  }

  var count: Int { tokens.count }

  @inline(__always) func hash(_ index: Int) -> UInt64 { tokens[index].hash }
  @inline(__always) func kind(_ index: Int) -> Token.Kind { tokens[index].kind }
  @inline(__always) func classes(_ index: Int) -> WordClass { words[index].classes }
  @inline(__always) func isWord(_ index: Int) -> Bool { tokens[index].kind == .word }

  /// Whether a sentence or an independent part of it ends at the mark.
  func isStop(_ index: Int) -> Bool {
    switch kind(index) {
    case .question, .exclamation, .semicolon, .colon, .ellipsis, .dash: true
    case .period: !isAbbreviation(index)
    default: false
    }
  }

  /// Whether the period belongs to an abbreviation or a title inside the sentence.
  private func isAbbreviation(_ index: Int) -> Bool {
    guard index > 0, index + 1 < count, tokens[index + 1].isWordLike else { return false }
    let before = tokens[index - 1]
    let isInitial = before.end - before.start == 1 && tokens[index + 1].shape.contains(.capitalised)
    return before.shape.contains(.capitalised)
      && (isInitial || classes(index - 1).contains(.abbreviation))
  }

  /// How surely the word is the finite verb of a clause.
  func finiteness(_ index: Int) -> Finiteness {
    guard isWord(index) else { return .nonfinite }
    let own = classes(index)
    let isVerbal = own.intersects(ClauseReader.verbal) || hash(index) == KnownWord.possessive
    if !isVerbal, own.intersects(ClauseReader.functional) { return .nonfinite }
    let before = index > 0 && isWord(index - 1) ? classes(index - 1) : []
    let isAfterDeterminer =
      before.contains(.possessive)
      || before.contains(.determiner) && !before.intersects(.pronoun)
        && !before.contains(.demonstrative)
    if own.intersects(.modal) {
      return isAfterDeterminer || isNoModal(index, before) ? .nonfinite : .finite
    }
    if own.contains(.auxiliaryDo) { return .finite }
    if own.intersects([.be, .have]) {
      return own.intersects([.ingForm]) || own.contains(.baseForm) && own.contains(.be)
        || own.contains(.be) && own.contains(.participle) ? .nonfinite : .finite
    }
    if hash(index) == KnownWord.possessive {
      return before.intersects([.it, .expletive, .interrogative, .demonstrative])
        || before.contains(.third) && index > 0 && classes(index - 1).contains(.subjectPronoun)
        ? .finite : .nonfinite
    }
    if isAfterDeterminer || before.intersects([.preposition, .number, .quantifier])
      || index > 0 && hash(index - 1) == KnownWord.own
    {
      return .nonfinite
    }
    return formFiniteness(index, own, before)
  }

  /// Whether the word is a month or a noun that looks like a modal: "May", "the will".
  private func isNoModal(_ index: Int, _ before: WordClass) -> Bool {
    if classes(index).contains(.month), tokens[index].shape.contains(.capitalised) { return true }
    guard hash(index) == KnownWord.will, !tokens[index].shape.contains(.clitic),
      !before.contains(.subjectPronoun)
    else { return false }
    let isEnd = index + 1 >= count || isStop(index + 1)
    return isEnd
      || kind(index + 1) == .comma && before.isEmpty && index > 0 && isWord(index - 1)
        && !tokens[index - 1].shape.contains(.capitalised)
  }

  /// How surely a form of a verb that is no auxiliary is finite.
  private func formFiniteness(_ index: Int, _ own: WordClass, _ before: WordClass) -> Finiteness {
    let isForm = own.intersects([.pastForm, .sForm, .baseForm])
    let isAfterSubject = isForm && index > 0 && followsSubject(index)
    if own.contains(.pastForm) {
      if !own.contains(.participle) || isAfterSubject { return .finite }
      guard own.contains(.baseForm) else {
        // "the strike | ended": a noun that may be a verb is none behind its article.
        let isVerb = before.contains(.verb) && !(index > 1 && hash(index - 2) == KnownWord.the)
        return isVerb || before.intersects([.be, .have, .modal]) ? .nonfinite : .ambiguous
      }
      return index > 0 && isWord(index - 1) && !before.intersects([.modal, .verb, .adverb])
        && hash(index - 1) != KnownWord.to ? .ambiguous : .nonfinite
    }
    if own.contains(.sForm) {
      return own.intersects([.plan, .document, .outcome, .unit]) && !isAfterSubject
        ? .nonfinite : .finite
    }
    if own.contains(.baseForm) {
      if isAfterSubject { return .finite }
      return isAfterPlural(index) ? .ambiguous : .nonfinite
    }
    if isAfterNounBeforeObject(index, own, before) { return .ambiguous }
    return index > 0 && classes(index - 1).contains(.nominative)
      && !own.intersects(ClauseReader.functional) ? .ambiguous : .nonfinite
  }

  /// Whether a plural noun stands before a verb in its base form: "if the parties so | request".
  private func isAfterPlural(_ verb: Int) -> Bool {
    let noun = verb > 1 && hash(verb - 1) == KnownWord.so ? verb - 2 : verb - 1
    guard noun >= 0, !classes(noun).contains(.preposition),
      !classes(noun).intersects(.verb) || noun > 0 && hash(noun - 1) == KnownWord.the
    else { return false }
    return tokens[noun].shape.contains(.sSuffix) || sets.contains(.irregularPlurals, hash(noun))
  }

  /// The classes of words that can be a finite verb.
  private static var verbal: WordClass {
    [.modal, .auxiliaryDo, .be, .have, .pastForm, .sForm, .baseForm]
  }

  /// The classes of words that are no verb unless they are ``verbal`` too.
  private static var functional: WordClass {
    [
      .preposition, .determiner, .possessive, .coordinator, .subordinator, .adverb, .relative,
      .pronoun, .negator,
    ]
  }

  /// Whether a subject pronoun stands before, adverbs and *no longer* aside.
  func followsSubject(_ index: Int) -> Bool {
    var before = index - 1
    while before > 0, index - before < 4, isWord(before),
      classes(before).intersects([.adverb, .negator]) || tokens[before].shape.contains(.lySuffix)
        || hash(before) == KnownWord.longer
    { before -= 1 }
    return classes(before).contains(.subjectPronoun)
  }

  /// Whether an unknown word stands between a noun that agrees with it and an object, as a verb
  /// does: "the regulator fines the bank", "our rivals match our targets".
  private func isAfterNounBeforeObject(
    _ index: Int, _ own: WordClass, _ before: WordClass
  ) -> Bool {
    guard index > 1, index + 1 < count, isWord(index - 1), isWord(index + 1),
      own.subtracting([.generalVerb, .unit, .people]).isEmpty,
      classes(index + 1).intersects([.determiner, .possessive, .pronoun, .numberWord]),
      !before.intersects([
        .determiner, .possessive, .preposition, .number, .adverb, .verb, .be, .have, .modal,
      ])
    else { return false }
    return tokens[index].shape.contains(.sSuffix) != tokens[index - 1].shape.contains(.sSuffix)
  }
}
