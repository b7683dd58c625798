import ProvisoFeatures
import ProvisoModel

/// What a model says of labelled quotes, and how well that agrees.
package struct Evaluation: Sendable {
  package private(set) var heads: [Head] = []
  /// Figures of condition spans, for models of the scheme.
  package private(set) var conditionSpans: [Figure] = []
  /// What is named under the scheme, for models of it.
  package private(set) var scheme: [Figure] = []
  package let count: Int
  package let sources: [String]

  /// Whether all quotes are of one group, so that the bootstrap draws quotes, as if these were
  /// independent.
  package let isOneGroup: Bool

  /// The group of each quote, a name of its own where it has none.
  package let groups: [String]

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
    heads = answers.heads
    for index in heads.indices {
      heads[index]
        .measure(Measure.all(of: heads[index].kind), heads[index].rows.map { groups[$0] })
    }
    if scorer.model.kind == .gold {
      conditionSpans = SpanFigures.figures(answers.spans, groups)
      scheme = SchemeFigures.figures(answers.scheme, groups)
    }
  }
}
