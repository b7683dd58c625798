import ProvisoLexicon
import ProvisoText

extension TriggerScan {
  /// Decides whether the trigger opens a live condition; may move the condition's end.
  func decide(_ trigger: inout Trigger) -> Verdict {
    switch trigger.frame.handler {
    case .plain: plain(trigger)
    case .if: hypothesis(trigger)
    case .whether: alternative(&trigger)
    case .when: occasion(trigger)
    case .once: completion(&trigger)
    case .until: limit(&trigger)
    case .provided: proviso(&trigger)
    case .without: absence(&trigger)
    case .unless: exception(trigger)
    case .where: place(trigger)
    case .subject: subjection(trigger)
    case .depend: dependence(&trigger)
    case .only: restriction(&trigger)
    case .request: request(trigger)
    case .during: office(trigger)
    case .enabling: enabling(trigger)
    case .inversion: inversion(trigger)
    case .pending: suspension(&trigger)
    case .closed: closed(trigger)
    case .soon: soon(trigger)
    case .embedded: embedded(trigger)
    case .bare: bare(&trigger)
    case .any: any(&trigger)
    case .free: free(&trigger)
    case .had: unreal(trigger)
    case .offer: offer(trigger)
    case .before: precedence(trigger)
    case .necessity: necessity(&trigger)
    case .asks: asked(trigger)
    case .otherwise: alternative(otherwise: trigger)
    case .permitting: permission(&trigger)
    case .way: way(trigger)
    case .tenure: tenure(trigger)
    case .look: inspection(trigger)
    case .ahead: gate(trigger)
    case .lasting: duration(trigger)
    case .while: coincidence(trigger)
    }
  }

  /// The reading that role and labels of the entry state.
  func plain(_ trigger: Trigger) -> Verdict {
    func live(_ type: ConditionType) -> Verdict {
      .live(type, grade: trigger.frame.grade ?? type.usualGrade)
    }
    switch trigger.frame.role {
    case .pre: return live(.pre)
    case .only: return live(.only)
    case .exc: return live(.exc)
    case .dur: return live(.dur)
    case .cap: return live(.cap)
    case .disc: return live(.disc)
    case .conc: return .refused(.conc)
    case .speech: return .refused(.speech)
    case .epi: return .refused(.epi)
    case .embq: return .refused(.embq)
    case .cf: return .refused(.cf)
    default: return .refused(.idiom)
    }
  }

  /// "Unless": a necessary condition when the main clause is negated (scheme, Grades).
  func exception(_ trigger: Trigger) -> Verdict {
    .live(.exc, grade: trigger.evidence.contains(.mainNegated) ? .strictGate : .condition)
  }

  /// "Know if", "question if": an embedded question unless a main clause follows.
  func embedded(_ trigger: Trigger) -> Verdict {
    let end = trigger.end
    guard clauses.hash(trigger.start) == KnownWord.if, end < clauses.count else {
      return .refused(.embq)
    }
    let start = trigger.match.lowerBound
    if (max(0, start - 3)..<start).contains(where: { clauses.denies($0) }) {
      return .refused(.embq)
    }
    let isMain =
      clauses.hash(end) == KnownWord.then
      || clauses.kind(end) == .comma && end + 1 < clauses.count && clauses.isPronounClause(end + 1)
    return isMain ? .live(.pre, grade: .condition) : .refused(.embq)
  }

  /// "Asked the board if": a question unless the words between ask somebody to do something, or
  /// about something, or what happens then.
  func asked(_ trigger: Trigger) -> Verdict {
    for index in trigger.match
    where clauses.hash(index) == KnownWord.to || clauses.hash(index) == TriggerScan.about {
      return hypothesis(trigger)
    }
    return asksWhat(trigger) ? hypothesis(trigger) : .refused(.embq)
  }

  /// "Asked |what would happen| if": the question is another.
  private func asksWhat(_ trigger: Trigger) -> Bool {
    let words = trigger.match.dropFirst().dropLast()
    guard clauses.hash(trigger.start) == KnownWord.if, let last = words.last,
      !clauses.classes(last).contains(.coordinator),
      let what = words.first(where: { clauses.classes($0).contains(.interrogative) }),
      what == words.first || clauses.classes(what - 1).contains(.pronoun)
    else { return false }
    return (what...last).contains { clauses.classes($0).intersects([.will, .would]) }
  }

  /// "If we can", "when they can": a caveat only where nothing follows.
  func closed(_ trigger: Trigger) -> Verdict {
    let next = trigger.next
    if next >= clauses.count || !clauses.tokens[next].isWordLike
      || clauses.classes(next).contains(.coordinator)
    {
      return plain(trigger)
    }
    return .nothing
  }

