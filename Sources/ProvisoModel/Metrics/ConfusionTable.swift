/// How often each class was taken for each, and what follows from it.
package struct ConfusionTable: Sendable, Equatable {
  /// Precision, recall and F1 of one class.
  package struct ClassFigures: Sendable, Equatable {
    /// The share of rows given this class that have it; 0 where none was given it.
    package let precision: Double
    /// The share of rows with this class that were given it; 0 where none has it.
    package let recall: Double
    /// The harmonic mean of both; 0 where both are.
    package let f1: Double
    /// The number of rows with this class.
    package let support: Int
  }

  /// The number of classes.
  package let classes: Int
  /// Counts: for each true class a row of predicted ones.
  package let counts: [Int]

  /// The table of true and predicted classes.
  ///
  /// - Precondition: as many of each, all in 0..<`classes`.
  /// - Complexity: O(rows).
  package init(truth: [Int], predicted: [Int], classes: Int) {
    precondition(truth.count == predicted.count, "one prediction per row")
    var counts = [Int](repeating: 0, count: classes * classes)
    for (truth, predicted) in zip(truth, predicted) { counts[truth * classes + predicted] += 1 }
    self.classes = classes
    self.counts = counts
  }

  /// How often `truth` was taken for `predicted`.
  package subscript(truth: Int, predicted: Int) -> Int { counts[truth * classes + predicted] }

  /// The number of rows.
  package var total: Int { counts.reduce(0, +) }

  /// The share of rows predicted right; 0 for an empty table.
  package var accuracy: Double {
    let right = (0..<classes).reduce(0) { $0 + self[$1, $1] }
    return total > 0 ? Double(right) / Double(total) : 0
  }

  /// The mean distance of predicted classes from the true ones, as numbers; 0 for an empty table.
  package var meanDistance: Double {
    var sum = 0
    for i in 0..<classes {
      for j in 0..<classes { sum += abs(i - j) * self[i, j] }
    }
    return total > 0 ? Double(sum) / Double(total) : 0
  }

  /// The share of rows predicted right, or as a class with a number beside it; 0 for an empty
  /// table.
  package var shareWithinOne: Double {
    var sum = 0
    for i in 0..<classes {
      for j in max(0, i - 1)..<min(classes, i + 2) { sum += self[i, j] }
    }
    return total > 0 ? Double(sum) / Double(total) : 0
  }

  /// The figures of one class.
  package func figures(of index: Int) -> ClassFigures {
    let right = Double(self[index, index])
    let support = (0..<classes).reduce(0) { $0 + self[index, $1] }
    let given = (0..<classes).reduce(0) { $0 + self[$1, index] }
    return ClassFigures(
      precision: given > 0 ? right / Double(given) : 0,
      recall: support > 0 ? right / Double(support) : 0,
      f1: support + given > 0 ? 2 * right / Double(support + given) : 0, support: support)
  }

  /// The unweighted mean of F1 over classes that occur among truths or predictions.
  package var macroF1: Double { macroF1(asIn: self) }

  /// The unweighted mean of F1 over classes that occur in `whole`; one that is absent here counts
  /// as it does there.
  ///
  /// For a table of rows drawn from those of `whole`: a draw says nothing of a class that it lacks.
  /// To leave the class out would raise the mean where rare classes are hard, to count it as 0
  /// would lower it where they are easy; either way an interval of draws would miss the mean of all
  /// rows.
  ///
  /// - Precondition: both have as many classes.
  package func macroF1(asIn whole: ConfusionTable) -> Double {
    let occurring = (0..<classes).filter { whole.hasClass($0) }
    guard !occurring.isEmpty else { return 0 }
    let sum = occurring.reduce(0) { $0 + (hasClass($1) ? self : whole).figures(of: $1).f1 }
    return sum / Double(occurring.count)
  }

  /// Whether a class occurs among truths or predictions.
  private func hasClass(_ index: Int) -> Bool {
    (0..<classes).contains { self[index, $0] > 0 || self[$0, index] > 0 }
  }

  /// Cohen's κ with quadratic weights: 1 − Σ (i − j)² Oᵢⱼ / Σ (i − j)² Eᵢⱼ (Cohen 1968).
  ///
  /// 1 where both are constant and agree.
  package var quadraticWeightedKappa: Double {
    let rows = (0..<classes).map { i in (0..<classes).reduce(0) { $0 + self[i, $1] } }
    let columns = (0..<classes).map { j in (0..<classes).reduce(0) { $0 + self[$1, j] } }
    var (observed, expected) = (0.0, 0.0)
    for i in 0..<classes {
      for j in 0..<classes {
        let weight = Double((i - j) * (i - j))
        observed += weight * Double(self[i, j])
        expected += weight * Double(rows[i]) * Double(columns[j])
      }
    }
    guard expected > 0 else { return observed > 0 ? 0 : 1 }
    return 1 - observed * Double(total) / expected
  }
}
