import ProvisoLexicon
import ProvisoText

extension TriggerScan {
  /// "When": a condition where an act to come depends on an uncertain event (scheme, Look-alikes).
  func occasion(_ trigger: Trigger) -> Verdict {
    let evidence = trigger.evidence
    if evidence.contains([.pastPerfect, .mainWould]), !trigger.isInitial {
      return .live(.pre, grade: .condition)
    }
    let isToCome = evidence.contains(.mainFuture)
    let asks = trigger.end < clauses.count && clauses.kind(trigger.end) == .question
    guard isToCome, !asks, !evidence.contains(.question), !evidence.contains(.past),
      !evidence.contains(.verbless)
    else { return .nothing }
    if trigger.start > 0, clauses.isWord(trigger.start - 1) {
      let before = clauses.classes(trigger.start - 1)
      let isGoverned =
        before.intersects([.timeUnit, .preposition, .be])
        || before.intersects([.cognitiveVerb, .speechVerb])
          && clauses.finiteness(trigger.start - 1) != .nonfinite
      if isGoverned { return .nothing }
    }
    guard trigger.next < clauses.count, clauses.isWord(trigger.next),
      !clauses.isVerbless(trigger.next),
      !namesTime(trigger),
      tellsOutcome(trigger) || isUncertain(trigger) || evidence.contains([.initial, .negated])
    else { return .nothing }
    return .live(.pre, grade: .condition)
  }

  /// Whether *when* leaves an election open ("when we win in November"), or, where the talkers are
  /// to act, a decision ("I will call when the client agrees") or what is to be done first ("when
  /// the council has given its approval").
  private func tellsOutcome(_ trigger: Trigger) -> Bool {
    for index in trigger.next..<max(trigger.next, min(trigger.end, trigger.next + 6)) {
      if clauses.sets.contains(.victoryVerbs, clauses.hash(index)) { return true }
      let isDone =
        clauses.classes(index).contains(.have) && clauses.finiteness(index) == .finite
        && clauses.hasParticiple(after: index, index..<trigger.end)
      if isDone || clauses.sets.contains(.decisionVerbs, clauses.hash(index)), index > trigger.next
      {
        return concernsTalkers(trigger) || obliges(trigger)
      }
    }
    return false
  }

  /// Whether the main clause binds a party, as contracts do: "when the buyer consents, the supplier
  /// shall deliver".
  private func obliges(_ trigger: Trigger) -> Bool {
    main(of: trigger).contains { clauses.hash($0) == TriggerScan.shall }
  }

  private static let shall = WordHash.of("shall")

  /// Whether the subject of *when* leaves open if the event comes.
  ///
  /// A pronoun does where the act is the speaker's or the reader's ("I will call when it opens";
  /// "the president will speak when he arrives" tells a time), and before the main clause something
  /// indefinite; *whenever* always does.
  private func isUncertain(_ trigger: Trigger) -> Bool {
    let subject = clauses.hash(trigger.next)
    if clauses.hash(trigger.start) == KnownWord.whenever { return true }
    guard clauses.sets.contains(.openSubjects, subject), concernsTalkers(trigger) else {
      return false
    }
    let isIndefinite = clauses.classes(trigger.next).contains(.determiner)
    return !isIndefinite || trigger.evidence.contains(.initial)
  }

  /// The main clause of the trigger.
  func main(of trigger: Trigger) -> Range<Int> {
    trigger.isInitial
      ? clauses.regionAfter(trigger.end) : clauses.regionBefore(trigger.start, floor: free)
  }

  /// Whether the main clause speaks of the one who talks or of the one who is talked to.
  private func concernsTalkers(_ trigger: Trigger) -> Bool {
    main(of: trigger)
      .contains {
        clauses.classes($0).intersects([.firstSingular, .firstPlural, .second])
          && clauses.classes($0).contains(.subjectPronoun)
      }
  }

  /// Whether the subject names a time that is sure to come ("once the weekend is over").
  func namesTime(_ trigger: Trigger) -> Bool {
    var index = trigger.next
    while index < min(trigger.end, trigger.next + 6) {
      let own = clauses.classes(index)
      if clauses.finiteness(index) == .finite || clauses.kind(index) == .comma { break }
      if own.intersects([.month, .weekday])
        || clauses.sets.contains(.certainTimes, clauses.hash(index))
      {
        return true
      }
      index += 1
    }
    while index < trigger.end {
      // What is inserted between commas dates something else.
      if clauses.kind(index) == .comma,
        let after = clauses.afterInsertion(index, limit: trigger.end, isBeforeVerb: true)
      {
        index = after
        continue
      }
      if clauses.classes(index).intersects([.month, .weekday])
        // "when I am over next week"
        || clauses.classes(index).contains(.timeUnit)
          && clauses.classes(index - 1).contains(.timeAdjective)
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// "Before": a gate where the main clause denies and no date follows ("will not vote before").
  func precedence(_ trigger: Trigger) -> Verdict {
    let evidence = trigger.evidence
    guard evidence.contains(.mainNegated), !clauses.startsDate(trigger.next),
      trigger.next < clauses.count, clauses.tokens[trigger.next].isWordLike,
      clauses.hash(trigger.next) != KnownWord.you,
      clauses.hash(trigger.next) != KnownWord.i,
      evidence.contains(.mainFuture) || evidence.contains(.mainModal),
      !evidence.contains(.verbless), !trigger.isInitial, !partsNouns(trigger)
    else { return .nothing }
    return .live(.only, grade: .strictGate)
  }

  /// "Known before disclosure, or developed by others": the words after *or* go on with what stands
  /// before *before*.
  private func partsNouns(_ trigger: Trigger) -> Bool {
    let comma = trigger.next + 1
    return comma + 1 < clauses.count && clauses.kind(comma) == .comma
      && clauses.hash(comma + 1) == KnownWord.or
  }
}
