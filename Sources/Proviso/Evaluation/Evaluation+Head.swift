package import ProvisoModel
import ProvisoNumerics

extension Evaluation {
  /// One head's answers and figures.
  package struct Head: Sendable {
    package var name: String
    package var kind: LinearHead.Kind
    package var labels: [String]
    /// Numbers of the true labels, for classes and levels.
    package private(set) var truth: [Int] = []
    /// Numbers of the labels decided for.
    package private(set) var predicted: [Int] = []
    /// Row by row.
    package private(set) var probabilities: [Double] = []
    package private(set) var trueValues: [Double] = []
    /// Ratings, or expected levels.
    package private(set) var values: [Double] = []
    /// Whether the true level or rating is inside the 90 % interval; empty without intervals.
    package private(set) var isInside: [Bool] = []
    /// The quotes that took part.
    package private(set) var rows: [Int] = []
    package var figures: [Figure] = []

    /// A head without answers.
    package init(_ head: ModelHead) {
      name = head.name
      kind = head.response.kind
      labels = head.labels
    }

    /// Adds what `head` says of a quote at linear predictors.
    ///
    /// - Parameters:
    ///   - row: The number of the quote.
    ///   - head: The head, which need not be the same for all quotes.
    ///   - eta: Its linear predictors.
    ///   - truth: The number of the true label.
    ///   - level: The level named, where more than the head decides about it.
    mutating func add(
      row: Int, _ head: ModelHead, _ eta: [Double], truth: Int, level: Int? = nil
    ) {
      let shares = head.response.probabilities(eta)
      let expected = ResponseFunction.expectedLevel(shares)
      rows.append(row)
      self.truth.append(truth)
      predicted.append(level ?? head.decide(shares))
      probabilities += shares
      values.append(expected)
      if let interval = head.interval {
        isInside.append(interval.holds(Double(truth), around: expected))
      }
    }

    /// Adds what `head` says of a rated quote.
    mutating func add(row: Int, _ head: ModelHead, _ value: Double, truth: Double) {
      rows.append(row)
      trueValues.append(truth)
      values.append(value)
      if let interval = head.interval { isInside.append(interval.holds(truth, around: value)) }
    }

    /// How often each label was taken for each; nil for ratings.
    package var confusion: ConfusionTable? {
      kind == .rating ? nil : confusion(of: Array(truth.indices))
    }

    /// The table of the answers with some numbers.
    ///
    /// - Precondition: the head is of no ratings.
    package func confusion(of positions: [Int]) -> ConfusionTable {
      ConfusionTable(
        truth: positions.map { truth[$0] }, predicted: positions.map { predicted[$0] },
        classes: labels.count)
    }
  }
}
