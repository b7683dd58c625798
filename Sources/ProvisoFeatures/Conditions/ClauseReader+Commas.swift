import ProvisoLexicon
import ProvisoText

extension ClauseReader {
  /// Whether the condition ends at the comma.
  func commaEnds(_ comma: Int, barrier: Int, limit: Int) -> Bool {
    let next = comma + 1
    guard next < limit, tokens[next].isWordLike, barrier != next, barrier != next + 1 else {
      return true
    }
    if isDateComma(comma) || isPlaceComma(comma) { return false }
    let own = classes(next)
    let word = hash(next)
    let isCoordinated = word == KnownWord.and || word == KnownWord.or
    let isContinuing =
      isCoordinated || own.contains(.continuing)
      || own.contains(.ingForm) && !looksLikeMain(next, limit: limit)
      || word == KnownWord.to && next + 1 < limit
        && classes(next + 1).intersects([.baseForm, .adverb])
      || word == KnownWord.but && next + 1 < limit && finiteness(next + 1) == 2
        && !classes(next + 1).contains(.subjectPronoun)
      || own.intersects([.numberWord, .quantifier]) && next + 2 < limit
        && isRelative(next + 2)
      || own.contains(.preposition) && next + 1 < limit && classes(next + 1).contains(.relative)
      || repeatsPreposition(next, limit: limit) || startsVerbList(next, limit: limit)
      || own.contains(.be) && finiteness(next) == 2 && next + 1 < limit
        && classes(next + 1).intersects([.participle, .adverb, .negator])
      || addsToNoun(next, limit: limit) || startsList(next, limit: limit)
      || isInsertedNoun(next, limit: limit)
    return !isContinuing || !hasMain(after: next, limit: limit)
  }

  /// Whether the comma stands inside a date ("May 5, 2027").
  func isDateComma(_ comma: Int) -> Bool {
    comma > 0 && comma + 1 < count && kind(comma + 1) == .number && kind(comma - 1) == .number
      && tokens[comma + 1].shape.contains(.year)
  }

  /// Whether the comma stands inside the name of a place ("Portland, Oregon, …").
  private func isPlaceComma(_ comma: Int) -> Bool {
    guard comma > 0, comma + 2 < count, tokens[comma - 1].shape.contains(.capitalised),
      tokens[comma + 1].shape.contains(.capitalised)
    else { return false }
    let after = kind(comma + 2) == .period ? comma + 3 : comma + 2
    return after < count && kind(after) == .comma
      && (classes(comma + 1).intersects([.country, .abbreviation])
        || comma > 1 && classes(comma - 2).contains(.preposition))
  }

  /// Whether a later comma is followed by what looks like a main clause.
  private func hasMain(after start: Int, limit: Int) -> Bool {
    var index = start
    while index < limit, !isStop(index) {
      if kind(index) == .comma, index + 1 < limit, hash(index + 1) != KnownWord.and,
        hash(index + 1) != KnownWord.or, !classes(index + 1).contains(.continuing),
        looksLikeMain(index + 1, limit: limit)
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// Whether the words after a comma are an item of a list that goes on with *and* or *or*.
  func startsList(_ start: Int, limit: Int) -> Bool {
    if isPronounClause(start) || classes(start).intersects([.preposition, .adverb]) {
      return false
    }
    // "check them out and go ahead": an order
    if start + 1 < limit, classes(start).contains(.baseForm), !classes(start).contains(.plan),
      classes(start + 1).intersects(.pronoun), start + 2 >= limit || kind(start + 2) != .comma
    {
      return false
    }
    var index = start
    var hasLink = false
    let end = min(limit, start + 24)
    while index < end {
      if finiteness(index) == 2 { return false }
      if isStop(index) || kind(index) == .closeBracket { return hasLink }
      if hash(index) == KnownWord.and || hash(index) == KnownWord.or { hasLink = true }
      if kind(index) == .comma, hasLink {
        return hash(index - 1) != KnownWord.and && hash(index - 1) != KnownWord.or
      }
      index += 1
    }
    return hasLink && end == count
  }

  /// Whether the words after a comma are one more of those phrases, the last behind *and*: "for our families, |
  /// for our towns and for our nation".
  private func repeatsPreposition(_ start: Int, limit: Int) -> Bool {
    guard classes(start).contains(.preposition),
      (max(0, start - 8)..<start - 1).contains(where: { hash($0) == hash(start) })
    else { return false }
    var index = start + 1
    while index + 1 < min(limit, start + 12), tokens[index].isWordLike || kind(index) == .comma {
      if hash(index) == KnownWord.and || hash(index) == KnownWord.or {
        return hash(index + 1) == hash(start)
      }
      index += 1
    }
    return false
  }

  /// Whether the words after a comma say more of the noun before it: "Ohio, with its 18 votes", "more visits, say
  /// 10 a year".
  private func addsToNoun(_ start: Int, limit: Int) -> Bool {
    guard start + 1 < limit else { return false }
    return hash(start) == KnownWord.with && classes(start + 1).contains(.possessive)
      || hash(start) == KnownWord.say && kind(start + 1) == .number
  }

  /// Whether a noun phrase stands between two commas and the main clause after the second.
  private func isInsertedNoun(_ start: Int, limit: Int) -> Bool {
    if tokens[start].shape.contains(.capitalised) || isPronounClause(start)
      || classes(start)
        .intersects([
          .preposition, .adverb, .subordinator, .interrogative, .baseForm,
        ])
    {
      return false
    }
    var index = start
    while index < min(limit, start + 6) {
      if kind(index) == .comma { return index > start + 1 && isPronounClause(index + 1) }
      if finiteness(index) > 0 || !tokens[index].isWordLike { return false }
      index += 1
    }
    return false
  }

  /// Whether the comma parts two adjectives before their noun ("a negative, hostile campaign").
  func partsAdjectives(_ comma: Int, limit: Int) -> Bool {
    comma > 1 && comma + 1 < limit && isWord(comma - 1)
      && (classes(comma - 2).intersects([.determiner, .possessive])
        || kind(comma - 2) == .comma && comma > 3
          && classes(comma - 4).intersects([.determiner, .possessive]))
      && isWord(comma + 1) && comma + 2 < count
      && (isWord(comma + 2)
        || kind(comma + 2) == .comma && comma + 4 < count && isWord(comma + 3) && isWord(comma + 4))
      && !classes(comma + 1).intersects([.preposition, .coordinator, .subordinator, .determiner])
      && !looksLikeMain(comma + 1, limit: limit)
  }
}
