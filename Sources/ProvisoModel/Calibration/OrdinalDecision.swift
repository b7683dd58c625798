import ProvisoNumerics

/// Which level to name for an expected level, so that quadratic weighted κ is highest.
///
/// The level is the number of thresholds at or below the expected level.
package struct OrdinalDecision: Sendable, Equatable {
  /// The least expected level at which each level from 1 on is named; not falling.
  package let thresholds: [Double]

  /// A decision with given thresholds.
  ///
  /// - Precondition: they do not fall.
  package init(thresholds: [Double]) {
    precondition(zip(thresholds, thresholds.dropFirst()).allSatisfy { $0 <= $1 }, "falling")
    self.thresholds = thresholds
  }

  /// The rounded expected level: thresholds at ½, 1½, ….
  package static func rounding(levels: Int) -> OrdinalDecision {
    OrdinalDecision(thresholds: (1..<max(levels, 1)).map { Double($0) - 0.5 })
  }

  /// How far a fitted threshold may lie from the middle between its levels.
  private static let reach = 0.3

  /// The level named for an expected level.
  ///
  /// - Complexity: O(levels).
  package func level(_ expected: Double) -> Int { thresholds.count { $0 <= expected } }

  /// Thresholds of highest κ on out-of-fold expected levels, by coordinate search.
  ///
  /// Starts at the rounding thresholds; each in turn moves to its best place between its
  /// neighbours, with the others held, until none moves. A place must gain more than `margin` over
  /// staying, so that noise does not move thresholds, and none leaves the middle between its two
  /// levels by more than ``reach``: what is surely of a level is never named another.
  ///
  /// - Throws: `lengthMismatch` or `labelOutOfRange`.
  /// - Complexity: O(*n* log *n* + sweeps × *n* × levels).
  package static func fitted(
    _ expected: [Double], labels: [Int], levels: Int, margin: Double = 1e-4
  ) throws(ModelError) -> OrdinalDecision {
    try Labels.check(labels, rows: expected.count, count: levels)
    let start = rounding(levels: levels)
    guard !expected.isEmpty else { return start }
    var search = Search(expected, labels, start)
    for _ in 0..<20 {
      var moved = false
      for index in start.thresholds.indices { moved = search.move(index, margin) || moved }
      guard moved else { break }
    }
    return OrdinalDecision(thresholds: search.thresholds)
  }

  /// The state of the search: rows by expected level, and where the named level changes.
  private struct Search {
    private let values: [Double]
    private let labels: [Int]
    private let levels: Int
    /// For each level from 1 on, the number of rows before its first.
    private var borders: [Int]
    private(set) var thresholds: [Double]

    init(_ expected: [Double], _ labels: [Int], _ start: OrdinalDecision) {
      let order = expected.indices.sorted { (expected[$0], $0) < (expected[$1], $1) }
      let values = order.map { expected[$0] }
      self.values = values
      self.labels = order.map { labels[$0] }
      levels = start.thresholds.count + 1
      thresholds = start.thresholds
      borders = start.thresholds.map { threshold in values.count { $0 < threshold } }
    }

    /// Moves one border to its best place between its neighbours; whether it moved.
    mutating func move(_ index: Int, _ margin: Double) -> Bool {
      let middle = Double(index) + 0.5
      let low = max(
        index > 0 ? borders[index - 1] : 0, values.count { $0 < middle - OrdinalDecision.reach })
      let high = min(
        index + 1 < borders.count ? borders[index + 1] : values.count,
        values.count { $0 <= middle + OrdinalDecision.reach })
      guard low <= borders[index], borders[index] <= high else { return false }
      var counts = table(borders)
      let staying = Self.kappa(counts, levels)
      // From here on the border is at `low`: all rows between get the level above it.
      for row in low..<borders[index] { shift(&counts, row, from: index, to: index + 1) }
      var best = (kappa: staying + margin, border: borders[index])
      for border in low...high {
        let splitsTie = border > 0 && border < values.count && values[border] == values[border - 1]
        let kappa = splitsTie ? -1 : Self.kappa(counts, levels)
        if kappa > best.kappa { best = (kappa, border) }
        if border < high { shift(&counts, border, from: index + 1, to: index) }
      }
      guard best.border != borders[index] else { return false }
      borders[index] = best.border
      let neighbours = (
        index > 0 ? thresholds[index - 1] : -.infinity,
        index + 1 < thresholds.count ? thresholds[index + 1] : .infinity
      )
      let bounded = min(
        max(place(best.border), middle - OrdinalDecision.reach), middle + OrdinalDecision.reach)
      thresholds[index] = min(max(bounded, neighbours.0), neighbours.1)
      return true
    }

    /// A threshold halfway between the rows on both sides of a border.
    private func place(_ border: Int) -> Double {
      if border == 0 { return values[0] - 1e-9 }
      if border == values.count { return values[border - 1] + 1e-9 }
      let middle = (values[border - 1] + values[border]) / 2
      return middle > values[border - 1] ? middle : values[border]
    }

    /// Counts of true (rows) and named (columns) levels.
    private func table(_ borders: [Int]) -> [Double] {
      var counts = [Double](repeating: 0, count: levels * levels)
      var level = 0
      for row in values.indices {
        while level < borders.count && borders[level] <= row { level += 1 }
        counts[labels[row] * levels + level] += 1
      }
      return counts
    }

    private func shift(_ counts: inout [Double], _ row: Int, from: Int, to: Int) {
      counts[labels[row] * levels + from] -= 1
      counts[labels[row] * levels + to] += 1
    }

    /// κ from Σ (i−j)² Oᵢⱼ and the moments of both margins, in O(levels²).
    private static func kappa(_ counts: [Double], _ levels: Int) -> Double {
      var (total, observed) = (0.0, 0.0)
      var (truth, truth2, named, named2) = (0.0, 0.0, 0.0, 0.0)
      for i in 0..<levels {
        for j in 0..<levels {
          let n = counts[i * levels + j]
          let (x, y) = (Double(i), Double(j))
          total += n
          observed += n * (x - y) * (x - y)
          truth += n * x
          truth2 += n * x * x
          named += n * y
          named2 += n * y * y
        }
      }
      // Σᵢⱼ rᵢ cⱼ (i − j)² = N Σ i² r + N Σ j² c − 2 (Σ i r)(Σ j c).
      let expected = total * (truth2 + named2) - 2 * truth * named
      return expected > 0 ? 1 - observed * total / expected : observed > 0 ? 0 : 1
    }
  }
}
