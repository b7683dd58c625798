import ProvisoFeatures
import ProvisoModel
import ProvisoText

/// The weights of all outputs of a model, a row for each column of the vector.
///
/// A row is some groups, filled with zeros; the row behind the last has zeros only. The weights of a term are multiplied by its inverse
/// document frequency, whose square stands behind the last output. So a term takes one addition, and
/// the length of the vector comes out of the same sum.
struct WeightRows<Group: WeightGroup>: Sendable {
  private let rows: Table<Group>
  /// The groups of a row.
  private let groups: Int
  private let outputs: Int
  private let featureCount: Int
  /// The biases in groups.
  private let biases: [Group]

  /// The rows of `model`, whose heads have their outputs at `ranges`.
  ///
  /// - Complexity: O(columns × outputs).
  init(_ model: Model, featureCount: Int, ranges: [Range<Int>]) {
    let width = Group().scalarCount
    let outputs = ranges.reduce(0) { $0 + $1.count }
    let groups = outputs / width + 1
    let frequencies = model.vocabulary.frequencies
    var rows = [Group](repeating: Group(), count: (model.heads[0].head.columns + 1) * groups)
    var biases = [Group](repeating: Group(), count: groups)
    for (head, range) in zip(model.heads, ranges) {
      let weights = head.head.weights
      for output in range {
        let (group, place) = (output / width, output % width)
        let first = output - range.lowerBound
        biases[group][place] = head.head.biases[first]
        for column in 0..<featureCount {
          rows[column &* groups &+ group][place] = weights[column &* range.count &+ first]
        }
        for (term, frequency) in frequencies.enumerated() {
          let column = featureCount &+ term
          rows[column &* groups &+ group][place] =
            weights[column &* range.count &+ first] * frequency
        }
      }
    }
    for (term, frequency) in frequencies.enumerated() {
      let row = (featureCount &+ term) &* groups &+ outputs / width
      rows[row][outputs % width] = frequency * frequency
    }
    self.rows = Table(rows)
    self.groups = groups
    self.outputs = outputs
    self.featureCount = featureCount
    self.biases = biases
  }

  /// Begins to load the weights of a term.
  @inline(__always) func prefetch(term column: Int32) {
    rows.prefetch((featureCount &+ Int(column)) &* groups)
  }

  /// Adds up the linear predictors of a vector.
  ///
  /// - Complexity: O(features × outputs); allocates nothing.
  @inline(__always) func predict(
    _ vector: StatementVector, into predictors: inout Scratch<Double>
  ) {
    predictors.fill(0, count: outputs)
    if groups == 1 {
      // Without multiplications of indices.
      predict(vector, groups: 1, into: &predictors)
    } else {
      predict(vector, groups: groups, into: &predictors)
    }
  }

  @inline(__always) private func predict(
    _ vector: StatementVector, groups: Int, into predictors: inout Scratch<Double>
  ) {
    let width = Group().scalarCount
    // The last group has the squares, so the scales are known after it.
    var (wordScale, characterScale) = (0.0, 0.0)
    for group in (0..<groups).reversed() {
      let words = sum(vector.words.found, group, groups)
      let characters = sum(vector.characters.found, group, groups)
      if group == groups - 1 {
        wordScale = NGramVocabulary.scale(squares: words[outputs % width])
        characterScale = NGramVocabulary.scale(squares: characters[outputs % width])
      }
      var sum = biases[group]
      let entries = vector.features.entries
      for place in 0..<entries.count {
        sum.add(rows[Int(entries[place].index) &* groups &+ group])
      }
      sum.add(words, times: wordScale)
      if vector.characters.found.count > 0 { sum.add(characters, times: characterScale) }
      let first = group * width
      for output in first..<min(outputs, first + width) { predictors[output] = sum[output - first] }
    }
  }

  /// The sum of the rows of some terms.
  @inline(__always) private func sum(
    _ found: Scratch<TermList.Found>, _ group: Int, _ groups: Int
  ) -> Group {
    var sum = Group()
    for place in 0..<found.count {
      sum.add(rows[(featureCount &+ Int(found[place].column)) &* groups &+ group])
    }
    return sum
  }
}
