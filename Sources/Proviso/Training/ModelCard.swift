extension Model {
  /// The first line of every card.
  package static let cardTitle = "# Model card"
}

/// The model card: what a reader must know before trusting the numbers (Mitchell and others, 2019).
struct ModelCard {
  let kind: Model.Kind
  let schema: String
  let report: TrainingReport

  /// The card as Markdown.
  var text: String {
    var lines = [
      Model.cardTitle, "",
      "| | |", "|---|---|",
      "| kind | \(kind.rawValue) |",
      "| trained by | Proviso \(Version.current) |",
      "| features | \(report.features) of the lexicons (schema `\(schema)`), \(report.terms) n-grams |",
      "| data | \(report.rows) quotes in \(report.groups) groups, digest `\(report.digest)` |",
      !report.isHeldOut
        ? "| folds, seed | \(report.folds), \(report.seed) |"
        : "| chosen on | \(report.held) held-out quotes, seed \(report.seed) |",
      "",
      "## Data by source", "", "| source | quotes |", "|---|---|",
    ]
    lines += report.sources.map { "| \($0.name.isEmpty ? "(none)" : $0.name) | \($0.rows) |" }
    lines += [
      "", report.isHeldOut ? "## Figures on the held-out quotes" : "## Cross-validated figures", "",
      "\(judged) Each part is judged by the penalties, the calibration and the cuts that the other "
        + "parts choose (Tsamardinos et al. 2018), so that no choice flatters its figure; 95 % bootstrap "
        + "intervals over groups.",
      "",
      "| head | n | penalty | n-gram factor | figure | value | interval |",
      "|---|---|---|---|---|---|---|",
    ]
    for head in report.heads {
      for figure in head.figures {
        lines.append(
          "| \(head.name) | \(head.rows) | \(head.penalty) | \(head.ngramFactor) | \(figure.name) | "
            + "\(decimals(figure.value)) | \(decimals(figure.interval?.lowerBound))–"
            + "\(decimals(figure.interval?.upperBound)) |")
      }
    }
    for head in report.heads where head.dependentParts > 0 {
      lines += [
        "",
        "\(head.name): \(head.dependentParts) of \(head.parts) parts had a say in what they are judged "
          + "by, since all other parts have one label; the figures may flatter.",
      ]
    }
    lines += [
      "", "## Optimisation", "", "| head | iterations | gradient norm | converged |",
      "|---|---|---|---|",
    ]
    lines += report.heads.map {
      "| \($0.name) | \($0.iterations) | \($0.gradientNorm) | \($0.converged ? "yes" : "no") |"
    }
    if let warning = report.convergenceWarning { lines += ["", "**Not converged:** \(warning)."] }
    if !report.omitted.isEmpty {
      lines += ["", "## Heads left out", ""]
      lines += report.omitted.map { "- \($0.name): \($0.reason); scores name none." }
    }
    lines += ["", "## Calibration", "", calibration, "", "## Use and limits", "", limits, ""]
    return lines.joined(separator: "\n")
  }

  /// What the figures were made on.
  private var judged: String {
    let fallbacks = report.fallbacks
      .map { " Out of fold for \($0.heads.joined(separator: ", ")): \($0.reason)." }
    return report.isHeldOut
      ? "Held-out quotes, in parts that leave groups whole." + fallbacks.joined()
      : "Out of fold, folds grouped."
        + (report.held == 0
          ? "" : " \(report.held) held-out quotes had no say:" + fallbacks.joined())
  }

  private var calibration: String {
    let how: String? =
      switch kind {
      case .gold: "one temperature for each scale, Platt scaling for two classes"
      case .class: "Platt scaling for two classes, one temperature for more"
      case .ordinal: "slope and cut points of the proportional-odds model"
      case .rating: nil
      }
    let unseen =
      !report.isHeldOut
      ? "out-of-fold" : report.fallbacks.isEmpty ? "held-out" : "held-out or out-of-fold"
    let probabilities = how.map { "Probabilities are calibrated on \(unseen) predictors (\($0))." }
    let intervals = """
      Intervals are conformal (Lei et al. 2018): they hold the label of nine of ten quotes that come from \
      the same sources.
      """
    let decision = """
      The label named is the one that served macro F1 best on these predictors; with rare classes it need not be \
      the most probable one.
      """
    return [probabilities, kind == .class ? decision : intervals].compactMap(\.self)
      .joined(separator: " ")
  }

  private var limits: String {
    """
    The model judges wording, not sincerity, and not what happened later. It knows English only. On text \
    unlike its training data the scores are marked as out of domain (share of known words). Do not use it \
    to judge persons. The licence of the training texts binds their texts, not these weights.
    """
  }

  /// A number with three decimals, one too big for them as it is; `n/a` for none.
  private func decimals(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "n/a" }
    guard abs(value) < 1e12 else { return "\(value)" }
    let thousandths = Int((abs(value) * 1000).rounded())
    let rest = String(thousandths % 1000)
    return (value < 0 ? "-" : "") + "\(thousandths / 1000)."
      + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
