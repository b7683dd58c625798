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
  /// - Complexity: O(``reach``²) at worst, O(``reach``) for texts with few commas.
  func initialEnd(
    from start: Int, isPhrase: Bool, barrier: Int, inverts: Bool = false
  ) -> Int {
    let limit = min(count, start + ClauseReader.reach)
    var verb = isPhrase ? start - 1 : isVerbless(start) ? start : -1
    var fallback = -1
    var isInserted = false
    var candidate = -1
    var quotes = 0
    var index = start
    while index < limit {
      switch kind(index) {
      case .openBracket:
        index = closing(index, limit)
        continue
      case .closeBracket: return candidate >= 0 ? candidate : index
      case .comma:
        if isInserted {
          isInserted = false
          break
        }
        if index == start || opensInsertion(index - 1) {
          isInserted = true
          break
        }
        if verb < 0, index > start, index + 1 < limit, finiteness(index + 1) == 2 { return index }
        if verb < 0, index < start + 2 || !surelyMain(index + 1, limit: limit) { break }
        if commaEnds(index, barrier: barrier, limit: limit) {
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
        if isStop(index), verb >= 0 || kind(index) != .dash {
          if candidate >= 0 { return candidate }
          return fallback >= 0 ? fallback : index
        }
      }
      index += 1
    }
    return candidate >= 0 ? candidate : fallback >= 0 ? fallback : limit
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
    if own.contains(.preposition) || own.contains(.ingForm) { return true }
    if start + 1 < count, kind(start + 1) == .comma || isStop(start + 1) {
      return !tokens[start].shape.contains(.capitalised)
    }
    return start + 1 >= count
  }

  /// The token after the bracket that closes the one at `index`.
  private func closing(_ index: Int, _ limit: Int) -> Int {
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

  /// Whether the condition ends at the comma.
  private func commaEnds(_ comma: Int, barrier: Int, limit: Int) -> Bool {
    let next = comma + 1
    guard next < limit, tokens[next].isWordLike, barrier != next, barrier != next + 1 else {
      return true
    }
    if isDateComma(comma) || isPlaceComma(comma) { return false }
    let own = classes(next)
    let word = hash(next)
    let isCoordinated = word == KnownWord.and || word == KnownWord.or
    let isContinuing =
      isCoordinated || KnownWord.continuing.contains(word)
      || own.contains(.ingForm) && !looksLikeMain(next, limit: limit)
      || word == KnownWord.to && next + 1 < limit && classes(next + 1).intersects([.baseForm, .adverb])
      || word == KnownWord.but && next + 1 < limit && finiteness(next + 1) == 2
        && !KnownWord.subjects.contains(hash(next + 1))
      || own.intersects([.numberWord, .quantifier]) && next + 2 < limit
        && KnownWord.relatives.contains(hash(next + 2))
      || own.contains(.preposition) && next + 1 < limit && classes(next + 1).contains(.relative)
      || startsList(next, limit: limit) || isInsertedNoun(next, limit: limit)
    return !isContinuing || !hasMain(after: next, limit: limit)
  }

  /// Whether the comma stands inside a date ("May 5, 2027").
  private func isDateComma(_ comma: Int) -> Bool {
    comma > 0 && comma + 1 < count && kind(comma + 1) == .number && kind(comma - 1) == .number
      && tokens[comma + 1].shape.contains(.year)
  }

  /// Whether a comma after the word opens an insertion ("and, in their view, …").
  private func opensInsertion(_ index: Int) -> Bool {
    guard index > 0, isWord(index) else { return false }
    if classes(index).contains(.coordinator) || hash(index) == KnownWord.if { return true }
    return hash(index) == KnownWord.that && classes(index - 1).intersects([.verb, .speechVerb])
  }

  private func opensSubject(_ index: Int) -> Bool {
    classes(index).intersects([.pronoun, .determiner, .possessive, .demonstrative, .expletive])
      || tokens[index].shape.contains(.capitalised)
  }

  /// Whether a modal or an auxiliary stands before its subject.
  private func startsInverted(_ index: Int) -> Bool {
    guard finiteness(index) == 2, index + 1 < count, isWord(index + 1), index > 0,
      !KnownWord.subjects.contains(hash(index - 1)), !KnownWord.embedding.contains(hash(index - 1))
    else { return false }
    let own = classes(index)
    guard own.intersects([.modal, .auxiliaryDo, .be, .have]) else { return false }
    let next = classes(index + 1)
    return next.intersects([.pronoun, .determiner, .possessive, .demonstrative, .expletive])
      || tokens[index + 1].shape.contains(.capitalised) || tokens[index + 1].shape.contains(.sSuffix)
      || next.isEmpty
  }

  /// Whether the comma stands inside the name of a place ("Portland, Oregon, …").
  private func isPlaceComma(_ comma: Int) -> Bool {
    guard comma > 0, comma + 2 < count, tokens[comma - 1].shape.contains(.capitalised),
      tokens[comma + 1].shape.contains(.capitalised)
    else { return false }
    return kind(comma + 2) == .comma
      && classes(comma + 1).intersects([.country, .abbreviation])
  }

  /// Whether *that* refers back after a time ("if we meet today that will do").
  private func followsTime(_ index: Int) -> Bool {
    index > 0 && classes(index - 1).intersects([.timeUnit, .adverb])
  }

  /// Whether the word before is *you* or *it* and no noun follows, so that a verb stands here.
  private func followsBareSubject(_ index: Int, start: Int) -> Bool {
    let word = hash(index - 1)
    return (word == KnownWord.you || word == KnownWord.it)
      && (index == start + 1 || classes(index - 2).contains(.interrogative))
      && !classes(index).intersects([.adverb, .preposition, .coordinator, .determiner])
  }

  /// Whether a later comma is followed by what looks like a main clause.
  private func hasMain(after start: Int, limit: Int) -> Bool {
    var index = start
    while index < limit, !isStop(index) {
      if kind(index) == .comma, index + 1 < limit, hash(index + 1) != KnownWord.and,
        hash(index + 1) != KnownWord.or, !KnownWord.continuing.contains(hash(index + 1)),
        looksLikeMain(index + 1, limit: limit)
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// Whether the words after a comma are an item of a list that goes on with *and* or *or*.
  private func startsList(_ start: Int, limit: Int) -> Bool {
    if isPronounClause(start) || classes(start).intersects([.preposition, .adverb]) { return false }
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

  /// Whether a noun phrase stands between two commas and the main clause after the second.
  private func isInsertedNoun(_ start: Int, limit: Int) -> Bool {
    if tokens[start].shape.contains(.capitalised) || isPronounClause(start)
      || classes(start).intersects([
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
  private func partsAdjectives(_ comma: Int, limit: Int) -> Bool {
    comma > 1 && comma + 1 < limit && isWord(comma - 1)
      && (classes(comma - 2).intersects([.determiner, .possessive])
        || kind(comma - 2) == .comma && comma > 3
          && classes(comma - 4).intersects([.determiner, .possessive]))
      && isWord(comma + 1)
      && !classes(comma + 1).intersects([.preposition, .coordinator, .subordinator, .determiner])
      && !looksLikeMain(comma + 1, limit: limit)
  }

  private static let notThen = KnownWord.set("and since by until from but or even till")

  /// Where a main clause starts that follows without a comma, seen at its verb or its pronoun.
  private func mainWithoutComma(
    _ index: Int, verb: Int, start: Int, isPhrase: Bool
  ) -> (start: Int, isSure: Bool)? {
    let word = hash(index)
    if word == KnownWord.then {
      let isInside =
        ClauseReader.notThen.contains(hash(index - 1))
        || classes(index - 1).intersects([.modal, .be])
      return isInside ? nil : (index, true)
    }
    let own = classes(index)
    if own.intersects([.will, .would]), finiteness(index) == 2 {
      let subject = subjectStart(before: index, floor: verb + 1)
      if subject < index, subject > start || isPhrase && subject > start - 1 && start > 0,
        !isEmbedded(subject), hash(index - 1) != KnownWord.that || followsTime(index - 1)
      {
        return (subject, true)
      }
    }
    if own.intersects([.modal, .auxiliaryDo]), index > start, index + 1 < count,
      KnownWord.nominatives.contains(hash(index + 1)) || hash(index + 1) == KnownWord.you
        || hash(index + 1) == KnownWord.it,
      !isEmbedded(index), finiteness(index) == 2, !KnownWord.subjects.contains(hash(index - 1))
    {
      return (index, true)
    }
    if word == KnownWord.please { return (index, true) }
    if word == KnownWord.be, index > verb + 1, !isEmbedded(index),
      !classes(index - 1).intersects([.adverb, .negator, .modal]), hash(index - 1) != KnownWord.to
    {
      return (index, false)
    }
    if word == KnownWord.that { return nil }
    if isPronounClause(index), !isEmbedded(index),
      KnownWord.nominatives.contains(word) || index > verb + 1
    {
      return (index, false)
    }
    return nil
  }

  /// Whether the word before makes the clause at `index` a part of another one.
  private func isEmbedded(_ index: Int) -> Bool {
    guard index > 0, isWord(index - 1) else { return false }
    if hash(index - 1) == KnownWord.that, index > 1, classes(index - 2).contains(.auxiliaryDo) {
      return false
    }
    let before = classes(index - 1)
    return KnownWord.embedding.contains(hash(index - 1))
      || before.intersects([.preposition, .determiner, .modal, .auxiliaryDo, .be])
      || before.intersects([.cognitiveVerb, .speechVerb]) && !before.contains(.participle)
  }

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
        index = closing(index, limit)
        continue
      case .closeBracket: return index
      case .comma:
        if verb < 0, index + 1 < limit, kind(index + 1) == .word { break }
        if !finalCommaContinues(index, limit: limit) { return index }
      case .openQuote: quotes += 1
      case .closeQuote, .straightQuote:
        if quotes == 0 && (kind(index) == .closeQuote || closesQuote(index)) { return index }
        quotes = quotes == 0 ? 1 : 0
      case .word:
        if index == barrier, index > start { return index }
        if verb < 0, finiteness(index) > 0 { verb = index }
        if verb >= 0, index > verb, endsBefore(index, limit: limit) { return index }
      default: if isStop(index) { return index }
      }
      index += 1
    }
    return limit
  }

  /// Whether a quote mark that does not say so closes: no blank before it.
  func closesQuote(_ index: Int) -> Bool {
    kind(index) == .straightQuote && !tokens[index].shape.contains(.spaceBefore)
  }

  /// Whether a word after a finished condition opens something new.
  private func endsBefore(_ index: Int, limit: Int) -> Bool {
    let word = hash(index)
    if KnownWord.closing.contains(word) {
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

  private static let listing = KnownWord.set("including such like especially particularly or nor")

  private func finalCommaContinues(_ comma: Int, limit: Int) -> Bool {
    let next = comma + 1
    guard next < limit, tokens[next].isWordLike else { return false }
    if isDateComma(comma) { return true }
    if ClauseReader.listing.contains(hash(next)) {
      return next + 1 < limit && hash(next + 1) != KnownWord.if
    }
    if hash(next) == KnownWord.and {
      return !looksLikeMain(next + 1, limit: limit) && next + 1 < limit
        && finiteness(next + 1) == 0
        && !classes(next + 1).intersects([.negator, .interrogative, .subordinator])
    }
    if hash(next) == KnownWord.not { return true }
    if hash(next) == KnownWord.that { return next + 1 < limit && finiteness(next + 1) > 0 }
    return startsList(next, limit: limit) || partsAdjectives(comma, limit: limit)
  }
}
