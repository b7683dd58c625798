import ProvisoLexicon
import ProvisoText

extension TriggerScan {
  /// "Only": exclusive where a modal follows ("Only a treaty can end this") or where a later word
  /// names the way ("can only be built with …").
  func restriction(_ trigger: inout Trigger) -> Verdict {
    let start = trigger.start
    if start > 0, clauses.isWord(start - 1), clauses.classes(start - 1).intersects(.modal) {
      var index = trigger.next
      let limit = min(clauses.count, trigger.next + 24)
      var way = -1
      while index < limit, !clauses.isStop(index), clauses.kind(index) != .comma {
        let word = clauses.hash(index)
        if TriggerScan.connectives.contains(word), index > trigger.next {
          // "will only get worse if": merely
          if clauses.sets.contains(.scalarVerbs, clauses.hash(trigger.next))
            || clauses.hash(trigger.next) == KnownWord.be
              && clauses.sets.contains(.scalarVerbs, clauses.hash(trigger.next + 1))
          {
            return .nothing
          }
          if index - trigger.start > 3 { trigger.start = index }
          trigger.end = clauses.finalEnd(from: index + 1, isPhrase: false, barrier: .max)
          return .live(.only, grade: .strictGate)
        }
        if way < 0, TriggerScan.ways.contains(word), index > trigger.next { way = index }
        index += 1
      }
      guard way >= 0, way < trigger.next + 10 else { return .nothing }
      trigger.end = clauses.finalEnd(from: way + 1, isPhrase: true, barrier: .max)
      return .live(.only, grade: .strictGate)
    }
    if start > 0, clauses.isWord(start - 1) {
      guard let connective = connective(behindVerb: trigger.next) else { return .nothing }
      // As behind a modal: what stands far off starts a condition of its own.
      if connective - trigger.start > 3 { trigger.start = connective }
      trigger.end = clauses.finalEnd(from: connective + 1, isPhrase: false, barrier: .max)
      return .live(.only, grade: .strictGate)
    }
    guard trigger.isInitial else { return .nothing }
    var relative = false
    var index = trigger.next
    let limit = min(clauses.count, trigger.next + 40)
    while index < limit, !clauses.isStop(index) {
      if clauses.hash(index) == KnownWord.can || clauses.hash(index) == KnownWord.could {
        guard index > trigger.next + 1,
          !clauses.classes(index - 1)
            .intersects([
              .organisation, .country, .person, .pronoun, .people,
            ])
        else { return .nothing }
        trigger.end = clauses.kind(index - 1) == .comma ? index - 1 : index
        return .live(.only, grade: .strictGate)
      }
      if clauses.finiteness(index) == .finite, !relative { return .nothing }
      if clauses.isRelative(index) || clauses.hash(index) == KnownWord.that {
        relative = true
      }
      index += 1
    }
    return .nothing
  }

  /// The connective behind a verb and at most two words that belong to it: "only applies when",
  /// "only pay out if".
  private func connective(behindVerb verb: Int) -> Int? {
    guard verb + 1 < clauses.count, clauses.classes(verb).intersects(.verb) else { return nil }
    if clauses.classes(verb).contains(.sForm),
      TriggerScan.connectives.contains(clauses.hash(verb + 1))
    {
      return verb + 1
    }
    var index = verb + 1
    while index < min(clauses.count, verb + 4), clauses.isWord(index) {
      if clauses.hash(index) == KnownWord.if { return index }
      if clauses.classes(index).intersects([.coordinator, .subordinator, .pronoun]) { return nil }
      index += 1
    }
    return nil
  }

  private static let connectives = KnownWord.set("if when where once")
  private static let ways = KnownWord.set("by with through after upon")

