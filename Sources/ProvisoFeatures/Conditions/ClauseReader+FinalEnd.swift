import ProvisoLexicon
import ProvisoText

extension ClauseReader {
  /// Where a condition ends that follows its main clause: at the end of its clause.
  ///
  /// - Complexity: O(``reach``).
  func finalEnd(from start: Int, isPhrase: Bool, barrier: Int) -> Int {
    let limit = min(count, start + ClauseReader.reach)
    var verb = isPhrase || isVerbless(start) ? start : -1
    var quotes = 0
    var index = start
    while index < limit {
      switch kind(index) {
      case .openBracket:
        let after = closing(index, limit)
        if verb >= 0, index > verb + 1, index + 1 < limit, endsSentence(after), isLong(index, after)
        {
          return index
        }
        index = after
        continue
      case .closeBracket: return index
      case .comma:
        if let after = afterInsertion(index, limit: limit, isBeforeVerb: verb < 0) {
          index = after
          continue
        }
        if verb < 0, index + 1 < limit, kind(index + 1) == .word { break }
        if !finalCommaContinues(index, limit: limit) { return index }
      case .openQuote: quotes += 1
      case .closeQuote, .straightQuote:
        if quotes == 0 && (kind(index) == .closeQuote || closesQuote(index)) { return index }
        quotes = quotes == 0 ? 1 : 0
      case .word:
        if index == barrier, index > start { return index }
        if verb < 0, finiteness(index) > 0 { verb = index }
        let isPast =
          verb >= 0 ? index > verb : index > start + 1 && hash(index) == KnownWord.because
        if isPast, hash(index) == KnownWord.otherwise || endsBefore(index, limit: limit) {
          return index
        }
        if isPast, verb >= start, joinsMain(index, verb: verb, limit: limit) { return index }
      default: if isStop(index) { return index }
      }
      index += 1
    }
    return limit
  }

  /// Whether nothing but marks follows.
  private func endsSentence(_ index: Int) -> Bool {
    index >= count || !tokens[index].isWordLike && (index + 1 >= count || isStop(index))
  }

  /// Whether the brackets hold a remark of their own, not a name or a number.
  private func isLong(_ open: Int, _ end: Int) -> Bool { end - open > 6 }

  /// Whether a quote mark that does not say so closes: no blank before it.
  func closesQuote(_ index: Int) -> Bool {
    kind(index) == .straightQuote && !tokens[index].shape.contains(.spaceBefore)
  }

