@testable import ProvisoModel

extension LinearHead {
  /// x·w + b of one dense row, one value per output: the naive twin of
  /// ``linearPredictors(_:threads:)``.
  func linearPredictor(_ row: [Double]) -> [Double] {
    var eta = biases
    for (column, value) in row.enumerated() {
      for k in 0..<outputs { eta[k] += weights[column * outputs + k] * value }
    }
    return eta
  }
}
