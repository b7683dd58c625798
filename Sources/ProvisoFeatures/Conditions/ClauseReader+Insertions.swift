import ProvisoLexicon
import ProvisoText

extension ClauseReader {
  /// The token after an insertion between two commas that parts a subject from its verb ("the
  /// states, which pay most, are …", "parliament, as expected, agrees"); nil where none opens at
  /// `comma`.
  func afterInsertion(_ comma: Int, limit: Int, isBeforeVerb: Bool) -> Int? {
    guard comma > 0, comma + 1 < limit else { return nil }
    if let after = afterFiller(comma, limit: limit) { return after }
    // "on, either by land or by sea, with"
    if hash(comma + 1) == ClauseReader.either, comma + 2 < limit,
      classes(comma + 2).contains(.preposition)
    {
      var index = comma + 2
      while index < min(limit, comma + 14), tokens[index].isWordLike { index += 1 }
      return index < limit && kind(index) == .comma ? index + 1 : index
    }
    // "the union, led by Ann Lee, strikes"
    let isLed =
      comma + 2 < limit && hash(comma + 2) == KnownWord.by
      && classes(comma + 1).intersects([.participle, .pastForm])
    if isLed || sets.contains(.namingParticiples, hash(comma + 1)) {
      var index = comma + 2
      while index < min(limit, comma + 10), tokens[index].isWordLike || isQuote(index) {
        index += 1
      }
      return index < limit && kind(index) == .comma ? index + 1 : index
    }
    let opensRelative = isRelative(comma + 1)
    guard
      opensRelative || isApposition(comma, limit: limit)
        || isBeforeVerb
          && classes(comma + 1).intersects([.preposition, .adverb, .subordinator, .ingForm])
    else { return nil }
    var index = comma + 2
    while index + 1 < min(limit, comma + (opensRelative ? 30 : 12)), !isStop(index) {
      if kind(index) == .comma {
        let isVerb =
          finiteness(index + 1) != .nonfinite
          || isBeforeVerb && classes(index + 1).intersects(.verb)
            && !classes(index + 1).intersects([.ingForm, .preposition])
            && tokens[comma - 1].shape.contains(.sSuffix)
        return isVerb ? index + 1 : nil
      }
      index += 1
    }
    return nil
  }

  /// Whether a second subject stands before the comma, joined to a clause with its verb: "when the
  /// guns fall silent and the displaced, | who are many, return".
  func opensSubject(before comma: Int, behind verb: Int) -> Bool {
    var index = comma - 1
    while index > max(verb, comma - 8), tokens[index].isWordLike {
      if hash(index) == KnownWord.and || hash(index) == KnownWord.or {
        return index + 1 < comma
          && classes(index + 1).intersects([.determiner, .possessive, .quantifier])
      }
      if finiteness(index) != .nonfinite { return false }
      index -= 1
    }
    return false
  }

  /// The token after an adverbial between two commas, behind which *that* opens what is verified or
  /// said: "once it has verified, on the ground, | that".
  func afterAdverbial(_ comma: Int, limit: Int) -> Int? {
    guard comma > 0, comma + 3 < limit, classes(comma - 1).intersects(.verb),
      classes(comma + 1).intersects([.preposition, .adverb])
    else { return nil }
    var index = comma + 2
    while index < min(limit, comma + 12), tokens[index].isWordLike { index += 1 }
    return index + 1 < limit && kind(index) == .comma && hash(index + 1) == KnownWord.that
      ? index + 1 : nil
  }

  /// The token after the preposition of the trigger where it stands once more behind *and*:
  /// "depends on the rain, inside and outside the country, and on the price".
  func afterSecondPhrase(_ comma: Int, from start: Int, limit: Int) -> Int? {
    guard start > 0, classes(start - 1).contains(.preposition) || hash(start - 1) == KnownWord.to
    else { return nil }
    for index in comma..<min(limit, comma + 22) where kind(index) == .comma {
      guard index + 3 < limit, !isStop(index) else { return nil }
      if hash(index + 1) == KnownWord.and || hash(index + 1) == KnownWord.or,
        hash(index + 2) == hash(start - 1)
      {
        return index + 3
      }
    }
    return nil
  }

  private func isQuote(_ index: Int) -> Bool {
    kind(index) == .openQuote || kind(index) == .closeQuote || kind(index) == .straightQuote
  }

  /// Whether a noun phrase between two commas says who or what the subject is, and its verb comes
  /// after: "the buyers of Bramley, the country's largest firm, are …".
  private func isApposition(_ comma: Int, limit: Int) -> Bool {
    guard comma + 3 < limit, classes(comma + 1).contains(.determiner),
      !classes(comma + 1).intersects(.pronoun)
    else { return false }
    let isNamed = tokens[comma - 1].shape.contains(.capitalised)
    guard isNamed || hash(comma + 1) == KnownWord.article || hash(comma + 1) == KnownWord.an else {
      return false
    }
    var index = comma + 2
    while index + 1 < min(limit, comma + 10), tokens[index].isWordLike,
      finiteness(index) == .nonfinite || classes(index).contains(.participle)
    { index += 1 }
    return index + 1 < limit && kind(index) == .comma && finiteness(index + 1) == .finite
      && classes(index + 1).intersects([.be, .have, .modal, .sForm])
  }

