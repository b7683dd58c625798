import ProvisoLexicon
import ProvisoText

extension ClauseReader {
  /// What a main clause shows: negation, modal, tense, mood.
  ///
  /// - Complexity: O(*n*) in the length of `region`.
  func mainEvidence(_ region: Range<Int>) -> ConditionEvidence {
    var evidence: ConditionEvidence = []
    var modal = -1
    var isFirst = true
    var hasPast = false
    var hasPresent = false
    for index in region {
      guard isWord(index) else { continue }
      // What a clause added at the end tells is no part of the main clause.
      if hasPast || hasPresent || modal >= 0, kind(index - 1) == .comma, isRelative(index) { break }
      let own = classes(index)
      let word = hash(index)
      if denies(index) { evidence.insert(.mainNegated) }
      if isFirst {
        if own.contains(.baseForm), finiteness(index) == .nonfinite, !own.intersects(.pronoun) {
          evidence.insert(.mainImperative)
        }
        if word == KnownWord.please { evidence.insert(.mainImperative) }
        isFirst = own.contains(.adverb) || own.contains(.coordinator)
      }
      if own.intersects(.modal), finiteness(index) == .finite {
        modal = index
        if own.contains(.will) { evidence.insert(.mainFuture) }
        if own.contains(.would) { evidence.insert(.mainWould) }
        if own.intersects([.may, .must]) { evidence.insert(.mainModal) }
      } else if word == KnownWord.have, modal >= 0, index - modal < 5,
        !classes(modal).contains(.will), hasParticiple(after: index, region)
      {
        evidence.insert(.mainPerfect)
      } else if word == KnownWord.going, index + 1 < count, hash(index + 1) == KnownWord.to {
        evidence.insert(.mainFuture)
      } else if finiteness(index) != .nonfinite {
        if own.contains(.pastForm) || word == KnownWord.did {
          hasPast = true
        } else {
          hasPresent = true
        }
      }
    }
    if hasPast, !hasPresent, modal < 0 { evidence.insert(.mainPast) }
    return evidence
  }

  /// What the words of a condition show: its tense and whether it is negated or names a date.
  func ownEvidence(_ region: Range<Int>) -> ConditionEvidence {
    var evidence: ConditionEvidence = []
    var verb = -1
    // The verb of a relative clause of the subject comes before that of the condition.
    var inRelative = false
    var next = region.lowerBound
    while next < region.upperBound {
      let index = next
      next += 1
      if kind(index) == .comma, verb < 0,
        let after = afterInsertion(index, limit: region.upperBound, isBeforeVerb: true)
      {
        next = after
      }
      guard isWord(index) else { continue }
      let own = classes(index)
      if denies(index) { evidence.insert(.negated) }
      let isHad =
        hash(index) == KnownWord.had
        || hash(index) == KnownWord.contractedWould && verb < 0
          && hasParticiple(after: index, region)
      // "this freeze | had applied": the first was a noun.
      let isNounBefore = isHad && index == verb + 1 && hasParticiple(after: index, region)
      if verb >= 0, !isHad || !inRelative && !isNounBefore { continue }
      if isRelative(index) || hash(index) == KnownWord.that, verb < 0 { inRelative = true }
      if isHad, hasParticiple(after: index, region) {
        evidence.formUnion([.past, .pastPerfect])
        verb = index
      } else if finiteness(index) != .nonfinite {
        verb = index
        if own.contains(.pastForm) && !own.contains(.baseForm) || hash(index) == KnownWord.did {
          evidence.insert(.past)
        }
      }
    }
    if verb < 0 { evidence.insert(.verbless) }
    return evidence
  }

  /// Whether a participle follows within four words ("had not been asked").
  func hasParticiple(after index: Int, _ region: Range<Int>) -> Bool {
    var scan = index + 1
    while scan < min(region.upperBound, index + 5), isWord(scan) {
      let own = classes(scan)
      if own.contains(.participle) { return true }
      guard own.intersects([.adverb, .negator]) || tokens[scan].shape.contains(.lySuffix) else {
        return false
      }
      scan += 1
    }
    return false
  }

