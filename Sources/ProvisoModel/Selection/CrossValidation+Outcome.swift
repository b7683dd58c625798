extension CrossValidation {
  /// One setting that may be chosen.
  package struct Candidate: Sendable, Equatable {
    /// The common penalty, in units of the summed loss.
    package let penalty: Double
    /// A factor on it for each block of columns.
    package let multipliers: [Double]

    /// A common penalty, with a factor for each block of columns.
    package init(penalty: Double, multipliers: [Double] = [1]) {
      self.penalty = penalty
      self.multipliers = multipliers
    }

    /// The product of the penalties of all blocks.
    var strength: Double { multipliers.reduce(1) { $0 * $1 * penalty } }

    /// All combinations of penalties and multipliers.
    package static func grid(
      penalties: [Double], multipliers: [[Double]] = [[1]]
    ) -> [Candidate] {
      multipliers.flatMap { factors in
        penalties.sorted(by: >).map { Candidate(penalty: $0, multipliers: factors) }
      }
    }
  }

  /// What was found; the figures of the candidates not chosen are kept for inspection.
  package struct Outcome: Sendable {
    /// The candidates, in the order given.
    package let candidates: [Candidate]
    /// The figure of each candidate, by the metric asked for; higher is better.
    package let scores: [Double]
    /// The position of the candidate chosen: the best, or one as good within the slack allowed.
    package let best: Int
    /// The predictors of each row by the fit that had not seen it, `outputs` per row.
    package let predictors: [Double]
    /// Its probabilities, `classes` per row; empty for ratings.
    package let probabilities: [Double]
    /// Whether every fit converged.
    package let converged: Bool

    /// The candidate chosen.
    package var choice: Candidate { candidates[best] }
  }
}
