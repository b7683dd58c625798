/// What the rows of a design are labelled with; the kind of model follows from it.
package enum Labels: Sendable, Equatable {
  /// Unordered classes, numbered from zero; two make a binary model.
  case classes([Int], count: Int)
  /// Ordered levels, numbered from zero.
  case levels([Int], count: Int)
  /// Any finite numbers.
  case ratings([Double])

  /// The number of labels.
  package var count: Int {
    switch self {
    case .classes(let labels, _), .levels(let labels, _): labels.count
    case .ratings(let ratings): ratings.count
    }
  }

  /// The number of linear predictors of a row: one for each class of three or more, else one.
  package var outputs: Int {
    if case .classes(_, let count) = self, count > 2 { count } else { 1 }
  }

  /// The labels at `rows`, in that order.
  package func selecting(rows: [Int]) -> Labels {
    switch self {
    case .classes(let labels, let count): .classes(rows.map { labels[$0] }, count: count)
    case .levels(let labels, let count): .levels(rows.map { labels[$0] }, count: count)
    case .ratings(let ratings): .ratings(rows.map { ratings[$0] })
    }
  }

  /// Whether there are two different ones.
  package var isVaried: Bool {
    switch self {
    case .classes(let labels, _), .levels(let labels, _): Set(labels).count > 1
    case .ratings(let ratings): Set(ratings).count > 1
    }
  }

  /// Class or level numbers, for balancing folds; nil for ratings.
  package var numbers: [Int]? {
    switch self {
    case .classes(let labels, _), .levels(let labels, _): labels
    case .ratings: nil
    }
  }

  /// Refuses labels that do not fit.
  ///
  /// - Throws: `lengthMismatch`, `labelOutOfRange`, `notFinite`, or `oneClassOnly`.
  package func check(rows: Int) throws(ModelError) {
    switch self {
    case .classes(let labels, let count), .levels(let labels, let count):
      try Self.check(labels, rows: rows, count: count)
      if let first = labels.first, labels.allSatisfy({ $0 == first }) {
        throw .oneClassOnly(label: first)
      }
    case .ratings(let ratings): try Self.check(ratings: ratings, rows: rows)
    }
  }

  static func check(_ labels: [Int], rows: Int, count: Int) throws(ModelError) {
    guard labels.count == rows else {
      throw .lengthMismatch(what: "labels, one per row", expected: rows, found: labels.count)
    }
    if let row = labels.firstIndex(where: { !(0..<count).contains($0) }) {
      throw .labelOutOfRange(label: labels[row], count: count, row: row)
    }
  }

  static func check(ratings: [Double], rows: Int) throws(ModelError) {
    guard ratings.count == rows else {
      throw .lengthMismatch(what: "ratings, one per row", expected: rows, found: ratings.count)
    }
    if let row = ratings.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(what: "the rating", row: row)
    }
  }

  /// Refuses labels of which fewer than two carry weight.
  static func checkVariety(_ mass: [Double]) throws(ModelError) {
    let present = mass.indices.filter { mass[$0] > 0 }
    guard present.count > 1 else { throw .oneClassOnly(label: present.first ?? 0) }
  }
}
