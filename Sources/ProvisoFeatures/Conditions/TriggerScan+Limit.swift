import ProvisoLexicon
import ProvisoText

extension TriggerScan {
  /// "Until": a dated limit, a condition, or with a negated main clause a gate (scheme, Grades).
  func limit(_ trigger: inout Trigger) -> Verdict {
    let evidence = trigger.evidence
    // "until then", but not "until that day comes"
    if trigger.frame.reach == .whole, clauses.finiteness(trigger.end - 1) != .finite {
      return evidence.contains(.mainPast) || followsPast(trigger.start)
        ? .nothing : .live(.dur, grade: .caveat)
    }
    guard
      trigger.frame.reach == .whole
        || trigger.next < clauses.count && clauses.tokens[trigger.next].isWordLike,
      !countsDown(trigger.start), !isName(trigger.start), !looksBack(trigger)
    else { return .refused(.idiom) }
    // "give up | until": no "up until".
    if trigger.match.count == 2, trigger.start > 0,
      clauses.sets.contains(.givingVerbs, clauses.hash(trigger.start - 1))
    {
      trigger.start += 1
    }
    if trigger.frame.reach != .whole, clauses.startsDate(trigger.next), !isPartOfEvent(trigger),
      !isSubjectOfEvent(trigger)
    {
      trigger.evidence.insert(.dated)
      let end = clauses.dateEnd(trigger.next)
      let goesOn =
        end < trigger.end && clauses.isWord(end)
        && !clauses.classes(end)
          .intersects([
            .preposition, .coordinator, .subordinator, .adverb, .relative,
          ])
        && clauses.hash(end) != KnownWord.to
      if !goesOn, !countsFromEvent(end, before: trigger.end) { trigger.end = end }
      let isPast = evidence.contains(.mainPast) || followsPast(trigger.start)
      if isPast, !endsInInfinitive(before: trigger.start) {
        return .refused(.idiom)
      }
      return .live(.dur, grade: .caveat)
    }
    if evidence.contains(.mainNegated), !evidence.contains(.question), deniesLast(trigger) {
      let isPast = evidence.contains(.mainPast) || followsPast(trigger.start)
      let isTold = evidence.contains(.past) || evidence.contains(.verbless)
      if isPast, isTold, !trigger.isInitial { return .nothing }
      return isEffort(before: trigger.start)
        ? .live(.dur, grade: .caveat) : .live(.only, grade: .strictGate)
    }
    let isPast = evidence.contains(.mainPast) || followsPast(trigger.start)
    if isPast,
      evidence.contains(.past) || evidence.contains(.mainPast) && evidence.contains(.verbless)
    {
      return .nothing
    }
    leaveOutPurpose(&trigger)
    if isStruggle(before: trigger.start) || isScheduled(trigger) {
      return .live(.dur, grade: .caveat)
    }
    return .live(.dur, grade: .condition)
  }

  /// Whether the clause right before is denied, not one before its comma: "You would not sell, you
  /// would wait until …".
  private func deniesLast(_ trigger: Trigger) -> Bool {
    guard !trigger.isInitial else { return true }
    let region = clauses.regionBefore(trigger.start, floor: free)
    guard
      let comma = region.last(where: {
        clauses.kind($0) == .comma && clauses.isPronounClause($0 + 1)
      })
    else { return true }
    return (comma..<region.upperBound).contains { clauses.denies($0) }
  }

  /// Whether it is counted back from today: "until about two years ago".
  private func looksBack(_ trigger: Trigger) -> Bool {
    (trigger.next..<max(trigger.next, min(trigger.end, trigger.next + 6)))
      .contains { clauses.hash($0) == TriggerScan.ago }
  }

  private static let ago = WordHash.of("ago")

  /// Whether it is a name: "Emma Till".
  private func isName(_ start: Int) -> Bool {
    start > 0 && clauses.hash(start) == TriggerScan.till
      && clauses.tokens[start].shape.contains(.capitalised) && clauses.isWord(start - 1)
      && clauses.tokens[start - 1].shape.contains(.capitalised)
  }

  /// Ends the condition before what one waits for: "wait until the March vote | to decide".
  private func leaveOutPurpose(_ trigger: inout Trigger) {
    guard trigger.start > 0, clauses.sets.contains(.waitVerbs, clauses.hash(trigger.start - 1))
    else {
      return
    }
    for index in trigger.next..<max(trigger.next, trigger.end - 1) {
      if clauses.finiteness(index) == .finite { return }
      if clauses.hash(index) == KnownWord.to,
        clauses.classes(index + 1).intersects([.baseForm, .generalVerb, .speechVerb])
      {
        trigger.end = index
        trigger.evidence.insert(.verbless)
        return
      }
    }
  }

  private static let more = WordHash.of("more")
  private static let till = WordHash.of("till")

  /// Whether the words name an event whose day is known ("until the March primaries", "until the
  /// congress in July").
  private func isScheduled(_ trigger: Trigger) -> Bool {
    trigger.evidence.contains(.verbless)
      && (trigger.next..<trigger.end)
        .contains { index in
          clauses.sets.contains(.scheduledEvents, clauses.hash(index))
            || clauses.classes(index).intersects([.month, .weekday])
            || clauses.tokens[index].shape.contains(.year)
        }
  }

  /// Whether a verb follows the words of time: "until the budget | is signed off".
  private func isSubjectOfEvent(_ trigger: Trigger) -> Bool {
    let end = clauses.dateEnd(trigger.next)
    return end < trigger.end && clauses.finiteness(end) == .finite
  }

