import ProvisoLexicon
import ProvisoText

extension TriggerScan {
  /// "Provided" without *that*: a conjunction after a comma or a finished clause, before a subject.
  func proviso(_ trigger: inout Trigger) -> Verdict {
    let next = trigger.next
    let idiom = Verdict.refused(.idiom)
    func refuse() -> Verdict {
      trigger.end = next
      if next < clauses.count, clauses.classes(next).contains(.preposition) { trigger.end += 1 }
      return idiom
    }
    guard next < clauses.count, clauses.isWord(next) else { return refuse() }
    let evidence = trigger.evidence
    let isFree =
      trigger.start == 0
      || !clauses.isWord(trigger.start - 1) && clauses.kind(trigger.start - 1) != .dash
      || trigger.start == 1 && clauses.hash(0) == KnownWord.so && trigger.evidence.looksAhead
      || trigger.start > 1 && clauses.kind(trigger.start - 1) == .dash && !evidence.contains(.past)
        && clauses.classes(next).intersects([.determiner, .possessive, .pronoun, .expletive])
      || (clauses.classes(next).intersects([.determiner, .possessive, .pronoun, .expletive])
        || opensNumber(next) || opensClause(next))
        && (evidence.contains(.mainFuture) || evidence.contains(.mainModal)
          || evidence.contains(.mainWould) || endsInInfinitive(before: trigger.start))
    guard isFree, opensNumber(next) || !clauses.classes(next).intersects([.preposition, .number]),
      !trigger.evidence.contains(.verbless)
    else { return refuse() }
    return .live(.pre, grade: .condition)
  }

  /// Whether a noun or two and their finite verb follow: "provided planning consent |is granted".
  private func opensClause(_ index: Int) -> Bool {
    for verb in index + 1..<min(index + 4, clauses.count) {
      guard clauses.isWord(verb - 1), clauses.isWord(verb),
        !clauses.classes(verb - 1).intersects([.preposition, .coordinator, .relative])
      else { return false }
      if clauses.classes(verb).intersects([.be, .have, .modal]),
        !clauses.classes(verb).intersects([.baseForm, .ingForm, .participle])
          || clauses.classes(verb).contains(.sForm)
      {
        return true
      }
      if clauses.classes(verb).contains(.sForm),
        clauses.classes(verb).intersects([.speechVerb, .cognitiveVerb, .actionVerb]),
        verb + 1 == clauses.count || !clauses.isWord(verb + 1)
          || clauses.classes(verb + 1).intersects([.determiner, .preposition])
      {
        return true
      }
    }
    return false
  }

  /// Whether a subject that counts follows: "provided at least two of them sign", "provided most of
  /// them".
  private func opensNumber(_ index: Int) -> Bool {
    if clauses.classes(index).contains(.quantifier)
      || WordSet.nobodies.contains(clauses.hash(index))
    {
      return true
    }
    return index + 1 < clauses.count && clauses.hash(index) == TriggerScan.at
      && clauses.hash(index + 1) == TriggerScan.least
  }
  private static let at = WordHash.of("at")
  private static let least = WordHash.of("least")

  /// "Where …": a condition at the start of a rule ("Where a tenant fails to pay, …").
  func place(_ trigger: Trigger) -> Verdict {
    // "Where are they going?"
    if trigger.next < clauses.count, clauses.finiteness(trigger.next) == .finite,
      clauses.classes(trigger.next).intersects([.be, .have, .auxiliaryDo, .modal])
    {
      return .nothing
    }
    if trigger.start > 0,
      clauses.sets.contains(.licensingAdjectives, clauses.hash(trigger.start - 1)),
      !trigger.evidence.contains(.mainPast), !trigger.evidence.contains(.past),
      !trigger.evidence.contains(.verbless)
    {
      return .live(.pre, grade: .condition)
    }
    if trigger.start > 0, clauses.isWord(trigger.start - 1), !trigger.isInitial {
      let isAct =
        clauses.classes(trigger.start - 1).contains(.baseForm)
        && trigger.evidence.contains(.mainFuture) && !trigger.evidence.contains(.past)
        && trigger.next < clauses.count
        && (clauses.hash(trigger.next) == KnownWord.article
          || clauses.hash(trigger.next) == KnownWord.an || trigger.evidence.contains(.negated))
        || leavesOpen(trigger)
      return isAct ? .live(.pre, grade: .condition) : .nothing
    }
    let isInserted = isInserted(trigger)
    let isFree =
      trigger.isInitial && trigger.evidence.contains(.initial)
      && (trigger.start == 0 || trigger.start == 1 && clauses.kind(0) == .number
        || clauses.isStop(trigger.start - 1)
        || clauses.classes(trigger.start - 1).contains(.coordinator))
    guard isInserted || isFree else { return .nothing }
    if clauses.sets.contains(.fitnessAdjectives, clauses.hash(trigger.end - 1)) {
      return .live(.disc, grade: .caveat)
    }
    let main = trigger.evidence
    guard
      isInserted || main.contains(.mainFuture) || main.contains(.mainModal)
        || failsDuty(trigger)
    else { return .nothing }
    return .live(.pre, grade: .condition)
  }

