import ProvisoLexicon
import ProvisoText

extension ClauseReader {
  /// Whether a subject pronoun with its verb starts here ("we will", "it is").
  func isPronounClause(_ index: Int) -> Bool {
    guard index < count, isWord(index), classes(index).contains(.subjectPronoun) else {
      return false
    }
    var next = index + 1
    while next < min(count, index + 4), isWord(next), classes(next).contains(.adverb),
      !classes(next).intersects(.verb)
    { next += 1 }
    guard next < count, isWord(next) else { return false }
    if classes(index).contains(.nominative) {
      return finiteness(next) != .nonfinite || classes(next).intersects(.verb)
    }
    return classes(next).intersects([.modal, .be, .have, .auxiliaryDo])
      || hash(next) == KnownWord.possessive
      || hash(index) == KnownWord.you
        && (classes(next).intersects(.verb) || classes(next).isEmpty && isAfterComma(index))
      || classes(next).contains(.sForm)
  }

  private func isAfterComma(_ index: Int) -> Bool { index > 0 && kind(index - 1) == .comma }

  /// The first token of the noun phrase that ends before `verb`, not before `floor`.
  func subjectStart(before verb: Int, floor: Int) -> Int {
    var index = verb
    while index > floor, isWord(index - 1), classes(index - 1).contains(.adverb),
      !classes(index - 1).contains(.subjectPronoun), !classes(index - 1).contains(.determiner)
    { index -= 1 }
    guard index > floor else { return verb }
    if classes(index - 1).contains(.subjectPronoun), !isDeterminer(index - 1, before: index, verb) {
      return index - 1
    }
    var start = index
    while start > floor, tokens[start - 1].isWordLike || isInnerMark(start - 1) {
      let own = classes(start - 1)
      if classes(start - 1).contains(.embedding), hash(start - 1) != KnownWord.and { break }
      if own.intersects([.determiner, .possessive]) {
        start -= 1
        if start > floor, classes(start - 1).intersects([.determiner, .quantifier]) { continue }
        if start - 1 > floor, isNounLink(start - 1) {
          start -= 1
          continue
        }
        break
      }
      if finiteness(start - 1) == .finite || own.contains(.preposition) && !isNounLink(start - 1) {
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

  private static let nounLinks = KnownWord.set("of in for on from with")

  private func isNounLink(_ index: Int) -> Bool {
    classes(index).contains(.preposition) && ClauseReader.nounLinks.contains(hash(index))
  }

  /// Whether a main clause seems to start here: a subject with a verb, an order or a question.
  func looksLikeMain(_ start: Int, limit: Int) -> Bool {
    var index = start
    while index < limit, !tokens[index].isWordLike, kind(index) != .comma, !isStop(index) {
      index += 1
    }
    guard index < limit, tokens[index].isWordLike, !classes(index).contains(.continuing),
      !isRelative(index)
    else { return false }
    // There *that* is a determiner: "that record is …".
    let first = index
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
        if classes(index).contains(.embedding), hash(index) != KnownWord.and,
          hash(index) != KnownWord.or, hash(index) != KnownWord.that || index > first
        {
          depth += 1
        } else if finiteness(index) == .finite
          || finiteness(index) == .ambiguous
            && (depth == 0 && index > start || isRelative(index - 1))
        {
          if depth == 0 { return true }
          depth -= 1
        }
      }
      index += 1
    }
    return false
  }

  /// The token after words of time that lead into a clause ("right now, …", "at the moment …").
  func afterTime(_ start: Int, limit: Int) -> Int {
    var index = start
    while index < min(limit, start + 5), isWord(index),
      classes(index).intersects([.adverb, .timeAdjective, .timeUnit])
        || sets.contains(.adverbialWords, hash(index))
    { index += 1 }
    return index > start && index < limit && kind(index) == .comma ? index + 1 : index
  }

  /// The token after a phrase that leads into a clause ("over the past few weeks, …"); `start`
  /// where none does.
  func afterPhrase(_ start: Int, limit: Int) -> Int {
    guard start < limit, classes(start).contains(.preposition) else { return start }
    var index = start + 1
    while index < min(limit, start + 8), tokens[index].isWordLike, finiteness(index) == .nonfinite {
      index += 1
    }
    return index < limit && kind(index) == .comma ? index + 1 : start
  }

  /// Whether a main clause surely starts here: a pronoun with its verb, or a subject with a modal.
  func surelyMain(_ start: Int, limit: Int) -> Bool {
    var index = start
    while index < min(limit, start + 3), !tokens[index].isWordLike { index += 1 }
    guard index < limit else { return false }
    if isPronounClause(index) || hash(index) == KnownWord.please { return true }
    guard !classes(index).contains(.embedding) else { return false }
    while index < min(limit, start + 20), tokens[index].isWordLike {
      if finiteness(index) == .finite { return classes(index).intersects(.modal) }
      if classes(index).contains(.embedding), hash(index) != KnownWord.and { return false }
      index += 1
    }
    return false
  }

  /// Whether a reporting tag starts here ("the minister said", "she told reporters").
  func isReport(_ start: Int, limit: Int) -> Bool {
    var index = start
    while index < min(limit, start + 8), tokens[index].isWordLike {
      if classes(index).contains(.speechVerb), finiteness(index) != .nonfinite || index == start,
        index > start || index + 1 >= limit || kind(index + 1) != .number
      {
        return index + 1 >= limit || !tokens[index + 1].isWordLike || index == start
          || classes(index + 1).intersects([.preposition, .weekday])
          || sets.contains(.addressees, hash(index + 1))
      }
      index += 1
    }
    return false
  }

  /// Whether the word is *who*, *which* or a form of theirs.
  func isRelative(_ index: Int) -> Bool {
    classes(index).contains(.relative) && KnownWord.relatives.contains(hash(index))
  }
}
