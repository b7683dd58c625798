/// What a live condition does to the act, by the types of the labelling scheme.
public enum ConditionType: Int, CaseIterable, Sendable {
  /// If, when (= if), provided, subject to, once, in the event of, depends on.
  case pre
  /// Only if, only after, not until, no … without: necessary or exclusive.
  case only
  /// Unless, barring, except if.
  case exc
  /// Until, as long as, pending.
  case dur
  /// As far as possible, resources permitting.
  case cap
  /// Where appropriate, as we see fit.
  case disc

  /// The name of the type in outputs.
  public var name: String {
    switch self {
    case .pre: "PRE"
    case .only: "ONLY"
    case .exc: "EXC"
    case .dur: "DUR"
    case .cap: "CAP"
    case .disc: "DISC"
    }
  }
}

/// What only looks like a condition.
public enum LookalikeType: Int, CaseIterable, Sendable {
  /// Concession: even if, whether or not, regardless.
  case conc
  /// About the talk itself: if you ask me, if I may.
  case speech
  /// A premise: if he signed, he agreed.
  case epi
  /// An embedded question: asked if, wonder whether.
  case embq
  /// Contrary to known fact: had they asked, if I were you.
  case cf
  /// A homograph: as if, if any, once again, subject to debate, provided by.
  case idiom

  /// The name of the type in outputs.
  public var name: String {
    switch self {
    case .conc: "CONC"
    case .speech: "SPEECH"
    case .epi: "EPI"
    case .embq: "EMBQ"
    case .cf: "CF"
    case .idiom: "IDIOM"
    }
  }
}
