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

/// Turns linear predictors of one ordinal head into scores; holds no heap storage either.
struct ScaleReader: Sendable {
  private let slope: Double
  private let levels: Int
  /// The cut points, and e to their power.
  private var cutPoints: [8 of Double] = .init(repeating: 0)
  private var powers: [8 of Double] = .init(repeating: 1)
  /// Where the expected level is cut; infinite from the number of levels on.
  private var thresholds: [8 of Double] = .init(repeating: .infinity)
  private let hasThresholds: Bool

  init(_ head: ModelHead) {
    let cuts: [Double]
    switch head.head.calibration {
    case .ordinal(let slope, let cutPoints):
      self.slope = slope
      cuts = cutPoints
    case .temperature(let slope):
      self.slope = slope
      cuts = head.head.cutPoints.map { $0 * slope }
    default:
      slope = 1
      cuts = head.head.cutPoints
    }
    levels = cuts.count + 1
    hasThresholds = head.decision != nil
    for (level, cut) in cuts.prefix(7).enumerated() {
      cutPoints[level] = cut
      powers[level] = Logistic.exp(cut)
      thresholds[level] = head.decision?.thresholds[level] ?? .infinity
    }
  }

  /// The score at a linear predictor; P(y > k) = σ(slope · η − θₖ) = 1 / (1 + e^θₖ · e^(−slope · η)).
  func score(_ eta: Double) -> ScaleScore {
    var result = ScaleScore()
    result.levels = levels
    let latent = slope * eta
    let power = Logistic.exp(-latent)
    let isSmall = latent.magnitude < 300
    var above = 1.0
    var expected = 0.0
    var below = 0
    for level in 0..<levels &- 1 {
      let cut = cutPoints[level]
      // Within these bounds neither factor nor product can overflow.
      let isExact = isSmall && cut.magnitude < 300
      let next = isExact ? 1 / (1 + powers[level] * power) : Logistic.sigmoid(latent - cut)
      result.probabilities[level] = max(0, above - next)
      expected += next
      above = next
      below &+= cut <= latent ? 1 : 0
    }
    result.probabilities[levels - 1] = above
    result.level = hasThresholds ? decided(expected) : below
    result.score = expected / Double(levels - 1)
    return result
  }

  private func decided(_ expected: Double) -> Int {
    var level = 0
    for place in 0..<7 where thresholds[place] <= expected { level += 1 }
    return level
  }
}
