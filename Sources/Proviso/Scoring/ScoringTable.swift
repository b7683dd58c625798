import ProvisoFeatures
import ProvisoText

/// Adds up the outputs of all heads of a model in one pass over a statement's vector.
package final class ScoringTable: Sendable {
  /// The model whose weights these are.
  package let model: Model
  /// The number of linear predictors: one a head, one a class for multinomial heads, one a level
  /// above the lowest for scales.
  package let outputs: Int
  /// The biases of the outputs.
  package let biases: [Double]
  /// For each head, its outputs.
  package let ranges: [Range<Int>]
  /// The weights, where a group of eight has room for all outputs of the model.
  private let narrow: WeightRows<SIMD8<Double>>?
  /// The weights otherwise.
  private let wide: WeightRows<SIMD16<Double>>?

  /// The table of `model`.
  ///
  /// - Complexity: O(`outputs`).
  package init(_ model: Model) {
    self.model = model
    outputs = model.weights.outputs
    ranges = model.outputRanges
    biases = model.heads.flatMap(\.biases)
    let isNarrow = model.weights.width == 8
    narrow = isNarrow ? WeightRows(model) : nil
    wide = isNarrow ? nil : WeightRows(model)
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
