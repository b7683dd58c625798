import ProvisoLexicon
import ProvisoText

/// Whether a condition that follows its main clause goes on at a word or a comma.
extension ClauseReader {
  /// Whether a word after a finished condition opens something new.
  func endsBefore(_ index: Int, limit: Int) -> Bool {
    guard classes(index).intersects([.coordinator, .embedding]) else { return false }
    let word = hash(index)
    if word == KnownWord.but, sharesSubject(index + 1) { return false }
    // "should the parties | so request"
    if word == KnownWord.so, isWord(index - 1), index + 1 < limit,
      classes(index + 1).intersects(.verb),
      index + 2 >= count || !tokens[index + 2].isWordLike
        || classes(index + 2).contains(.coordinator)
    {
      return false
    }
    // "on or before 30 June"
    if word == KnownWord.or, classes(index - 1).contains(.preposition) { return false }
    if KnownWord.closing.contains(word), word != KnownWord.while || kind(index - 1) == .comma {
      return index + 1 < limit
        && (looksLikeMain(index + 1, limit: limit) || word == KnownWord.but
          || hash(index + 1) == KnownWord.if)
    }
    guard word == KnownWord.and, index + 2 < limit else { return false }
    if hash(index + 1) == KnownWord.then { return true }
    guard isWord(index + 1) else { return false }
    var scan = index + 1
    while scan < min(limit, index + 10), tokens[scan].isWordLike {
      if classes(scan).intersects([.will, .would]), finiteness(scan) == .finite { return true }
      if finiteness(scan) != .nonfinite { return false }
      scan += 1
    }
    return false
  }

  /// Whether a pronoun or *that* with its verb stands here ("that's", "it is").
  private func startsAnew(_ index: Int, limit: Int) -> Bool {
    guard index + 1 < limit else { return false }
    return isPronounClause(index)
      || hash(index) == KnownWord.that
        && (classes(index + 1).contains(.be) || hash(index + 1) == KnownWord.possessive)
  }

  /// Whether a word that is surely a finite verb stands before the next mark.
  private func hasVerb(_ start: Int, limit: Int) -> Bool {
    var index = start
    while index < limit, tokens[index].isWordLike {
      if finiteness(index) == .finite { return true }
      index += 1
    }
    return false
  }

  private func afterAdverb(_ index: Int) -> Int {
    index < count && tokens[index].shape.contains(.lySuffix) ? index + 1 : index
  }

  /// Whether *and* takes up the noun before the comma: "without a price, and the price, of course,
  /// …".
  private func repeatsLast(_ comma: Int, limit: Int) -> Bool {
    guard comma + 2 < limit else { return false }
    let noun = classes(comma + 2).contains(.determiner) ? comma + 3 : comma + 2
    return noun + 1 < limit && hash(noun) == hash(comma - 1) && kind(noun + 1) == .comma
  }

  /// Whether the word behind the comma stands before the noun of the item before, too: "better
  /// roads, better schools".
  private func repeatsAdjective(_ comma: Int) -> Bool {
    guard comma > 2, comma + 2 < count, isWord(comma + 2), hash(comma + 1) == hash(comma - 2)
    else { return false }
    return classes(comma + 1).subtracting(.evaluation).isEmpty
  }

  private static let listing = KnownWord.set("including such like especially particularly or nor")

  /// Whether a finite verb follows whose subject is that of the condition: "if it were small, or |
  /// had no shore".
  private func sharesSubject(_ index: Int) -> Bool {
    index < count && finiteness(index) != .nonfinite
      && classes(index).intersects([.sForm, .pastForm, .have])
      && !classes(index).intersects([.modal, .auxiliaryDo, .preposition])
  }

  func finalCommaContinues(_ comma: Int, limit: Int) -> Bool {
    let next = comma + 1
    guard next < limit, tokens[next].isWordLike, !startsAnew(next, limit: limit) else {
      return false
    }
    if isDateComma(comma) || repeatsAdjective(comma) { return true }
    if KnownWord.closing.contains(hash(next)) { return false }
    if hash(next) == KnownWord.or, next + 1 < limit {
      if sharesSubject(next + 1) { return true }
      let own = classes(next + 1)
      return !isPronounClause(next + 1) && !own.intersects([.be, .modal, .auxiliaryDo])
        && !hasVerb(next + 1, limit: limit)
    }
    if hash(next) == KnownWord.such, next + 1 < limit, hash(next + 1) != KnownWord.as {
      return false
    }
    if ClauseReader.listing.contains(hash(next)) {
      return next + 1 < limit && hash(next + 1) != KnownWord.if && finiteness(next + 1) != .finite
    }
    if hash(next) == KnownWord.and {
      guard next + 1 < limit else { return false }
      if startsAnew(afterTime(next + 1, limit: limit), limit: limit) { return false }
      if startsAnew(afterPhrase(next + 1, limit: limit), limit: limit) { return false }
      if hash(next + 1) == KnownWord.that || isGeneral(next + 1) {
        return false
      }
      if opensOther(afterAdverb(next + 1)) || repeatsLast(comma, limit: limit) { return false }
      return !looksLikeMain(next + 1, limit: limit) && next + 1 < limit
        && finiteness(next + 1) == .nonfinite
        && !classes(next + 1).intersects([.negator, .interrogative, .subordinator])
    }
    if hash(next) == KnownWord.as, next + 1 < limit, classes(next + 1).contains(.subjectPronoun) {
      return false
    }
    if hash(next) == KnownWord.not {
      return next + 1 < limit
        && (classes(next + 1).contains(.preposition) || hash(next + 1) == KnownWord.as)
    }
    if hash(next) == KnownWord.that {
      return next + 1 < limit && finiteness(next + 1) != .nonfinite
    }
    if classes(next).contains(.interrogative), startsQuestionList(next, limit: limit) {
      return true
    }
    return startsVerbList(next, limit: limit) || startsList(next, limit: limit)
      || repeatsPreposition(next, limit: limit)
      || partsAdjectives(comma, limit: limit)
  }
}
