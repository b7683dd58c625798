import ProvisoNumerics

/// The figure by which cross-validation chooses; higher is better.
package enum SelectionMetric: Sendable, Equatable {
  /// −log loss for classes and levels, −mean squared error for ratings.
  case likelihood
  /// The unweighted mean of F1 over classes.
  case macroF1
  /// Quadratic weighted κ of the rounded expected level.
  case quadraticWeightedKappa
  /// Pearson's correlation of rating or expected level, 0 where it is not defined.
  case pearson

  /// The figure for labels, their probabilities (`classes` per row) and, for ratings, predictors.
  package func value(
    _ labels: Labels, probabilities: [Double], predictors: [Double]
  ) -> Double {
    switch labels {
    case .ratings(let truth):
      if self == .pearson { return RatingMetrics.pearson(truth, predictors) ?? 0 }
      let error = RatingMetrics.rootMeanSquaredError(truth, predictors)
      return -error * error
    case .classes(let truth, let count), .levels(let truth, let count):
      return value(truth, count, probabilities)
    }
  }

  private func value(_ truth: [Int], _ classes: Int, _ probabilities: [Double]) -> Double {
    func table(_ decide: (ArraySlice<Double>) -> Int) -> ConfusionTable {
      let predicted = truth.indices.map {
        decide(probabilities[$0 * classes..<($0 + 1) * classes])
      }
      return ConfusionTable(truth: truth, predicted: predicted, classes: classes)
    }
    func expected(_ shares: ArraySlice<Double>) -> Double {
      ResponseFunction.expectedLevel(Array(shares))
    }
    func levels() -> [Double] {
      truth.indices.map { expected(probabilities[$0 * classes..<($0 + 1) * classes]) }
    }
    switch self {
    case .likelihood:
      return -ProbabilityMetrics.logLoss(probabilities, labels: truth, classes: classes)
    case .macroF1: return table(Self.mostProbable).macroF1
    case .quadraticWeightedKappa:
      return table { min(classes - 1, max(0, Int((expected($0)).rounded()))) }
        .quadraticWeightedKappa
    case .pearson: return RatingMetrics.pearson(truth.map(Double.init), levels()) ?? 0
    }
  }

  /// The first class of highest probability.
  package static func mostProbable(_ shares: ArraySlice<Double>) -> Int {
    shares.indices.reduce(shares.startIndex) { shares[$1] > shares[$0] ? $1 : $0 }
      - shares.startIndex
  }
}
