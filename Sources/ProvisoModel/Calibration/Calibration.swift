import ProvisoNumerics

/// What turns the predictors of a head into probabilities that mean what they say.
///
/// Fitted on out-of-fold predictors, never on the rows that the weights were fitted to.
package enum Calibration: Sendable, Equatable {
  /// Predictors are taken as they are.
  case none
  /// Predictors are multiplied by `slope` (temperature scaling, with temperature 1 / slope; Guo et
  /// al. 2017).
  case temperature(slope: Double)
  /// Platt (1999): log-odds become `slope` · η + `offset`. For binary heads.
  case platt(slope: Double, offset: Double)
  /// A slope with new cut points: Platt's idea for proportional odds. For ordinal heads.
  case ordinal(slope: Double, cutPoints: [Double])

  /// Predictors on the calibrated scale.
  func scaled(_ eta: [Double]) -> [Double] {
    switch self {
    case .none: eta
    case .temperature(let slope), .ordinal(let slope, _): eta.map { $0 * slope }
    case .platt(let slope, let offset): eta.map { $0 * slope + offset }
    }
  }

  /// The probability of class 1.
  func probability(_ eta: Double) -> Double {
    Logistic.sigmoid(scaled([eta])[0])
  }

  /// Cut points on the calibrated scale.
  func cutPoints(_ own: [Double]) -> [Double] {
    switch self {
    case .none, .platt: own
    case .temperature(let slope): own.map { $0 * slope }
    case .ordinal(_, let cutPoints): cutPoints
    }
  }
}

extension Calibration {
  /// Platt scaling on out-of-fold log-odds, with Platt's smoothed targets.
  ///
  /// - Throws: `oneClassOnly`, `lengthMismatch`, `labelOutOfRange`.
  /// - Complexity: O(rows) per Newton step.
  package static func fittedPlatt(
    _ predictors: [Double], labels: [Int]
  ) throws(ModelError) -> Calibration {
    try Labels.check(labels, rows: predictors.count, count: 2)
    // Targets (n₊ + 1)/(n₊ + 2) and 1/(n₋ + 2): each row counts in part for either class.
    let positives = Double(labels.count { $0 == 1 })
    let negatives = Double(labels.count) - positives
    let targets = (1 / (negatives + 2), (positives + 1) / (positives + 2))
    let doubled = predictors + predictors
    let both = labels.map { _ in 1 } + labels.map { _ in 0 }
    let shares = labels.map { $0 == 1 ? targets.1 : targets.0 }
    let rest = shares.map { 1 - $0 }
    let sample = try Sample(
      .dense(Matrix(rows: doubled.count, columns: 1, storage: doubled)), weights: shares + rest,
      penalties: [0])
    let head = try LinearFit.fit(sample, .classes(both, count: 2)).head
    return .platt(slope: head.weights[0], offset: head.biases[0])
  }

  /// A slope and new cut points on out-of-fold predictors of an ordinal head.
  ///
  /// - Throws: as `LinearFit.fit`.
  /// - Complexity: O(rows) per Newton step.
  package static func fittedOrdinal(
    _ predictors: [Double], labels: [Int], levels: Int
  ) throws(ModelError) -> Calibration {
    let sample = try Sample(
      .dense(Matrix(rows: predictors.count, columns: 1, storage: predictors)), penalties: [0])
    let head = try LinearFit.fit(sample, .levels(labels, count: levels)).head
    // The fit moves predictor and cut points together by its bias; a calibration moves only the
    // latter.
    return .ordinal(
      slope: head.weights[0], cutPoints: head.cutPoints.map { $0 - head.biases[0] })
  }

  /// One slope for the predictors of a binary, multinomial or ordinal head, of least log loss.
  ///
  /// - Complexity: O(rows × classes) for each of 44 evaluations (golden section on log slope,
  ///   in which the log loss has one minimum).
  package static func fittedTemperature(
    _ response: ResponseFunction, predictors: [Double], labels: [Int]
  ) -> Calibration {
    func loss(_ logSlope: Double) -> Double {
      var scaled = response
      scaled.calibration = .temperature(slope: Logistic.exp(logSlope))
      return ProbabilityMetrics.logLoss(
        scaled.probabilities(ofRows: predictors), labels: labels, classes: response.classes)
    }
    return .temperature(slope: Logistic.exp(goldenSection(-3...3, loss)))
  }

  /// The minimum of a function with one minimum, to 1e−8.
  private static func goldenSection(
    _ range: ClosedRange<Double>, _ function: (Double) -> Double
  ) -> Double {
    let ratio = 0.618_033_988_749_894_9
    var (low, high) = (range.lowerBound, range.upperBound)
    var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
    var (atLeft, atRight) = (function(left), function(right))
    while high - low > 1e-8 {
      if atLeft < atRight {
        (high, right, atRight) = (right, left, atLeft)
        left = high - ratio * (high - low)
        atLeft = function(left)
      } else {
        (low, left, atLeft) = (left, right, atRight)
        right = low + ratio * (high - low)
        atRight = function(right)
      }
    }
    return (low + high) / 2
  }
}