  /// The main clause on the left of a condition that starts at `index`.
  func regionBefore(_ index: Int, floor: Int) -> Range<Int> {
    var start = index
    var depth = 0
    let floor = max(floor, index - 40)
    while start > floor {
      let before = start - 1
      if isStop(before) { break }
      if kind(before) == .closeBracket { depth += 1 }
      if kind(before) == .openBracket {
        depth -= 1
        if depth < 0 { break }
      }
      if index - before > 1, breaks(before) { break }
      start -= 1
    }
    return start..<index
  }

  /// The main clause on the right of a condition that ends at `index`.
  func regionAfter(_ index: Int) -> Range<Int> {
    var start = index
    while start < count, !tokens[start].isWordLike, !isStop(start) { start += 1 }
    var end = start
    let limit = min(count, start + 40)
    while end < limit, !isStop(end), kind(end) != .closeQuote, end == start || !closesQuote(end) {
      end += 1
    }
    return start..<end
  }

  /// Whether the word denies; *without* is left to its own handler, and "no more than" sets a
  /// limit.
  func denies(_ index: Int) -> Bool {
    classes(index).contains(.negator) && hash(index) != KnownWord.without && !compares(index)
      || hash(index) == KnownWord.impossible
  }

  private func compares(_ index: Int) -> Bool {
    index + 2 < count && hash(index + 2) == KnownWord.than
      && sets.contains(.comparatives, hash(index + 1))
  }

  private func breaks(_ index: Int) -> Bool {
    classes(index).intersects([.coordinator, .subordinator, .complementizer, .embedding])
      && ClauseReader.breaking.contains(hash(index))
      && (hash(index) != KnownWord.that || opensClause(index))
  }

  /// Whether *that* opens a clause and does not point at a noun ("that treaty").
  private func opensClause(_ index: Int) -> Bool {
    guard index + 1 < count, tokens[index + 1].isWordLike else { return false }
    let next = tokens[index + 1]
    // "begin that process until"
    let isObject =
      index + 2 >= count || !tokens[index + 2].isWordLike
      || classes(index + 2).intersects([.preposition, .subordinator, .coordinator])
    return classes(index + 1).intersects([.determiner, .possessive, .pronoun, .modal, .be])
      || next.shape.contains(.capitalised) || next.shape.contains(.sSuffix) && !isObject
  }

  private static let breaking = KnownWord.set("but because so whereas although though that")

  /// Whether the first token of `index` starts a clause: nothing of a main clause stands before it.
  func startsClause(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = index - 1
    switch kind(before) {
    case .word:
      let own = classes(before)
      if sets.contains(.clauseOpeners, hash(before)) { return true }
      if own.intersects([.speechVerb, .cognitiveVerb]), !own.contains(.participle) || before < 4 {
        return !ClauseReader.isObject(own)
      }
      if own.contains(.adverb) || tokens[before].shape.contains(.lySuffix) {
        return before == 0 || isBoundary(before - 1)
      }
      return false
    // "8.2 | Subject to Clause 8.1, …"
    case .number, .percent, .currency, .symbol: return before == 0
    case .period: return isStop(before)
    case .closeBracket: return false
    case .openQuote, .straightQuote: return !continues(before: before)
    default: return true
    }
  }

  /// Whether a quote goes on with the sentence in which it stands ("would leave “once the rent is
  /// paid”").
  private func continues(before quote: Int) -> Bool {
    guard quote > 0, isWord(quote - 1) else { return false }
    return !classes(quote - 1)
      .intersects([.speechVerb, .cognitiveVerb, .complementizer, .coordinator, .be, .preposition])
      && !sets.contains(.clauseOpeners, hash(quote - 1))
  }

  private static func isObject(_ classes: WordClass) -> Bool { classes.contains(.plan) }

  private func isBoundary(_ index: Int) -> Bool {
    !tokens[index].isWordLike || sets.contains(.clauseOpeners, hash(index))
  }
}
