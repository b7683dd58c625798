package import ProvisoNumerics

/// A fitted linear model: from a row of features to probabilities of classes or levels, or to a rating.
///
///     let eta = head.linearPredictor(row)        // x·w + b, one value per output
///     let shares = head.probabilities(eta)       // calibrated
///
/// The arrays are plain, so that a fast scorer can gather `weights` itself and only asks for
/// ``probabilities(_:)``.
package struct LinearHead: Sendable, Equatable {
  /// What the head predicts.
  package enum Kind: UInt8, Sendable, CaseIterable {
    /// One of two classes: one output, the log-odds of class 1.
    case binary
    /// One of K classes: K outputs.
    case multinomial
    /// One of K ordered levels: one output, to be compared with K − 1 cut points.
    case ordinal
    /// A number: one output, the rating itself.
    case rating
    /// One of K levels: K − 1 outputs, the log-odds of each level from 1 on against level 0
    /// (baseline-category logits; Agresti 2013, Categorical Data Analysis, § 8.1).
    case baseline

    /// Whether the classes are levels, which have an order.
    package var isOrdered: Bool { self == .ordinal || self == .baseline }
  }

  /// What the head predicts.
  package let kind: Kind
  /// The number of classes or levels; 1 for a rating.
  package let classes: Int
  /// For each column its weights, one per output.
  package let weights: [Double]
  /// One bias per output.
  package let biases: [Double]
  /// The rising borders between levels on the scale of the predictor; empty unless ordinal.
  package let cutPoints: [Double]
  /// What turns predictors into honest probabilities.
  package var calibration: Calibration

  /// A head of given parts.
  ///
  /// - Precondition: the lengths fit `kind` and `classes`.
  package init(
    kind: Kind, classes: Int, weights: [Double], biases: [Double], cutPoints: [Double] = [],
    calibration: Calibration = .none
  ) {
    precondition(
      Self.fits(kind, classes, weights: weights.count, biases: biases.count, cuts: cutPoints.count))
    self.kind = kind
    self.classes = classes
    self.weights = weights
    self.biases = biases
    self.cutPoints = cutPoints
    self.calibration = calibration
  }

  /// Whether lengths agree with a kind.
  static func fits(
    _ kind: Kind, _ classes: Int, weights: Int, biases: Int, cuts: Int
  ) -> Bool {
    let outputs =
      switch kind {
      case .multinomial: classes
      case .baseline: classes - 1
      default: 1
      }
    let enough =
      switch kind {
      case .binary: classes == 2
      case .multinomial, .ordinal, .baseline: classes >= 2
      case .rating: classes == 1
      }
    return enough && biases == outputs && weights % max(outputs, 1) == 0
      && cuts == (kind == .ordinal ? classes - 1 : 0)
  }

  /// The number of values that ``linearPredictor(_:)`` returns.
  package var outputs: Int { biases.count }
  /// The number of columns.
  package var columns: Int { weights.count / outputs }

  /// x·w + b of one dense row, one value per output.
  ///
  /// - Precondition: `row` has one value per column.
  /// - Complexity: O(`columns` × `outputs`).
  package func linearPredictor(_ row: [Double]) -> [Double] {
    precondition(row.count == columns, "one value per column")
    var eta = biases
    for (column, value) in row.enumerated() where value != 0 {
      for k in 0..<outputs { eta[k] += weights[column * outputs + k] * value }
    }
    return eta
  }

  /// x·w + b of every row of a design, `outputs` values per row.
  ///
  /// - Precondition: the design has the columns of the head.
  /// - Complexity: O(elements × `outputs`).
  package func linearPredictors(_ design: Design, threads: Int = 1) -> [Double] {
    precondition(design.columns == columns, "the design has other columns")
    var eta = [Double](repeating: 0, count: design.rows * outputs)
    design.multiply(weights, width: outputs, into: &eta, threads: threads)
    for index in eta.indices { eta[index] += biases[index % outputs] }
    return eta
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

  /// Σ k · P(y = k): the expected level of ordinal heads, the probability of class 1 of binary ones.
  package static func expectedLevel(_ probabilities: [Double]) -> Double {
    var total = 0.0
    for (level, share) in probabilities.enumerated() { total += Double(level) * share }
    return total
  }

  /// The same probabilities with the log-odds against class 0, for classes that are levels.
  ///
  /// - Precondition: `kind` is `.multinomial`.
  /// - Complexity: O(`columns` × `classes`).
  package func againstBaseline() -> LinearHead {
    precondition(kind == .multinomial, "only multinomial heads have a class to take off")
    func reduced(_ values: [Double]) -> [Double] {
      var result: [Double] = []
      result.reserveCapacity(values.count / classes * (classes - 1))
      for start in stride(from: 0, to: values.count, by: classes) {
        for k in 1..<classes { result.append(values[start + k] - values[start]) }
      }
      return result
    }
    return LinearHead(
      kind: .baseline, classes: classes, weights: reduced(weights), biases: reduced(biases),
      calibration: calibration)
  }

  /// The level that halves the probability: the lowest that more than half lies at or below.
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
