import Proviso
import ProvisoDesk
import ProvisoIO
import ProvisoModel

/// The figures of an evaluation for a person.
struct EvaluationTable {
  private(set) var text = ""

  init(_ evaluation: Evaluation) {
    text =
      "\(evaluation.count) quotes; figures with 95 % bootstrap intervals over "
      + (evaluation.isOneGroup
        ? "quotes, which are all of one group and may say less than so many\n" : "groups\n")
    for head in evaluation.heads {
      text += "\n\(head.name), n = \(head.rows.count)\n"
      for figure in head.figures { text += "  \(Self.text(of: figure))\n" }
      if let confusion = head.confusion { text += Self.confusion(confusion, head.labels) }
      if head.kind != .rating { text += Self.reliability(head) }
      text += Self.bySource(head, evaluation.sources)
    }
    if !evaluation.conditionSpans.isEmpty {
      text += "\ncondition spans\n"
      for figure in evaluation.conditionSpans { text += "  \(Self.text(of: figure))\n" }
      text += "\nwhat is named under the scheme\n"
      for figure in evaluation.scheme { text += "  \(Self.text(of: figure))\n" }
    }
  }

  /// `name value [low, high]`, with `n/a` for what is not defined.
  static func text(of figure: Evaluation.Figure) -> String {
    "\(figure.name) \(shown(figure.value)) "
      + "[\(shown(figure.interval?.lowerBound)), \(shown(figure.interval?.upperBound))]"
  }

  /// Three decimals, or `n/a`.
  static func shown(_ value: Double?) -> String {
    value.map { Shown.decimal($0, 3) } ?? "n/a"
  }

  private static func confusion(_ table: ConfusionTable, _ labels: [String]) -> String {
    let width = max(6, labels.map(\.count).max() ?? 0)
    func padded(_ text: String) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    var text = "  rows true, columns predicted\n  " + padded("")
    for label in labels { text += " " + padded(label) }
    text += "  precision recall    F1\n"
    for (truth, label) in labels.enumerated() {
      text += "  " + padded(label)
      for predicted in labels.indices {
        text += " " + padded("\(table.counts[truth * labels.count + predicted])")
      }
      let figures = table.figures(of: truth)
      text +=
        "      \(Shown.decimal(figures.precision, 3))  "
        + "\(Shown.decimal(figures.recall, 3)) \(Shown.decimal(figures.f1, 3))\n"
    }
    return text
  }

  /// How often the answer named was right, by its probability; it need not be the most probable
  /// one.
  private static func reliability(_ head: Evaluation.Head) -> String {
    let table = ReliabilityTable(
      head.rows.indices.map {
        head.probabilities[$0 * head.labels.count + head.predicted[$0]]
      }, outcomes: zip(head.truth, head.predicted).map { $0 == $1 })
    let what = head.kind.isOrdered ? "level" : "class"
    var text = "  reliability: probability of the \(what) named → share right (n)\n"
    for bin in table.bins where bin.count > 0 {
      text +=
        "    \(Shown.decimal(bin.meanProbability, 3)) → "
        + "\(Shown.decimal(bin.frequency, 3)) (\(bin.count))\n"
    }
    return text
  }

  private static func bySource(_ head: Evaluation.Head, _ sources: [String]) -> String {
    let parts = head.bySource(sources)
    guard parts.count > 1, let first = parts.first else { return "" }
    var text = "  by source: \(first.figures.map(\.name).joined(separator: ", ")) (n)\n"
    for part in parts {
      let values = part.figures.map { shown($0.value) }.joined(separator: ", ")
      text += "    \(part.source): \(values) (\(part.count))\n"
    }
    return text
  }
}

/// The answers that were furthest from the labels, each with what led there.
struct WorstErrors {
  private(set) var text = ""

  init(
    _ evaluation: Evaluation, _ quotes: [LabelledQuote], _ scorer: StatementScorer, count: Int
  ) {
    guard count > 0, let head = evaluation.heads.first else { return }
    var scorer = scorer
    let distances = head.rows.indices.map { position -> Double in
      if head.kind == .rating { return abs(head.trueValues[position] - head.values[position]) }
      if head.kind.isOrdered { return abs(Double(head.truth[position]) - head.values[position]) }
      let classes = head.labels.count
      return 1 - head.probabilities[position * classes + head.truth[position]]
    }
    let wrong = distances.indices.filter {
      head.kind == .rating || head.truth[$0] != head.predicted[$0]
    }
    let order = wrong.sorted { (distances[$1], $0) < (distances[$0], $1) }
    guard !order.isEmpty else { return }
    text = "\nworst errors of \(head.name)\n"
    for position in order.prefix(count) {
      let quote = quotes[head.rows[position]]
      let truth =
        head.kind == .rating ? "\(head.trueValues[position])" : head.labels[head.truth[position]]
      let found =
        head.kind == .rating
        ? Shown.decimal(head.values[position], 3) : head.labels[head.predicted[position]]
      text += "  \(quote.id): labelled \(truth), found \(found)\n"
      text += "    \(Terminal.safe(quote.text.prefix(300)))\n"
      scorer.score(quote.text.span)
      let parts = scorer.contributions(toOutput: scorer.explainingOutput(ofHead: 0), quote.text)
      let reasons = parts.prefix(4)
        .map {
          "\(Shown.signed($0.contribution, 3)) \($0.feature)"
        }
      text += "    \(reasons.joined(separator: "; "))\n"
    }
  }
}
