extension Layer {
  /// The labels that are read of the cues of this layer.
  ///
  /// Nil for a layer whose labels are for people alone. The readers are `ConditionFrame` and the
  /// `Frame` of attributions; tests hold the lists against them.
  package var labels: Set<String>? {
    switch self {
    case .condition: Layer.conditionLabels
    case .attribution: Layer.attributionLabels
    case .force, .modifier, .slot: nil
    }
  }

  private static let conditionLabels: Set = [
    // How far the words of a condition reach, how much they ask, and where they start.
    "whole", "clause", "phrase", "sentence", "soft", "strict", "last", "first", "initial",
    // What decides whether they are a condition; `plain` takes the entry at its word.
    "plain", "if", "whether", "when", "once", "until", "provided", "without", "unless", "where",
    "subject", "depend", "only", "request", "during", "enabling", "inversion", "pending", "closed",
    "soon", "embedded", "bare", "any", "free", "had", "offer", "before", "necessity", "asks",
    "otherwise", "permitting", "way", "look", "tenure", "ahead", "lasting", "while",
  ]

  private static let attributionLabels: Set = [
    // What a verb takes.
    "that", "quote", "inf", "np", "wh", "ger", "tell", "raise", "pass", "act",
    // What a noun takes, and other kinds of words.
    "noun-that", "noun-inf", "noun-np", "adj", "prep", "medium",
    "mental", "homograph", "gap", "light",
    // The words attribute nothing, and keep others from doing so.
    "pseudo",
  ]
}
