/// A family of yes-or-no features: the combinations of a few named choices.
struct FeatureBlock: Sendable {
  /// The prefix of the names.
  let name: String
  /// The choices; the features are their combinations in row-major order.
  let choices: [[String]]
  /// The index of the first feature of the block in its schema.
  let base: Int

  /// The number of features.
  var count: Int { choices.reduce(1) { $0 * $1.count } }

  /// The name of the feature at `offset` inside the block: `name[choice,choice]`.
  func name(at offset: Int) -> String {
    var rest = offset
    var parts: [String] = []
    for choice in choices.reversed() {
      parts.append(choice[rest % choice.count])
      rest /= choice.count
    }
    return "\(name)[\(parts.reversed().joined(separator: ","))]"
  }
}
