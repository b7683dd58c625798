import ProvisoFeatures
import ProvisoLexicon
import ProvisoModel
import ProvisoText

/// Collects what a model says of labelled quotes, head by head.
struct EvaluationAnswers {
  private(set) var heads: [Evaluation.Head]
  private(set) var spans: [SpanFigures.Row] = []
  private let model: Model
  /// The number of each label of the first head.
  private let numbers: [String: Int]
  private var inside: [Int]

  init(_ model: Model) {
    self.model = model
    heads = model.heads.map {
      Evaluation.Head(name: $0.name, kind: $0.response.kind, labels: $0.labels)
    }
    numbers = LabelNumbers.of(model.heads.first?.labels ?? [])
    inside = [Int](repeating: 0, count: heads.count)
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
      return
    }
    let head = model.heads[0]
    let eta = scorer.predictors(ofHead: 0)
    if head.response.kind == .rating {
      guard let value = quote.label.finiteNumber else {
        throw TrainingError("\(quote.place): \(quote.fault(for: model) ?? "no number")")
      }
      add(0, row, eta[0], value)
      return
    }
    let name = try quote.labelName(model.kind)
    guard let truth = numbers[name] else {
      throw TrainingError("\(quote.place): \(quote.fault(for: model) ?? "an unknown label")")
    }
    add(0, row, eta, truth)
  }

  private mutating func addGold(
    _ index: Int, _ scorer: StatementScorer, _ gold: LabelledQuote.Gold, _ row: Int
  ) {
    let eta = scorer.predictors(ofHead: index)
    if let scale = ScaleName(rawValue: heads[index].name) {
      let level = gold.level(of: scale)
      return add(index, row, eta, level, scorer.score(of: scale).level)
    }
    guard gold.commitment > 0 else { return }
    switch heads[index].name {
    case ModelHead.polarity: add(index, row, eta, gold.polarity == .refrain ? 1 : 0)
    case ModelHead.holder: add(index, row, eta, gold.holder == .other ? 1 : 0)
    default: break
    }
  }

  private mutating func add(
    _ index: Int, _ row: Int, _ eta: [Double], _ truth: Int, _ level: Int? = nil
  ) {
    let head = model.heads[index]
    let probabilities = head.response.probabilities(eta)
    let expected = ResponseFunction.expectedLevel(probabilities)
    let decided = level ?? head.decide(probabilities)
    heads[index].rows.append(row)
    heads[index].truth.append(truth)
    heads[index].predicted.append(decided)
    heads[index].probabilities += probabilities
    heads[index].values.append(expected)
    count(index, expected, Double(truth))
  }

  private mutating func add(_ index: Int, _ row: Int, _ value: Double, _ truth: Double) {
    heads[index].rows.append(row)
    heads[index].trueValues.append(truth)
    heads[index].values.append(value)
    count(index, value, truth)
  }

  private mutating func count(_ index: Int, _ score: Double, _ truth: Double) {
    guard let interval = model.heads[index].interval else { return }
    if interval.holds(truth, around: score) { inside[index] += 1 }
    heads[index].coverage = Double(inside[index]) / Double(heads[index].rows.count)
  }
}

/// Token and exact agreement of condition spans.
enum SpanFigures {
  /// Counts of one quote.
  struct Row: Sendable {
    var tokens = (both: 0, found: 0, wanted: 0)
    var exact = (both: 0, found: 0, wanted: 0)

    init(_ scorer: StatementScorer, _ gold: LabelledQuote.Gold) {
      let found = scorer.analysis.conditions.map { scorer.bytes(of: $0.tokens) }
      let wanted = gold.conditions.map(\.span)
      for token in scorer.analysis.reading.tokens where token.isWordLike {
        let isFound = found.contains { $0.contains(Int(token.start)) }
        let isWanted = wanted.contains { $0.contains(Int(token.start)) }
        tokens.found += isFound ? 1 : 0
        tokens.wanted += isWanted ? 1 : 0
        tokens.both += isFound && isWanted ? 1 : 0
      }
      exact = (found.count { wanted.contains($0) }, found.count, wanted.count)
    }
  }

  static let names = ["token_precision", "token_recall", "token_f1", "exact_f1"]

  /// The figure with a number of ``names``.
  static func value(_ number: Int, _ rows: [Row]) -> Double {
    let pick: (Row) -> (both: Int, found: Int, wanted: Int) = number < 3 ? \.tokens : \.exact
    let (both, found, wanted) = rows.reduce((0, 0, 0)) {
      ($0.0 + pick($1).both, $0.1 + pick($1).found, $0.2 + pick($1).wanted)
    }
    switch number {
    case 0: return found == 0 ? 1 : Double(both) / Double(found)
    case 1: return wanted == 0 ? 1 : Double(both) / Double(wanted)
    default: return found + wanted == 0 ? 1 : 2 * Double(both) / Double(found + wanted)
    }
  }
}
