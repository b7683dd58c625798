package import ProvisoNumerics

/// What every objective is made from: rows, their weights, a penalty per column.
///
/// The penalty of an objective is ½ Σⱼ λⱼ wⱼ²; biases and cut points are never penalised.
package struct Sample: Sendable {
  /// One row per observation.
  package let design: Design
  /// One weight per row, or nil where all are one.
  package let weights: [Double]?
  /// λⱼ of each column, in units of the summed (not mean) loss: scikit-learn's 1/C.
  package let penalties: [Double]
  /// Threads that products with a dense design may use; results do not depend on it.
  package let threads: Int

  /// A checked sample.
  ///
  /// - Throws: `noRows`, `lengthMismatch`, `notFinite` or `negativeWeight`.
  /// - Complexity: one pass over the design.
  package init(
    _ design: Design, weights: [Double]? = nil, penalties: [Double], threads: Int = 1
  ) throws(ModelError) {
    guard design.rows > 0 else { throw .noRows }
    guard penalties.count == design.columns else {
      throw .lengthMismatch(
        what: "penalties, one per column", expected: design.columns, found: penalties.count)
    }
    if let index = penalties.firstIndex(where: { !$0.isFinite || $0 < 0 }) {
      throw .negativeWeight(what: "penalty of column", index: index)
    }
    if let weights {
      guard weights.count == design.rows else {
        throw .lengthMismatch(
          what: "weights, one per row", expected: design.rows, found: weights.count)
      }
      if let row = weights.firstNonFinite { throw .notFinite(what: "the weight", row: row) }
      if let row = weights.firstIndex(where: { $0 < 0 }) {
        throw .negativeWeight(what: "weight of row", index: row)
      }
    }
    if let place = design.firstNonFinite {
      throw .notFinite(what: "feature \(place.column + 1)", row: place.row)
    }
    self.design = design
    self.weights = weights
    self.penalties = penalties
    self.threads = threads
  }

  /// The number of rows.
  package var rows: Int { design.rows }
  /// The number of columns.
  package var columns: Int { design.columns }

  /// The weight of one row.
  func weight(_ row: Int) -> Double { weights.map { $0[row] } ?? 1 }

  /// The weight of each label below `count`.
  func mass(of labels: [Int], count: Int) -> [Double] {
    var mass = [Double](repeating: 0, count: count)
    for (row, label) in labels.enumerated() { mass[label] += weight(row) }
    return mass
  }

  /// ½ Σ λⱼ w² over `width` weights per column; adds the gradient λⱼ w to `gradient`.
  func penalty(_ point: [Double], width: Int, gradient: inout [Double]) -> Double {
    var total = 0.0
    for (column, penalty) in penalties.enumerated() where penalty > 0 {
      for index in column * width..<(column + 1) * width {
        total += penalty * point[index] * point[index]
        gradient[index] += penalty * point[index]
      }
    }
    return total / 2
  }

  /// Adds λⱼ v to `result`, over `width` weights per column.
  func addPenaltyProduct(_ vector: [Double], width: Int, into result: inout [Double]) {
    for (column, penalty) in penalties.enumerated() where penalty > 0 {
      for index in column * width..<(column + 1) * width {
        result[index] += penalty * vector[index]
      }
    }
  }
}
