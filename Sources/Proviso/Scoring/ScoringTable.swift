import ProvisoFeatures
import ProvisoModel

/// The weights of all heads of a model, column by column, so that one pass over a statement's
/// vector serves every head.
package struct ScoringTable: Sendable {
  /// The number of linear predictors: one a head, one a class for multinomial heads.
  package let outputs: Int
  /// The biases of the outputs.
  package let biases: [Double]
  /// For each head, its outputs.
  package let ranges: [Range<Int>]
  let featureCount: Int
  /// For each column its weights: ``lanes`` groups of eight outputs, filled with zeros.
  private let rows: [SIMD8<Double>]
  private let lanes: Int
  /// The biases in groups of eight.
  private let start: [SIMD8<Double>]

  init(_ model: Model, featureCount: Int) {
    var ranges: [Range<Int>] = []
    var biases: [Double] = []
    for head in model.heads {
      ranges.append(biases.count..<biases.count + head.head.outputs)
      biases += head.head.biases
    }
    let columns = model.heads[0].head.columns
    let lanes = (biases.count + 7) / 8
    var rows = [SIMD8<Double>](repeating: .zero, count: columns * lanes)
    for (head, range) in zip(model.heads, ranges) {
      let own = head.head.weights
      for column in 0..<columns {
        for output in range {
          rows[column * lanes + output / 8][output % 8] =
            own[column * range.count + output - range.lowerBound]
        }
      }
    }
    var start = [SIMD8<Double>](repeating: .zero, count: lanes)
    for (output, bias) in biases.enumerated() { start[output / 8][output % 8] = bias }
    outputs = biases.count
    self.biases = biases
    self.ranges = ranges
    self.featureCount = featureCount
    self.rows = rows
    self.lanes = lanes
    self.start = start
  }

  /// The weight of a column for an output.
  func weight(column: Int, output: Int) -> Double {
    rows[column * lanes + output / 8][output % 8]
  }

  /// Adds up the linear predictors of a vector.
  ///
  /// - Complexity: O(features × outputs); allocates nothing.
  @inline(__always) func predict(_ vector: StatementVector, into eta: inout [Double]) {
    for lane in 0..<lanes {
      var sum = start[lane]
      for index in vector.features.indices { sum += rows[Int(index) &* lanes &+ lane] }
      for term in vector.terms {
        let row = rows[(featureCount &+ Int(term.column)) &* lanes &+ lane]
        sum += row * vector.value(of: term)
      }
      for output in lane * 8..<min(outputs, lane * 8 + 8) { eta[output] = sum[output & 7] }
    }
  }
}
