import ProvisoFeatures
import ProvisoLexicon
import ProvisoModel
import ProvisoText

/// Collects what a model says of labelled quotes, head by head.
struct EvaluationAnswers {
  private(set) var heads: [Evaluation.Head]
  private(set) var spans: [SpanFigures.Row] = []
  private(set) var scheme: [SchemeFigures.Row] = []
  private let model: Model
  /// The number of each label of the first head.
  private let numbers: [String: Int]

  init(_ model: Model) {
    self.model = model
    heads = model.heads.map(Evaluation.Head.init)
    numbers = LabelNumbers.of(model.heads.first?.labels ?? [])
  }

  /// Adds the answers for the quote that `scorer` has just scored.
  mutating func add(
    _ scorer: StatementScorer, _ quote: LabelledQuote, row: Int
  ) throws(TrainingError) {
    if model.kind == .gold {
      guard case .gold(let gold) = quote.label else {
        throw TrainingError("\(quote.place): no labels C, D and S")
      }
      for index in heads.indices { addGold(index, scorer, gold, row) }
      spans.append(SpanFigures.Row(scorer, gold))
      scheme.append(SchemeFigures.Row(scorer, gold))
      return
    }
    let head = model.heads[0]
    let eta = scorer.predictors(ofHead: 0)
    if head.response.kind == .rating {
      guard let value = quote.label.finiteNumber else {
        throw TrainingError("\(quote.place): \(quote.fault(for: model) ?? "no number")")
      }
      heads[0].add(row: row, head, eta[0], truth: value)
      return
    }
    let name = try quote.labelName(model.kind)
    guard let truth = numbers[name] else {
      throw TrainingError("\(quote.place): \(quote.fault(for: model) ?? "an unknown label")")
    }
    heads[0].add(row: row, head, eta, truth: truth)
  }

  private mutating func addGold(
    _ index: Int, _ scorer: StatementScorer, _ gold: LabelledQuote.Gold, _ row: Int
  ) {
    let (head, eta) = (model.heads[index], scorer.predictors(ofHead: index))
    if let scale = ScaleName(rawValue: head.name) {
      return heads[index]
        .add(
          row: row, head, eta, truth: gold.level(of: scale), level: scorer.score(of: scale).level)
    }
    guard gold.commitment > .noCommitment else { return }
    switch head.name {
    case ModelHead.polarity:
      heads[index].add(row: row, head, eta, truth: gold.polarity == .refrain ? 1 : 0)
    case ModelHead.holder:
      heads[index].add(row: row, head, eta, truth: gold.holder == .other ? 1 : 0)
    default: break
    }
  }
}
