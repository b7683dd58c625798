import ProvisoLexicon
import ProvisoText

extension TriggerScan {
  /// "Without": necessary when the main clause is negated (scheme, Grades), an exception when it
  /// foresees what will happen, contrary to fact with *would have*, else mere manner.
  func absence(_ trigger: inout Trigger) -> Verdict {
    let evidence = trigger.evidence
    let next = trigger.start + 1
    guard next < clauses.count, clauses.isWord(next) || clauses.kind(next) == .number
    else { return .nothing }
    let isGerund =
      clauses.tokens[next].shape.contains(.ingSuffix)
      || clauses.classes(next).contains(.ingForm)
    if evidence.contains(.mainPerfect) { return .refused(.cf) }
    let isSetOff = trigger.start > 0 && clauses.kind(trigger.start - 1) == .comma
    if isGerund, isSetOff { return .nothing }
    if evidence.contains(.question), !trigger.isInitial { return .nothing }
    if evidence.contains(.mainNegated) {
      if isGerund, !evidence.contains(.mainFuture), evidence.contains(.mainModal) {
        return .nothing
      }
      if deniesPerfect(before: trigger.start) { return .nothing }
      if trigger.start > 0, clauses.sets.contains(.lackVerbs, clauses.hash(trigger.start - 1)) {
        return .nothing
      }
      let isBinding =
        evidence.contains(.mainModal) || evidence.contains(.mainFuture)
        || evidence.contains(.mainWould) || !evidence.contains(.mainPast)
      return isBinding ? .live(.only, grade: .strictGate) : .nothing
    }
    if evidence.contains(.initial), standsFree(trigger.start), !isAsideOfFact(trigger) {
      if evidence.contains(.mainWould), wouldBeDoing(trigger) { return .refused(.cf) }
      if isGerund || evidence.contains(.mainPast) { return .nothing }
      return .live(.exc, grade: .condition)
    }
    let namesLack = trigger.match.count > 1
    if namesLack, evidence.contains(.mainFuture) || evidence.contains(.mainWould) {
      return .live(.exc, grade: .condition)
    }
    return .nothing
  }

  /// Whether it is set off inside a clause that tells a fact ("have camped, without power, since
  /// May").
  private func isAsideOfFact(_ trigger: Trigger) -> Bool {
    let evidence = trigger.evidence
    guard trigger.start > 0, clauses.kind(trigger.start - 1) == .comma,
      !evidence.contains(.mainFuture), !evidence.contains(.mainWould),
      !evidence.contains(.mainModal)
    else { return false }
    return clauses.regionBefore(trigger.start, floor: 0)
      .contains { clauses.finiteness($0) != .nonfinite }
  }

  /// Whether the denial is of something done ("have not answered without …").
  private func deniesPerfect(before start: Int) -> Bool {
    for index in clauses.regionBefore(start, floor: 0).dropFirst()
    where clauses.denies(index) && clauses.hash(index) != KnownWord.no {
      if clauses.classes(index - 1).contains(.have) { return true }
    }
    return false
  }

  /// Whether no coordinator joins it to the words before ("tried and subject to …").
  private func standsFree(_ start: Int) -> Bool {
    start < 2 || !clauses.classes(start - 1).contains(.coordinator) || !clauses.isWord(start - 2)
  }

  /// "Depends on": a condition, but a person or a country that relies on something sets none.
  func dependence(_ trigger: inout Trigger) -> Verdict {
    let before = trigger.start - 1
    guard before >= 0, clauses.isWord(before) else { return plain(trigger) }
    let own = clauses.classes(before)
    if own.contains(.negator) {
      trigger.end = trigger.next
      return .refused(.idiom)
    }
    if clauses.hash(before) == KnownWord.who || clauses.hash(before) == KnownWord.which
      || clauses.hash(max(0, before - 1)) == KnownWord.who && own.contains(.be)
      || own.intersects([.people, .country, .demonym, .firstPlural, .firstSingular, .second])
      || clauses.sets.contains(.relianceModifiers, clauses.hash(before)) && !repeatsAct(before)
    {
      trigger.end = trigger.next
      return .refused(.idiom)
    }
    return plain(trigger)
  }

  /// Whether "do so" ends at the word: "our ability to do so | depends on".
  private func repeatsAct(_ index: Int) -> Bool {
    index > 0 && clauses.hash(index) == KnownWord.so
      && clauses.classes(index - 1).contains(.auxiliaryDo)
  }

  /// "Upon …": a condition where an act is due at an event that may or may not come.
  func request(_ trigger: Trigger) -> Verdict {
    if trigger.start > 0, clauses.isWord(trigger.start - 1),
      clauses.classes(trigger.start - 1).intersects(.verb), !trigger.isInitial
    {
      return .nothing
    }
    let evidence = trigger.evidence
    if evidence.contains(.mainFuture) || evidence.contains(.mainModal) { return plain(trigger) }
    return .nothing
  }

  /// "In government, …": a condition where it is set off and the main clause looks ahead.
  func office(_ trigger: Trigger) -> Verdict {
    guard trigger.isInitial, trigger.next < clauses.count, clauses.kind(trigger.next) == .comma
    else { return .nothing }
    let isAhead =
      trigger.evidence.contains(.mainFuture) || trigger.evidence.contains(.mainWould)
    return isAhead ? plain(trigger) : .nothing
  }

  /// "With your help, we can …": a condition at the start only.
  func enabling(_ trigger: Trigger) -> Verdict {
    let evidence = trigger.evidence
    guard trigger.isInitial, evidence.contains(.initial),
      evidence.contains(.mainFuture) || evidence.contains(.mainModal)
    else { return .nothing }
    return plain(trigger)
  }

