import ProvisoLexicon
import ProvisoText

extension TriggerScan {
  /// Decides whether the trigger opens a live condition; may move the condition's end.
  func decide(_ trigger: inout Trigger) -> Reading {
    switch trigger.frame.handler {
    case .plain, .given: plain(trigger)
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
    case .free: free(trigger)
    case .had: unreal(trigger)
    case .offer: offer(trigger)
    case .before: precedence(trigger)
    case .necessity: necessity(&trigger)
    case .asks: asked(trigger)
    case .otherwise: alternative(otherwise: trigger)
    case .permitting: permission(&trigger)
    }
  }

  /// The reading that role and labels of the entry state.
  func plain(_ trigger: Trigger) -> Reading {
    let frame = trigger.frame
    let grade = frame.grade
    switch frame.role {
    case .pre: return .live(.pre, grade: grade > 0 ? grade : 2)
    case .only: return .live(.only, grade: grade > 0 ? grade : 3)
    case .exc: return .live(.exc, grade: grade > 0 ? grade : 2)
    case .dur: return .live(.dur, grade: grade > 0 ? grade : 2)
    case .cap: return .live(.cap, grade: grade > 0 ? grade : 1)
    case .disc: return .live(.disc, grade: grade > 0 ? grade : 1)
    case .conc: return .refused(.conc)
    case .speech: return .refused(.speech)
    case .epi: return .refused(.epi)
    case .embq: return .refused(.embq)
    case .cf: return .refused(.cf)
    default: return .refused(.idiom)
    }
  }

  /// "Unless": a necessary condition when the main clause is negated (ruling 32).
  func exception(_ trigger: Trigger) -> Reading {
    .live(.exc, grade: trigger.evidence.contains(.mainNegated) ? 3 : 2)
  }

  /// "If": live, unless the tense pattern says contrary to fact or the main clause draws a
  /// conclusion; strict where both clauses are negated and the main clause says cannot or must.
  func hypothesis(_ trigger: Trigger) -> Reading {
    let evidence = trigger.evidence
    if trigger.next >= clauses.count { return .refused(.idiom) }
    if evidence.contains(.pastPerfect) {
      if evidence.contains(.mainWould) || evidence.contains(.mainPerfect)
        || evidence.contains(.mainModal)
      {
        return .refused(.cf)
      }
      if evidence.contains([.initial, .mainPast]) { return .refused(.epi) }
    }
    if evidence.contains(.past), evidence.contains(.mainWould) {
      if evidence.contains(.mainPerfect) || wouldBeDoing(trigger) { return .refused(.cf) }
    }
    if evidence.contains([.past, .mainPerfect, .final]) { return .refused(.cf) }
    if evidence.contains(.pastPerfect), trigger.start > 0,
      clauses.hash(trigger.start - 1) == KnownWord.than
    {
      return .refused(.cf)
    }
    if asksWhy(after: trigger.end) { return .refused(.epi) }
    if concludes(trigger) || quotesPremise(trigger) { return .refused(.epi) }
    if doubtsSincerity(trigger) { return .refused(.cf) }
    if offersInformation(trigger) { return .refused(.speech) }
    if isAside(trigger) { return .refused(.idiom) }
    if isFragment(trigger) { return .refused(.idiom) }
    if invitesToSee(trigger) { return .refused(.speech) }
    if evidence.contains([.negated, .mainNegated, .mainModal]) { return .live(.pre, grade: 3) }
    return .live(.pre, grade: 2)
  }

  /// "Whether": a concession where it stands free and names alternatives, else a question.
  func alternative(_ trigger: inout Trigger) -> Reading {
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
    let last = trigger.end - 1
    let endsInNot = last > trigger.start && clauses.hash(last) == KnownWord.not
    let isFree = trigger.start == 0 || !clauses.isWord(trigger.start - 1)
    return .refused(endsInNot || isFree ? .conc : .embq)
  }

