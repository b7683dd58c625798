import ProvisoNumerics
import Testing

@testable import ProvisoModel

/// Penalties that follow what a column tells of the labels.
@Suite struct ColumnEvidenceTests {
  /// Column 0 tells the labels, column 1 does not, column 2 is never filled.
  private let design = Design.sparse(
    SparseMatrix(
      rows: (0..<8).map { row in (row < 4 ? [(0, 1.0)] : []) + (row % 2 == 0 ? [(1, 1.0)] : []) },
      columns: 3))

  @Test(
    "a column that tells the labels is penalised least",
    arguments: [
      Labels.classes([1, 1, 1, 1, 0, 0, 0, 0], count: 2),
      .classes([2, 2, 2, 2, 1, 0, 1, 0], count: 3),
      .levels([3, 3, 2, 2, 0, 0, 1, 1], count: 4),
      .ratings([5, 6, 5, 6, 1, 2, 1, 2]),
    ])
  func order(labels: Labels) {
    let factors = ColumnEvidence.penaltyFactors(design, labels)
    #expect(factors[0] < 1 && factors[1] > 1 && factors[2] == 1)
  }

  @Test("the log-count ratio is that of its formula")
  func formula() {
    let factors = ColumnEvidence.penaltyFactors(
      design, .classes([1, 1, 1, 1, 0, 0, 0, 0], count: 2))
    // 5/6 against 1/6, and 3/6 against 3/6.
    let (informed, idle) = (Logistic.log(5) + 0.3, 0.3)
    let mean = (informed + idle) / 2
    #expect(factors[0].isClose(to: mean * mean / (informed * informed), tolerance: 1e-12))
    #expect(factors[1].isClose(to: mean * mean / (idle * idle), tolerance: 1e-12))
  }

  @Test("constant ratings give no evidence and no division by zero")
  func constant() {
    #expect(
      ColumnEvidence.penaltyFactors(design, .ratings(Array(repeating: 2, count: 8))) == [1, 1, 1])
  }

  @Test("held-out rows have no part in the penalties of their fold")
  func honesty() throws {
    let labels = [1, 1, 1, 1, 0, 0, 0, 0]
    let search = try CrossValidation(design, .classes(labels, count: 2), isAdaptive: true)
    let found = try search.run([.init(penalty: 1)], heldOut: [0, 7], metric: .likelihood)
    let rows = Array(1..<7)
    let (rest, restLabels) = (
      design.selecting(rows: rows), Labels.classes(rows.map { labels[$0] }, count: 2)
    )
    let sample = try Sample(
      rest, penalties: ColumnEvidence.penaltyFactors(rest, restLabels))
    let head = try LinearFit.fit(sample, restLabels).head
    let eta = head.linearPredictors(design.selecting(rows: [0, 7]))
    #expect(zip(found.predictors, eta).allSatisfy { $0.isClose(to: $1, tolerance: 1e-4) })
    let whole = try search.fit(.init(penalty: 1))
    #expect(whole.head.weights[0] > abs(whole.head.weights[1]))
  }

  @Test("the mean of heads predicts the mean of their predictors")
  func mean() {
    let first = LinearHead(kind: .rating, classes: 1, weights: [1, 2], biases: [3])
    let second = LinearHead(kind: .rating, classes: 1, weights: [3, -2], biases: [1])
    let mean = LinearHead.mean([first, second])
    #expect(mean.weights == [2, 0] && mean.biases == [2])
    #expect(LinearHead.mean([first]) == first)
    #expect(mean.shifted(by: [0.5]).biases == [2.5])
  }
}
