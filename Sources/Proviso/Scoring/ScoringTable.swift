import ProvisoFeatures
import ProvisoModel
import ProvisoText

/// The weights of all heads of a model, column by column, so that one pass over a statement's
/// vector serves every head.
package struct ScoringTable: Sendable {
  /// The number of linear predictors: one a head, one a class for multinomial heads, one a level above
  /// the lowest for scales.
  package let outputs: Int
  /// The biases of the outputs.
  package let biases: [Double]
  /// For each head, its outputs.
  package let ranges: [Range<Int>]
  let featureCount: Int
  private let heads: [LinearHead]
  /// For each column its weights: ``lanes`` groups of eight outputs, filled with zeros.
  ///
  /// The weights of a term are multiplied by its inverse document frequency, whose square stands
  /// behind the last output. So a term takes one addition, most often of one cache line, and the
  /// length of the vector comes out of the same sum.
  private let rows: Table<SIMD8<Double>>
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
    let outputs = biases.count
    let lanes = outputs / 8 + 1
    var start = [SIMD8<Double>](repeating: .zero, count: lanes)
    for (output, bias) in biases.enumerated() { start[output / 8][output % 8] = bias }
    self.outputs = outputs
    self.biases = biases
    self.ranges = ranges
    self.featureCount = featureCount
    rows = ScoringTable.rows(model, featureCount, ranges, lanes, outputs)
    self.lanes = lanes
    self.start = start
    heads = model.heads.map(\.head)
  }

  private static func rows(
    _ model: Model, _ featureCount: Int, _ ranges: [Range<Int>], _ lanes: Int, _ outputs: Int
  ) -> Table<SIMD8<Double>> {
    let columns = model.heads[0].head.columns
    var rows = [SIMD8<Double>](repeating: .zero, count: columns * lanes)
    let frequencies = model.vocabulary.frequencies
    for (head, range) in zip(model.heads, ranges) {
      let weights = head.head.weights
      for output in range {
        let (lane, place) = (output / 8, output % 8)
        let first = output - range.lowerBound
        for column in 0..<featureCount {
          rows[column &* lanes &+ lane][place] = weights[column &* range.count &+ first]
        }
        for (term, frequency) in frequencies.enumerated() {
          let column = featureCount &+ term
          rows[column &* lanes &+ lane][place] =
            weights[column &* range.count &+ first] * frequency
        }
      }
    }
    for (term, frequency) in frequencies.enumerated() {
      let row = (featureCount &+ term) &* lanes &+ outputs / 8
      rows[row][outputs % 8] = frequency * frequency
    }
    return Table(rows)
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
    rows.prefetch((featureCount &+ Int(column)) &* lanes)
  }

  /// Adds up the linear predictors of a vector.
  ///
  /// - Complexity: O(features × outputs); allocates nothing.
  @inline(__always) func predict(_ vector: StatementVector, into eta: inout [Double]) {
    // The last group has the squares, so the scales are known after it.
    var (wordScale, characterScale) = (0.0, 0.0)
    for lane in (0..<lanes).reversed() {
      let words = sum(vector.words.columns, lane)
      let characters = sum(vector.characters.columns, lane)
      if lane == lanes - 1 {
        wordScale = NGramVocabulary.scale(squares: words[outputs & 7])
        characterScale = NGramVocabulary.scale(squares: characters[outputs & 7])
      }
      var sum = start[lane]
      let entries = vector.features.entries
      for place in 0..<entries.count {
        sum += rows[Int(entries[place].index) &* lanes &+ lane]
      }
      sum += words * wordScale
      sum += characters * characterScale
      for output in lane * 8..<min(outputs, lane * 8 + 8) { eta[output] = sum[output & 7] }
    }
  }

  /// The sum of the rows of some terms.
  @inline(__always) private func sum(_ columns: Scratch<Int32>, _ lane: Int) -> SIMD8<Double> {
    var sum = SIMD8<Double>.zero
    for place in 0..<columns.count {
      sum += rows[(featureCount &+ Int(columns[place])) &* lanes &+ lane]
    }
    return sum
  }
}
