import ProvisoLexicon
import ProvisoText

extension ClauseReader {
  /// Where a condition ends that stands before its main clause.
  ///
  /// It ends at the comma after which the main clause starts; without a comma, at *then* or at a
  /// second subject with its verb. Commas of lists, relative clauses and insertions do not end it.
  ///
  /// - Parameters:
  ///   - start: The first token after the trigger.
  ///   - isPhrase: Whether a noun phrase follows, not a clause.
  ///   - barrier: The next trigger, where a new condition starts.
  ///   - inverts: Whether the main clause starts with its verb ("Only then will we …").
  /// - Returns: The first token that does not belong to the condition.
  /// - Complexity: O(``reach``²) at worst, O(``reach``) for texts with few commas.
  func initialEnd(
    from start: Int, isPhrase: Bool, barrier: Int, inverts: Bool = false
  ) -> Int {
    let limit = min(count, start + ClauseReader.reach)
    var verb = isPhrase ? start - 1 : isVerbless(start) ? start : -1
    var fallback = -1
    var isInserted = false
    var candidate = -1
    // The comma after which more is said of the subject.
    var apposition = -1
    var quotes = 0
    var index = start
    while index < limit {
      switch kind(index) {
      case .openBracket:
        let after = closing(index, limit)
        if verb >= start, index > verb,
          isRemark(index, after, limit: limit) || (index + 1...index + 2).contains(barrier)
        {
          return index
        }
        index = after
        continue
      case .closeBracket: return candidate >= 0 ? candidate : index
      case .comma:
        if isInserted {
          isInserted = false
          break
        }
        if let after = afterFiller(index, limit: limit) {
          index = after
          continue
        }
        if index > start, opensContrast(index, limit: limit) {
          return candidate >= 0 ? candidate : index
        }
        if let item = afterEnumerator(index, limit: limit) {
          (index, verb, candidate) = (item, -1, -1)
          continue
        }
        if index == start, !closesInsertion(after: index, limit: limit) { return index }
        if index == start || opensInsertion(index - 1) {
          isInserted = true
          break
        }
        if verb >= 0, addsRemark(index, limit: limit) || isTag(after: index, limit: limit) {
          return candidate >= 0 ? candidate : index
        }
        if let after = verb < 0
          ? afterInsertion(index, limit: limit, isBeforeVerb: true)
          : afterParticiple(index, limit: limit)
        {
          index = after
          continue
        }
        if verb < 0, index > start, index + 1 < limit, finiteness(index + 1) == 2 {
          // "if Ann Diaz, the mayor, | agrees, …"
          guard apposition >= 0, hasLaterComma(index + 1, limit: limit) else { return index }
          break
        }
        if verb < 0, apposition < 0, tokens[index - 1].shape.contains(.capitalised) {
          apposition = index
        }
        if verb < 0, index < start + 2 || !surelyMain(index + 1, limit: limit) { break }
        if isAfterRelative(index) {
          isInserted = true
          break
        }
        if commaEnds(index, barrier: barrier, limit: limit)
          || verb == start && isReduced(start, index)
        {
          if candidate >= 0, isPhrase || verb == start || !surelyMain(index + 1, limit: limit) {
            return candidate
          }
          return index
        }
        if fallback < 0 { fallback = index }
      case .openQuote, .straightQuote, .closeQuote:
        if verb >= start - 1, quotes == 0, index + 1 < limit, index > start + 1 || verb <= start,
          isPronounClause(index + 1) || kind(index) == .closeQuote
        {
          return index
        }
        quotes = quotes == 0 ? 1 : 0
      case .word:
        if index == barrier, verb >= 0, index > verb { return candidate >= 0 ? candidate : index }
        if inverts, verb >= start - 1, index > max(verb, start), startsInverted(index) {
          return index
        }
        if verb >= start - 1, index > verb {
          if let main = mainWithoutComma(index, verb: verb, start: start, isPhrase: isPhrase) {
            if main.isSure { return main.start }
            if candidate < 0 { candidate = main.start }
          }
        } else if verb < 0 {
          if inverts, index > start, startsInverted(index), opensSubject(index + 1) { return index }
          if finiteness(index) > 0 || index > start && followsBareSubject(index, start: start) {
            verb = index
          } else if index > start + 1, hash(index) == KnownWord.then, index + 1 < limit,
            looksLikeMain(index + 1, limit: limit), !ClauseReader.notThen.contains(hash(index - 1))
          {
            return index
          }
        }
      default:
        let after = afterDashes(index)
        if after > index, verb < 0 || !looksLikeMain(after, limit: limit) {
          index = after
          continue
        }
        if isStop(index), verb >= 0 || kind(index) != .dash {
          if candidate >= 0 { return candidate }
          return fallback >= 0 ? fallback : index
        }
      }
      index += 1
    }
    return candidate >= 0 ? candidate : fallback >= 0 ? fallback : limit
  }

