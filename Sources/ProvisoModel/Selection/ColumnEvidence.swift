import ProvisoNumerics

/// How informative each column is on its own; the more it is, the lighter its penalty.
///
/// For a class *k* the evidence of a column is the log-count ratio of naive Bayes, by which Wang
/// and Manning (2012) scale the columns of a linear classifier:
///
///     rⱼ = maxₖ |ln ((nⱼₖ + 1) / (nₖ + 2)) − ln ((nⱼ − nⱼₖ + 1) / (n − nₖ + 2))|
///
/// where nⱼₖ rows of class *k* hold the column. For levels and ratings, it is the mean of the
/// standardised labels z over the rows that hold it, shrunk by one row: rⱼ = |Σ z| / (nⱼ + 1). To
/// scale a column by rⱼ + 0.3 is to divide its penalty by the square, and leaves its values as they
/// are.
enum ColumnEvidence {
  /// What keeps columns without evidence: in part they get their weight from others beside them.
  private static let floor = 0.3

  /// The factor of each column's penalty: 1 where the evidence is the mean of all columns in use.
  ///
  /// - Complexity: O(elements + columns × classes).
  static func penaltyFactors(_ design: Design, _ labels: Labels) -> [Double] {
    var rows = [Double](repeating: 0, count: design.columns)
    design.forEachElement { _, column, value in if value != 0 { rows[column] += 1 } }
    let evidence =
      switch labels {
      case .classes(let numbers, let count): logCountRatios(design, rows, numbers, count)
      case .levels(let numbers, _): meanDeviations(design, rows, numbers.map(Double.init))
      case .ratings(let ratings): meanDeviations(design, rows, ratings)
      }
    let used = rows.indices.filter { rows[$0] > 0 }
    let mean = used.map { evidence[$0] + floor }.mean
    return rows.indices.map { column in
      guard rows[column] > 0 else { return 1 }
      let ratio = mean / (evidence[column] + floor)
      return ratio * ratio
    }
  }

  private static func logCountRatios(
    _ design: Design, _ rows: [Double], _ labels: [Int], _ classes: Int
  ) -> [Double] {
    var counts = [Double](repeating: 0, count: design.columns * classes)
    var sizes = [Double](repeating: 0, count: classes)
    for label in labels { sizes[label] += 1 }
    design.forEachElement { row, column, value in
      if value != 0 { counts[column * classes + labels[row]] += 1 }
    }
    return rows.indices.map { column in
      (0..<classes)
        .reduce(0) { largest, number in
          let inside = counts[column * classes + number]
          let ratio =
            (inside + 1) / (sizes[number] + 2) * (Double(labels.count) - sizes[number] + 2)
            / (rows[column] - inside + 1)
          return max(largest, abs(Logistic.log(ratio)))
        }
    }
  }

  private static func meanDeviations(
    _ design: Design, _ rows: [Double], _ ratings: [Double]
  ) -> [Double] {
    let mean = ratings.mean
    let spread = (ratings.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(ratings.count))
      .squareRoot()
    var sums = [Double](repeating: 0, count: design.columns)
    design.forEachElement { row, column, value in
      if value != 0 { sums[column] += ratings[row] - mean }
    }
    return rows.indices.map { spread > 0 ? abs(sums[$0]) / spread / (rows[$0] + 1) : 0 }
  }
}