  /// Whether the words of time belong to the name of an event ("until the fall of the wall").
  private func isPartOfEvent(_ trigger: Trigger) -> Bool {
    let end = clauses.dateEnd(trigger.next)
    return end < trigger.end && clauses.hash(end) == KnownWord.of
      && clauses.kind(end - 1) == .word
  }

  /// Whether the date is told by an event before or after which it lies ("until the third day after
  /// the vote").
  private func countsFromEvent(_ index: Int, before end: Int) -> Bool {
    guard index + 1 < end, clauses.classes(index - 1).contains(.timeUnit) else { return false }
    return TriggerScan.sides.contains(clauses.hash(index)) && !clauses.startsDate(index + 1)
  }

  private static let sides = KnownWord.set("before after following")

  /// Whether the words before count the time that is left ("ten days to go until the vote").
  private func countsDown(_ start: Int) -> Bool {
    // "We have two weeks to go" until …
    let isQuoted =
      start > 0 && (clauses.kind(start - 1) == .closeQuote || clauses.closesQuote(start - 1))
    let start = isQuoted ? start - 1 : start
    guard start > 1 else { return false }
    let isToGo =
      clauses.hash(start - 1) == KnownWord.go && clauses.hash(start - 2) == KnownWord.to
    let isCounted =
      clauses.kind(start - 2) == .number || clauses.hash(start - 2) == TriggerScan.more
    return isToGo || clauses.hash(start - 1) == KnownWord.left
      || clauses.classes(start - 1).contains(.timeUnit)
        && !clauses.tokens[start - 1].shape.contains(.capitalised) && isCounted
  }

  /// Whether the negated verb before *until* names an effort ("will not rest until", "will spare no
  /// effort until").
  private func isEffort(before start: Int) -> Bool {
    if start > 0, clauses.sets.contains(.effortObjects, clauses.hash(start - 1)) { return true }
    if start > 1, clauses.kind(start - 1) == .comma,
      clauses.sets.contains(.effortObjects, clauses.hash(start - 2))
    {
      return true
    }
    var index = start - 1
    while index >= max(0, start - 4), clauses.isWord(index) {
      if clauses.sets.contains(.restVerbs, clauses.hash(index)) { return true }
      index -= 1
    }
    return false
  }

  /// Whether the verb before *until* names a struggle towards a goal ("keep fighting until").
  private func isStruggle(before start: Int) -> Bool {
    start > 0 && clauses.sets.contains(.struggleVerbs, clauses.hash(start - 1))
  }

  /// "As long as": a mere time where it tells in the perfect how long something has been so ("for
  /// as long as I have run the firm").
  func duration(_ trigger: Trigger) -> Verdict {
    if comparesDeeds(trigger) { return .refused(.idiom) }
    guard !trigger.evidence.looksAhead, trigger.next < trigger.end else { return plain(trigger) }
    let words = trigger.next..<trigger.end
    let isPerfect = words.contains { index in
      clauses.classes(index).contains(.have) && clauses.finiteness(index) == .finite
        && clauses.hasParticiple(after: index, words)
    }
    return isPerfect ? .refused(.idiom) : plain(trigger)
  }

  /// "While": a condition where an act is refused for as long as it lasts ("will not talk while
  /// they fire"), else a time or a contrast.
  func coincidence(_ trigger: Trigger) -> Verdict {
    let evidence = trigger.evidence
    guard !evidence.contains(.past), !evidence.contains(.verbless) else { return .nothing }
    if trigger.match.count > 1 { return .live(.dur, grade: .condition) }
    guard !trigger.isInitial, clauses.kind(trigger.start - 1) != .comma else { return .nothing }
    let isRefused = clauses.regionBefore(trigger.start, floor: free).dropFirst()
      .contains { index in
        clauses.hash(index) == KnownWord.not && clauses.classes(index - 1).intersects(.modal)
      }
    return isRefused ? .live(.dur, grade: .condition) : .nothing
  }

  /// "Stayed as long as he did": a measure, nothing that must hold.
  private func comparesDeeds(_ trigger: Trigger) -> Bool {
    let last = trigger.end - 1
    return last > trigger.next && !trigger.evidence.contains(.mainFuture)
      && (clauses.hash(last) == KnownWord.did || clauses.hash(last) == KnownWord.had)
      && !(trigger.next..<last).contains { clauses.finiteness($0) != .nonfinite }
  }

  /// "Pending": a preposition at the start or after a comma or a verb, else an adjective.
  func suspension(_ trigger: inout Trigger) -> Verdict {
    let before = trigger.start - 1
    guard before >= 0, clauses.isWord(before) || clauses.kind(before) == .number else {
      return plain(trigger)
    }
    let own = clauses.classes(before)
    if clauses.kind(before) == .word, own.isEmpty || own.intersects(.verb) || own.contains(.adverb),
      !own.intersects([.determiner, .be])
    {
      return plain(trigger)
    }
    trigger.end = trigger.next
    return .refused(.idiom)
  }

  /// Whether the nearest finite verb before is in the past tense.
  func followsPast(_ start: Int) -> Bool {
    var index = start - 1
    while index >= max(0, start - 14), !clauses.isStop(index) {
      if clauses.finiteness(index) != .nonfinite {
        return clauses.classes(index).contains(.pastForm)
          && !clauses.classes(index).contains(.baseForm) || clauses.hash(index) == KnownWord.did
      }
      index -= 1
    }
    return false
  }
}