  /// "When": a condition where an act to come depends on an uncertain event (ruling 29).
  func occasion(_ trigger: Trigger) -> Reading {
    let evidence = trigger.evidence
    let isToCome = evidence.contains(.mainFuture)
    guard isToCome, !evidence.contains(.question), !evidence.contains(.past), !evidence.contains(.verbless) else { return .nothing }
    if trigger.start > 0, clauses.isWord(trigger.start - 1) {
      let before = clauses.classes(trigger.start - 1)
      let isGoverned =
        before.intersects([.timeUnit, .preposition, .be])
        || before.intersects([.cognitiveVerb, .speechVerb])
          && clauses.finiteness(trigger.start - 1) > 0
      if isGoverned { return .nothing }
    }
    guard trigger.next < clauses.count, clauses.isWord(trigger.next),
      !clauses.isVerbless(trigger.next), !namesTime(trigger), isUncertain(trigger)
    else { return .nothing }
    return .live(.pre, grade: 2)
  }

  /// "Once": a conjunction before a clause or a participle, else an adverb.
  func completion(_ trigger: inout Trigger) -> Reading {
    let next = trigger.next
    guard next < clauses.count, clauses.isWord(next) || clauses.kind(next) == .openBracket else {
      trigger.end = next
      return .refused(.idiom)
    }
    let own = clauses.classes(next)
    let before = trigger.start > 0 && clauses.isWord(trigger.start - 1)
      ? clauses.classes(trigger.start - 1) : []
    let isAdverb =
      trigger.start > 0 && KnownWord.nominatives.contains(clauses.hash(trigger.start - 1))
      || before.intersects([.have, .relative, .negator])
      || before.contains(.be) && own.intersects([.participle, .preposition])
      || clauses.hash(next) == KnownWord.an && isApposition(next)
      || clauses.hash(next) == KnownWord.article && isApposition(next)
    if isAdverb {
      trigger.end = next
      return .refused(.idiom)
    }
    if own.contains(.adverb), clauses.isVerbless(next) {
      return trigger.evidence.contains(.mainPast) ? .nothing : .live(.pre, grade: 2)
    }
    if own.contains(.participle) || own.contains(.pastForm) {
      let isFree = trigger.isInitial || trigger.start == 0 || !own.contains(.pastForm) || own.contains(.participle)
      let isAhead =
        trigger.isInitial || clauses.kind(max(0, trigger.start - 1)) == .comma
        || trigger.evidence.contains(.mainFuture) || trigger.evidence.contains(.mainModal)
        || trigger.evidence.contains(.mainWould)
      if !isFree || !isAhead || trigger.evidence.contains(.mainPast) {
        trigger.end = next
        return .refused(.idiom)
      }
      return .live(.pre, grade: 2)
    }
    let looksAhead =
      trigger.isInitial
      && (trigger.evidence.contains(.mainFuture) || trigger.evidence.contains(.mainModal))
    if trigger.evidence.contains(.verbless), !own.contains(.adverb), !looksAhead {
      trigger.end = next
      return .refused(.idiom)
    }
    if trigger.evidence.contains(.mainPast) { return .nothing }
    if trigger.evidence.contains(.past), !trigger.evidence.contains(.mainWould) { return .nothing }
    if namesTime(trigger) { return .nothing }
    return .live(.pre, grade: 2)
  }

  /// "Until": a dated limit, a condition, or with a negated main clause a gate (ruling 33).
  func limit(_ trigger: inout Trigger) -> Reading {
    let evidence = trigger.evidence
    guard trigger.next < clauses.count, clauses.tokens[trigger.next].isWordLike else {
      return .refused(.idiom)
    }
    if clauses.startsDate(trigger.next), !isPartOfEvent(trigger) {
      trigger.evidence.insert(.dated)
      let end = clauses.dateEnd(trigger.next)
      let goesOn =
        end < trigger.end && clauses.isWord(end)
        && !clauses.classes(end).intersects([
          .preposition, .coordinator, .subordinator, .adverb, .relative,
        ]) && clauses.hash(end) != KnownWord.to
      if !goesOn { trigger.end = end }
      if evidence.contains(.mainPast), !endsInInfinitive(before: trigger.start) {
        return .refused(.idiom)
      }
      return .live(.dur, grade: 1)
    }
    if evidence.contains(.mainNegated) {
      if evidence.contains([.mainPast, .past]) { return .nothing }
      return isEffort(before: trigger.start) ? .live(.dur, grade: 1) : .live(.only, grade: 3)
    }
    if evidence.contains(.mainPast), evidence.contains(.past) || evidence.contains(.verbless) {
      return .nothing
    }
    if isStruggle(before: trigger.start) { return .live(.dur, grade: 1) }
    return .live(.dur, grade: 2)
  }

