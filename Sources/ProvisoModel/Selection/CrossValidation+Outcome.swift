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
    /// For each fold, the choice that its rows take no part in; empty if rows are held out without
    /// parts.
    package let apart: [Apart]
    /// Whether every fit converged.
    package let converged: Bool

    /// The candidate chosen.
    package var choice: Candidate { candidates[best] }

    /// The choice by the rows outside a fold.
    ///
    /// The figure of the best of many candidates flatters, since the rows that it is made of took
    /// part in the choice. The figures of rows under the candidate that the other folds choose do
    /// not (Tsamardinos, Greasidou & Borboudakis 2018, who draw the rows that choose), and cost no
    /// fit.
    package struct Apart: Sendable {
      /// The position of the candidate chosen.
      package let best: Int
      /// The predictors of all rows under it, those of the fold included.
      package let predictors: [Double]
    }
  }

  /// The position of the best score, or of the strongest penalties among those within `slack` of
  /// it.
  static func best(_ candidates: [Candidate], _ scores: [Double], slack: Double) -> Int {
    var best = scores.indices.reduce(0) { scores[$1] > scores[$0] ? $1 : $0 }
    let enough = scores[best] - slack
    for index in scores.indices where slack > 0 && scores[index] >= enough {
      if candidates[index].strength > candidates[best].strength { best = index }
    }
    return best
  }

  /// Predictions of one candidate for one fold, or for all rows.
  struct HeldOut {
    var predictors: [Double]
    var probabilities: [Double]
    var converged: Bool

    /// The predictions of the rows at `rows`, of `count` rows in all.
    func selecting(_ rows: [Int], of count: Int) -> HeldOut {
      func some(_ values: [Double]) -> [Double] {
        let width = values.count / max(count, 1)
        return rows.flatMap { values[$0 * width..<($0 + 1) * width] }
      }
      return HeldOut(
        predictors: some(predictors), probabilities: some(probabilities), converged: converged)
    }
  }
}
