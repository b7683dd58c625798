import ProvisoLexicon
import ProvisoText

extension TriggerScan {
  /// Whether the past tense and *would* speak of what the subject is not or has not: "if I had my
  /// time again", "if he were a carpenter", "if Ann Lee were in charge", "if she could".
  func isUnreal(_ trigger: Trigger) -> Bool {
    guard trigger.evidence.contains(.mainWould), trigger.next < trigger.end else { return false }
    // "would do it another way if she could"
    if trigger.end - trigger.next == 2, clauses.hash(trigger.end - 1) == KnownWord.could {
      return true
    }
    guard
      let verb = (trigger.next..<trigger.end)
        .first(where: { clauses.finiteness($0) != .nonfinite }),
      verb > trigger.next, verb + 1 < trigger.end
    else { return false }
    if clauses.hash(verb) == KnownWord.had {
      return verb == trigger.next + 1 && clauses.hash(trigger.next) == KnownWord.i
    }
    guard clauses.hash(verb) == KnownWord.were, clauses.hash(verb + 1) != KnownWord.to else {
      return false
    }
    let subject = clauses.tokens[verb - 1].shape
    let isPerson = TriggerScan.heOrShe.contains(clauses.hash(verb - 1)) && verb == trigger.next + 1
    let isName =
      subject.contains(.capitalised) && !subject.contains(.sSuffix)
      && !(trigger.next..<verb).contains { clauses.classes($0).contains(.coordinator) }
    return (isPerson || isName) && !clauses.classes(verb + 1).intersects([.participle, .ingForm])
  }

  private static let heOrShe = KnownWord.set("he she")

  /// "A coherent if bounded life": a quality that is granted between an article and its noun.
  func joinsAdjectives(_ trigger: Trigger) -> Bool {
    let (start, next) = (trigger.start, trigger.next)
    guard start > 1, trigger.match.count == 1, trigger.end - next == 2, clauses.isWord(start - 1),
      clauses.classes(start - 2).intersects([.determiner, .possessive]),
      clauses.classes(start - 1).isEmpty,
      !clauses.classes(next + 1).intersects([.preposition, .adverb, .verb])
    else { return false }
    return clauses.classes(next).contains(.participle) || clauses.classes(next).isEmpty
  }

  /// "What if they had said no?": a past tense after *what* plays through what is not so.
  func supposes(_ trigger: Trigger) -> Bool {
    trigger.start > 0 && clauses.hash(trigger.start - 1) == KnownWord.what
      && trigger.evidence.contains(.past)
  }

  /// "Had they asked": contrary to fact where a participle follows and no subject stands before.
  func unreal(_ trigger: Trigger) -> Verdict {
    let subject = trigger.match.upperBound - 1
    let before = trigger.start - 1
    let isPronoun = clauses.classes(subject).contains(.subjectPronoun)
    let isFree = before < 0 || !clauses.isWord(before) || trigger.isInitial
    let isUnreal = trigger.evidence.contains(.mainPerfect)
    guard isFree || isPronoun || isUnreal,
      hasInvertedVerb(KnownWord.had, trigger.match.upperBound..<trigger.end)
    else { return .nothing }
    return .refused(.cf)
  }

  /// Whether the main clause says *would be …ing*, as of something that is not so.
  func wouldBeDoing(_ trigger: Trigger) -> Bool {
    guard trigger.evidence.contains(.initial) else { return false }
    let region = clauses.regionAfter(trigger.end)
    var index = region.lowerBound
    while index + 2 < region.upperBound {
      if clauses.classes(index).contains(.would), clauses.hash(index + 1) == KnownWord.be,
        clauses.tokens[index + 2].shape.contains(.ingSuffix)
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// Whether the past tense and *would* speak of a quality that somebody lacks ("If they were
  /// serious, they would act").
  func doubtsSincerity(_ trigger: Trigger) -> Bool {
    guard trigger.isInitial, trigger.evidence.contains([.past, .mainWould]) else { return false }
    for index in trigger.next..<max(trigger.next, trigger.end)
    where clauses.sets.contains(.sincerityAdjectives, clauses.hash(index)) { return true }
    return false
  }
}
