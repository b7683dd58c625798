import ProvisoLexicon
import ProvisoText

extension TriggerScan {
  /// Whether *why* or *how* asks after the premise ("If they knew, why did they wait?").
  func asksWhy(_ trigger: Trigger) -> Bool {
    let end = trigger.end
    var index = end
    while index < min(clauses.count, end + 3), !clauses.isWord(index) { index += 1 }
    guard index < clauses.count else { return false }
    // "If she opposed it, what did she do?"
    if clauses.classes(index).contains(.interrogative), index + 1 < clauses.count,
      clauses.hash(index + 1) == KnownWord.did
    {
      return true
    }
    if clauses.hash(index) == KnownWord.how, trigger.isInitial, trigger.evidence.contains(.past),
      isQuestion
    {
      return true
    }
    return clauses.hash(index) == KnownWord.why
      || clauses.hash(index) == KnownWord.then && index + 1 < clauses.count
        && clauses.hash(index + 1) == KnownWord.why
  }

  /// Whether the main clause draws a conclusion about a fact: *must have*, *cannot have*, or both
  /// clauses in the past at the start of a sentence.
  func concludes(_ trigger: Trigger) -> Bool {
    let evidence = trigger.evidence
    if isRight(trigger) { return true }
    guard evidence.contains(.initial), !evidence.contains(.mainWould) else { return false }
    let start = trigger.start
    let opensSentence =
      start == 0 || !clauses.isWord(start - 1) && clauses.kind(start - 1) != .comma
      || start < 3 && !(start > 1 && clauses.isWord(start - 2))
    let isPlain = !evidence.contains(.mainFuture) && !evidence.contains(.mainModal)
    if opensSentence, isPlain, evidence.contains(.mainPast), evidence.contains(.past) {
      return true
    }
    if opensSentence, isPlain, evidence.contains(.mainPast), statesFact(trigger) { return true }
    if opensSentence, isPlain, evidence.contains(.past), !evidence.contains(.mainImperative),
      !isAboutAnyone(trigger), statesFact(trigger)
    {
      return true
    }
    if opensSentence, isPlain, !evidence.contains(.past), isUnderWay(trigger) { return true }
    if opensSentence, isPlain, !evidence.contains(.mainImperative), weighsWords(trigger) {
      return true
    }
    if opensSentence, evidence.contains([.past, .mainPerfect, .mainModal]) { return true }
    if opensSentence, evidence.contains([.past, .mainModal]), !evidence.contains(.mainFuture),
      judges(trigger)
    {
      return true
    }
    if clauses.sets.contains(.truthAdjectives, clauses.hash(trigger.end - 1)),
      clauses.sets.contains(.propositionalSubjects, clauses.hash(trigger.next))
    {
      return true
    }
    let region = clauses.regionAfter(trigger.end)
    var index = region.lowerBound
    while index + 2 < region.upperBound {
      let isCertain =
        clauses.hash(index) == KnownWord.must
        || clauses.hash(index) == KnownWord.can && clauses.hash(index + 1) == KnownWord.not
      if isCertain {
        let next = clauses.hash(index) == KnownWord.must ? index + 1 : index + 2
        if clauses.hash(next) == KnownWord.have,
          clauses.hasParticiple(after: next, region)
        {
          return true
        }
        if clauses.hash(index) == KnownWord.must, clauses.hash(next) == KnownWord.be,
          next + 1 < region.upperBound,
          clauses.tokens[next + 1].shape.contains(.ingSuffix)
            || statesFact(trigger) && !clauses.classes(next + 1).contains(.participle)
              && !clauses.tokens[next + 1].shape.contains(.edSuffix)
        {
          return true
        }
      }
      index += 1
    }
    return false
  }

  /// "If they are right that …": what somebody says is weighed.
  private func isRight(_ trigger: Trigger) -> Bool {
    guard trigger.isInitial else { return false }
    return (trigger.next..<max(trigger.next, trigger.end - 1))
      .contains { index in
        clauses.sets.contains(.truthAdjectives, clauses.hash(index))
          && clauses.hash(index + 1) == KnownWord.that && clauses.classes(index - 1).contains(.be)
      }
  }

  /// Whether one clause tells what is going on, and the other what that is or has: "If they are
  /// selling at that price, they have a problem".
  private func isUnderWay(_ trigger: Trigger) -> Bool {
    guard !isAboutAnyone(trigger), !trigger.evidence.contains(.mainWould),
      let verb = (trigger.next..<max(trigger.next, trigger.end))
        .first(where: { clauses.finiteness($0) != .nonfinite }),
      clauses.classes(verb).contains(.be), verb + 1 < trigger.end
    else { return false }
    let next = clauses.classes(verb + 1).contains(.adverb) ? verb + 2 : verb + 1
    guard next < trigger.end, clauses.classes(next).contains(.ingForm),
      clauses.hash(next) != KnownWord.going
    else { return false }
    let main = clauses.regionAfter(trigger.end)
    guard let second = main.first(where: { clauses.finiteness($0) != .nonfinite }) else {
      return false
    }
    let own = clauses.classes(second)
    let isStative =
      own.intersects([.be, .have]) || clauses.hash(second) == KnownWord.possessive
    return isStative && !own.contains(.pastForm)
      && !(second + 1 < clauses.count && clauses.classes(second + 1).contains(.ingForm))
  }

