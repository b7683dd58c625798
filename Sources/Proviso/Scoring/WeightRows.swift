import ProvisoFeatures
import ProvisoText

/// The ``ModelWeights`` of a model in groups that are added at once.
struct WeightRows<Group: WeightGroup>: Sendable {
  private let rows: Table<Group>
  /// The groups of a row.
  private let groups: Int
  private let outputs: Int
  private let featureCount: Int
  /// The biases in groups.
  private let biases: [Group]

  /// The rows of `model`, each a whole number of groups.
  init(_ model: Model) {
    let width = Group().scalarCount
    rows = Table(grouping: model.weights.numbers)
    groups = model.weights.width / width
    outputs = model.weights.outputs
    featureCount = model.featureCount
    var biases = [Group](repeating: Group(), count: groups)
    for (output, bias) in model.heads.flatMap(\.biases).enumerated() {
      biases[output / width][output % width] = bias
    }
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
