import ProvisoLexicon
import ProvisoText

/// A walk over the words of a condition that stands before its main clause, to where it ends.
///
/// It ends at the comma after which the main clause starts; without a comma, at *then* or at a
/// second subject with its verb. Commas of lists, relative clauses and insertions do not end it.
struct InitialSpan: SpanWalk {
  let clauses: ClauseReader
  let start: Int
  let limit: Int
  let isPhrase: Bool
  let barrier: Int
  let inverts: Bool
  /// The verb of the condition, before ``start`` for a phrase; −1 while none was seen.
  var verb: Int
  /// Where the main clause seems to start without a comma; −1 for nowhere yet.
  var candidate = -1
  /// The first comma that may end the condition where no other does; −1 for none.
  var fallback = -1
  /// The comma after which more is said of the subject; −1 for none.
  var apposition = -1
  var isInserted = false
  var isQuoted = false

  init(_ clauses: ClauseReader, from start: Int, isPhrase: Bool, barrier: Int, inverts: Bool) {
    self.clauses = clauses
    self.start = start
    self.isPhrase = isPhrase
    self.barrier = barrier
    self.inverts = inverts
    limit = min(clauses.count, start + ClauseReader.reach)
    verb = isPhrase ? start - 1 : clauses.isVerbless(start) ? start : -1
  }

  mutating func end() -> Int {
    if let end = walked() { return end }
    return candidate >= 0 ? candidate : fallback >= 0 ? fallback : limit
  }

  mutating func step(_ index: Int) -> SpanStep {
    switch clauses.kind(index) {
    case .openBracket: bracket(index)
    case .closeBracket: .ends(candidate >= 0 ? candidate : index)
    case .comma: if let step = insertion(index) { step } else { comma(index) }
    case .openQuote, .straightQuote, .closeQuote: quote(index)
    case .word: verb < 0 ? wordBeforeVerb(index) : word(index)
    default: mark(index)
    }
  }

  private func bracket(_ index: Int) -> SpanStep {
    let after = clauses.closing(index, limit)
    let isRemark = clauses.isRemark(index, after, limit: limit)
    if verb >= start, index > verb, isRemark || (index + 1...index + 2).contains(barrier) {
      return .ends(index)
    }
    return .goesOn(after)
  }

  /// What the comma opens or closes inside the condition; nil where it does neither.
  private mutating func insertion(_ index: Int) -> SpanStep? {
    if isInserted {
      isInserted = false
      return .goesOn(index + 1)
    }
    if let after = clauses.afterFiller(index, limit: limit) { return .goesOn(after) }
    if index > start, clauses.opensContrast(index, limit: limit) {
      return .ends(candidate >= 0 ? candidate : index)
    }
    if let item = clauses.afterEnumerator(index, limit: limit) {
      (verb, candidate) = (-1, -1)
      return .goesOn(item)
    }
    if index == start, !clauses.closesInsertion(after: index, limit: limit) { return .ends(index) }
    if index == start || clauses.opensInsertion(index - 1) {
      isInserted = true
      return .goesOn(index + 1)
    }
    if verb >= 0,
      clauses.addsRemark(index, limit: limit) || clauses.isTag(after: index, limit: limit)
    {
      return .ends(candidate >= 0 ? candidate : index)
    }
    let lacksVerb = verb < 0 || clauses.opensSubject(before: index, behind: verb)
    let after =
      lacksVerb
      ? clauses.afterInsertion(index, limit: limit, isBeforeVerb: true)
      : clauses.afterParticiple(index, limit: limit)
    return after.map { .goesOn($0) }
  }

