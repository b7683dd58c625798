import ProvisoFeatures
package import ProvisoModel
import ProvisoNumerics

/// What a model says of labelled quotes, and how well that agrees.
package struct Evaluation: Sendable {
  /// A figure with its 95 % bootstrap interval.
  package struct Figure: Sendable {
    package var name: String
    package var value: Double
    package var interval: ClosedRange<Double>
  }

  /// One head's answers and figures.
  package struct Head: Sendable {
    package var name: String
    package var kind: LinearHead.Kind
    package var labels: [String]
    /// Numbers of the true labels, for classes and levels.
    package var truth: [Int] = []
    package var predicted: [Int] = []
    /// Row by row.
    package var probabilities: [Double] = []
    package var trueValues: [Double] = []
    package var values: [Double] = []
    /// The quotes that took part.
    package var rows: [Int] = []
    package var figures: [Figure] = []
    package var confusion: ConfusionTable?
    /// The share of true levels or ratings inside their 90 % intervals.
    package var coverage: Double?
  }

  package private(set) var heads: [Head] = []
  /// Figures of condition spans, for models of the scheme.
  package private(set) var conditionSpans: [Figure] = []
  package let count: Int
  package let sources: [String]

  /// Whether all quotes are of one group, so that the bootstrap draws quotes, as if these were independent.
  package let isOneGroup: Bool

  private let groups: [String]

  /// Scores `quotes` and compares.
  ///
  /// - Throws: ``TrainingError`` when a label is none of the model's.
  package init(_ scorer: StatementScorer, _ quotes: [LabelledQuote]) throws(TrainingError) {
    guard !quotes.isEmpty else { throw TrainingError("there are no labelled quotes") }
    count = quotes.count
    sources = quotes.map(\.source)
    groups = quotes.enumerated().map { $1.group.isEmpty ? "#\($0)" : $1.group }
    isOneGroup = Set(groups).count < 2
    var answers = EvaluationAnswers(scorer.model)
    var scorer = scorer
    for (row, quote) in quotes.enumerated() {
      scorer.score(quote.text.span)
      try answers.add(scorer, quote, row: row)
    }
    for head in answers.heads { heads.append(finished(head)) }
    if scorer.model.kind == .gold {
      let spans = answers.spans
      conditionSpans = SpanFigures.names.enumerated()
        .map { number, name in
          figure(name, rows: Array(spans.indices)) {
            SpanFigures.value(number, $0.map { spans[$0] })
          }
        }
    }
  }

  private func figure(
    _ name: String, rows: [Int], _ statistic: ([Int]) -> Double
  ) -> Figure {
    let bootstrap = Bootstrap(
      rows: rows.count, groups: isOneGroup ? nil : rows.map { groups[$0] }, resamples: 300, seed: 7)
    return Figure(
      name: name, value: statistic(Array(rows.indices)), interval: bootstrap.interval(statistic))
  }

  private func finished(_ head: Head) -> Head {
    var head = head
    func add(_ name: String, _ statistic: ([Int]) -> Double) {
      head.figures.append(figure(name, rows: head.rows, statistic))
    }
    guard !head.rows.isEmpty else { return head }
    if head.kind == .rating {
      let (truth, values) = (head.trueValues, head.values)
      add("pearson") { RatingMetrics.pearson($0.map { truth[$0] }, $0.map { values[$0] }) }
      add("spearman") { RatingMetrics.spearman($0.map { truth[$0] }, $0.map { values[$0] }) }
      add("mae") { RatingMetrics.meanAbsoluteError($0.map { truth[$0] }, $0.map { values[$0] }) }
      add("rmse") {
        RatingMetrics.rootMeanSquaredError($0.map { truth[$0] }, $0.map { values[$0] })
      }
      return head
    }
    let (truth, predicted, classes) = (head.truth, head.predicted, head.labels.count)
    let probabilities = head.probabilities
    func table(_ rows: [Int]) -> ConfusionTable {
      ConfusionTable(
        truth: rows.map { truth[$0] }, predicted: rows.map { predicted[$0] }, classes: classes)
    }
    func shares(_ rows: [Int]) -> [Double] {
      rows.flatMap { probabilities[$0 * classes..<($0 + 1) * classes] }
    }
    let whole = table(Array(truth.indices))
    head.confusion = whole
    add("accuracy") { table($0).accuracy }
    add("macro_f1") { table($0).macroF1(asIn: whole) }
    if head.kind.isOrdered {
      let values = head.values
      add("qwk") { table($0).quadraticWeightedKappa }
      add("mae") { rows in
        RatingMetrics.meanAbsoluteError(
          rows.map { Double(truth[$0]) }, rows.map { Double(predicted[$0]) })
      }
      add("spearman") { rows in
        RatingMetrics.spearman(rows.map { Double(truth[$0]) }, rows.map { values[$0] })
      }
    }
    add("log_loss") { rows in
      ProbabilityMetrics.logLoss(shares(rows), labels: rows.map { truth[$0] }, classes: classes)
    }
    add("brier") { rows in
      ProbabilityMetrics.brierScore(shares(rows), labels: rows.map { truth[$0] }, classes: classes)
    }
    add("ece") { rows in
      ProbabilityMetrics.expectedCalibrationError(
        shares(rows), labels: rows.map { truth[$0] }, classes: classes)
    }
    return head
  }
}
