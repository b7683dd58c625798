/// Commitment strength: how far the words would bind if every condition were met.
///
/// Levels compare by strength: `level >= .undertaking` holds for plain and for binding promises.
public enum Commitment: Int, CaseIterable, Comparable, Sendable {
  /// No future course of the holder; printed as `none`.
  case noCommitment
  /// A possibility is kept open; solidarity, values.
  case openness
  /// A wish, a hope, an aim.
  case aspiration
  /// A plan, an expectation of oneself.
  case intention
  /// A plain promise.
  case undertaking
  /// An undertaking with a binding device in force.
  case binding

  /// The name that outputs use.
  public var name: String {
    switch self {
    case .noCommitment: "none"
    case .openness: "openness"
    case .aspiration: "aspiration"
    case .intention: "intention"
    case .undertaking: "undertaking"
    case .binding: "binding"
    }
  }

  /// Whether the first level binds less than the second.
  public static func < (first: Commitment, second: Commitment) -> Bool {
    first.rawValue < second.rawValue
  }
}

/// Conditionality: how much is made to depend on something.
///
/// Levels compare by strictness.
public enum Conditionality: Int, CaseIterable, Comparable, Sendable {
  /// Nothing is made to depend on anything.
  case unconditional
  /// A soft caveat: discretion, capacity, a dated limit.
  case caveat
  /// An ordinary condition.
  case condition
  /// A necessary or exclusive condition.
  case strictGate

  /// The name that outputs use.
  public var name: String {
    switch self {
    case .unconditional: "unconditional"
    case .caveat: "caveat"
    case .condition: "condition"
    case .strictGate: "strict gate"
    }
  }

  /// Whether the first level is less strict than the second.
  public static func < (first: Conditionality, second: Conditionality) -> Bool {
    first.rawValue < second.rawValue
  }
}

/// Specificity: how much of the act could be checked.
///
/// Levels compare by how much there is to check.
public enum Specificity: Int, CaseIterable, Comparable, Sendable {
  /// Nothing that could be checked.
  case nothing
  /// A named act.
  case act
  /// A named act with a quantity or a deadline.
  case quantityOrDeadline
  /// A named act with a quantity and a deadline.
  case quantityAndDeadline

  /// The name that outputs use.
  public var name: String {
    switch self {
    case .nothing: "nothing checkable"
    case .act: "named act"
    case .quantityOrDeadline: "quantity or deadline"
    case .quantityAndDeadline: "quantity and deadline"
    }
  }

  /// Whether the first level is less specific than the second.
  public static func < (first: Specificity, second: Specificity) -> Bool {
    first.rawValue < second.rawValue
  }
}

/// Whose commitment it is; the raw values are the names that outputs use.
public enum Holder: String, CaseIterable, Sendable {
  /// The speaker, or the side spoken for.
  case `self`
  /// A third party whose commitment is reported.
  case other
  /// Nobody undertakes anything; printed as `none`.
  case nobody = "none"

  /// The name that outputs use.
  public var name: String { rawValue }
}

/// Whether a commitment is to act or to refrain; the raw values are the signs that outputs use.
public enum Polarity: String, CaseIterable, Sendable {
  /// To act.
  case act = "+"
  /// To refrain, or to prevent something.
  case refrain = "-"

  /// The name in words, for people.
  public var name: String {
    switch self {
    case .act: "act"
    case .refrain: "refrain"
    }
  }
}