  /// "If not", "if so": alone or before a main clause, and before a participle, a condition; *if
  /// not* is an idiom before an adjective or a noun.
  func bare(_ trigger: inout Trigger) -> Verdict {
    guard trigger.match.count > 1 else { return plain(trigger) }
    var index = trigger.match.lowerBound + 2
    let isSo = clauses.hash(index - 1) == KnownWord.so
    if index >= clauses.count || !clauses.tokens[index].isWordLike
      || clauses.isPronounClause(index)
    {
      trigger.end = trigger.next
      return .live(.pre, grade: .condition)
    }
    if isSo, clauses.classes(index).contains(.quantifier) || TriggerScan.much == clauses.hash(index)
    {
      return hypothesis(trigger)
    }
    if clauses.hash(index) == KnownWord.so { index += 1 }
    while index < clauses.count, clauses.isWord(index),
      clauses.classes(index).contains(.adverb)
        || clauses.tokens[index].shape.contains(.lySuffix)
    {
      index += 1
    }
    if index < clauses.count, clauses.classes(index).contains(.participle) {
      return .live(.pre, grade: .condition)
    }
    guard isSo else { return .refused(.idiom) }
    trigger.end = trigger.next
    return .live(.pre, grade: .condition)
  }
  private static let much = WordHash.of("much")

  /// "If any": an idiom where the words end there ("few, if any, came").
  func any(_ trigger: inout Trigger) -> Verdict {
    let next = trigger.next
    let isLittle =
      trigger.start > 0 && TriggerScan.little.contains(clauses.hash(trigger.start - 1))
    if isLittle || next >= clauses.count || !clauses.tokens[next].isWordLike {
      trigger.end = next
      return .refused(.idiom)
    }
    return hypothesis(trigger)
  }

  private static let little = KnownWord.set("little few")

  /// "Where possible": a caveat, unless the adjective belongs to a noun that is the subject of a
  /// clause: "if suitable candidates cannot be found, …".
  func free(_ trigger: inout Trigger) -> Verdict {
    let next = trigger.next
    guard next < clauses.count, clauses.isWord(next) else { return plain(trigger) }
    let own = clauses.classes(next)
    let isNoun =
      !own.intersects([.be, .have, .modal, .auxiliaryDo, .pronoun, .adverb, .determiner])
      && !own.intersects([.preposition, .coordinator, .subordinator, .interrogative, .possessive])
    guard isNoun else { return plain(trigger) }
    if trigger.match.count == 2, let clause = widened(trigger) {
      trigger = clause
      return clauses.hash(trigger.start) == KnownWord.if ? hypothesis(trigger) : place(trigger)
    }
    return clauses.tokens[next].shape.contains(.sSuffix) && !own.intersects(.verb)
      ? .nothing : plain(trigger)
  }

  /// The trigger as its first word with a clause of its own; `nil` where none follows.
  private func widened(_ trigger: Trigger) -> Trigger? {
    let word = clauses.hash(trigger.start)
    guard word == KnownWord.if || clauses.classes(trigger.start).contains(.relative) else {
      return nil
    }
    var frame = trigger.frame
    frame.reach = .clause
    frame.role = .pre
    var clause = Trigger(
      cue: trigger.cue, frame: frame, match: trigger.start..<trigger.start + 1,
      start: trigger.start, end: trigger.start + 1, isInitial: trigger.isInitial)
    reach(&clause, barrier: .max)
    let isClosed =
      !trigger.isInitial || clause.end < clauses.count && clauses.kind(clause.end) == .comma
    guard isClosed, clause.end > trigger.next + 1,
      (trigger.next + 1..<clause.end).contains(where: { clauses.finiteness($0) != .nonfinite })
    else { return nil }
    return clause
  }

  /// "A clean, if noisy, engine": an adjective between two commas concedes, it sets no condition.
  func isAside(_ trigger: Trigger) -> Bool {
    let next = trigger.next
    guard trigger.start > 0, clauses.kind(trigger.start - 1) == .comma, trigger.end - next < 3,
      trigger.end < clauses.count, clauses.kind(trigger.end) == .comma, next < trigger.end
    else { return false }
    let partsNoun =
      trigger.start > 2
      && clauses.classes(trigger.start - 3).intersects([.determiner, .possessive, .be, .have])
    guard partsNoun, trigger.end + 1 < clauses.count,
      !clauses.classes(trigger.end + 1).intersects([.modal, .be, .have, .pronoun])
    else { return false }
    let own = clauses.classes(trigger.end - 1)
    return !own.intersects(.verb) && !clauses.classes(next).intersects(.verb)
      && !clauses.classes(next).intersects([.pronoun, .negator, .preposition])
      && clauses.tokens[next].isWordLike && own.isEmpty
  }

  /// "Weather permitting": takes the noun before it along.
  func permission(_ trigger: inout Trigger) -> Verdict {
    var start = trigger.start
    while start > 0, trigger.start - start < 4, clauses.isWord(start - 1),
      clauses.finiteness(start - 1) == .nonfinite
    { start -= 1 }
    let next = trigger.next
    guard start < trigger.start, start == 0 || clauses.kind(start - 1) == .comma,
      next >= clauses.count || !clauses.isWord(next)
    else { return .nothing }
    trigger.start = start
    return .live(.cap, grade: .caveat)
  }
}
