import Proviso
import ProvisoDesk

/// What a person reads after training.
struct TrainingSummary {
  let text: String

  init(_ report: TrainingReport, kind: Model.Kind, output: String) {
    var text = """
      \(kind.rawValue) model of \(report.rows) quotes in \(report.groups) groups; \
      \(report.features) lexicon features, \(report.terms) n-grams; \
      \(report.isHeldOut ? "chosen on \(report.held) held-out quotes" : "\(report.folds) grouped folds"), \
      seed \(report.seed)

      """
    for fallback in report.fallbacks {
      text += "\(fallback.heads.joined(separator: ", ")): chosen on folds, for \(fallback.reason)\n"
    }
    for head in report.omitted {
      text += "\(head.name): no head, for \(head.reason); scores name none\n"
    }
    for head in report.heads {
      text +=
        "\(head.name): n = \(head.rows), penalty \(head.penalty) × \(head.ngramFactor) for n-grams, "
        + "\(head.iterations) iterations, gradient norm \(Self.bound(head.gradientNorm))"
        + "\(head.converged ? "" : " (not converged)")\n"
      for figure in head.figures {
        text += "  \(EvaluationTable.text(of: figure)), \(head.judgedBy.rawValue), 95 % bootstrap\n"
      }
    }
    text +=
      output == "-"
      ? "written: standard output\n"
      : "written: \(output), \(TrainCommand.cardPath(of: output))\n"
    self.text = text
  }

  /// `below 1e-5`: the power of ten above a small number.
  private static func bound(_ value: Double) -> String {
    var (power, exponent) = (1.0, 0)
    while exponent < 12, value < power / 10 { (power, exponent) = (power / 10, exponent + 1) }
    return value < power ? "below 1e-\(exponent)" : Shown.decimal(value, 3)
  }
}
