import ProvisoLexicon
import ProvisoText

// What comes first: "once" and "as soon as".
extension TriggerScan {
  /// "Once": a conjunction before a clause or a participle, else an adverb.
  func completion(_ trigger: inout Trigger) -> Verdict {
    let next = trigger.next
    guard next < clauses.count, clauses.isWord(next) || clauses.kind(next) == .openBracket else {
      trigger.end = next
      return .refused(.idiom)
    }
    let own = clauses.classes(next)
    let last = lastWord(before: trigger.start)
    let before = last >= 0 ? clauses.classes(last) : []
    let isAdverb =
      trigger.start > 0 && clauses.classes(trigger.start - 1).contains(.nominative)
      || before.intersects([.have, .relative, .negator])
        && !(before.contains(.complementizer) && !own.intersects(.verb))
      || before.contains(.be) && own.intersects([.participle, .preposition])
      || own.intersects([.be, .have]) && clauses.finiteness(next) == .finite
      || own.contains(.pastForm) && !own.contains(.participle)
        && clauses.finiteness(next) != .nonfinite
      || own.contains(.pastForm) && last > 0 && clauses.tokens[last].shape.contains(.capitalised)
        && !clauses.sets.contains(.milestoneParticiples, clauses.hash(next))
      || clauses.hash(next) == KnownWord.an && isApposition(next)
      || clauses.hash(next) == KnownWord.article && isApposition(next)
    if isAdverb {
      trigger.end = next
      return .refused(.idiom)
    }
    if own.contains(.adverb), clauses.isVerbless(next) {
      return trigger.evidence.contains(.mainPast) ? .nothing : .live(.pre, grade: .condition)
    }
    if own.contains(.participle) || own.contains(.pastForm) {
      let isFree =
        trigger.isInitial || trigger.start == 0 || !own.contains(.pastForm)
        || own.contains(.participle)
      let isAhead =
        trigger.isInitial || clauses.kind(max(0, trigger.start - 1)) == .comma
        || clauses.sets.contains(.milestoneParticiples, clauses.hash(next))
        || trigger.evidence.contains(.mainFuture) || trigger.evidence.contains(.mainModal)
        || trigger.evidence.contains(.mainWould)
      if !isFree || !isAhead || trigger.evidence.contains(.mainPast) {
        trigger.end = next
        return .refused(.idiom)
      }
      return .live(.pre, grade: .condition)
    }
    let looksAhead =
      trigger.isInitial
      && (trigger.evidence.contains(.mainFuture) || trigger.evidence.contains(.mainModal))
    if trigger.evidence.contains(.verbless), !own.contains(.adverb), !looksAhead {
      trigger.end = next
      return .refused(.idiom)
    }
    if trigger.evidence.contains(.mainPast), !endsInInfinitive(before: trigger.start) {
      return .nothing
    }
    if trigger.evidence.contains(.past), !isPromisedThen(trigger) { return .nothing }
    if namesTime(trigger) || tellsHabit(trigger) { return .nothing }
    return .live(.pre, grade: .condition)
  }

  /// Whether the main clause told in the past what was then to come: "would close it", "promised to
  /// close it".
  private func isPromisedThen(_ trigger: Trigger) -> Bool {
    if trigger.evidence.contains(.mainWould) { return true }
    let main = clauses.regionBefore(trigger.start, floor: 0)
    return main.contains { index in
      clauses.sets.contains(.prospectiveWords, clauses.hash(index)) && index + 1 < trigger.start
        && clauses.hash(index + 1) == KnownWord.to
    }
  }

  /// Whether the main clause tells what is usual ("once people try it, they tend to stay"), as with
  /// *whenever* (scheme, Look-alikes).
  private func tellsHabit(_ trigger: Trigger) -> Bool {
    main(of: trigger)
      .contains {
        clauses.sets.contains(.habitAdverbs, clauses.hash($0))
          || TriggerScan.tending.contains(clauses.hash($0))
      }
      && !trigger.evidence.contains(.mainFuture)
  }

  private static let tending = KnownWord.set("tend tends")

  /// The word before `start`, an opening quote mark aside; −1 where another mark stands.
  private func lastWord(before start: Int) -> Int {
    var index = start - 1
    if index >= 0, clauses.kind(index) == .openQuote || clauses.kind(index) == .straightQuote {
      index -= 1
    }
    return index >= 0 && clauses.isWord(index) ? index : -1
  }

  /// Whether a noun phrase without verb stands up to the next comma ("once an ally, now …").
  private func isApposition(_ start: Int) -> Bool {
    var index = start
    while index < min(clauses.count, start + 10), clauses.kind(index) != .comma,
      !clauses.isStop(index)
    {
      if clauses.finiteness(index) != .nonfinite { return false }
      index += 1
    }
    return true
  }

  /// "As soon as": a condition unless both clauses tell of the past.
  func soon(_ trigger: Trigger) -> Verdict {
    let evidence = trigger.evidence
    let isAhead = evidence.looksAhead || endsInInfinitive(before: trigger.start)
    guard isAhead, !evidence.contains(.past) || isPromisedThen(trigger),
      !evidence.contains(.verbless)
    else { return .nothing }
    return .live(.pre, grade: .condition)
  }

  /// Whether an infinitive depends on the past verb before ("agreed to keep it open until May").
  func endsInInfinitive(before start: Int) -> Bool {
    let region = clauses.regionBefore(start, floor: 0)
    for index in region where clauses.hash(index) == KnownWord.to && index + 1 < start {
      let next = clauses.classes(index + 1)
      let isUnknown = next.isEmpty && !clauses.tokens[index + 1].shape.contains(.capitalised)
      if next.contains(.baseForm) || isUnknown && clauses.isWord(index + 1) { return true }
    }
    return false
  }
}
