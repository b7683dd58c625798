package import ProvisoNumerics

/// A fitted linear model: from a row of features to probabilities of classes or levels, or to a
/// rating.
///
///     let eta = head.linearPredictors(design)          // x·w + b, `outputs` values per row
///     let first = Array(eta.prefix(head.outputs))
///     let shares = head.probabilities(first)           // calibrated
///
/// A scorer needs only the ``response`` once the weights of all heads lie side by side.
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

  /// What turns predictors into answers.
  package var response: ResponseFunction
  /// For each column its weights, one per output.
  package let weights: [Double]
  /// One bias per output.
  package let biases: [Double]

  /// A head of given parts.
  ///
  /// - Precondition: the lengths fit `kind` and `classes`.
  package init(
    kind: Kind, classes: Int, weights: [Double], biases: [Double], cutPoints: [Double] = [],
    calibration: Calibration = .none
  ) {
    response = ResponseFunction(
      kind: kind, classes: classes, cutPoints: cutPoints, calibration: calibration)
    precondition(
      biases.count == response.outputs && weights.count % max(response.outputs, 1) == 0,
      "the lengths do not fit")
    self.weights = weights
    self.biases = biases
  }

  /// What the head predicts.
  package var kind: Kind { response.kind }
  /// The number of classes or levels; 1 for a rating.
  package var classes: Int { response.classes }
  /// The rising borders between levels on the scale of the predictor; empty unless ordinal.
  package var cutPoints: [Double] { response.cutPoints }
  /// What turns predictors into honest probabilities.
  package var calibration: Calibration {
    get { response.calibration }
    set { response.calibration = newValue }
  }
  /// The number of values that ``linearPredictors(_:threads:)`` returns for a row.
  package var outputs: Int { biases.count }
  /// The number of columns.
  package var columns: Int { weights.count / outputs }

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

  /// The calibrated probability of each class or level at predictors; empty for a rating.
  package func probabilities(_ eta: [Double]) -> [Double] { response.probabilities(eta) }

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
}
