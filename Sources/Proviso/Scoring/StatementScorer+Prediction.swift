import ProvisoModel

/// The answer of a model of one task.
package enum Prediction: Sendable {
  /// A class or level, with the probability of each.
  case label(String, [(String, Double)])
  /// A number, with the interval that holds nine of ten.
  case value(Double, ClosedRange<Double>)
}

extension StatementScorer {
  /// The answer for the last statement of a model of kind `class`, `ordinal` or `rating`.
  package func prediction() -> Prediction {
    let head = model.heads[0]
    let eta = predictors(ofHead: 0)
    if head.response.kind == .rating {
      return .value(eta[0], head.interval?(eta[0]) ?? eta[0]...eta[0])
    }
    let probabilities = head.response.probabilities(eta)
    return .label(head.labels[head.decide(probabilities)], Array(zip(head.labels, probabilities)))
  }
}
