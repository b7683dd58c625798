import ProvisoNumerics
import Testing

@testable import ProvisoModel

@Suite("Calibration")
struct CalibrationTests {
  /// Log-odds that are three times too sure, and shifted.
  private static func overconfident(rows: Int) -> (eta: [Double], labels: [Int]) {
    var random = SplitMix64(seed: 11)
    let truth = (0..<rows).map { _ in 4 * random.nextUnit() - 2 }
    let labels = truth.map { random.nextUnit() < Logistic.sigmoid($0) ? 1 : 0 }
    return (truth.map { 3 * $0 + 1.5 }, labels)
  }

  private func error(_ calibration: Calibration, _ eta: [Double], _ labels: [Int]) -> Double {
    ReliabilityTable(eta.map(calibration.probability), outcomes: labels.map { $0 == 1 })
      .expectedCalibrationError
  }

  @Test("Platt undoes a wrong scale and shift")
  func binary() throws {
    let (eta, labels) = Self.overconfident(rows: 8000)
    #expect(error(.none, eta, labels) > 0.1)
    let platt = try Calibration.fittedPlatt(eta, labels: labels)
    #expect(error(platt, eta, labels) < 0.02)
    guard case .platt(let slope, let offset) = platt else {
      Issue.record("not a Platt calibration")
      return
    }
    #expect(abs(slope - 1.0 / 3) < 0.03 && abs(offset + 0.5) < 0.06)
  }

  @Test("Platt's targets keep a perfect split finite")
  func separated() throws {
    let platt = try Calibration.fittedPlatt([-2, -1, 1, 2], labels: [0, 0, 1, 1])
    #expect(platt.probability(2) < 1 && platt.probability(2) > 0.6)
    let same = try Calibration.fittedPlatt([1, 2], labels: [1, 1])
    #expect((0.5..<1).contains(same.probability(1)))
  }

  @Test("A temperature is found for every kind of head")
  func temperature() throws {
    let (eta, labels) = Self.overconfident(rows: 4000)
    let head = LinearHead(kind: .binary, classes: 2, weights: [1], biases: [0])
    let shifted = eta.map { $0 - 1.5 }
    let fitted = Calibration.fittedTemperature(head.response, predictors: shifted, labels: labels)
    guard case .temperature(let slope) = fitted else {
      Issue.record("not a temperature")
      return
    }
    #expect(abs(slope - 1.0 / 3) < 0.03)
    let two = LinearHead(kind: .multinomial, classes: 2, weights: [0, 1], biases: [0, 0])
    let pairs = Calibration.fittedTemperature(
      two.response, predictors: shifted.flatMap { [0, $0] }, labels: labels)
    guard case .temperature(let other) = pairs else {
      Issue.record("not a temperature")
      return
    }
    #expect(slope.isClose(to: other, tolerance: 1e-5))
  }

  @Test("Ordinal recalibration restores slope and cut points")
  func ordinal() throws {
    let problem = GeneratedProblem(seed: 4, rows: 3000)
    let sample = try problem.sample(weighted: false)
    var head = try LinearFit.fit(sample, .levels(problem.levels, count: 4)).head
    let eta = head.linearPredictors(sample.design)
    let before = ProbabilityMetrics.logLoss(
      head.response.probabilities(ofRows: eta), labels: problem.levels, classes: 4)
    let distorted = eta.map { 2 * $0 + 1 }
    head.calibration = try .fittedOrdinal(distorted, labels: problem.levels, levels: 4)
    let after = ProbabilityMetrics.logLoss(
      head.response.probabilities(ofRows: distorted), labels: problem.levels, classes: 4)
    #expect(after.isClose(to: before, tolerance: 1e-3))
  }

  @Test("Isotonic regression by hand, with ties")
  func isotonic() {
    let fit = IsotonicRegression([1, 2, 3, 4, 4], [1, 3, 2, 5, 7])
    #expect(fit.positions == [1, 2, 3, 4] && fit.values == [1, 2.5, 2.5, 6])
    #expect(fit(0) == 1 && fit(1.5) == 1.75 && fit(2.2) == 2.5 && fit(9) == 6)
    #expect(IsotonicRegression([1, 2, 2], [4, 1, 1]).values == [2, 2])
    #expect(IsotonicRegression([3], [1])(7) == 1)
    #expect(IsotonicRegression(positions: [1, 1], values: [0, 0]) == nil)
    #expect(IsotonicRegression(positions: [1, 2], values: [1, 0]) == nil)
    #expect(IsotonicRegression(positions: [1, .nan], values: [0, 1]) == nil)
  }
}

