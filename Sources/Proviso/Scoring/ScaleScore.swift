import ProvisoModel
import ProvisoNumerics

/// The answer of one ordinal head, without heap storage.
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

/// Turns linear predictors of one ordinal head into scores.
struct ScaleReader: Sendable {
  private let cutPoints: [Double]
  private let slope: Double
  private let decision: OrdinalDecision?
  private let interval: ConformalInterval?

  init(_ head: ModelHead) {
    switch head.head.calibration {
    case .ordinal(let slope, let cutPoints):
      self.slope = slope
      self.cutPoints = cutPoints
    case .temperature(let slope):
      self.slope = slope
      cutPoints = head.head.cutPoints.map { $0 * slope }
    default:
      slope = 1
      cutPoints = head.head.cutPoints
    }
    decision = head.decision
    interval = head.interval
  }

  /// The score at a linear predictor; P(y > k) = σ(slope · η − θₖ).
  func score(_ eta: Double) -> ScaleScore {
    var result = ScaleScore()
    result.levels = cutPoints.count + 1
    let latent = slope * eta
    var above = 1.0
    var expected = 0.0
    for (level, cut) in cutPoints.enumerated() {
      let next = Logistic.sigmoid(latent - cut)
      result.probabilities[level] = max(0, above - next)
      expected += next
      above = next
    }
    result.probabilities[cutPoints.count] = above
    result.level = decision?.level(expected) ?? cutPoints.count { $0 <= latent }
    result.score = expected / Double(cutPoints.count)
    return result
  }

  /// The 90 % interval around a score, as scores.
  func interval(_ score: Double) -> ClosedRange<Double> {
    guard let interval else { return score...score }
    let highest = Double(cutPoints.count)
    let levels = interval(score * highest)
    return levels.lowerBound / highest...levels.upperBound / highest
  }
}