  /// "Provided" without *that*: a conjunction after a comma or a finished clause, before a subject.
  func proviso(_ trigger: inout Trigger) -> Reading {
    let next = trigger.next
    let idiom = Reading.refused(.idiom)
    func refuse() -> Reading {
      trigger.end = next
      if next < clauses.count, clauses.classes(next).contains(.preposition) { trigger.end += 1 }
      return idiom
    }
    guard next < clauses.count, clauses.isWord(next) else { return refuse() }
    let evidence = trigger.evidence
    let isFree =
      trigger.start == 0 || !clauses.isWord(trigger.start - 1)
      || clauses.classes(next).intersects([.determiner, .possessive, .pronoun])
        && (evidence.contains(.mainFuture) || evidence.contains(.mainModal)
          || evidence.contains(.mainWould))
    guard isFree, !clauses.classes(next).intersects([.preposition, .number]),
      !trigger.evidence.contains(.verbless)
    else { return refuse() }
    return .live(.pre, grade: 2)
  }

  private static let fitness = KnownWord.set(
    "appropriate necessary needed required applicable warranted justified relevant")

  /// "Where …": a condition at the start of a rule ("Where a tenant fails to pay, …").
  func place(_ trigger: Trigger) -> Reading {
    if trigger.start > 0, clauses.isWord(trigger.start - 1), !trigger.isInitial {
      let isAct =
        clauses.classes(trigger.start - 1).contains(.baseForm)
        && trigger.evidence.contains(.mainFuture) && !trigger.evidence.contains(.past)
        && trigger.next < clauses.count
        && (clauses.hash(trigger.next) == KnownWord.article
          || clauses.hash(trigger.next) == KnownWord.an)
      return isAct ? .live(.pre, grade: 2) : .nothing
    }
    guard trigger.isInitial, trigger.evidence.contains(.initial),
      trigger.start == 0 || clauses.isStop(trigger.start - 1)
    else { return .nothing }
    if TriggerScan.fitness.contains(clauses.hash(trigger.end - 1)) { return .live(.disc, grade: 1) }
    let main = trigger.evidence
    guard main.contains(.mainFuture) || main.contains(.mainModal) else { return .nothing }
    return .live(.pre, grade: 2)
  }

  /// Whether *why* or *how come* asks after the premise ("If they knew, why did they wait?").
  private func asksWhy(after end: Int) -> Bool {
    var index = end
    while index < min(clauses.count, end + 3), !clauses.isWord(index) { index += 1 }
    guard index < clauses.count else { return false }
    return clauses.hash(index) == KnownWord.why
      || clauses.hash(index) == KnownWord.then && index + 1 < clauses.count
        && clauses.hash(index + 1) == KnownWord.why
  }

  /// Whether the speaker breaks off after the trigger ("if you -- and again").
  private func isFragment(_ trigger: Trigger) -> Bool {
    let next = trigger.next
    guard next + 1 < clauses.count else { return false }
    return clauses.kind(next) == .dash || clauses.kind(next + 1) == .dash && clauses.finiteness(next) == 0
      && KnownWord.subjects.contains(clauses.hash(next))
  }

  /// Whether the words of time belong to the name of an event ("until the fall of the wall").
  private func isPartOfEvent(_ trigger: Trigger) -> Bool {
    let end = clauses.dateEnd(trigger.next)
    return end < trigger.end && clauses.hash(end) == KnownWord.of
      && clauses.kind(end - 1) == .word
  }

  private static let somebody = KnownWord.set(
    "i we you he she it they somebody someone anybody anyone a an any one")

