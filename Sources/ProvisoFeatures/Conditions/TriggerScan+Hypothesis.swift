import ProvisoLexicon
import ProvisoText

extension TriggerScan {
  /// "If": live, unless the tense pattern says contrary to fact or the main clause draws a
  /// conclusion; strict where both clauses are negated and the main clause says cannot or must.
  func hypothesis(_ trigger: Trigger) -> Verdict {
    let evidence = trigger.evidence
    if trigger.next >= clauses.count { return .refused(.idiom) }
    if supposes(trigger) { return .refused(.cf) }
    if evidence.contains(.pastPerfect) {
      if evidence.contains([.initial, .mainPast]) { return .refused(.epi) }
      let isUnreal =
        evidence.contains(.mainWould) || evidence.contains(.mainPerfect)
        || evidence.contains(.mainModal) && !evidence.contains(.mainPast)
      if isUnreal, !isBackshifted(trigger) { return .refused(.cf) }
    }
    if evidence.contains(.past), evidence.contains(.mainWould) {
      let isReported = trigger.start > 0 && clauses.hash(trigger.start - 1) == KnownWord.that
      if evidence.contains(.mainPerfect) || wouldBeDoing(trigger) && !isReported {
        return .refused(.cf)
      }
    }
    if evidence.contains([.past, .mainPerfect, .final]) { return .refused(.cf) }
    if evidence.contains([.initial, .mainWould, .mainPerfect]) { return .refused(.cf) }
    if evidence.contains(.past), trigger.start > 0,
      clauses.hash(trigger.start - 1) == KnownWord.than,
      !(trigger.start..<trigger.end - 1)
        .contains(where: { index in
          clauses.hash(index) == KnownWord.were && clauses.hash(index + 1) == KnownWord.to
        })
    {
      return .refused(.cf)
    }
    if isUnreal(trigger) { return .refused(.cf) }
    if asksWhy(trigger) || infers(trigger) { return .refused(.epi) }
    if asksForWord(trigger) || followsQuestion(trigger) { return .refused(.embq) }
    if concludes(trigger) || quotesPremise(trigger) { return .refused(.epi) }
    if doubtsSincerity(trigger) { return .refused(.cf) }
    if offersInformation(trigger) || reassures(trigger) || invitesContact(trigger) {
      return .refused(.speech)
    }
    if grants(trigger) { return .refused(.conc) }
    if isAside(trigger) || joinsAdjectives(trigger) { return .refused(.idiom) }
    if isFragment(trigger) { return .refused(.idiom) }
    if invitesToSee(trigger) { return .refused(.speech) }
    if evidence.contains([.negated, .mainNegated, .mainModal]) {
      return .live(.pre, grade: .strictGate)
    }
    return .live(.pre, grade: .condition)
  }

  /// "The union said members would strike | if pay had not risen by May": a report puts what is to
  /// come into the past.
  private func isBackshifted(_ trigger: Trigger) -> Bool {
    guard trigger.evidence.contains([.final, .mainWould]), !trigger.evidence.contains(.mainPerfect)
    else { return false }
    return clauses.regionBefore(trigger.start, floor: 0)
      .contains {
        clauses.classes($0).contains(.speechVerb) && clauses.finiteness($0) != .nonfinite
      }
  }

  /// "Progress, if slow, …": a quality that is granted, not one that is waited for.
  private func grants(_ trigger: Trigger) -> Bool {
    var word = trigger.next
    if word + 1 < clauses.count, clauses.classes(word).contains(.adverb) { word += 1 }
    guard word < clauses.count, clauses.sets.contains(.concededQualities, clauses.hash(word)) else {
      return false
    }
    let after = word + 1
    return after >= clauses.count || !clauses.isWord(after)
      || clauses.classes(after).intersects([.coordinator, .subordinator])
  }

  /// Whether the speaker breaks off after the trigger ("if you -- and again").
  private func isFragment(_ trigger: Trigger) -> Bool {
    let next = trigger.next
    guard next + 1 < clauses.count else { return false }
    return clauses.kind(next) == .dash && clauses.afterDashes(next) == next
      || clauses.kind(next + 1) == .dash && clauses.finiteness(next) == .nonfinite
        && clauses.classes(next).contains(.subjectPronoun)
  }

  /// "If you would like …": about the talk where the main clause asks or offers.
  func offer(_ trigger: Trigger) -> Verdict {
    trigger.evidence.contains(.mainImperative) || trigger.evidence.contains(.mainModal)
      ? .refused(.speech) : hypothesis(trigger)
  }

  /// "If you look at …": about the talk, unless the main clause orders or promises an act.
  func inspection(_ trigger: Trigger) -> Verdict {
    let evidence = trigger.evidence
    if evidence.contains(.initial), evidence.contains(.mainImperative) {
      return hypothesis(trigger)
    }
    let isPromise = evidence.contains(.mainFuture) && !invitesToSee(trigger)
    return isPromise && evidence.contains(.initial) ? hypothesis(trigger) : .refused(.speech)
  }

  private static let aware = WordHash.of("aware")

  /// Whether the main clause says what the reader will see ("If you visit, you will see …").
  private func invitesToSee(_ trigger: Trigger) -> Bool {
    let after = clauses.regionAfter(trigger.end)
    guard trigger.isInitial, after.count > 3 else { return false }
    let index = after.lowerBound
    guard clauses.hash(index) == KnownWord.you, clauses.classes(index + 1).intersects(.modal),
      clauses.hash(trigger.match.upperBound) == KnownWord.you
    else { return false }
    // "you should be aware that"
    if clauses.hash(index + 2) == KnownWord.be, index + 3 < clauses.count {
      return clauses.hash(index + 3) == TriggerScan.aware
    }
    return clauses.sets.contains(.perceptionVerbs, clauses.hash(index + 2))
  }