  /// The token after a participle with its words between two commas, behind which the verb stands:
  /// "the cuts, known as savings, begin"; nil where none opens at `comma`.
  func afterParticiple(_ comma: Int, limit: Int) -> Int? {
    guard comma > 0, comma + 3 < limit, tokens[comma - 1].shape.contains(.sSuffix),
      classes(comma + 1).contains(.participle), finiteness(comma + 1) != .finite
    else { return nil }
    var index = comma + 2
    while index + 1 < min(limit, comma + 14), tokens[index].isWordLike { index += 1 }
    guard index + 1 < limit, kind(index) == .comma, isWord(index + 1),
      classes(index + 1).intersects([.baseForm, .be, .have, .modal]),
      !classes(index + 1).intersects([.preposition, .pronoun, .adverb])
    else { return nil }
    return index + 1
  }

  /// Whether the comma parts the condition from a word that links the main clause to what was said
  /// before: "If done badly, however, …".
  func opensContrast(_ comma: Int, limit: Int) -> Bool {
    comma + 3 < limit && kind(comma + 2) == .comma && finiteness(comma + 3) == .nonfinite
      && ClauseReader.contrasts.contains(hash(comma + 1))
  }

  private static let either = WordHash.of("either")
  private static let contrasts = KnownWord.set("however though therefore meanwhile nevertheless")

  /// The token after what stands between two dashes, the first at `index`; `index` itself where
  /// none do.
  func afterDashes(_ index: Int) -> Int {
    guard index < count, kind(index) == .dash else { return index }
    var scan = index + 1
    while scan + 1 < min(count, index + 20), tokens[scan].isWordLike || kind(scan) == .comma {
      scan += 1
    }
    return scan + 1 < count && kind(scan) == .dash && tokens[scan + 1].isWordLike ? scan + 1 : index
  }

  /// The token after a filler between two commas ("if the bank, you know, pauses").
  func afterFiller(_ comma: Int, limit: Int) -> Int? {
    if comma + 4 < limit, kind(comma + 3) == .comma, hash(comma + 1) == KnownWord.for,
      sets.contains(.exemplifiers, hash(comma + 2))
    {
      return comma + 4
    }
    if comma + 3 < limit, kind(comma + 2) == .comma, hash(comma + 1) == KnownWord.say {
      return comma + 3
    }
    // "another, let's say, ten", "three, I don't know, four"
    if comma + 5 < limit, hash(comma + 1) == KnownWord.let || hash(comma + 1) == KnownWord.i {
      let isLet = hash(comma + 1) == KnownWord.let
      for close in comma + 3...comma + 5 where close < limit && kind(close) == .comma {
        let last = hash(close - 1)
        if isLet ? last == KnownWord.say : sets.contains(.commentVerbs, last) { return close + 1 }
      }
    }
    // "a chronic disease, say asthma, …"
    if comma + 4 < limit, kind(comma + 3) == .comma, hash(comma + 1) == KnownWord.say,
      isWord(comma + 2), !classes(comma + 2).intersects(.pronoun)
    {
      return comma + 4
    }
    guard comma + 4 < limit, kind(comma + 3) == .comma,
      sets.contains(.commentVerbs, hash(comma + 2)),
      classes(comma + 1).intersects([.firstSingular, .second])
    else { return nil }
    return comma + 4
  }

  /// Whether another comma follows before any verb, as in "if, for example, they agree", and not in
  /// "unless otherwise agreed, the fee is due".
  func closesInsertion(after comma: Int, limit: Int) -> Bool {
    guard comma + 1 < limit else { return false }
    // "if, as I believe, they agree", "unless, he joked, they agree"
    let isRemark =
      hash(comma + 1) == KnownWord.as || classes(comma + 1).contains(.nominative)
      || hash(comma + 1) == KnownWord.and
    var index = comma + 1
    while index < min(limit, comma + 10), tokens[index].isWordLike,
      isRemark || finiteness(index) == .nonfinite
    {
      index += 1
    }
    return index < limit && kind(index) == .comma
  }

  /// Whether a comma after the word opens an insertion ("and, in their view, …").
  func opensInsertion(_ index: Int) -> Bool {
    guard index > 0, isWord(index) else { return false }
    let standsForAct = hash(index) == KnownWord.so && hash(index - 1) == KnownWord.do
    if classes(index).contains(.coordinator) && !standsForAct || hash(index) == KnownWord.if {
      return true
    }
    return hash(index) == KnownWord.that && classes(index - 1).intersects([.verb, .speechVerb])
      && !classes(index - 1).contains(.preposition)
  }
}
