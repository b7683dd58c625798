import ProvisoNumerics

/// Whether two models that were tried on the same rows are right equally often (McNemar 1947, exact
/// form).
package struct McNemarTest: Sendable, Equatable {
  /// Rows that only the first has right.
  package let onlyFirst: Int
  /// Rows that only the second has right.
  package let onlySecond: Int
  /// The two-sided probability, under equal skill, of a split at least as uneven.
  package let pValue: Double

  /// The test on two lists of rights and wrongs.
  ///
  /// - Precondition: as many of each.
  /// - Complexity: O(rows).
  package init(_ first: [Bool], _ second: [Bool]) {
    precondition(first.count == second.count, "the same rows are needed")
    onlyFirst = zip(first, second).count { $0 && !$1 }
    onlySecond = zip(first, second).count { !$0 && $1 }
    let trials = onlyFirst + onlySecond
    // Σ_{i ≤ min} C(n, i) / 2ⁿ, in logarithms.
    var term = -Double(trials) * Logistic.log(2)
    var tail = 0.0
    for i in 0...min(onlyFirst, onlySecond) {
      tail += Logistic.exp(term)
      term += Logistic.log(Double(trials - i)) - Logistic.log(Double(i + 1))
    }
    pValue = min(1, 2 * tail)
  }
}
