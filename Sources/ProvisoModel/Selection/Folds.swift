import ProvisoNumerics
import ProvisoThreads

/// A partition of rows for cross-validation: rows of one group are never separated.
package struct Folds: Sendable, Equatable {
  /// The number of folds.
  package let count: Int
  /// The fold of each row.
  package let assignment: [Int]

  /// Folds of equal size and mixture of labels, as far as groups allow.
  ///
  /// Groups are dealt from the largest to the smallest, equal ones in an order that follows from
  /// `seed` and their names alone, each to the fold that has least of its labels so far.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - count: The number of folds.
  ///   - groups: A name per row; rows with an empty name form a group each. Nil: all do.
  ///   - labels: A number per row that folds should be mixed alike in.
  ///   - seed: Another seed makes other folds.
  /// - Throws: `impossibleFolds`, `oneGroupOnly`, `lengthMismatch`.
  /// - Complexity: O(rows × `count` + *g* log *g*) for *g* groups.
  package init(
    rows: Int, count: Int, groups: [String]? = nil, labels: [Int]? = nil, seed: UInt64 = 1
  ) throws(ModelError) {
    for list in [groups?.count, labels?.count].compactMap(\.self) where list != rows {
      throw .lengthMismatch(what: "groups or labels, one per row", expected: rows, found: list)
    }
    let clusters = Self.clusters(rows: rows, groups: groups)
    if clusters.count == 1, let group = groups?[0], !group.isEmpty {
      throw .oneGroupOnly(group: group)
    }
    guard count > 1, clusters.count >= count else {
      throw .impossibleFolds(folds: count, rows: clusters.count)
    }
    let dealt = clusters.map { (key: SplitMix64.mix($0.hash ^ SplitMix64.mix(seed)), $0) }
      .sorted { ($1.1.rows.count, $0.key, $0.1.rows[0]) < ($0.1.rows.count, $1.key, $1.1.rows[0]) }
    var deal = Deal(folds: count, labels: labels ?? Array(repeating: 0, count: rows))
    var assignment = [Int](repeating: 0, count: rows)
    for (_, cluster) in dealt {
      let fold = deal.add(cluster.rows)
      for row in cluster.rows { assignment[row] = fold }
    }
    self.count = count
    self.assignment = assignment
  }

  /// The results of `body` for each fold, in order, whatever the threads.
  package func map<Result>(threads: Int, _ body: (Int) -> Result) -> [Result] {
    Parallel.map(count, threads: threads, body)
  }

  /// The rows outside a fold, in order: what is fitted to.
  package func trainingRows(_ fold: Int) -> [Int] {
    assignment.indices.filter { assignment[$0] != fold }
  }

  /// The rows of a fold, in order: what is predicted.
  package func heldOutRows(_ fold: Int) -> [Int] {
    assignment.indices.filter { assignment[$0] == fold }
  }

  /// Rows that stay together, with a hash of the group's name or the row's number.
  struct Cluster {
    let hash: UInt64
    var rows: [Int]
  }

  /// The clusters of rows, in order of first appearance.
  static func clusters(rows: Int, groups: [String]?) -> [Cluster] {
    var clusters: [Cluster] = []
    var positions: [String: Int] = [:]
    for row in 0..<rows {
      let name = groups?[row] ?? ""
      if name.isEmpty {
        clusters.append(Cluster(hash: UInt64(row), rows: [row]))
      } else if let position = positions[name] {
        clusters[position].rows.append(row)
      } else {
        positions[name] = clusters.count
        clusters.append(Cluster(hash: Checksum.xxh64(Array(name.utf8)), rows: [row]))
      }
    }
    return clusters
  }

  /// The folds while they fill.
  private struct Deal {
    private let labels: [Int]
    private let share: [Double]
    private var filled: [[Double]]
    private var sizes: [Int]

    init(folds: Int, labels: [Int]) {
      self.labels = labels
      var totals = [Double](repeating: 0, count: (labels.max() ?? 0) + 1)
      for label in labels { totals[label] += 1 }
      share = totals.map { $0 > 0 ? 1 / $0 : 0 }
      filled = Array(repeating: totals.map { _ in 0 }, count: folds)
      sizes = Array(repeating: 0, count: folds)
    }

    /// Puts rows where their labels are rarest, then where there are fewest rows.
    mutating func add(_ rows: [Int]) -> Int {
      var cost = [Double](repeating: 0, count: sizes.count)
      for row in rows {
        let label = labels[row]
        for fold in sizes.indices { cost[fold] += filled[fold][label] * share[label] }
      }
      let fold = sizes.indices.reduce(0) {
        (cost[$1], sizes[$1], $1) < (cost[$0], sizes[$0], $0) ? $1 : $0
      }
      for row in rows { filled[fold][labels[row]] += 1 }
      sizes[fold] += rows.count
      return fold
    }
  }
}
