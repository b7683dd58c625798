import ProvisoModel
import ProvisoNumerics
import ProvisoText

/// The answer of one head of levels, without heap storage.
package struct ScaleScore: Sendable {
  /// The level decided for.
  package var level = 0
  /// The expected level over the highest level.
  package var score = 0.0
  /// The probabilities of the levels; the first ``levels`` count.
  package var probabilities: [8 of Double] = .init(repeating: 0)
  /// The number of levels.
  package var levels = 1
}

/// Turns the linear predictors of one head of levels into scores.
struct ScaleReader: Sendable {
  private let slope: Double
  private let highest: Int
  private let outputs: Range<Int>
  /// Whether the head cuts the expected level; it names the median level otherwise.
  private let hasDecision: Bool
  /// Where it cuts, by ``OrdinalDecision``, without heap storage; infinite after the last.
  private var thresholds: [8 of Double] = .init(repeating: .infinity)

  /// The reader of a head that has its predictors at `outputs`.
  ///
  /// - Precondition: the head is of kind `.baseline` and has at most eight levels.
  init(_ head: ModelHead, outputs: Range<Int>) {
    precondition(head.response.kind == .baseline && head.response.classes <= 8, "not a scale")
    if case .temperature(let slope) = head.response.calibration {
      self.slope = slope
    } else {
      slope = 1
    }
    highest = head.response.classes - 1
    self.outputs = outputs
    hasDecision = head.decision != nil
    for (place, threshold) in (head.decision?.thresholds ?? []).enumerated() {
      thresholds[place] = threshold
    }
  }

  /// The score at linear predictors η: P(y = k) = exp(slope · ηₖ) / (1 + Σ exp(slope · ηⱼ)).
  func score(_ eta: Scratch<Double>, into result: inout ScaleScore) {
    var shares: [8 of Double] = .init(repeating: 0)
    var peak = 0.0
    var level = 1
    while level <= highest {
      shares[level] = slope * eta[outputs.lowerBound + level - 1]
      peak = max(peak, shares[level])
      level += 1
    }
    var total = 0.0
    level = 0
    while level <= highest {
      let latent = shares[level] - peak
      let share = latent == 0 ? 1 : Logistic.exp(latent)
      shares[level] = share
      total += share
      level += 1
    }
    var (expected, below) = (0.0, 0.0)
    var named = highest
    level = 0
    while level <= highest {
      let share = shares[level] / total
      shares[level] = share
      expected += share * Double(level)
      below += share
      if below >= 0.5, level < named { named = level }
      level += 1
    }
    if hasDecision {
      named = 0
      while named < highest, thresholds[named] <= expected { named += 1 }
    }
    result.probabilities = shares
    result.levels = highest + 1
    result.level = named
    result.score = expected / Double(highest)
  }
}
