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

  init(_ reading: Reading) {
    tokens = reading.tokens
    words = reading.words
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

  /// Whether the period belongs to an abbreviation inside the sentence ("Mr. Smith").
  private func isAbbreviation(_ index: Int) -> Bool {
    guard index > 0, index + 1 < count, tokens[index + 1].isWordLike else { return false }
    return classes(index - 1).contains(.abbreviation)
      && tokens[index - 1].shape.contains(.capitalised)
  }

  /// How surely the word is the finite verb of a clause: 0 no, 1 perhaps, 2 surely.
  func finiteness(_ index: Int) -> Int {
    guard isWord(index) else { return 0 }
    let own = classes(index)
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
        && !tokens[index].shape.contains(.clitic)
      return isAfterDeterminer || isMonth || isNoun ? 0 : 2
    }
    if own.contains(.auxiliaryDo) { return 2 }
    if own.intersects([.be, .have]) {
      return own.intersects([.ingForm]) || own.contains(.baseForm) && own.contains(.be)
        || own.contains(.be) && own.contains(.participle) ? 0 : 2
    }
    if hash(index) == KnownWord.possessive {
      return before.intersects([.it, .expletive, .interrogative, .demonstrative])
        || before.contains(.third) && index > 0 && KnownWord.subjects.contains(hash(index - 1))
        ? 2 : 0
    }
    if isAfterDeterminer || before.intersects([.preposition, .number, .quantifier]) { return 0 }
    let isAfterSubject = index > 0 && KnownWord.subjects.contains(hash(index - 1))
    if own.contains(.pastForm) {
      if !own.contains(.participle) || isAfterSubject { return 2 }
      guard own.contains(.baseForm) else { return 1 }
      return index > 0 && isWord(index - 1) && !before.intersects([.modal, .verb, .adverb])
        && hash(index - 1) != KnownWord.to ? 1 : 0
    }
    if own.contains(.sForm) {
      return own.intersects([.plan, .document, .outcome, .unit]) && !isAfterSubject ? 0 : 2
    }
    if own.contains(.baseForm) {
      if isAfterSubject { return 2 }
      let isAfterPlural =
        index > 0 && !before.intersects([.verb, .preposition])
        && (tokens[index - 1].shape.contains(.sSuffix)
          || ClauseReader.plurals.contains(hash(index - 1)))
      return isAfterPlural ? 1 : 0
    }
    if isAfterNounBeforeObject(index, own, before) { return 1 }
    return index > 0 && KnownWord.nominatives.contains(hash(index - 1))
      && !own.intersects([
        .preposition, .determiner, .possessive, .coordinator, .subordinator, .adverb, .relative,
        .pronoun, .negator,
      ]) ? 1 : 0
  }

  private static let plurals = KnownWord.set("data people children police men women media")

  /// Whether an unknown word stands between a noun that agrees with it and an object, as a verb
  /// does: "the regulator fines the bank", "our rivals match our targets".
  private func isAfterNounBeforeObject(
    _ index: Int, _ own: WordClass, _ before: WordClass
  ) -> Bool {
    guard index > 1, index + 1 < count, isWord(index - 1), isWord(index + 1),
      own.subtracting([.generalVerb, .unit, .people]).isEmpty,
      classes(index + 1).intersects([.determiner, .possessive, .pronoun]),
      !before.intersects([
        .determiner, .possessive, .preposition, .number, .adverb, .verb, .be, .have, .modal,
      ])
    else { return false }
    return tokens[index].shape.contains(.sSuffix) != tokens[index - 1].shape.contains(.sSuffix)
  }

  /// Whether a subject pronoun with its verb starts here ("we will", "it is").
  func isPronounClause(_ index: Int) -> Bool {
    guard isWord(index), KnownWord.subjects.contains(hash(index)) else { return false }
    var next = index + 1
    while next < min(count, index + 4), isWord(next), classes(next).contains(.adverb),
      !classes(next).intersects(.verb)
    { next += 1 }
    guard next < count, isWord(next) else { return false }
    if KnownWord.nominatives.contains(hash(index)) {
      return finiteness(next) > 0 || classes(next).intersects(.verb)
    }
    return classes(next).intersects([.modal, .be, .have, .auxiliaryDo])
      || hash(next) == KnownWord.possessive
      || hash(index) == KnownWord.you && classes(next).intersects(.verb)
      || classes(next).contains(.sForm)
  }

  /// The first token of the noun phrase that ends before `verb`, not before `floor`.
  func subjectStart(before verb: Int, floor: Int) -> Int {
    var index = verb
    while index > floor, isWord(index - 1), classes(index - 1).contains(.adverb),
      !KnownWord.subjects.contains(hash(index - 1)), !classes(index - 1).contains(.determiner)
    { index -= 1 }
    guard index > floor else { return verb }
    if KnownWord.subjects.contains(hash(index - 1)), !isDeterminer(index - 1, before: index, verb) {
      return index - 1
    }
    var start = index
    while start > floor, tokens[start - 1].isWordLike || isInnerMark(start - 1) {
      let own = classes(start - 1)
      if KnownWord.embedding.contains(hash(start - 1)), hash(start - 1) != KnownWord.and { break }
      if own.intersects([.determiner, .possessive]) {
        start -= 1
        if start > floor, classes(start - 1).intersects([.determiner, .quantifier]) { continue }
        if start - 1 > floor, isNounLink(start - 1) {
          start -= 1
          continue
        }
        break
      }
      if finiteness(start - 1) == 2 || own.contains(.preposition) && !isNounLink(start - 1) {
        break
      }
      if own.intersects(.pronoun) { break }
      start -= 1
    }
    return start
  }

  private func isInnerMark(_ index: Int) -> Bool {
    kind(index) == .period && !isStop(index) || kind(index) == .percent || kind(index) == .currency
  }

  private func isDeterminer(_ index: Int, before next: Int, _ verb: Int) -> Bool {
    classes(index).contains(.determiner) && next < verb
  }

  private static let nounLinks = KnownWord.set("of in for on from")

  private func isNounLink(_ index: Int) -> Bool { ClauseReader.nounLinks.contains(hash(index)) }

  /// Whether a main clause seems to start here: a subject with a verb, an order or a question.
  func looksLikeMain(_ start: Int, limit: Int) -> Bool {
    var index = start
    while index < limit, !tokens[index].isWordLike, kind(index) != .comma, !isStop(index) {
      index += 1
    }
    guard index < limit, tokens[index].isWordLike, !KnownWord.continuing.contains(hash(index)),
      !KnownWord.relatives.contains(hash(index))
    else { return false }
    let own = classes(index)
    if hash(index) == KnownWord.then || hash(index) == KnownWord.please { return true }
    if isPronounClause(index) { return true }
    if own.intersects([.modal, .auxiliaryDo]) { return true }
    if own.contains(.interrogative) { return true }
    if own.contains(.baseForm), !own.intersects([.preposition, .plan]) { return true }
    var depth = 0
    let end = min(limit, index + 28)
    while index < end {
      if kind(index) == .comma || isStop(index) { return false }
      if isWord(index) {
        if KnownWord.embedding.contains(hash(index)), hash(index) != KnownWord.and,
          hash(index) != KnownWord.or
        {
          depth += 1
        } else if finiteness(index) == 2 || finiteness(index) == 1 && depth == 0 && index > start {
          if depth == 0 { return true }
          depth -= 1
        }
      }
      index += 1
    }
    return false
  }

  /// Whether a main clause surely starts here: a pronoun with its verb, or a subject with a modal.
  func surelyMain(_ start: Int, limit: Int) -> Bool {
    var index = start
    while index < min(limit, start + 3), !tokens[index].isWordLike { index += 1 }
    guard index < limit, !KnownWord.embedding.contains(hash(index)) else { return false }
    if isPronounClause(index) { return true }
    while index < min(limit, start + 20), tokens[index].isWordLike {
      if finiteness(index) == 2 { return classes(index).intersects(.modal) }
      if KnownWord.embedding.contains(hash(index)), hash(index) != KnownWord.and { return false }
      index += 1
    }
    return false
  }

  /// Whether a reporting tag starts here ("the minister said").
  func isReport(_ start: Int, limit: Int) -> Bool {
    var index = start
    while index < min(limit, start + 8), tokens[index].isWordLike {
      if classes(index).contains(.speechVerb), finiteness(index) > 0 || index == start {
        return index + 1 >= limit || !tokens[index + 1].isWordLike || index == start
          || classes(index + 1).intersects([.preposition, .weekday])
      }
      index += 1
    }
    return false
  }
}
