/// Commitment strength: how far the words bind the one who utters them, were every condition met.
public enum Commitment: Int, CaseIterable, Sendable {
  /// No future course of the holder.
  case none
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
  public var name: String { "\(self)" }
}

/// Conditionality: how much is made to depend on something.
public enum Conditionality: Int, CaseIterable, Sendable {
  /// Nothing is made to depend on anything.
  case unconditional
  /// A soft caveat: discretion, capacity, a dated limit.
  case caveat
  /// An ordinary condition.
  case condition
  /// A necessary or exclusive condition.
  case strictGate

  /// The name that outputs use.
  public var name: String { self == .strictGate ? "strict gate" : "\(self)" }
}

/// Specificity: how much of the act could be checked.
public enum Specificity: Int, CaseIterable, Sendable {
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
}

/// Whose commitment it is.
public enum Holder: String, CaseIterable, Sendable {
  /// The one who speaks, or the side spoken for.
  case `self`
  /// A party that is reported.
  case other
  /// Nobody undertakes anything.
  case none
}

/// Whether a commitment is to act or to refrain; the raw values are the signs that outputs use.
public enum Polarity: String, CaseIterable, Sendable {
  /// To act.
  case act = "+"
  /// To refrain, or not to let something come to pass.
  case refrain = "-"
  /// There is no commitment.
  case none = ""
}