  /// "Should they agree": no condition in a question, nor without a bare verb.
  func inversion(_ trigger: Trigger) -> Verdict {
    let isWere = clauses.hash(trigger.start) == KnownWord.were
    if isWere, !trigger.isInitial || trigger.start > 0 && clauses.isWord(trigger.start - 1) {
      return endsSentence(trigger) ? .live(.pre, grade: .condition) : .nothing
    }
    let isShould = clauses.hash(trigger.start) == KnownWord.should
    if trigger.isInitial, isShould, trigger.evidence.contains(.question) || asksLeave(trigger) {
      return .nothing
    }
    if trigger.end < clauses.count, clauses.kind(trigger.end) == .question { return .nothing }
    if trigger.start > 0, clauses.isWord(trigger.start - 1),
      clauses.classes(trigger.start - 1).intersects([.interrogative, .pronoun])
    {
      return .nothing
    }
    return isPastInversion(trigger.start..<trigger.end) ? .refused(.cf) : plain(trigger)
  }

  /// Whether the sentence is no more than this, and asks without a question mark ("Should I send
  /// it").
  private func asksLeave(_ trigger: Trigger) -> Bool {
    let next = trigger.start + 1
    return next < clauses.count && (trigger.start == 0 || clauses.isStop(trigger.start - 1))
      && clauses.classes(next).intersects([.firstSingular, .firstPlural])
      && clauses.regionAfter(trigger.end).isEmpty
  }

  /// Whether *were* with a subject and *to* follows what would be done ("would go back, were they
  /// to agree").
  private func endsSentence(_ trigger: Trigger) -> Bool {
    guard !trigger.isInitial, trigger.start > 0,
      trigger.evidence.contains(.mainWould) || trigger.evidence.contains(.mainModal)
    else { return false }
    return !clauses.classes(trigger.start - 1)
      .intersects([.relative, .nominative, .expletive, .complementizer])
  }

  /// Whether what is subject is an offer, a plan or a sum ("The offer is subject to …").
  private func concernsOffer(_ start: Int) -> Bool {
    guard start > 1,
      clauses.classes(start - 1).contains(.be) || clauses.classes(start - 2).contains(.be)
    else { return false }
    for index in clauses.regionBefore(start, floor: max(0, start - 9)) {
      if clauses.classes(index).contains(.plan)
        && !clauses.tokens[index].shape.contains(.capitalised)
        || clauses.sets.contains(.offerNouns, clauses.hash(index))
      {
        return true
      }
    }
    return false
  }

  /// "Subject to": what *is* subject to something undergoes it ("are subject to the code"), unless
  /// a consent or an event is named or an offer is meant; elsewhere it sets a condition.
  func subjection(_ trigger: Trigger) -> Verdict {
    let start = trigger.start
    var verb = start - 1
    if verb > 0, clauses.classes(verb).contains(.adverb) { verb -= 1 }
    guard verb >= 0, clauses.classes(verb).contains(.be) else {
      if saysMoreOfSubject(trigger) { return .refused(.idiom) }
      // "8.2 | Subject to Clause 8.1, …"
      let isSetOff = standsFree(start) && (start < 2 || clauses.kind(start - 1) != .number)
      return isSetOff || namesEvent(trigger) ? .live(.pre, grade: .condition) : .refused(.idiom)
    }
    let isPast =
      clauses.classes(verb).contains(.pastForm) && trigger.evidence.contains(.mainPast)
      || clauses.classes(verb).contains(.participle)
    if isPast { return .refused(.idiom) }
    let isNamed =
      trigger.match.count > 2
      && !clauses.sets.contains(.ruleNouns, clauses.hash(trigger.match.upperBound - 1))
    return isNamed || concernsOffer(start) || namesEvent(trigger)
      ? .live(.pre, grade: .condition) : .refused(.idiom)
  }

  /// Whether the words only tell which things are meant, the verb being still to come ("goods
  /// subject to the tariff piled up").
  private func saysMoreOfSubject(_ trigger: Trigger) -> Bool {
    guard trigger.start > 0, clauses.isWord(trigger.start - 1),
      !clauses.regionBefore(trigger.start, floor: 0)
        .contains(where: { clauses.finiteness($0) != .nonfinite })
    else { return false }
    var index = trigger.next + 1
    let limit = min(clauses.count, index + ClauseReader.reach)
    while index < limit, !clauses.isStop(index), clauses.kind(index) != .comma {
      if clauses.finiteness(index) != .nonfinite { return true }
      index += 1
    }
    return false
  }

  /// Whether the phrase tells what somebody or something does ("subject to the deal getting done").
  private func namesEvent(_ trigger: Trigger) -> Bool {
    var index = trigger.next + 1
    while index + 1 < min(trigger.end, trigger.next + 10), clauses.kind(index) != .comma {
      let follows = clauses.classes(index + 1)
      if clauses.tokens[index].shape.contains(.ingSuffix), clauses.isWord(index),
        !clauses.classes(index - 1).intersects([.determiner, .possessive, .preposition]),
        follows.intersects([.determiner, .possessive, .preposition, .participle, .adverb])
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// "Under a returned government": a condition where the main clause looks ahead.
  func tenure(_ trigger: Trigger) -> Verdict {
    let evidence = trigger.evidence
    let isAhead =
      evidence.contains(.mainFuture) || evidence.contains(.mainModal)
      || evidence.contains(.mainWould) || endsInInfinitive(before: trigger.start)
    return isAhead ? plain(trigger) : .nothing
  }
}