  /// Whether a word after a finished condition opens something new.
  private func endsBefore(_ index: Int, limit: Int) -> Bool {
    guard classes(index).intersects([.coordinator, .embedding]) else { return false }
    let word = hash(index)
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
      if classes(scan).intersects([.will, .would]), finiteness(scan) == 2 { return true }
      if finiteness(scan) > 0 { return false }
      scan += 1
    }
    return false
  }

  /// Whether *and* joins a bare verb, which the finite verb of the condition cannot share: "turn it off if
  /// the pipe bursts | and call a plumber".
  private func joinsMain(_ index: Int, verb: Int, limit: Int) -> Bool {
    guard hash(index) == KnownWord.and || hash(index) == KnownWord.or, index + 2 < limit,
      isWord(index + 1), classes(verb).intersects([.sForm, .be]),
      !classes(verb).contains(.baseForm)
    else { return false }
    let next = classes(index + 1)
    guard next.contains(.baseForm), !next.intersects([.sForm, .pastForm, .preposition, .adverb]),
      classes(index + 2)
        .intersects([.determiner, .possessive, .pronoun, .preposition, .adverb])
    else { return false }
    // A noun that is the subject of a second condition has its own verb.
    var scan = index + 2
    while scan < min(limit, index + 10), tokens[scan].isWordLike {
      if finiteness(scan) > 0 { return false }
      scan += 1
    }
    return true
  }

  /// Whether the comma goes on with another verb of the same subject: "dies, moves out or stops paying".
  private func startsVerbList(_ next: Int, limit: Int) -> Bool {
    let forms: [WordClass] = [.sForm, .pastForm]
    guard let form = forms.first(where: { classes(next).contains($0) }), finiteness(next) > 0,
      !classes(next).intersects([.be, .have, .auxiliaryDo, .modal])
    else { return false }
    var scan = next + 1
    while scan + 1 < min(limit, next + 12), !isStop(scan) {
      if hash(scan) == KnownWord.or || hash(scan) == KnownWord.and {
        return classes(scan + 1).contains(form)
          || classes(scan + 1).intersects([.modal, .be, .have, .auxiliaryDo])
      }
      scan += 1
    }
    return false
  }

  /// Whether questions are listed: "depends on where you live, how old you are and whether you smoke".
  private func startsQuestionList(_ next: Int, limit: Int) -> Bool {
    var scan = next + 1
    while scan + 1 < min(limit, next + 20), !isStop(scan) {
      if hash(scan) == KnownWord.and || hash(scan) == KnownWord.or {
        return classes(scan + 1).contains(.interrogative)
      }
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

  /// The token after an insertion between two commas that parts a subject from its verb ("the states,
  /// which pay most, are …", "parliament, as expected, agrees"); nil where none opens at `comma`.
  func afterInsertion(_ comma: Int, limit: Int, isBeforeVerb: Bool) -> Int? {
    guard comma > 0, comma + 1 < limit else { return nil }
    if let after = afterFiller(comma, limit: limit) { return after }
    let opensRelative = isRelative(comma + 1)
    guard
      opensRelative
        || isBeforeVerb && classes(comma + 1).intersects([.preposition, .adverb, .subordinator])
    else { return nil }
    var index = comma + 2
    while index + 1 < min(limit, comma + (opensRelative ? 30 : 12)), !isStop(index) {
      if kind(index) == .comma {
        let isVerb =
          finiteness(index + 1) > 0
          || isBeforeVerb && classes(index + 1).contains(.baseForm)
            && tokens[comma - 1].shape.contains(.sSuffix)
        return isVerb ? index + 1 : nil
      }
      index += 1
    }
    return nil
  }

  static let fillers = KnownWord.set("know mean say think guess believe suppose")

  /// The token after a filler between two commas ("if the bank, you know, pauses").
  func afterFiller(_ comma: Int, limit: Int) -> Int? {
    guard comma + 4 < limit, kind(comma + 3) == .comma,
      ClauseReader.fillers.contains(hash(comma + 2)),
      classes(comma + 1).intersects([.firstSingular, .second])
    else { return nil }
    return comma + 4
  }

  private static let listing = KnownWord.set("including such like especially particularly or nor")

  private func finalCommaContinues(_ comma: Int, limit: Int) -> Bool {
    let next = comma + 1
    guard next < limit, tokens[next].isWordLike else { return false }
    if isDateComma(comma) { return true }
    if ClauseReader.listing.contains(hash(next)) {
      return next + 1 < limit && hash(next + 1) != KnownWord.if && finiteness(next + 1) < 2
    }
    if hash(next) == KnownWord.and {
      if startsAnew(afterTime(next + 1, limit: limit), limit: limit) { return false }
      return !looksLikeMain(next + 1, limit: limit) && next + 1 < limit
        && finiteness(next + 1) == 0
        && !classes(next + 1).intersects([.negator, .interrogative, .subordinator])
    }
    if hash(next) == KnownWord.not {
      return next + 1 < limit && classes(next + 1).contains(.preposition)
    }
    if hash(next) == KnownWord.that { return next + 1 < limit && finiteness(next + 1) > 0 }
    if classes(next).contains(.interrogative), startsQuestionList(next, limit: limit) {
      return true
    }
    return startsVerbList(next, limit: limit) || startsList(next, limit: limit)
      || partsAdjectives(comma, limit: limit)
  }
}