  /// Whether the subject of *when* leaves open if the event comes: a pronoun, or, before the main
  /// clause, something indefinite. *Whenever* always does.
  private func isUncertain(_ trigger: Trigger) -> Bool {
    let subject = clauses.hash(trigger.next)
    if clauses.hash(trigger.start) == KnownWord.whenever { return true }
    guard TriggerScan.somebody.contains(subject) else { return false }
    let isIndefinite = clauses.classes(trigger.next).contains(.determiner)
    return !isIndefinite || trigger.evidence.contains(.initial)
  }

  private static let efforts = KnownWord.set(
    "rest stop sleep relent tire quit cease falter waver rests stopping resting stops relax")

  /// Whether the negated verb before *until* names an effort ("will not rest until").
  private func isEffort(before start: Int) -> Bool {
    var index = start - 1
    while index >= max(0, start - 4), clauses.isWord(index) {
      if TriggerScan.efforts.contains(clauses.hash(index)) { return true }
      index -= 1
    }
    return false
  }

  /// "If we can", "when they can": a caveat only where nothing follows.
  func closed(_ trigger: Trigger) -> Reading {
    let next = trigger.next
    if next >= clauses.count || !clauses.tokens[next].isWordLike
      || clauses.classes(next).contains(.coordinator)
    {
      return plain(trigger)
    }
    return .nothing
  }

  /// "As soon as": a condition unless both clauses tell of the past.
  func soon(_ trigger: Trigger) -> Reading {
    let evidence = trigger.evidence
    let isAhead =
      evidence.contains(.mainFuture) || evidence.contains(.mainModal)
      || evidence.contains(.mainWould) || evidence.contains(.mainImperative)
    guard isAhead, !evidence.contains(.past), !evidence.contains(.verbless) else { return .nothing }
    return .live(.pre, grade: 2)
  }

  /// "Know if", "question if": an embedded question unless a main clause follows.
  func embedded(_ trigger: Trigger) -> Reading {
    let end = trigger.end
    guard clauses.hash(trigger.start) == KnownWord.if, end < clauses.count else {
      return .refused(.embq)
    }
    let isMain =
      clauses.hash(end) == KnownWord.then
      || clauses.kind(end) == .comma && end + 1 < clauses.count && clauses.isPronounClause(end + 1)
    return isMain ? .live(.pre, grade: 2) : .refused(.embq)
  }

  /// "If not": an idiom before an adjective or a noun, a condition before a participle.
  func bare(_ trigger: inout Trigger) -> Reading {
    var index = trigger.match.lowerBound + 2
    if index >= clauses.count || !clauses.tokens[index].isWordLike {
      trigger.end = trigger.next
      return .live(.pre, grade: 2)
    }
    while index < clauses.count, clauses.isWord(index), clauses.classes(index).contains(.adverb)
      || clauses.tokens[index].shape.contains(.lySuffix)
    {
      index += 1
    }
    if index < clauses.count, clauses.classes(index).contains(.participle) {
      return .live(.pre, grade: 2)
    }
    return .refused(.idiom)
  }

  /// "If any": an idiom where the words end there ("few, if any, came").
  func any(_ trigger: inout Trigger) -> Reading {
    let next = trigger.next
    if next >= clauses.count || !clauses.tokens[next].isWordLike {
      trigger.end = next
      return .refused(.idiom)
    }
    return hypothesis(trigger)
  }

  /// "Where possible": a caveat unless the adjective belongs to a noun ("where possible gains lie").
  func free(_ trigger: Trigger) -> Reading {
    let next = trigger.next
    guard next < clauses.count, clauses.isWord(next) else { return plain(trigger) }
    let own = clauses.classes(next)
    let isNoun =
      clauses.tokens[next].shape.contains(.sSuffix) && !own.intersects([.verb, .be, .have, .pronoun])
    return isNoun ? .nothing : plain(trigger)
  }

  /// "Had they asked": contrary to fact where a participle follows and no subject stands before.
  func unreal(_ trigger: Trigger) -> Reading {
    let subject = trigger.match.upperBound - 1
    let before = trigger.start - 1
    let isPronoun = KnownWord.subjects.contains(clauses.hash(subject))
    let isFree = before < 0 || !clauses.isWord(before) || trigger.isInitial
    let isUnreal = trigger.evidence.contains(.mainPerfect)
    guard isFree || isPronoun || isUnreal, hasInvertedVerb(KnownWord.had, trigger.match.upperBound..<trigger.end)
    else { return .nothing }
    return .refused(.cf)
  }

