import ProvisoNumerics

/// How good probabilities are.
///
/// Probabilities are stored row by row, `classes` per row.
package enum ProbabilityMetrics {
  /// The mean of −log p of the true class, with p held above 1e−15.
  ///
  /// - Complexity: O(rows).
  package static func logLoss(
    _ probabilities: [Double], labels: [Int], classes: Int, weights: [Double]? = nil
  ) -> Double {
    var (total, mass) = (0.0, 0.0)
    for (row, label) in labels.enumerated() {
      let weight = weights.map { $0[row] } ?? 1
      total -= weight * Logistic.log(max(probabilities[row * classes + label], 1e-15))
      mass += weight
    }
    return mass > 0 ? total / mass : 0
  }

  /// The mean of Σₖ (pₖ − [y = k])² (Brier 1950): 0 at best, 2 at worst.
  ///
  /// For two classes it is twice the squared error of class 1.
  ///
  /// - Complexity: O(rows × classes).
  package static func brierScore(
    _ probabilities: [Double], labels: [Int], classes: Int
  ) -> Double {
    guard !labels.isEmpty else { return 0 }
    var total = 0.0
    for (row, label) in labels.enumerated() {
      for k in 0..<classes {
        let error = probabilities[row * classes + k] - (k == label ? 1 : 0)
        total += error * error
      }
    }
    return total / Double(labels.count)
  }

  /// The expected calibration error of the most probable class, over bins of equal width.
  ///
  /// As Guo, Pleiss, Sun & Weinberger (2017) define it.
  package static func expectedCalibrationError(
    _ probabilities: [Double], labels: [Int], classes: Int, bins: Int = 10
  ) -> Double {
    ReliabilityTable(ofMostProbable: probabilities, labels: labels, classes: classes, bins: bins)
      .expectedCalibrationError
  }
}

/// Probabilities of an event beside how often it happened, in bins of equal width.
package struct ReliabilityTable: Sendable, Equatable {
  /// One bin.
  package struct Bin: Sendable, Equatable {
    /// The number of rows whose probability lies in the bin.
    package var count = 0
    /// The mean probability of these rows.
    package var meanProbability = 0.0
    /// The share of these rows in which the event happened.
    package var frequency = 0.0
  }

  /// The bins, from low to high; some may be empty.
  package let bins: [Bin]

  /// A table of probabilities of an event and whether it happened.
  ///
  /// - Precondition: as many of each; probabilities in 0...1.
  /// - Complexity: O(rows).
  package init(_ probabilities: [Double], outcomes: [Bool], bins count: Int = 10) {
    precondition(probabilities.count == outcomes.count && count > 0, "one outcome per probability")
    var bins = [Bin](repeating: Bin(), count: count)
    for (probability, outcome) in zip(probabilities, outcomes) {
      let index = min(count - 1, max(0, Int(probability * Double(count))))
      bins[index].count += 1
      bins[index].meanProbability += probability
      bins[index].frequency += outcome ? 1 : 0
    }
    for index in bins.indices where bins[index].count > 0 {
      bins[index].meanProbability /= Double(bins[index].count)
      bins[index].frequency /= Double(bins[index].count)
    }
    self.bins = bins
  }

  /// The table of the most probable class, `classes` probabilities a row, and whether it was right.
  ///
  /// - Precondition: `classes` probabilities for each label, in 0...1.
  /// - Complexity: O(rows × classes).
  package init(
    ofMostProbable probabilities: [Double], labels: [Int], classes: Int, bins count: Int = 10
  ) {
    var confidences: [Double] = []
    var outcomes: [Bool] = []
    for (row, label) in labels.enumerated() {
      let shares = probabilities[row * classes..<(row + 1) * classes]
      let best = SelectionMetric.mostProbable(shares)
      confidences.append(shares[shares.startIndex + best])
      outcomes.append(best == label)
    }
    self.init(confidences, outcomes: outcomes, bins: count)
  }

  /// Σ share of rows · |frequency − mean probability|.
  package var expectedCalibrationError: Double {
    let rows = bins.reduce(0) { $0 + $1.count }
    guard rows > 0 else { return 0 }
    let total = bins.reduce(0.0) {
      $0 + Double($1.count) * abs($1.frequency - $1.meanProbability)
    }
    return total / Double(rows)
  }
}
