import ProvisoNumerics

/// Whether two models that were tried on the same rows are equally good, where rows come in groups.
///
/// If they were, their answers for a whole group could change places and nobody would notice. The
/// test lets them do so in every way and counts how often the sum of differences is at least as far
/// from zero: a permutation test (Fisher 1935; for texts, Noreen 1989 and Yeh 2000) whose blocks
/// are groups, since what one text says is not independent of the rest of it (Winkler and others
/// 2015). Where every row is a group and differences are −1, 0 and 1, it is ``McNemarTest``.
///
/// Up to ``exactGroups`` groups that differ, all ways are counted; beyond, ways are drawn, the one
/// observed is counted among them, and p is never 0 (Phipson & Smyth 2010).
package struct PairedPermutation: Sendable, Equatable {
  /// The number of groups that differ up to which all ways are counted.
  package static let exactGroups = 13

  /// The number of groups.
  package let groups: Int
  /// The mean difference of rows.
  package let difference: Double
  /// The two-sided probability, under equal skill, of a difference at least as large.
  package let pValue: Double

  /// The test on a difference for each row, the first model's figure less the second's.
  ///
  /// - Precondition: `groups`, where given, has one name per row.
  /// - Complexity: O(rows + `draws` × groups).
  package init(
    _ differences: [Double], groups: [String]? = nil, draws: Int = 9_999, seed: UInt64 = 1
  ) {
    let clusters = Folds.clusters(rows: differences.count, groups: groups)
    let sums = clusters.map { $0.rows.reduce(0) { $0 + differences[$1] } }
    self.groups = clusters.count
    difference = differences.mean
    let swapped = sums.filter { $0 != 0 }
    let total = abs(swapped.reduce(0, +))
    // What is equal must stay so however the sum is rounded.
    let enough = total - 1e-9 * swapped.reduce(0) { $0 + abs($1) }
    func isAsLarge(_ signs: (Int) -> Bool) -> Bool {
      var sum = 0.0
      for (place, value) in swapped.enumerated() { sum += signs(place) ? value : -value }
      return abs(sum) >= enough
    }
    if swapped.count <= PairedPermutation.exactGroups {
      let ways = 1 << swapped.count
      let count = (0..<ways).count { way in isAsLarge { way >> $0 & 1 == 0 } }
      pValue = Double(count) / Double(ways)
    } else {
      var random = SplitMix64(seed: SplitMix64.mix(seed))
      var bits: [UInt64] = Array(repeating: 0, count: swapped.count / 64 + 1)
      var count = 1
      for _ in 0..<draws {
        for index in bits.indices { bits[index] = random.next() }
        if isAsLarge({ bits[$0 / 64] >> UInt64($0 % 64) & 1 == 0 }) { count += 1 }
      }
      pValue = Double(count) / Double(draws + 1)
    }
  }
}