  /// Whether somebody's words or thoughts are measured by what is so: "If he says it was an
  /// accident, he is lying", "If Ann thinks she can win, she is wrong".
  private func weighsWords(_ trigger: Trigger) -> Bool {
    let verb = trigger.next + 1
    guard verb + 1 < trigger.end else { return false }
    let main = clauses.regionAfter(trigger.end)
    if clauses.classes(verb).contains(.cognitiveVerb) {
      return main.prefix(5).contains { clauses.sets.contains(.errorAdjectives, clauses.hash($0)) }
    }
    guard clauses.classes(trigger.next).contains(.third),
      clauses.classes(verb).contains(.speechVerb)
    else { return false }
    return main.contains { clauses.finiteness($0) != .nonfinite }
      && (verb + 1..<trigger.end).contains { clauses.finiteness($0) != .nonfinite }
  }

  /// Whether the condition is about the reader or anybody ("If you were hired before May, …").
  private func isAboutAnyone(_ trigger: Trigger) -> Bool {
    guard trigger.next < clauses.count else { return false }
    let word = clauses.hash(trigger.next)
    return TriggerScan.anyone.contains(word) || TriggerScan.indefinite.contains(word)
  }

  private static let indefinite = KnownWord.set("a an any no one either neither")

  /// Whether the condition states a property (*is*, *are*), as premises do.
  private func statesFact(_ trigger: Trigger) -> Bool {
    for index in trigger.next..<max(trigger.next, trigger.end)
    where clauses.finiteness(index) != .nonfinite {
      return clauses.classes(index).contains(.be) || clauses.hash(index) == KnownWord.possessive
    }
    return false
  }

  /// Whether the condition repeats what somebody claims ("if it works, as they say, …").
  func quotesPremise(_ trigger: Trigger) -> Bool {
    var index = trigger.next
    let limit = min(clauses.count, trigger.end + 8)
    while index + 2 < limit, !clauses.isStop(index) {
      if clauses.hash(index) == KnownWord.as, clauses.isWord(index + 1) {
        let subject = clauses.classes(index + 1)
        let isSubject =
          subject.intersects([.pronoun, .determiner, .possessive])
          || clauses.tokens[index + 1].shape.contains(.capitalised)
        var verb = index + 2
        while isSubject, verb < min(limit + 2, index + 6, clauses.count) {
          let own = clauses.classes(verb)
          if own.contains(.speechVerb), clauses.finiteness(verb) != .nonfinite {
            return !trigger.evidence.contains(.mainFuture)
          }
          verb += 1
        }
      }
      index += 1
    }
    return false
  }

  private static let referring = KnownWord.set("it that this which")

  /// Whether the main clause says what follows from a fact: "If costs fall, that means we gain", or
  /// what may have happened: "If it closed, they may have lost", or what is the one thing that
  /// there is: "If there is a lesson, it is this".
  func infers(_ trigger: Trigger) -> Bool {
    let evidence = trigger.evidence
    guard trigger.isInitial, !evidence.contains(.mainWould) else { return false }
    let region = clauses.regionAfter(trigger.end)
    var index = region.lowerBound
    if clauses.classes(trigger.next).contains(.expletive), index + 1 < region.upperBound,
      clauses.hash(index) == KnownWord.it,
      clauses.classes(index + 1).contains(.be) || clauses.hash(index + 1) == KnownWord.possessive
    {
      return true
    }
    if givesReason(region) { return true }
    if index < region.upperBound, clauses.hash(index) == KnownWord.then { index += 1 }
    if index + 2 < region.upperBound, TriggerScan.referring.contains(clauses.hash(index)) {
      // "it only shows"
      let verb = clauses.classes(index + 1).contains(.adverb) ? index + 2 : index + 1
      if clauses.sets.contains(.inferenceVerbs, clauses.hash(verb)) { return true }
    }
    return evidence.contains([.initial, .mainPerfect, .mainModal]) && !evidence.contains(.past)
  }

  /// "If the fee was low, it was because …": a reason for what is so.
  private func givesReason(_ main: Range<Int>) -> Bool {
    guard main.count > 2, clauses.hash(main.lowerBound) == KnownWord.it else { return false }
    var index = main.lowerBound + 1
    while index < min(main.upperBound, main.lowerBound + 5),
      clauses.classes(index).intersects([.be, .will, .adverb])
        || clauses.tokens[index].shape.contains(.lySuffix)
    { index += 1 }
    return index < main.upperBound && clauses.hash(index) == KnownWord.because
  }

  /// Whether the main clause says what *should* or *must* be: after a past tense a verdict, not a
  /// consequence ("If he lost the seat, she should lose hers").
  private func judges(_ trigger: Trigger) -> Bool {
    for index in clauses.regionAfter(trigger.end) where clauses.classes(index).intersects(.modal) {
      return clauses.classes(index).contains(.must)
    }
    return false
  }
}
