import ProvisoNumerics

/// Percentile intervals by resampling rows, or whole groups of rows (Efron & Tibshirani 1993).
package struct Bootstrap: Sendable {
  /// The number of resamples.
  package let resamples: Int
  private let seed: UInt64
  private let clusters: [[Int]]
  private let rows: Int

  /// A bootstrap over `rows` rows; rows of equal group are drawn together.
  ///
  /// - Precondition: `groups`, where given, has one name per row.
  package init(rows: Int, groups: [String]? = nil, resamples: Int = 1000, seed: UInt64 = 1) {
    precondition(groups.map { $0.count == rows } ?? true, "one group per row")
    self.rows = rows
    self.resamples = resamples
    self.seed = seed
    clusters = Folds.clusters(rows: rows, groups: groups).map(\.rows)
  }

  /// The row numbers of one resample; the same for the same number.
  ///
  /// - Complexity: O(rows).
  package func sample(_ number: Int) -> [Int] {
    guard !clusters.isEmpty else { return [] }
    var random = SplitMix64(seed: SplitMix64.mix(seed &+ UInt64(number) &* 0x9e37_79b9_7f4a_7c15))
    var drawn: [Int] = []
    drawn.reserveCapacity(rows)
    for _ in clusters.indices { drawn += clusters[random.next(below: clusters.count)] }
    return drawn
  }

  /// The interval that holds the middle `level` of a statistic of resampled row numbers.
  ///
  /// Resamples for which it is not defined are left out; nil where it is for none.
  ///
  /// - Complexity: `resamples` evaluations of `statistic`.
  package func interval(
    level: Double = 0.95, _ statistic: ([Int]) -> Double?
  ) -> ClosedRange<Double>? {
    intervals(level: level) { [statistic($0)] }.first ?? nil
  }

  /// The intervals of several statistics, all of the same resamples.
  ///
  /// - Complexity: `resamples` evaluations of `statistics`.
  package func intervals(
    level: Double = 0.95, _ statistics: ([Int]) -> [Double?]
  ) -> [ClosedRange<Double>?] {
    let draws = (0..<resamples).map { statistics(sample($0)) }
    let tail = (1 - level) / 2
    return (draws.first ?? []).indices
      .map { number in
        let values = draws.compactMap { $0[number] }.sorted()
        guard !values.isEmpty else { return nil }
        return Quantile.linear(values, tail)...Quantile.linear(values, 1 - tail)
      }
  }
}

/// Quantiles of sorted values.
package enum Quantile {
  /// The quantile at `share`, interpolated linearly between order statistics.
  ///
  /// - Precondition: `sorted` rises and is not empty.
  package static func linear(_ sorted: [Double], _ share: Double) -> Double {
    let position = min(max(share, 0), 1) * Double(sorted.count - 1)
    let index = min(Int(position), sorted.count - 1)
    let next = min(index + 1, sorted.count - 1)
    return sorted[index] + (position - Double(index)) * (sorted[next] - sorted[index])
  }
}
