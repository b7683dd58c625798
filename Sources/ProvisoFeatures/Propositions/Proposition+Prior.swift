extension Proposition {
  /// The level of commitment (0–5) that force, modal and subject suggest before any learning.
  ///
  /// It chooses the proposition that stands for the statement; the learned heads see the level
  /// beside everything that it was made from.
  package var priorLevel: Int {
    if isPerfect { return 0 }
    switch context {
    case .antecedent, .question, .opinion: return 0
    case .subordinate, .relative:
      guard force == .will || force == .shall else { return 0 }
    default: break
    }
    switch subject.group {
    case .addressee: return 0
    case .thing where subject == .expletive && force == .refusal: return 4
    case .thing where subject == .people && (isOwnCourse || force == .shall || isReportedPromise):
      return cappedLevel
    case .thing: return context == .main || context == .report ? measureLevel(active: 0) : 0
    case .measure, .relative: return isPromise ? measureLevel(active: 2) : min(cappedLevel, 3)
    case .someone where isPromise && context == .main: return min(cappedLevel, 2)
    case .own, .none: return cappedLevel
    default: return context == .complement ? min(cappedLevel, 2) : cappedLevel
    }
  }

  /// Whether *will* or *shall* carries the force, or leads the verb of a cue that names an act.
  private var isPromise: Bool {
    switch force {
    case .will, .shall: true
    case .would: isReportedPromise
    case .intention, .refusal, .directive, .openness: isLed
    default: false
    }
  }

  /// Whether *will* or *shall* leads the verb of a cue, or a *would* that reports them.
  private var isLed: Bool {
    modal == .will || modal == .shall || modal == .would && context == .report
  }

  /// Whether a cue names a course that people have chosen: "opponents have vowed to", "drivers plan
  /// to".
  private var isOwnCourse: Bool {
    (force == .undertaking || force == .intention || force == .refusal) && modal == .none
      && (context == .main || context == .report)
  }

  /// Whether *would* reports what people will do: "he added that members would strike".
  private var isReportedPromise: Bool { force == .would && context == .report }

  /// The level of a thing or a measure: "the road will be built" is an act of somebody's, "the
  /// road will help" an effect.
  private func measureLevel(active: Int) -> Int {
    // "Harbour lights to be replaced"
    let isAnnounced = force == .infinitive && isPassive && context == .main
    guard isPromise || isAnnounced, verbClass == .action || verbClass == .unknown else { return 0 }
    return isPassive ? 3 : active
  }

  /// ``baseLevel``, held down by a weak modal: "can commit" only keeps it possible.
  private var cappedLevel: Int {
    switch modal {
    case .may, .can: min(baseLevel, 1)
    case .must: min(baseLevel, 2)
    default: baseLevel
    }
  }

  /// The level for a subject that can commit itself.
  private var baseLevel: Int {
    let isOwn = subject.group == .own
    let isPromised = isLed
    let isWish = modal == .would && !isLed
    switch force {
    case .binding: return isDenied ? 0 : 5
    case .undertaking: return isDenied ? 0 : isWish ? 1 : isEffect ? 2 : 4
    case .will, .shall: return promiseLevel
    case .would where isReportedPromise: return promiseLevel
    case .would:
      // "The party would close the camp": what it stands for; "I would close it" is no plan yet.
      let isOffer = isOwn && isConditional || subject == .organisation && verbClass == .action
      return isOffer ? min(promiseLevel, 3) : 0
    case .intention: return isWish ? 1 : isEffect ? 0 : isPromised ? 4 : 3
    case .refusal: return isPromised ? 4 : 3
    case .directive: return isPromised && subject != .none ? 4 : 0
    case .openness: return isPromised && anchor.contains(verb) ? 4 : 1
    case .aspiration: return isPromised ? 3 : 2
    // "We had to sell the stake" is done.
    case .deontic, .must: return isOwn && (!isPast || context == .report) ? 2 : 0
    case .may, .can: return isOwn ? 1 : 0
    case .bareVerb: return 3
    case .infinitive: return subject == .none ? 2 : 3
    default: return 0
    }
  }

  /// Whether the main verb names what happens to somebody, not what somebody does.
  private var isEffect: Bool {
    verbClass == .stative || verbClass == .event || verbClass == .cognitive
  }

  /// The level of *will* and *shall*, and of *would* where it reports them.
  private var promiseLevel: Int {
    let isOwn = subject.group == .own
    switch verbClass {
    case .action, .unknown, .refrain: return isPassive ? isOwn ? 2 : 3 : 4
    case .event: return context == .report ? 4 : isOwn ? 3 : 0
    case .stative: return isOwn ? 3 : 0
    default: return isOwn ? 2 : 0
    }
  }
}