  /// Whether a comma that opens no insertion ends the condition.
  private mutating func comma(_ index: Int) -> SpanStep {
    if verb < 0 {
      if index > start, index + 1 < limit, clauses.finiteness(index + 1) == .finite {
        // "if Ann Diaz, the mayor, | agrees, …"
        let isSubject = apposition >= 0 && clauses.hasLaterComma(index + 1, limit: limit)
        return isSubject ? .goesOn(index + 1) : .ends(index)
      }
      if !isPhrase, clauses.endsWithNounLikeVerb(index, start: start),
        clauses.looksLikeMain(index + 1, limit: limit)
      {
        return .ends(index)
      }
      if apposition < 0, clauses.tokens[index - 1].shape.contains(.capitalised) {
        apposition = index
      }
      if index < start + 2 || !clauses.surelyMain(index + 1, limit: limit) {
        return .goesOn(index + 1)
      }
    }
    if verb == start, !isPhrase, clauses.classes(start).contains(.preposition),
      clauses.isPronounClause(index + 1), clauses.hasMain(after: index + 1, limit: limit)
    {
      // "if during the call, | I find that it is urgent, …"
      verb = -1
      return .goesOn(index + 1)
    }
    if clauses.isAfterRelative(index) {
      isInserted = true
      return .goesOn(index + 1)
    }
    if clauses.commaEnds(index, barrier: barrier, limit: limit)
      || verb == start && clauses.isReduced(start, index)
    {
      return .ends(candidate >= 0 && endsEarlier(than: index) ? candidate : index)
    }
    if fallback < 0 { fallback = index }
    return .goesOn(index + 1)
  }

  /// Whether the main clause starts at the candidate, not behind the comma.
  private func endsEarlier(than comma: Int) -> Bool {
    let next = comma + 1
    guard isPhrase || verb == start || !clauses.surelyMain(next, limit: limit) else { return false }
    guard next < limit, clauses.saysWhich(candidate) else { return true }
    return clauses.classes(next).contains(.baseForm)
      || !clauses.looksLikeMain(next, limit: limit)
  }

  private mutating func quote(_ index: Int) -> SpanStep {
    if verb >= start - 1, !isQuoted, index + 1 < limit, index > start + 1 || verb <= start,
      clauses.isPronounClause(index + 1) || clauses.kind(index) == .closeQuote
    {
      return .ends(index)
    }
    isQuoted.toggle()
    return .goesOn(index + 1)
  }

  private mutating func word(_ index: Int) -> SpanStep {
    if index == barrier, index > verb { return .ends(candidate >= 0 ? candidate : index) }
    guard verb >= start - 1, index > verb else { return .goesOn(index + 1) }
    if inverts, index > max(verb, start), clauses.startsInverted(index) { return .ends(index) }
    if let main = clauses.mainWithoutComma(index, verb: verb, start: start, isPhrase: isPhrase) {
      if main.isSure { return .ends(main.start) }
      if candidate < 0 { candidate = main.start }
    }
    return .goesOn(index + 1)
  }

  private mutating func wordBeforeVerb(_ index: Int) -> SpanStep {
    if inverts, index > start, clauses.startsInverted(index), clauses.opensSubject(index + 1) {
      return .ends(index)
    }
    if clauses.finiteness(index) != .nonfinite
      || index > start && clauses.followsBareSubject(index, start: start)
    {
      verb = index
    } else if index > start + 1, clauses.hash(index) == KnownWord.then, index + 1 < limit,
      clauses.looksLikeMain(index + 1, limit: limit),
      !clauses.sets.contains(.beforeTemporalThen, clauses.hash(index - 1))
    {
      return .ends(index)
    }
    return .goesOn(index + 1)
  }

  private func mark(_ index: Int) -> SpanStep {
    let after = clauses.afterDashes(index)
    if after > index, verb < 0 || !clauses.looksLikeMain(after, limit: limit) {
      return .goesOn(after)
    }
    if clauses.isStop(index), verb >= 0 || clauses.kind(index) != .dash {
      return .ends(candidate >= 0 ? candidate : fallback >= 0 ? fallback : index)
    }
    return .goesOn(index + 1)
  }
}