  static let anyone = KnownWord.set("you anybody anyone somebody someone")
  static let there = KnownWord.set("there they it here")

  /// Whether the main clause is there for the reader's information whatever the condition says
  /// ("If you need the form, it is on page four").
  private func offersInformation(_ trigger: Trigger) -> Bool {
    guard trigger.isInitial, trigger.next < trigger.end,
      TriggerScan.anyone.contains(clauses.hash(trigger.next))
    else { return false }
    let region = clauses.regionAfter(trigger.end)
    guard region.count > 2, TriggerScan.there.contains(clauses.hash(region.lowerBound)) else {
      return false
    }
    let verb = region.lowerBound + 1
    guard clauses.classes(verb).contains(.be) || clauses.hash(verb) == KnownWord.possessive else {
      return false
    }
    return !clauses.classes(region.lowerBound).contains(.it)
      || clauses.classes(verb + 1).contains(.preposition)
  }

  /// Whether it is asked or wondered, some words before: "was asked on the radio by the host if …".
  private func followsQuestion(_ trigger: Trigger) -> Bool {
    guard !trigger.isInitial, trigger.match.count == 1 else { return false }
    var index = trigger.start - 1
    while index >= max(0, trigger.start - 14),
      clauses.tokens[index].isWordLike || clauses.kind(index) == .period && !clauses.isStop(index)
    {
      // "asked a juror about …": the question is told already.
      if clauses.hash(index) == TriggerScan.about { return false }
      if clauses.sets.contains(.inquiryVerbs, clauses.hash(index)) { return true }
      if clauses.finiteness(index) != .nonfinite || clauses.hash(index) == KnownWord.to {
        return false
      }
      index -= 1
    }
    return false
  }

  static let about = WordHash.of("about")

  /// Whether the answer is asked for ("If you want a seat, let us know").
  private func asksForWord(_ trigger: Trigger) -> Bool {
    guard trigger.isInitial else { return false }
    let region = clauses.regionAfter(trigger.end)
    // "…, let me know, and we will get tickets"
    if clauses.mainEvidence(region).contains(.mainFuture) { return false }
    var index = region.lowerBound
    if index < region.upperBound, clauses.hash(index) == KnownWord.please { index += 1 }
    guard index + 2 < region.upperBound, clauses.hash(index) == KnownWord.let,
      clauses.hash(index + 1) == KnownWord.me || clauses.hash(index + 1) == KnownWord.us
    else { return false }
    return clauses.hash(index + 2) == KnownWord.know
  }

  /// Whether the main clause only calms ("If you missed it, do not worry").
  private func reassures(_ trigger: Trigger) -> Bool {
    guard trigger.isInitial else { return false }
    let region = clauses.regionAfter(trigger.end)
    guard region.count > 2 else { return false }
    var index = region.lowerBound
    if clauses.classes(index).contains(.auxiliaryDo) { index += 1 }
    guard clauses.classes(index).contains(.negator), index + 1 < region.upperBound else {
      return false
    }
    return clauses.sets.contains(.reassuranceWords, clauses.hash(index + 1))
  }

  private static let softening = KnownWord.set("please just simply then kindly")

  /// Whether a reader who wishes for something is told where to turn: "If you want a copy, please
  /// visit our site" (scheme, Look-alikes).
  private func invitesContact(_ trigger: Trigger) -> Bool {
    if saysDoNotHesitate(trigger) { return true }
    guard trigger.next + 1 < trigger.end, clauses.hash(trigger.next) == KnownWord.you,
      (trigger.next + 1..<min(trigger.end, trigger.next + 4))
        .contains(where: {
          clauses.sets.contains(.desireVerbs, clauses.hash($0))
        })
    else { return false }
    let region =
      trigger.isInitial
      ? clauses.regionAfter(trigger.end) : clauses.regionBefore(trigger.start, floor: free)
    var index = region.lowerBound
    while index + 1 < region.upperBound,
      TriggerScan.softening.contains(clauses.hash(index))
        || clauses.classes(index).contains(.negator)
        || clauses.classes(index).contains(.auxiliaryDo)
        || !clauses.tokens[index].isWordLike
    { index += 1 }
    guard index < region.upperBound else { return false }
    // "you can reach us"
    if clauses.hash(index) == KnownWord.you, index + 2 < region.upperBound,
      clauses.classes(index + 1).contains(.may)
    {
      return clauses.sets.contains(.contactOffers, clauses.hash(index + 2))
    }
    return clauses.sets.contains(.contactImperatives, clauses.hash(index))
  }

  /// Whether the reader is told not to hesitate ("If there are any problems, please do not hesitate
  /// to call").
  private func saysDoNotHesitate(_ trigger: Trigger) -> Bool {
    guard trigger.isInitial else { return false }
    let start = clauses.regionAfter(trigger.end).lowerBound
    return (start..<min(clauses.count, start + 5))
      .contains { index in
        clauses.hash(index) == TriggerScan.hesitate && clauses.classes(index - 1).contains(.negator)
      }
  }

  private static let hesitate = WordHash.of("hesitate")
}
