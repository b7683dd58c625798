import ProvisoModel
import Testing

@testable import Proviso

@Suite struct ModelCardTests {
  @Test("figures that are no numbers, or too big for decimals, are written all the same")
  func oddFigures() {
    var report = TrainingReport(
      rows: 2, groups: 2, held: 0, features: 1, terms: 0, digest: "d", folds: 2, seed: 1)
    report.heads = [
      TrainingReport.Head(
        name: "prediction", rows: 2, judgedBy: .outOfFold, choices: [],
        figures: [
          .init(name: "r", value: .nan, interval: -.infinity ... .infinity),
          .init(name: "none", value: nil, interval: nil),
          .init(name: "big", value: 1e300, interval: -1e18...0.5),
          .init(name: "plain", value: -0.0625, interval: 0...1),
        ], iterations: 1, gradientNorm: 0, converged: true)
    ]
    let card = ModelCard(kind: .rating, schema: "s", report: report).text
    #expect(card.contains("| r | n/a | n/a–n/a |") && card.contains("| none | n/a | n/a–n/a |"))
    #expect(card.contains("| big | 1e+300 | -1e+18–0.500 |"))
    #expect(card.contains("| plain | -0.063 | 0.000–1.000 |"))
    #expect(!card.contains("had a say"))
    (report.heads[0].parts, report.heads[0].dependentParts) = (5, 2)
    #expect(
      ModelCard(kind: .rating, schema: "s", report: report).text
        .contains("prediction: 2 of 5 parts had a say in what they are judged by"))
  }

  @Test("what a model goes without, and fits that did not converge, are said")
  func faults() {
    var report = TrainingReport(
      rows: 2, groups: 2, held: 30, features: 1, terms: 0, digest: "d", folds: 2, seed: 1)
    func head(_ name: String, _ fault: String?, converged: Bool) -> TrainingReport.Head {
      TrainingReport.Head(
        name: name, rows: 2, judgedBy: .heldOut, heldFault: fault, choices: [], figures: [],
        iterations: 1, gradientNorm: 1, converged: converged)
    }
    report.heads = [
      head("commitment", nil, converged: true), head("holder", "why", converged: true),
    ]
    #expect(report.isHeldOut && report.convergenceWarning == nil)
    #expect(report.fallbacks.map(\.reason) == ["why"] && report.fallbacks[0].heads == ["holder"])
    report.heads[0].converged = false
    report.omitted = [TrainingReport.Omission(name: "polarity", reason: "all have '+'")]
    let card = ModelCard(kind: .gold, schema: "s", report: report).text
    #expect(card.contains("| chosen on | 30 held-out quotes") && card.contains("for holder: why."))
    #expect(card.contains("**Not converged:** commitment: a fit stopped before it converged"))
    #expect(card.contains("- polarity: all have '+'; scores name none."))
    report.heads[0].heldFault = "why"
    let folds = ModelCard(kind: .gold, schema: "s", report: report).text
    #expect(!report.isHeldOut && folds.contains("| folds, seed | 2, 1 |"))
    #expect(
      folds.contains("30 held-out quotes had no say: Out of fold for commitment, holder: why."))
  }
}
