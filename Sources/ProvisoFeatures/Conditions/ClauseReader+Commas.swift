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
      || word == KnownWord.but && next + 1 < limit && finiteness(next + 1) == .finite
        && !classes(next + 1).contains(.subjectPronoun)
      || own.intersects([.numberWord, .quantifier]) && next + 2 < limit
        && isRelative(next + 2)
      || own.contains(.preposition) && next + 1 < limit && classes(next + 1).contains(.relative)
      || repeatsPreposition(next, limit: limit) || startsVerbList(next, limit: limit)
      || own.contains(.be) && finiteness(next) == .finite && next + 1 < limit
        && classes(next + 1).intersects([.participle, .adverb, .negator])
      || addsToNoun(next, limit: limit) || startsList(next, limit: limit)
      || isInsertedNoun(next, limit: limit) || saysWho(comma, limit: limit)
      || startsClauseList(next, limit: limit)
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
  func hasMain(after start: Int, limit: Int) -> Bool {
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
      if finiteness(index) == .finite { return false }
      // "…, site teams | close the valve and call for help": a clause
      if index > start, finiteness(index) == .ambiguous, classes(index).contains(.baseForm),
        index + 1 < limit, classes(index + 1).intersects([.determiner, .possessive])
      {
        return false
      }
      // "…, Belgium, | with its history and its means, will", "…, the costs, | not only for us but
      // …"
      if kind(index) == .comma, index + 1 < limit,
        index == start + 1 && tokens[start].shape.contains(.capitalised)
          && classes(index + 1).contains(.preposition)
          || !hasLink && hash(index + 1) == KnownWord.not
      {
        return false
      }
      if isStop(index) || kind(index) == .closeBracket { return hasLink }
      if hash(index) == KnownWord.and || hash(index) == KnownWord.or { hasLink = true }
      if kind(index) == .comma, hasLink {
        if namesOne(after: index, limit: limit) { return false }
        return hash(index - 1) != KnownWord.and && hash(index - 1) != KnownWord.or
      }
      index += 1
    }
    return hasLink && end == count
  }

  /// Whether a name stands between two commas before a finite verb.
  ///
  /// "…, the mayor and the chief of staff, | Ann Day, would be"
  private func namesOne(after comma: Int, limit: Int) -> Bool {
    var index = comma + 1
    while index < min(limit, comma + 5), tokens[index].shape.contains(.capitalised) { index += 1 }
    return index > comma + 1 && index + 1 < limit && kind(index) == .comma
      && finiteness(index + 1) == .finite
  }

  /// Whether the words after a comma are one more of those phrases, the last behind *and*: "for our
  /// families, | for our towns and for our nation".
  func repeatsPreposition(_ start: Int, limit: Int) -> Bool {
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

  /// Whether the words after a comma say more of the noun before it: "Ohio, with its 18 votes",
  /// "more visits, say 10 a year".
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
      if finiteness(index) != .nonfinite || !tokens[index].isWordLike { return false }
      index += 1
    }
    return false
  }

  /// Whether a noun phrase says who the one named before the comma is, and the main clause comes
  /// after the next.
  ///
  /// "if it meets Ann Day, the founder's daughter, the talks …"
  private func saysWho(_ comma: Int, limit: Int) -> Bool {
    guard comma > 0, comma + 3 < limit, tokens[comma - 1].shape.contains(.capitalised),
      hash(comma + 1) == KnownWord.the || hash(comma + 1) == KnownWord.article
    else { return false }
    var inRelative = false
    var index = comma + 2
    while index < min(limit, comma + 20), tokens[index].isWordLike || !isStop(index) {
      if kind(index) == .comma {
        return index > comma + 3 && !isReport(index + 1, limit: limit)
          && looksLikeMain(index + 1, limit: limit)
      }
      if isRelative(index) || hash(index) == KnownWord.that { inRelative = true }
      if !inRelative, finiteness(index) != .nonfinite { return false }
      index += 1
    }
    return false
  }

  /// Whether more clauses are listed, the last behind *and*, before the main clause: "if you are
  /// ill, | you see a doctor, and you get a note, you …".
  private func startsClauseList(_ start: Int, limit: Int) -> Bool {
    guard isPronounClause(start), let link = clauseEnd(start, limit: limit),
      hash(link + 1) == KnownWord.and || hash(link + 1) == KnownWord.or, link + 2 < limit,
      isPronounClause(link + 2), let last = clauseEnd(link + 2, limit: limit)
    else { return false }
    return !isReport(last + 1, limit: limit) && looksLikeMain(last + 1, limit: limit)
  }

  /// The comma that ends a clause without *will* and its like; nil where it has one, or no comma
  /// follows.
  private func clauseEnd(_ start: Int, limit: Int) -> Int? {
    var index = start
    while index + 1 < min(limit, start + 16), !isStop(index) {
      if kind(index) == .comma { return index }
      if classes(index).intersects(.modal), finiteness(index) == .finite { return nil }
      index += 1
    }
    return nil
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
