import ProvisoFeatures
import ProvisoModel
import ProvisoText

/// The weights of all heads of a model, column by column, so that one pass over a statement's
/// vector serves every head.
package final class ScoringTable: Sendable {
  /// The model whose weights these are.
  package let model: Model
  /// The number of linear predictors: one a head, one a class for multinomial heads, one a level above
  /// the lowest for scales.
  package let outputs: Int
  /// The biases of the outputs.
  package let biases: [Double]
  /// For each head, its outputs.
  package let ranges: [Range<Int>]
  let featureCount: Int
  private let heads: [LinearHead]
  /// The weights, where a group of eight has room for all outputs of the model.
  private let narrow: WeightRows<SIMD8<Double>>?
  /// The weights otherwise.
  private let wide: WeightRows<SIMD16<Double>>?

  /// The table of `model`.
  ///
  /// - Complexity: O(columns × `outputs`).
  package init(_ model: Model) {
    self.model = model
    let featureCount = model.featureCount
    var ranges: [Range<Int>] = []
    for head in model.heads {
      let first = ranges.last?.upperBound ?? 0
      ranges.append(first..<first + head.head.outputs)
    }
    outputs = ranges.last?.upperBound ?? 0
    self.ranges = ranges
    biases = model.heads.flatMap(\.head.biases)
    self.featureCount = featureCount
    heads = model.heads.map(\.head)
    let isNarrow = outputs < 8
    narrow = isNarrow ? WeightRows(model, featureCount: featureCount, ranges: ranges) : nil
    wide = isNarrow ? nil : WeightRows(model, featureCount: featureCount, ranges: ranges)
  }

  /// The weight of a column for an output.
  func weight(column: Int, output: Int) -> Double {
    for (head, range) in zip(heads, ranges) where range.contains(output) {
      return head.weights[column * range.count + output - range.lowerBound]
    }
    return 0
  }

  /// Begins to load the weights of a term.
  @inline(__always) func prefetch(term column: Int32) {
    wide?.prefetch(term: column)
    narrow?.prefetch(term: column)
  }

  /// Adds up the linear predictors of a vector.
  ///
  /// - Complexity: O(features × outputs); allocates nothing.
  @inline(__always) func predict(_ vector: StatementVector, into predictors: inout Scratch<Double>)
  {
    wide?.predict(vector, into: &predictors)
    narrow?.predict(vector, into: &predictors)
  }
}