  /// "A precondition is …", "must first": the whole clause, without a reporting tag; nothing where
  /// no verb links the noun ("had taken every prerequisite") or where it is denied.
  func necessity(_ trigger: inout Trigger) -> Verdict {
    let region = clauses.regionBefore(trigger.start, floor: 0)
    // "Are there preconditions?"
    if isQuestion, !region.isEmpty, clauses.classes(region.lowerBound).contains(.be) {
      return .nothing
    }
    var start = trigger.start
    while start > region.lowerBound, clauses.kind(start - 1) != .comma { start -= 1 }
    while start < trigger.start,
      !clauses.tokens[start].isWordLike
        || clauses.classes(start).contains(.coordinator)
    { start += 1 }
    for index in start..<trigger.start
    where clauses.hash(index) == KnownWord.without || clauses.hash(index) == KnownWord.no
      || clauses.hash(index) == KnownWord.not
    {
      return .nothing
    }
    var end = trigger.next
    let limit = min(clauses.count, trigger.next + ClauseReader.reach)
    var isLinked =
      trigger.match.contains { clauses.classes($0).intersects([.must, .have, .be]) }
      || (start..<trigger.start)
        .contains { index in
          clauses.classes(index).contains(.be)
            || clauses.sets.contains(.copularVerbs, clauses.hash(index))
        }
    while end < limit, !clauses.isStop(end) {
      if clauses.kind(end) == .comma, clauses.isReport(end + 1, limit: limit) { break }
      if isLinked, clauses.kind(end) == .comma, end + 2 < limit,
        clauses.classes(end + 1).contains(.coordinator),
        clauses.isPronounClause(end + 2) || clauses.looksLikeMain(end + 2, limit: limit)
          || clauses.isGeneral(end + 2)
      {
        break
      }
      if isLinked, clauses.hash(end) == KnownWord.and, end > trigger.next,
        clauses.isWord(end - 1), end + 1 < limit, clauses.classes(end + 1).contains(.determiner),
        clauses.looksLikeMain(end + 1, limit: limit)
      {
        break
      }
      if clauses.classes(end).contains(.be) { isLinked = true }
      end += 1
    }
    guard isLinked else { return .nothing }
    trigger.start = start
    trigger.end = end
    return .live(.only, grade: .strictGate)
  }

  /// "Only by …", "only with …": exclusive where the main clause says what can or will be.
  func way(_ trigger: Trigger) -> Verdict {
    let evidence = trigger.evidence
    let isAhead =
      evidence.contains(.mainModal) || evidence.contains(.mainFuture)
      || evidence.contains(.mainWould) || !evidence.contains(.mainPast) && trigger.isInitial
    let isPossible =
      trigger.start > 0
      && clauses.sets.contains(.feasibilityWords, clauses.hash(trigger.start - 1))
    guard isAhead || isPossible, !evidence.contains(.mainNegated), !namesAgent(trigger) else {
      return .nothing
    }
    return .live(.only, grade: .strictGate)
  }

  /// Whether it says who does or moves something, not how it may come: "held only by those who …",
  /// "guided only by the facts".
  private func namesAgent(_ trigger: Trigger) -> Bool {
    guard trigger.next < clauses.count else { return false }
    if trigger.start > 0, clauses.sets.contains(.agentParticiples, clauses.hash(trigger.start - 1))
    {
      return true
    }
    return clauses.hash(trigger.next - 1) == KnownWord.by
      && (clauses.hash(trigger.next) == TriggerScan.those
        || clauses.classes(trigger.next).contains(.people))
  }

  private static let those = WordHash.of("those")

  /// "Only after", "only when": exclusive, unless the main clause tells of what is done; "agreed to
  /// pay, but only after the state pays" tells of what is to come.
  func gate(_ trigger: Trigger) -> Verdict {
    let isToCome = !trigger.evidence.contains(.past) && endsInInfinitive(before: trigger.start)
    let isDone = trigger.evidence.contains(.mainPast) && !isToCome
    return isDone || tellsPast(trigger) ? .refused(.idiom) : plain(trigger)
  }

  /// Whether what was shut has opened: "only then did he speak", "it was not until May that", "and
  /// only then began".
  private func tellsPast(_ trigger: Trigger) -> Bool {
    let (before, next) = (trigger.start - 1, trigger.next)
    if before >= 0, clauses.classes(before).contains(.be),
      clauses.classes(before).contains(.pastForm)
    {
      return true
    }
    if next < clauses.count, clauses.classes(next).contains(.pastForm),
      !clauses.classes(next).contains(.baseForm), trigger.match.count == trigger.end - trigger.start
    {
      return true
    }
    var index = next
    while index + 1 < min(clauses.count, next + 40), !clauses.isStop(index) {
      if clauses.hash(index) == KnownWord.did, clauses.isWord(index + 1),
        !clauses.classes(index + 1).contains(.negator),
        index == next || !clauses.classes(index - 1).contains(.nominative)
      {
        return true
      }
      index += 1
    }
    return false
  }
}
