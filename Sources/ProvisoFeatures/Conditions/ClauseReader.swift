import ProvisoLexicon
import ProvisoText

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

  /// How surely the word is the finite verb of a clause: 0 no, 1 perhaps, 2 surely.
  func finiteness(_ index: Int) -> Int {
    guard isWord(index) else { return 0 }
    let own = classes(index)
    let isVerbal = own.intersects(ClauseReader.verbal) || hash(index) == KnownWord.possessive
    if !isVerbal, own.intersects(ClauseReader.functional) { return 0 }
    let before = index > 0 && isWord(index - 1) ? classes(index - 1) : []
    let isAfterDeterminer =
      before.contains(.possessive)
      || before.contains(.determiner) && !before.intersects(.pronoun)
        && !before.contains(.demonstrative)
    if own.intersects(.modal) {
      let isMonth = own.contains(.month) && tokens[index].shape.contains(.capitalised)
      let isEnd = index + 1 >= count || isStop(index + 1)
      let isBare =
        !isEnd && kind(index + 1) == .comma && before.isEmpty && index > 0 && isWord(index - 1)
        && !tokens[index - 1].shape.contains(.capitalised)
      let isNoun =
        hash(index) == KnownWord.will && (isEnd || isBare)
        && !tokens[index].shape.contains(.clitic) && !before.contains(.subjectPronoun)
      return isAfterDeterminer || isMonth || isNoun ? 0 : 2
    }
    if own.contains(.auxiliaryDo) { return 2 }
    if own.intersects([.be, .have]) {
      return own.intersects([.ingForm]) || own.contains(.baseForm) && own.contains(.be)
        || own.contains(.be) && own.contains(.participle) ? 0 : 2
    }
    if hash(index) == KnownWord.possessive {
      return before.intersects([.it, .expletive, .interrogative, .demonstrative])
        || before.contains(.third) && index > 0 && classes(index - 1).contains(.subjectPronoun)
        ? 2 : 0
    }
    if isAfterDeterminer || before.intersects([.preposition, .number, .quantifier])
      || index > 0 && hash(index - 1) == KnownWord.own
    {
      return 0
    }
    let isForm = own.intersects([.pastForm, .sForm, .baseForm])
    let isAfterSubject = isForm && index > 0 && followsSubject(index)
    if own.contains(.pastForm) {
      if !own.contains(.participle) || isAfterSubject { return 2 }
      guard own.contains(.baseForm) else {
        // "the strike | ended": a noun that may be a verb is none behind its article.
        let isVerb = before.contains(.verb) && !(index > 1 && hash(index - 2) == KnownWord.the)
        return isVerb || before.intersects([.be, .have, .modal]) ? 0 : 1
      }
      return index > 0 && isWord(index - 1) && !before.intersects([.modal, .verb, .adverb])
        && hash(index - 1) != KnownWord.to ? 1 : 0
    }
    if own.contains(.sForm) {
      return own.intersects([.plan, .document, .outcome, .unit]) && !isAfterSubject ? 0 : 2
    }
    if own.contains(.baseForm) {
      if isAfterSubject { return 2 }
      // "if the parties so | request"
      let subject = index > 1 && hash(index - 1) == KnownWord.so ? index - 2 : index - 1
      let isNoun =
        subject >= 0 && !classes(subject).contains(.preposition)
        && (!classes(subject).intersects(.verb)
          || subject > 0 && hash(subject - 1) == KnownWord.the)
      let isAfterPlural =
        isNoun
        && (tokens[subject].shape.contains(.sSuffix)
          || sets.contains(.irregularPlurals, hash(subject)))
      return isAfterPlural ? 1 : 0
    }
    if isAfterNounBeforeObject(index, own, before) { return 1 }
    return index > 0 && classes(index - 1).contains(.nominative)
      && !own.intersects(ClauseReader.functional) ? 1 : 0
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