  /// "If you would like …": about the talk where the main clause asks or offers.
  func offer(_ trigger: Trigger) -> Reading {
    trigger.evidence.contains(.mainImperative) || trigger.evidence.contains(.mainModal)
      ? .refused(.speech) : hypothesis(trigger)
  }

  private static let perceiving = KnownWord.set("see find notice realise realize understand hear")

  /// Whether the main clause says what the reader will see ("If you visit, you will see …").
  private func invitesToSee(_ trigger: Trigger) -> Bool {
    let after = clauses.regionAfter(trigger.end)
    guard trigger.isInitial, after.count > 3 else { return false }
    let index = after.lowerBound
    guard clauses.hash(index) == KnownWord.you, clauses.classes(index + 1).intersects(.modal),
      clauses.hash(trigger.match.upperBound) == KnownWord.you
    else { return false }
    return TriggerScan.perceiving.contains(clauses.hash(index + 2))
  }

  /// Whether the main clause says *would be …ing*, as of something that is not so.
  private func wouldBeDoing(_ trigger: Trigger) -> Bool {
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

  private static let times = KnownWord.set(
    "sun tide weekend holiday holidays recess session term vacation year week month day night summer"
      + " winter spring autumn quarter season date ceremony christmas easter ramadan time dawn")

  /// Whether the subject names a time that is sure to come ("once the weekend is over").
  func namesTime(_ trigger: Trigger) -> Bool {
    var index = trigger.next
    while index < min(trigger.end, trigger.next + 6) {
      let own = clauses.classes(index)
      if clauses.finiteness(index) == 2 { break }
      if own.intersects([.month, .weekday]) || TriggerScan.times.contains(clauses.hash(index))
      {
        return true
      }
      index += 1
    }
    while index < trigger.end {
      if clauses.classes(index).intersects([.month, .weekday]) { return true }
      index += 1
    }
    return false
  }

  /// "A clean, if noisy, engine": an adjective between two commas concedes, it sets no condition.
  private func isAside(_ trigger: Trigger) -> Bool {
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

  /// "Before": a gate where the main clause denies and no date follows ("will not vote before").
  func precedence(_ trigger: Trigger) -> Reading {
    let evidence = trigger.evidence
    guard evidence.contains(.mainNegated), !clauses.startsDate(trigger.next),
      trigger.next < clauses.count, clauses.hash(trigger.next) != KnownWord.you,
      evidence.contains(.mainFuture) || evidence.contains(.mainModal),
      !evidence.contains(.verbless), !trigger.isInitial
    else { return .nothing }
    return .live(.only, grade: 3)
  }

  /// "Asked the board if": a question unless the words between ask somebody to do something.
  func asked(_ trigger: Trigger) -> Reading {
    for index in trigger.match where clauses.hash(index) == KnownWord.to { return hypothesis(trigger) }
    return .refused(.embq)
  }

  /// "Otherwise", "failing that": stand for *if not* before a promise.
  func alternative(otherwise trigger: Trigger) -> Reading {
    let next = trigger.next
    let isFree = trigger.start > 0 && !clauses.isWord(trigger.start - 1)
    guard isFree, next + 1 < clauses.count else { return .nothing }
    let subject = clauses.kind(next) == .comma ? next + 1 : next
    guard clauses.looksLikeMain(subject, limit: clauses.count) else { return .nothing }
    let main = clauses.mainEvidence(clauses.regionAfter(next))
    return main.contains(.mainFuture) ? .live(.pre, grade: 2) : .nothing
  }

  /// Whether a noun phrase without verb stands up to the next comma ("once an ally, now …").
  private func isApposition(_ start: Int) -> Bool {
    var index = start
    while index < min(clauses.count, start + 10), clauses.kind(index) != .comma, !clauses.isStop(index) {
      if clauses.finiteness(index) > 0 { return false }
      index += 1
    }
    return true
  }

  /// Whether an infinitive depends on the past verb before ("agreed to keep it open until May").
  private func endsInInfinitive(before start: Int) -> Bool {
    let region = clauses.regionBefore(start, floor: 0)
    for index in region where clauses.hash(index) == KnownWord.to && index + 1 < start {
      if clauses.classes(index + 1).contains(.baseForm) { return true }
    }
    return false
  }

  private static let struggles = KnownWord.set(
    "fighting working pushing pressing trying campaigning striving fight strive press struggling")

  /// Whether the verb before *until* names a struggle towards a goal ("keep fighting until").
  private func isStruggle(before start: Int) -> Bool {
    start > 0 && TriggerScan.struggles.contains(clauses.hash(start - 1))
  }

  private static let truth = KnownWord.set("true correct accurate right")
  private static let claims = KnownWord.set("what that this any all some half these those its")

  /// Whether the main clause draws a conclusion about a fact: *must have*, *cannot have*, or both
  /// clauses in the past at the start of a sentence.
  private func concludes(_ trigger: Trigger) -> Bool {
    let evidence = trigger.evidence
    guard evidence.contains(.initial), !evidence.contains(.mainWould) else { return false }
    let start = trigger.start
    let opensSentence =
      start == 0 || !clauses.isWord(start - 1) && clauses.kind(start - 1) != .comma
      || start < 3 && !(start > 1 && clauses.isWord(start - 2))
    let isPlain = !evidence.contains(.mainFuture) && !evidence.contains(.mainModal)
    if opensSentence, isPlain, evidence.contains(.mainPast), evidence.contains(.past) { return true }
    if opensSentence, isPlain, evidence.contains(.mainPast), statesFact(trigger) { return true }
    if opensSentence, evidence.contains([.past, .mainPerfect, .mainModal]) { return true }
    if TriggerScan.truth.contains(clauses.hash(trigger.end - 1)),
      TriggerScan.claims.contains(clauses.hash(trigger.next))
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
          next + 1 < region.upperBound, clauses.tokens[next + 1].shape.contains(.ingSuffix)
        {
          return true
        }
      }
      index += 1
    }
    return false
  }

