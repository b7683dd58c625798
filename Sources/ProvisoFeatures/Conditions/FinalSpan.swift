import ProvisoLexicon
import ProvisoText

/// A walk over the words of a condition that follows its main clause, to the end of its clause.
///
/// Lists, relative clauses and insertions belong to it; what starts a clause of its own, a report
/// or a second condition does not.
struct FinalSpan: SpanWalk {
  let clauses: ClauseReader
  let start: Int
  let limit: Int
  let isPhrase: Bool
  let barrier: Int
  /// The verb of the condition, ``start`` for a phrase; −1 while none was seen.
  var verb: Int
  var quotes = 0

  init(_ clauses: ClauseReader, from start: Int, isPhrase: Bool, barrier: Int) {
    self.clauses = clauses
    self.start = start
    self.isPhrase = isPhrase
    self.barrier = barrier
    limit = min(clauses.count, start + ClauseReader.reach)
    verb = isPhrase || clauses.isVerbless(start) ? start : -1
  }

  mutating func end() -> Int { walked() ?? limit }

  mutating func step(_ index: Int) -> SpanStep {
    switch clauses.kind(index) {
    case .openBracket: bracket(index)
    case .closeBracket: .ends(index)
    case .comma: if let step = insertion(index) { step } else { comma(index) }
    case .openQuote, .closeQuote, .straightQuote: quote(index)
    case .word: word(index)
    default: mark(index)
    }
  }

  private func bracket(_ index: Int) -> SpanStep {
    let after = clauses.closing(index, limit)
    let isRemark =
      verb >= 0 && index > verb + 1 && index + 1 < limit && clauses.endsSentence(after)
      && clauses.isLong(index, after) && clauses.holdsClause(index, after)
    return isRemark ? .ends(index) : .goesOn(after)
  }

  /// What the comma opens or closes inside the condition, or opens of something else; nil where it
  /// does neither.
  private mutating func insertion(_ index: Int) -> SpanStep? {
    if quotes > 0, clauses.closesLater(index, limit: limit) { return .goesOn(index + 1) }
    if index == start {
      if clauses.closesInsertion(after: index, limit: limit) {
        return .goesOn(clauses.nextComma(after: index, limit: limit) + 1)
      }
    } else if clauses.opensOther(index + 1) || clauses.opensAssent(index, limit: limit)
      || clauses.opensFiller(index, verb: verb, limit: limit)
    {
      return .ends(index)
    }
    let lacksVerb = verb < 0 || clauses.opensSubject(before: index, behind: verb)
    if let after = clauses.afterInsertion(index, limit: limit, isBeforeVerb: lacksVerb)
      ?? clauses.afterAdverbial(index, limit: limit)
      ?? (isPhrase ? clauses.afterSecondPhrase(index, from: start, limit: limit) : nil)
    {
      return .goesOn(after)
    }
    if index > start,
      clauses.isReport(index + 1, limit: limit) || clauses.opensAbsolute(index + 1)
    {
      return .ends(index)
    }
    if let item = clauses.afterEnumerator(index, limit: limit) {
      verb = -1
      return .goesOn(item)
    }
    if let after = clauses.afterParticiple(index, limit: limit) { return .goesOn(after) }
    return clauses.opensNounClause(index, limit: limit) ? .goesOn(index + 3) : nil
  }

  /// Whether a comma that opens no insertion ends the condition.
  private func comma(_ index: Int) -> SpanStep {
    let next = index + 1
    if verb < 0, next < limit, clauses.isWord(next) {
      let joins =
        next + 1 < limit
        && (clauses.hash(next) == KnownWord.and || KnownWord.closing.contains(clauses.hash(next)))
      if !joins || !clauses.looksLikeMain(next + 1, limit: limit) { return .goesOn(next) }
    }
    if clauses.startsSubjectList(next, limit: limit),
      !(start..<index).contains(where: { clauses.finiteness($0) != .nonfinite })
    {
      return .goesOn(next)
    }
    return clauses.finalCommaContinues(index, limit: limit) ? .goesOn(next) : .ends(index)
  }

  private mutating func quote(_ index: Int) -> SpanStep {
    if clauses.kind(index) == .openQuote {
      quotes += 1
    } else if quotes == 0,
      clauses.kind(index) == .closeQuote || clauses.closesQuote(index)
    {
      return .ends(index)
    } else {
      quotes = quotes == 0 ? 1 : 0
    }
    return .goesOn(index + 1)
  }

  private mutating func word(_ index: Int) -> SpanStep {
    if index == barrier, index > start { return .ends(index) }
    if verb < 0, clauses.finiteness(index) != .nonfinite { verb = index }
    let isPast =
      verb >= 0 ? index > verb : index > start + 1 && clauses.hash(index) == KnownWord.because
    if clauses.followsDate(index, limit: limit) || isPast && leaves(index) { return .ends(index) }
    return .goesOn(index + 1)
  }

  /// Whether a word behind the verb belongs to something else.
  private func leaves(_ index: Int) -> Bool {
    if clauses.hash(index) == KnownWord.otherwise, index + 1 < limit, clauses.isWord(index + 1) {
      return true
    }
    if clauses.endsBefore(index, limit: limit) || clauses.joinsReport(index) { return true }
    guard verb >= start else { return false }
    // "which if it is agreed | would create"
    if start > 1, clauses.isRelative(start - 2), index > verb + 1,
      clauses.classes(index).intersects(.modal), clauses.finiteness(index) == .finite
    {
      return true
    }
    if !isPhrase {
      if clauses.takesSubject(index, behind: verb, from: start), clauses.isInSubject(start - 1) {
        return true
      }
      // "says that if elected | she will"
      if verb == start, clauses.classes(start).contains(.participle),
        clauses.classes(index).contains(.nominative), clauses.isPronounClause(index)
      {
        return true
      }
    }
    return clauses.joinsMain(index, verb: verb, limit: limit)
  }

  private func mark(_ index: Int) -> SpanStep {
    let after = clauses.afterDashes(index)
    if after > index, verb < 0 { return .goesOn(after) }
    return clauses.isStop(index) ? .ends(index) : .goesOn(index + 1)
  }
}
