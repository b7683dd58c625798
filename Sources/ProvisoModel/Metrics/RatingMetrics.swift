import ProvisoNumerics

/// How near numbers are to numbers.
package enum RatingMetrics {
  /// The mean absolute error; 0 for no rows.
  ///
  /// - Precondition: as many of each.
  package static func meanAbsoluteError(_ truth: [Double], _ predicted: [Double]) -> Double {
    precondition(truth.count == predicted.count, "one prediction per row")
    return zip(truth, predicted).map { abs($0 - $1) }.mean
  }

  /// The root of the mean squared error; 0 for no rows.
  ///
  /// - Precondition: as many of each.
  package static func rootMeanSquaredError(_ truth: [Double], _ predicted: [Double]) -> Double {
    precondition(truth.count == predicted.count, "one prediction per row")
    return zip(truth, predicted).map { ($0 - $1) * ($0 - $1) }.mean.squareRoot()
  }

  /// Pearson's correlation; nil where either side is constant, for then it is not defined.
  ///
  /// - Precondition: as many of each.
  package static func pearson(_ x: [Double], _ y: [Double]) -> Double? {
    precondition(x.count == y.count, "one prediction per row")
    // Not by their variance, which rounding keeps above zero.
    guard x.min() != x.max(), y.min() != y.max() else { return nil }
    let (meanX, meanY) = (x.mean, y.mean)
    // Not by BLAS, so that evaluation works where the library is missing.
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (x, y) in zip(x, y) {
      let (dx, dy) = (x - meanX, y - meanY)
      xx += dx * dx
      yy += dy * dy
      xy += dx * dy
    }
    let scale = xx.squareRoot() * yy.squareRoot()
    return scale > 0 ? min(1, max(-1, xy / scale)) : nil
  }

  /// Spearman's correlation: Pearson's of the ranks, ties taking the mean of theirs.
  ///
  /// Nil where either side is constant.
  ///
  /// - Precondition: as many of each.
  /// - Complexity: O(*n* log *n*).
  package static func spearman(_ x: [Double], _ y: [Double]) -> Double? {
    pearson(midRanks(x), midRanks(y))
  }

  /// Ranks from 1, ties taking the mean of theirs.
  ///
  /// - Complexity: O(*n* log *n*).
  package static func midRanks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count && values[order[end]] == values[order[start]] { end += 1 }
      for position in start..<end { ranks[order[position]] = Double(start + end + 1) / 2 }
      start = end
    }
    return ranks
  }
}