  /// Whether somebody has yet to decide where the act is done: "we will replace it where councils
  /// agree".
  ///
  /// Not so where the words say of a place what it is like: "in the areas where the law applies".
  private func leavesOpen(_ trigger: Trigger) -> Bool {
    let evidence = trigger.evidence
    let isToCome =
      evidence.contains(.mainFuture) && !evidence.contains(.past)
      || evidence.contains(.mainWould) && !evidence.contains(.pastPerfect)
    guard isToCome, !evidence.contains(.verbless) else { return false }
    var index = trigger.start - 1
    while index >= max(0, trigger.start - 6), clauses.isWord(index),
      clauses.finiteness(index) == .nonfinite
    {
      if clauses.classes(index).contains(.preposition) { return false }
      index -= 1
    }
    return (trigger.next + 1..<max(trigger.next + 1, min(trigger.end, trigger.next + 8)))
      .contains {
        clauses.sets.contains(.decisionVerbs, clauses.hash($0))
          || clauses.sets.contains(.findingVerbs, clauses.hash($0))
          || clauses.sets.contains(.failureVerbs, clauses.hash($0))
      }
  }

  /// Whether somebody fails to do what another then has to: "Where states are unwilling to act, the
  /// Council has a duty to".
  private func failsDuty(_ trigger: Trigger) -> Bool {
    !trigger.evidence.contains(.past) && !trigger.evidence.contains(.mainPast)
      && (trigger.next..<max(trigger.next, trigger.end))
        .contains { clauses.sets.contains(.failureVerbs, clauses.hash($0)) }
  }

  /// Whether the clause is inserted between two commas after a modal or *or* ("shall, where asked,
  /// …").
  private func isInserted(_ trigger: Trigger) -> Bool {
    guard trigger.start > 1, clauses.kind(trigger.start - 1) == .comma,
      trigger.end < clauses.count, clauses.kind(trigger.end) == .comma
    else { return false }
    let before = clauses.classes(trigger.start - 2)
    return before.intersects(.modal) || clauses.hash(trigger.start - 2) == KnownWord.or
  }

  /// "Whether": a concession where it stands free and names alternatives, else a question.
  func alternative(_ trigger: inout Trigger) -> Verdict {
    let before = trigger.start - 1
    let isGoverned: Bool
    if before < 0 || !clauses.isWord(before) {
      isGoverned = false
    } else {
      let own = clauses.classes(before)
      isGoverned =
        own.intersects([.preposition, .be, .speechVerb, .cognitiveVerb, .coordinator, .negator])
        || own.intersects(.verb) && !own.contains(.pastForm)
    }
    if isGoverned { return .refused(.embq) }
    if let main = whatDepends(trigger) {
      trigger.end = main
      return .refused(.embq)
    }
    let last = trigger.end - 1
    let endsInNot = last > trigger.start && clauses.hash(last) == KnownWord.not
    let isFree = trigger.start == 0 || !clauses.isWord(trigger.start - 1)
    let isSubject =
      isFree && !endsInNot && trigger.end < clauses.count && clauses.isWord(trigger.end)
    return .refused(endsInNot || isFree && !isSubject ? .conc : .embq)
  }

  /// Where the main clause starts of which the question is the subject: "Whether she runs will
  /// depend on her health".
  private func whatDepends(_ trigger: Trigger) -> Int? {
    guard trigger.start == 0 || !clauses.isWord(trigger.start - 1) else { return nil }
    var hasVerb = false
    for index in trigger.next..<max(trigger.next, trigger.end) {
      if hasVerb, clauses.sets.contains(.dependenceVerbs, clauses.hash(index)) {
        var start = index
        while start > trigger.next,
          clauses.classes(start - 1).intersects([.modal, .be, .adverb])
        { start -= 1 }
        return start
      }
      hasVerb = hasVerb || clauses.finiteness(index) != .nonfinite
    }
    return nil
  }

  /// "Otherwise", "failing that": stand for *if not* before a promise.
  func alternative(otherwise trigger: Trigger) -> Verdict {
    let next = trigger.next
    let isFree = trigger.start > 0 && !clauses.isWord(trigger.start - 1)
    guard isFree, next + 1 < clauses.count else { return .nothing }
    let isInserted =
      trigger.match.count > 1 && clauses.kind(trigger.start - 1) == .comma
      && clauses.kind(next) == .comma && trigger.start > 1
      && clauses.classes(trigger.start - 2).contains(.coordinator)
    if isInserted { return .live(.pre, grade: .condition) }
    let subject = clauses.kind(next) == .comma ? next + 1 : next
    guard clauses.looksLikeMain(subject, limit: clauses.count) else { return .nothing }
    let main = clauses.mainEvidence(clauses.regionAfter(next))
    // "failing which | the supplier may stop"
    if main.contains(.mainFuture) || trigger.match.count > 1 && main.contains(.mainModal) {
      return .live(.pre, grade: .condition)
    }
    let isShared =
      main.contains(.mainImperative)
      && clauses.mainEvidence(clauses.regionBefore(trigger.start, floor: 0)).contains(.mainFuture)
    return isShared ? .live(.pre, grade: .condition) : .nothing
  }
}
