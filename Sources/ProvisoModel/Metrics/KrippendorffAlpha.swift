/// Krippendorff's α for ordinal labels: agreement beyond chance among any number of labellers.
///
///     α = 1 − Dₒ / Dₑ,   δ²(c, k) = (Σ_{g=c…k} n_g − (n_c + n_k) / 2)²
///
/// with the coincidences of pairs of labels inside units, and n_g the number of pairable labels g
/// (Krippendorff 2011, *Computing Krippendorff's Alpha-Reliability*).
package enum KrippendorffAlpha {
  /// α of units, each a list of the labels that it was given; units with fewer than two do not
  /// count.
  ///
  /// Nil where nothing can be said: no unit with two labels, or one label only throughout.
  ///
  /// - Precondition: labels are in 0..<`levels`.
  /// - Complexity: O(labels + units × `levels`²).
  package static func ordinal(_ units: [[Int]], levels: Int) -> Double? {
    var coincidences = [Double](repeating: 0, count: levels * levels)
    for unit in units where unit.count > 1 {
      var counts = [Double](repeating: 0, count: levels)
      for label in unit { counts[label] += 1 }
      for c in 0..<levels {
        for k in 0..<levels {
          let pairs = c == k ? counts[c] * (counts[c] - 1) : counts[c] * counts[k]
          coincidences[c * levels + k] += pairs / Double(unit.count - 1)
        }
      }
    }
    let marginals = (0..<levels)
      .map { c in
        (0..<levels).reduce(0) { $0 + coincidences[c * levels + $1] }
      }
    let total = marginals.reduce(0, +)
    var (observed, expected) = (0.0, 0.0)
    for c in 0..<levels {
      for k in c + 1..<max(levels, c + 1) {
        let between = marginals[c...k].reduce(0, +) - (marginals[c] + marginals[k]) / 2
        observed += coincidences[c * levels + k] * between * between
        expected += marginals[c] * marginals[k] * between * between
      }
    }
    return expected > 0 ? 1 - (total - 1) * observed / expected : nil
  }
}
