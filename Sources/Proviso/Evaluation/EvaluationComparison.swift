package import ProvisoModel

/// Two models of a kind on the same quotes: paired tests of their answers, and their figures side
/// by side.
package struct EvaluationComparison: Sendable {
  /// One head of both models.
  package struct Head: Sendable {
    package let name: String
    /// How often only one of them is right, groups left out of account; nil for ratings.
    package let rights: McNemarTest?
    /// Whether one is right more often, or nearer to the ratings, than chance explains; groups
    /// whole.
    package let test: PairedPermutation
    /// The figure that ``test`` is about.
    package let tested: Evaluation.Measure
    package let figures: [Figure]
  }

  /// A figure of both models.
  package struct Figure: Sendable {
    package let name: String
    package let first: Double?
    package let second: Double?
    /// The first less the second, with the interval of the same bootstrap draws for both.
    package let difference: Evaluation.Figure
  }

  package let heads: [Head]

  /// Whether the tests exchange whole groups; with one group only, they exchange single quotes.
  package let hasGroups: Bool

  /// The comparison of two evaluations of the same quotes.
  ///
  /// - Complexity: that of the draws of two evaluations.
  package init(_ first: Evaluation, _ second: Evaluation) {
    hasGroups = !first.isOneGroup
    // A model has no head for what was always the same in its training data.
    heads = first.heads
      .compactMap { one in
        guard let two = second.heads.first(where: { $0.name == one.name }), one.rows == two.rows,
          one.kind.isOrdered == two.kind.isOrdered, !one.rows.isEmpty
        else { return nil }
        return Head(one, two, one.rows.map { first.groups[$0] })
      }
  }
}

extension EvaluationComparison.Head {
  fileprivate init(_ one: Evaluation.Head, _ two: Evaluation.Head, _ groups: [String]) {
    name = one.name
    let units = Set(groups).count < 2 ? nil : groups
    if one.kind == .rating {
      rights = nil
      tested = .mae
      test = PairedPermutation(
        one.rows.indices.map {
          abs(one.values[$0] - one.trueValues[$0]) - abs(two.values[$0] - two.trueValues[$0])
        }, groups: units)
    } else {
      let right = (one.isRight, two.isRight)
      rights = McNemarTest(right.0, right.1)
      tested = .accuracy
      test = PairedPermutation(
        zip(right.0, right.1).map { ($0 ? 1 : 0) - ($1 ? 1 : 0) }, groups: units)
    }
    let measures = Evaluation.Measure.all(of: one.kind)
    let readers = (EvaluationMeasures(one, measures), EvaluationMeasures(two, measures))
    let names = measures.map(\.rawValue)
    let differences = Evaluation.figures(names, groups) { positions in
      zip(readers.0.values(positions), readers.1.values(positions))
        .map { first, second in first.flatMap { first in second.map { first - $0 } } }
    }
    let whole = Array(one.rows.indices)
    let (firsts, seconds) = (readers.0.values(whole), readers.1.values(whole))
    figures = measures.indices.map {
      EvaluationComparison.Figure(
        name: names[$0], first: firsts[$0], second: seconds[$0], difference: differences[$0])
    }
  }
}

extension Evaluation.Head {
  /// Whether the label decided for is the true one, answer by answer.
  fileprivate var isRight: [Bool] { zip(truth, predicted).map { $0 == $1 } }
}
