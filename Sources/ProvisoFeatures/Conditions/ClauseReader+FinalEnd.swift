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
        if quotes > 0, closesLater(index, limit: limit) { break }
        if index > start, opensOther(index + 1) { return index }
        if let after = afterInsertion(index, limit: limit, isBeforeVerb: verb < 0) {
          index = after
          continue
        }
        if index > start, isReport(index + 1, limit: limit) || opensAbsolute(index + 1) {
          return index
        }
        if let item = afterEnumerator(index, limit: limit) {
          (index, verb) = (item, -1)
          continue
        }
        if let after = afterParticiple(index, limit: limit) {
          index = after
          continue
        }
        let joins = index + 2 < limit && hash(index + 1) == KnownWord.and
        if verb < 0, index + 1 < limit, kind(index + 1) == .word,
          !joins || !looksLikeMain(index + 2, limit: limit)
        {
          break
        }
        if startsSubjectList(index + 1, limit: limit),
          !(start..<index).contains(where: { finiteness($0) > 0 })
        {
          break
        }
        if !finalCommaContinues(index, limit: limit) { return index }
      case .openQuote: quotes += 1
      case .closeQuote, .straightQuote:
        if quotes == 0 && (kind(index) == .closeQuote || closesQuote(index)) { return index }
        quotes = quotes == 0 ? 1 : 0
      case .word:
        if index == barrier, index > start { return index }
        if verb < 0, finiteness(index) > 0 { verb = index }
        if followsDate(index, limit: limit) { return index }
        let isPast =
          verb >= 0 ? index > verb : index > start + 1 && hash(index) == KnownWord.because
        if isPast,
          hash(index) == KnownWord.otherwise && index + 1 < limit && isWord(index + 1)
            || endsBefore(index, limit: limit)
        {
          return index
        }
        if isPast, verb >= start, !isPhrase,
          takesSubject(index, behind: verb, from: start), isInSubject(start - 1)
        {
          return index
        }
        if isPast, verb >= start, joinsMain(index, verb: verb, limit: limit) { return index }
      default: if isStop(index) { return index }
      }
      index += 1
    }
    return limit
  }

  /// Whether the condition belongs to the subject of its sentence, before the main verb: "|Our plan to strike |if
  /// talks fail |stands", "|What we will do |if it fails |is clear".
  private func isInSubject(_ trigger: Int) -> Bool {
    var region = regionBefore(trigger, floor: 0)
    // "The pledge |that we will pay |if it fails |was made"
    let isThat = region.lowerBound > 1 && hash(region.lowerBound - 1) == KnownWord.that
    if isThat, region.upperBound == trigger {
      region = regionBefore(region.lowerBound - 1, floor: 0)
      return region.lowerBound == 0 && !region.isEmpty
        && classes(region.lowerBound).intersects([.determiner, .possessive])
        && region.allSatisfy { isWord($0) && finiteness($0) == 0 }
    }
    guard region.count > 1, region.upperBound == trigger,
      region.lowerBound == 0 || isStop(region.lowerBound - 1)
    else { return false }
    for index in region where isWord(index) {
      if index > region.lowerBound, isRelative(index) || hash(index) == KnownWord.that {
        return true
      }
      if index == region.lowerBound, hash(index) == KnownWord.what { return true }
      if finiteness(index) > 0 { return false }
    }
    return classes(region.lowerBound).intersects([.determiner, .possessive])
  }

  /// Whether the finite verb at `index` is that of the subject in which a condition with its own verb stands.
  private func takesSubject(_ index: Int, behind verb: Int, from start: Int) -> Bool {
    finiteness(index) == 2 && (finiteness(verb) == 2 || classes(verb).contains(.baseForm))
      && !(start..<index)
        .contains {
          isRelative($0) || !isWord($0)
            || classes($0).intersects([.embedding, .coordinator, .interrogative])
        }
      && !(verb + 1..<index).contains { classes($0).contains(.subjectPronoun) }
      && !(verb..<index)
        .contains {
          classes($0).intersects([.have, .modal, .auxiliaryDo]) && isVerbGroup($0 + 1..<index)
        }
      && !classes(index - 1).contains(.be)
      && hash(index - 1) != KnownWord.to
  }

  /// Whether nothing but adverbs and *not* stands between an auxiliary and its verb: "don't |have".
  private func isVerbGroup(_ between: Range<Int>) -> Bool {
    between.allSatisfy {
      classes($0).contains(.adverb) || hash($0) == KnownWord.not
        || classes($0).contains(.negator) && tokens[$0].shape.contains(.clitic)
    }
  }

  /// Whether *and* goes on with a participle behind a date, which the main clause has too: "until the congress
  /// in July | and worrying donors".
  private func followsDate(_ index: Int, limit: Int) -> Bool {
    hash(index) == KnownWord.and && index > 0 && index + 1 < limit
      && classes(index + 1).contains(.ingForm)
      && (classes(index - 1).intersects([.month, .weekday])
        || tokens[index - 1].shape.contains(.year))
  }

  /// Whether another condition or a concession opens after a comma: ", if not", ", even if it rains".
  private func opensOther(_ index: Int) -> Bool {
    guard index < count else { return false }
    if hash(index) == KnownWord.if { return true }
    return hash(index) == KnownWord.even && index + 1 < count
      && classes(index + 1).contains(.subordinator)
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
    if word == KnownWord.but, sharesSubject(index + 1) { return false }
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
      if classes(scan).intersects([.will, .would]), finiteness(scan) == 2 { return true }
      if finiteness(scan) > 0 { return false }
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

  private static let listing = KnownWord.set("including such like especially particularly or nor")

  /// Whether a finite verb follows whose subject is that of the condition: "if it were small, or | had no shore".
  private func sharesSubject(_ index: Int) -> Bool {
    index < count && finiteness(index) > 0 && classes(index).intersects([.sForm, .pastForm, .have])
      && !classes(index).intersects([.modal, .auxiliaryDo, .preposition])
  }

  /// Whether the quote around the comma goes on behind it and closes inside the sentence.
  private func closesLater(_ comma: Int, limit: Int) -> Bool {
    var index = comma + 1
    while index < min(limit, comma + 14), !isStop(index) {
      if kind(index) == .closeQuote || kind(index) == .straightQuote { return index > comma + 1 }
      index += 1
    }
    return false
  }

  private func finalCommaContinues(_ comma: Int, limit: Int) -> Bool {
    let next = comma + 1
    guard next < limit, tokens[next].isWordLike else { return false }
    if isDateComma(comma) { return true }
    if hash(next) == KnownWord.or, next + 1 < limit, sharesSubject(next + 1) { return true }
    if hash(next) == KnownWord.such, next + 1 < limit, hash(next + 1) != KnownWord.as {
      return false
    }
    if ClauseReader.listing.contains(hash(next)) {
      return next + 1 < limit && hash(next + 1) != KnownWord.if && finiteness(next + 1) < 2
    }
    if hash(next) == KnownWord.and {
      if startsAnew(afterTime(next + 1, limit: limit), limit: limit) { return false }
      if startsAnew(afterPhrase(next + 1, limit: limit), limit: limit) { return false }
      return !looksLikeMain(next + 1, limit: limit) && next + 1 < limit
        && finiteness(next + 1) == 0
        && !classes(next + 1).intersects([.negator, .interrogative, .subordinator])
    }
    if hash(next) == KnownWord.as, next + 1 < limit, classes(next + 1).contains(.subjectPronoun) {
      return false
    }
    if hash(next) == KnownWord.not {
      return next + 1 < limit
        && (classes(next + 1).contains(.preposition) || hash(next + 1) == KnownWord.as)
    }
    if hash(next) == KnownWord.that { return next + 1 < limit && finiteness(next + 1) > 0 }
    if classes(next).contains(.interrogative), startsQuestionList(next, limit: limit) {
      return true
    }
    return startsVerbList(next, limit: limit) || startsList(next, limit: limit)
      || partsAdjectives(comma, limit: limit)
  }
}