  /// Whether a comma follows in the sentence.
  private func hasLaterComma(_ start: Int, limit: Int) -> Bool {
    var index = start
    while index < limit, !isStop(index) {
      if kind(index) == .comma { return true }
      index += 1
    }
    return false
  }

  /// Whether no finite verb is to come: "if elected", "if not", "once approved".
  func isVerbless(_ start: Int) -> Bool {
    guard start < count, tokens[start].isWordLike else { return false }
    if kind(start) == .number { return startsDate(start) }
    let own = classes(start)
    if own.contains(.negator) { return true }
    let isAdverb = own.contains(.adverb) || tokens[start].shape.contains(.lySuffix)
    if isAdverb, start + 1 < count, classes(start + 1).contains(.participle) {
      return true
    }
    if own.contains(.participle), !own.intersects([.have, .be]) {
      return start + 1 >= count || finiteness(start + 1) == 0
    }
    if own.intersects(.pronoun) || own.intersects([.determiner, .possessive]) { return false }
    if own.contains(.ingForm) { return !namesSubject(start) }
    if own.contains(.preposition) { return true }
    if start + 1 < count, kind(start + 1) == .comma || isStop(start + 1) {
      return !tokens[start].shape.contains(.capitalised)
        && !own.intersects([.organisation, .person, .people, .contractParty])
    }
    return start + 1 >= count
  }

  /// Whether a finite verb follows before the next comma, so that a word in *-ing* belongs to its subject: "if
  /// nursing home rules | fail, …".
  private func namesSubject(_ start: Int) -> Bool {
    var index = start + 1
    while index < min(count, start + 8), tokens[index].isWordLike {
      if isPronounClause(index) || classes(index).contains(.preposition) { return false }
      if finiteness(index) == 2 { return index > start + 1 }
      index += 1
    }
    return false
  }

  /// Whether a participle opens the condition and no list goes on: "if proven to work, …".
  private func isReduced(_ start: Int, _ comma: Int) -> Bool {
    classes(start).contains(.participle) && comma - start < 6 && comma + 1 < count
      && hash(comma + 1) != KnownWord.and && hash(comma + 1) != KnownWord.or
      && !classes(comma + 1).contains(.continuing)
  }

  /// Whether the comma opens an insertion into a relative clause: "those who, in May, …".
  private func isAfterRelative(_ comma: Int) -> Bool {
    comma > 0 && isWord(comma - 1) && isRelative(comma - 1)
  }

  /// The token after the bracket that closes the one at `index`.
  func closing(_ index: Int, _ limit: Int) -> Int {
    var depth = 0
    var scan = index
    while scan < limit {
      if kind(scan) == .openBracket { depth += 1 }
      if kind(scan) == .closeBracket {
        depth -= 1
        if depth == 0 { return scan + 1 }
      }
      scan += 1
    }
    return index + 1
  }

  private func opensSubject(_ index: Int) -> Bool {
    classes(index).intersects([.pronoun, .determiner, .possessive, .demonstrative, .expletive])
      || tokens[index].shape.contains(.capitalised)
  }

  /// Whether a modal or an auxiliary stands before its subject.
  private func startsInverted(_ index: Int) -> Bool {
    guard finiteness(index) == 2, index + 1 < count, isWord(index + 1), index > 0,
      !classes(index - 1).contains(.subjectPronoun), !classes(index - 1).contains(.embedding)
    else { return false }
    let own = classes(index)
    guard own.intersects([.modal, .auxiliaryDo, .be, .have]) else { return false }
    let next = classes(index + 1)
    return next.intersects([.pronoun, .determiner, .possessive, .demonstrative, .expletive])
      || tokens[index + 1].shape.contains(.capitalised)
      || tokens[index + 1].shape.contains(.sSuffix)
      || next.isEmpty
  }
}