@Suite("Intervals")
struct ConformalIntervalTests {
  /// Scores in 0…1 whose outcome is one of six levels, noisier in the middle.
  private static func rows(_ count: Int, seed: UInt64) -> (scores: [Double], outcomes: [Double]) {
    var random = SplitMix64(seed: seed)
    let scores = (0..<count).map { _ in random.nextUnit() }
    let outcomes = scores.map { score in
      let noise = (2 * random.nextUnit() - 1) * (0.1 + score * (1 - score))
      return min(1, max(0, ((score + noise) * 5).rounded() / 5))
    }
    return (scores, outcomes)
  }

  @Test("Nine in ten of new outcomes are covered", arguments: [UInt64(1), 2, 3])
  func coverage(seed: UInt64) throws {
    let known = Self.rows(2000, seed: seed)
    let interval = try ConformalInterval(
      scores: known.scores, outcomes: known.outcomes, range: 0...1)
    let new = Self.rows(5000, seed: seed + 10)
    let inside = zip(new.scores, new.outcomes).count { interval.holds($1, around: $0) }
    #expect((0.87...0.96).contains(Double(inside) / 5000))
    var last = interval(0)
    for step in 0...200 {
      let score = Double(step) / 200
      let next = interval(score)
      #expect(next.lowerBound >= last.lowerBound - 1e-12)
      #expect(next.upperBound >= last.upperBound - 1e-12)
      #expect(next.contains(score) && next.lowerBound >= 0 && next.upperBound <= 1)
      last = next
    }
  }

  @Test("Few rows, equal scores and broken input")
  func edges() throws {
    let one = try ConformalInterval(scores: [0.5], outcomes: [0.7], range: 0...1)
    #expect(one(0.5).contains(0.7) && one(0.1).contains(0.1))
    #expect(one(1.5).contains(1.5) && one(-0.5).contains(-0.5))
    let same = try ConformalInterval(
      scores: Array(repeating: 0.5, count: 100), outcomes: Array(repeating: 0.4, count: 100),
      range: 0...1)
    #expect(same(0.5).lowerBound.isClose(to: 0.4) && same(0.5).upperBound == 0.5)
    #expect(throws: ModelError.noRows) {
      try ConformalInterval(scores: [], outcomes: [], range: 0...1)
    }
    #expect(throws: ModelError.self) {
      try ConformalInterval(scores: [0.5], outcomes: [.nan], range: 0...1)
    }
  }
}

@Suite("Ordinal decisions")
struct OrdinalDecisionTests {
  private func kappa(_ decision: OrdinalDecision, _ x: [Double], _ labels: [Int]) -> Double {
    ConfusionTable(truth: labels, predicted: x.map(decision.level), classes: 3)
      .quadraticWeightedKappa
  }

  @Test(
    "No single move of a threshold within its reach improves the result",
    arguments: [UInt64(1), 2, 3, 4])
  func optimal(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let labels = (0..<80).map { _ in random.next(below: 3) }
    let x = labels.map { Double($0) * 0.5 + 0.4 + 0.8 * (random.nextUnit() - 0.5) }
    let found = try OrdinalDecision.fitted(x, labels: labels, levels: 3, margin: 0)
    let best = kappa(found, x, labels)
    #expect(best >= kappa(.rounding(levels: 3), x, labels))
    for (index, threshold) in found.thresholds.enumerated() {
      for candidate in x + [threshold] where abs(candidate - Double(index) - 0.5) <= 0.3 {
        var moved = found.thresholds
        moved[index] = candidate
        guard zip(moved, moved.dropFirst()).allSatisfy({ $0 <= $1 }) else { continue }
        #expect(kappa(OrdinalDecision(thresholds: moved), x, labels) <= best + 1e-12)
      }
    }
    #expect(try found == OrdinalDecision.fitted(x, labels: labels, levels: 3, margin: 0))
  }

  @Test("Rounding, ties and degenerate input")
  func edges() throws {
    let rounding = OrdinalDecision.rounding(levels: 6)
    #expect([0, 0.49, 0.5, 2.6, 9].map(rounding.level) == [0, 0, 1, 3, 5])
    #expect(try OrdinalDecision.fitted([], labels: [], levels: 3) == .rounding(levels: 3))
    // What is surely of level 2 is not named 3, whatever the labels say.
    let sure = [Double](repeating: 1.98, count: 50)
    let high = try OrdinalDecision.fitted(
      sure, labels: Array(repeating: 3, count: 50), levels: 4)
    #expect(high.level(1.98) == 2)
    let same = try OrdinalDecision.fitted([1, 1, 1], labels: [0, 1, 2], levels: 3)
    #expect(same.thresholds.count == 2)
    #expect(throws: ModelError.self) { try OrdinalDecision.fitted([1], labels: [5], levels: 3) }
  }
}
