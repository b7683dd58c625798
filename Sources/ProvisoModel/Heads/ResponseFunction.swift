import ProvisoNumerics

/// What turns the linear predictors of a head into answers: the inverse of a link function,
/// calibrated.
///
/// See McCullagh & Nelder 1989, Generalized Linear Models, chapters 2 and 5.
package struct ResponseFunction: Sendable, Equatable {
  /// What the head predicts.
  package let kind: LinearHead.Kind
  /// The number of classes or levels; 1 for a rating.
  package let classes: Int
  /// The rising borders between levels on the scale of the predictor; empty unless ordinal.
  package let cutPoints: [Double]
  /// What turns predictors into honest probabilities.
  package var calibration: Calibration

  /// A response function of given parts.
  ///
  /// - Precondition: the parts fit each other.
  package init(
    kind: LinearHead.Kind, classes: Int, cutPoints: [Double] = [], calibration: Calibration = .none
  ) {
    precondition(
      ResponseFunction.fits(kind, classes, cuts: cutPoints.count), "the parts do not fit")
    self.kind = kind
    self.classes = classes
    self.cutPoints = cutPoints
    self.calibration = calibration
  }

  /// Whether a kind can have as many classes and cut points.
  static func fits(_ kind: LinearHead.Kind, _ classes: Int, cuts: Int) -> Bool {
    let enough =
      switch kind {
      case .binary: classes == 2
      case .multinomial, .ordinal, .baseline: classes >= 2
      case .rating: classes == 1
      }
    return enough && cuts == (kind == .ordinal ? classes - 1 : 0)
  }

  /// The number of linear predictors.
  package var outputs: Int {
    switch kind {
    case .multinomial: classes
    case .baseline: classes - 1
    default: 1
    }
  }

  /// The calibrated probability of each class or level; empty for a rating.
  ///
  /// - Precondition: `eta` has one value per output.
  /// - Complexity: O(`classes`).
  package func probabilities(_ eta: [Double]) -> [Double] {
    precondition(eta.count == outputs, "one value per output")
    switch kind {
    case .rating: return []
    case .binary:
      let p = calibration.probability(eta[0])
      return [1 - p, p]
    case .multinomial:
      var shares = calibration.scaled(eta)
      _ = Logistic.softmax(&shares, in: 0..<classes)
      return shares
    case .baseline:
      var shares = [0] + calibration.scaled(eta)
      _ = Logistic.softmax(&shares, in: 0..<classes)
      return shares
    case .ordinal:
      let latent = calibration.scaled(eta)[0]
      return Self.levelProbabilities(latent, cutPoints: calibration.cutPoints(cutPoints))
    }
  }

  /// The probabilities of rows of predictors, `classes` values per row.
  ///
  /// - Complexity: O(rows × `classes`).
  package func probabilities(ofRows eta: [Double]) -> [Double] {
    guard kind != .rating else { return [] }
    var all: [Double] = []
    all.reserveCapacity(eta.count / outputs * classes)
    for start in stride(from: 0, to: eta.count, by: outputs) {
      all += probabilities(Array(eta[start..<start + outputs]))
    }
    return all
  }

  /// P(y = k) = σ(θₖ − η) − σ(θₖ₋₁ − η), each difference free of cancellation.
  static func levelProbabilities(_ eta: Double, cutPoints: [Double]) -> [Double] {
    var shares: [Double] = []
    shares.reserveCapacity(cutPoints.count + 1)
    for level in 0...cutPoints.count {
      // σ(a) − σ(b) = σ(a) σ(−b) (1 − e^−(a − b)).
      let above = level < cutPoints.count ? Logistic.sigmoid(cutPoints[level] - eta) : 1
      let below = level > 0 ? Logistic.sigmoid(eta - cutPoints[level - 1]) : 1
      let width =
        level > 0 && level < cutPoints.count
        ? -Logistic.expm1(cutPoints[level - 1] - cutPoints[level]) : 1
      shares.append(above * below * width)
    }
    return shares
  }

  /// Σ k · P(y = k): the expected level of ordinal heads, the probability of class 1 of binary
  /// ones.
  package static func expectedLevel(_ probabilities: [Double]) -> Double {
    var total = 0.0
    for (level, share) in probabilities.enumerated() { total += Double(level) * share }
    return total
  }

  /// The median level: the lowest with at least half of the probability at or below it.
  package static func medianLevel(_ probabilities: [Double]) -> Int {
    var below = 0.0
    return probabilities.dropLast()
      .prefix { share in
        below += share
        return below < 0.5
      }
      .count
  }
}