  /// Whether the condition states a property (*is*, *are*), as premises do.
  private func statesFact(_ trigger: Trigger) -> Bool {
    for index in trigger.next..<max(trigger.next, trigger.end) where clauses.finiteness(index) > 0 {
      return clauses.classes(index).contains(.be) || clauses.hash(index) == KnownWord.possessive
    }
    return false
  }

  private static let anyone = KnownWord.set("you anybody anyone somebody someone")
  private static let there = KnownWord.set("there they it here")

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

  /// "Weather permitting": takes the noun before it along.
  func permission(_ trigger: inout Trigger) -> Reading {
    var start = trigger.start
    while start > 0, trigger.start - start < 4, clauses.isWord(start - 1),
      clauses.finiteness(start - 1) == 0
    { start -= 1 }
    guard start < trigger.start, start == 0 || clauses.kind(start - 1) == .comma else { return .nothing }
    trigger.start = start
    return .live(.cap, grade: 1)
  }

  private static let sincere = KnownWord.set(
    "serious genuine genuinely sincere honest cared truly really right correct alive dinkum")

  /// Whether the past tense and *would* speak of a quality that somebody lacks ("If they were
  /// serious, they would act").
  private func doubtsSincerity(_ trigger: Trigger) -> Bool {
    guard trigger.evidence.contains([.past, .mainWould]) else { return false }
    for index in trigger.next..<max(trigger.next, trigger.end)
    where TriggerScan.sincere.contains(clauses.hash(index)) { return true }
    return false
  }

  /// Whether the condition repeats what somebody claims ("if it works, as they say, …").
  private func quotesPremise(_ trigger: Trigger) -> Bool {
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
          if own.contains(.speechVerb), clauses.finiteness(verb) > 0 {
            return !trigger.evidence.contains(.mainFuture)
          }
          verb += 1
        }
      }
      index += 1
    }
    return false
  }
}
