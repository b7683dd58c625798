import ProvisoNumerics

/// Intervals around scores that hold a stated share of outcomes.
///
/// Split-conformal prediction (Lei, G'Sell, Rinaldo, Tibshirani & Wasserman 2018) on out-of-fold
/// residuals, by bins of the score, since spread differs along a bounded scale. In each bin of *n*
/// residuals the ends are those of the shortest run of ⌈(n+1)(1 − α)⌉ residuals in order, as in the
/// prediction sets of least size (Lei, Robins & Wasserman 2013): outcomes are skewed near the ends
/// of a scale, and equal tails would hold more than is promised. One residual more is taken in on
/// either side, for the shortest of many runs holds less of what is new than the others. Between
/// the centres of bins the ends are interpolated, and made not to fall as the score rises.
package struct ConformalInterval: Sendable, Equatable {
  /// The lower end as a function of the score.
  package let lower: IsotonicRegression
  /// The upper end as a function of the score.
  package let upper: IsotonicRegression
  /// The least and the greatest outcome possible.
  package let range: ClosedRange<Double>

  /// Intervals from ends that are known.
  package init(
    lower: IsotonicRegression, upper: IsotonicRegression, range: ClosedRange<Double>
  ) {
    self.lower = lower
    self.upper = upper
    self.range = range
  }

  /// Intervals fitted to out-of-fold scores and the outcomes that came.
  ///
  /// - Parameters:
  ///   - scores: Scores of rows by fits that had not seen them.
  ///   - outcomes: What was observed, on the same scale.
  ///   - coverage: The share of outcomes that intervals should hold.
  ///   - range: The least and the greatest outcome possible.
  ///   - bins: The number of bins; fewer where a bin would have less than 30 rows.
  /// - Throws: `noRows`, `lengthMismatch` or `notFinite`.
  /// - Complexity: O(*n* log *n*).
  package init(
    scores: [Double], outcomes: [Double], coverage: Double = 0.9, range: ClosedRange<Double>,
    bins: Int = 10
  ) throws(ModelError) {
    guard !scores.isEmpty else { throw .noRows }
    guard scores.count == outcomes.count else {
      throw .lengthMismatch(what: "outcomes", expected: scores.count, found: outcomes.count)
    }
    if let row = (zip(scores, outcomes).map { $0 + $1 }).firstNonFinite {
      throw .notFinite(what: "score or outcome", row: row)
    }
    let order = scores.indices.sorted { (scores[$0], $0) < (scores[$1], $1) }
    let count = max(1, min(bins, scores.count / 30))
    var (centres, lows, highs) = ([Double](), [Double](), [Double]())
    for bin in 0..<count {
      let rows = order[order.count * bin / count..<order.count * (bin + 1) / count]
      let centre = rows.map { scores[$0] }.mean
      let residuals = rows.map { outcomes[$0] - scores[$0] }.sorted()
      let shortest = ConformalInterval.shortestRun(residuals, coverage: coverage)
      centres.append(centre)
      lows.append(centre + min(0, shortest.lowerBound))
      highs.append(centre + max(0, shortest.upperBound))
    }
    lower = IsotonicRegression(centres, lows)
    upper = IsotonicRegression(centres, highs)
    self.range = range
  }

  /// The ends of the shortest run of sorted residuals that holds the share asked for, the first of
  /// several, and of one residual more on either side.
  private static func shortestRun(_ residuals: [Double], coverage: Double) -> ClosedRange<Double> {
    let size = min(
      residuals.count, Int((coverage * Double(residuals.count + 1)).rounded(.up)))
    var best = 0
    for first in 0...residuals.count - size
    where residuals[first + size - 1] - residuals[first]
      < residuals[best + size - 1] - residuals[best]
    { best = first }
    return residuals[max(0, best - 1)]...residuals[min(residuals.count - 1, best + size)]
  }

  /// The interval around a score; it always holds the score itself.
  ///
  /// - Complexity: O(log bins).
  package func callAsFunction(_ score: Double) -> ClosedRange<Double> {
    // Beyond the outer bins the distance to the score is kept.
    let first = lower.positions[0]
    let last = lower.positions[lower.positions.count - 1]
    let excess = score - min(max(score, first), last)
    let low = min(score, clamp(lower(score) + excess))
    let high = max(score, clamp(upper(score) + excess))
    return low...high
  }

  /// Whether an outcome lies inside the interval around a score.
  ///
  /// - Complexity: O(log bins).
  package func holds(_ outcome: Double, around score: Double) -> Bool {
    let interval = self(score)
    // Ends and outcomes come from decimal levels; equality must survive rounding.
    return outcome >= interval.lowerBound - 1e-9 && outcome <= interval.upperBound + 1e-9
  }

  private func clamp(_ value: Double) -> Double {
    min(max(value, range.lowerBound), range.upperBound)
  }
}
