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
  let weights: [Double]
  let featureCount: Int

  init(_ model: Model, featureCount: Int) {
    var ranges: [Range<Int>] = []
    var biases: [Double] = []
    for head in model.heads {
      ranges.append(biases.count..<biases.count + head.head.outputs)
      biases += head.head.biases
    }
    let columns = model.heads[0].head.columns
    var weights = [Double](repeating: 0, count: columns * biases.count)
    for (head, range) in zip(model.heads, ranges) {
      let own = head.head.weights
      for column in 0..<columns {
        for output in range.indices {
          weights[column * biases.count + output] =
            own[column * range.count + output - range.lowerBound]
        }
      }
    }
    outputs = biases.count
    self.biases = biases
    self.ranges = ranges
    self.weights = weights
    self.featureCount = featureCount
  }

  /// Adds up the linear predictors of a vector.
  ///
  /// - Complexity: O(features × outputs); allocates nothing.
  @inline(__always) func predict(
    _ vector: StatementVector, _ vocabulary: NGramVocabulary, into eta: inout [Double]
  ) {
    for output in 0..<outputs { eta[output] = biases[output] }
    for index in vector.features.indices {
      let start = Int(index) &* outputs
      for output in 0..<outputs { eta[output] += weights[start &+ output] }
    }
    for position in vector.columns.indices {
      let value = vector.value(at: position, vocabulary)
      let start = (featureCount &+ Int(vector.columns[position])) &* outputs
      for output in 0..<outputs { eta[output] += weights[start &+ output] * value }
    }
  }
}
