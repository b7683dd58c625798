import Glibc

/// The vector operations that solvers are made of, on plain arrays.
extension [Double] {
  /// The inner product of two vectors.
  ///
  /// - Precondition: both have the same length.
  /// - Complexity: O(`count`).
  package func dot(_ other: [Double]) -> Double {
    precondition(count == other.count, "lengths do not match")
    // SAFETY: the precondition ties the length handed to BLAS to both arrays.
    return unsafe OpenBLAS.shared.dot(Int32(count), self, 1, other, 1)
  }

  /// Adds `scale` · `other` to this vector.
  ///
  /// - Precondition: both have the same length.
  /// - Complexity: O(`count`).
  package mutating func add(_ other: [Double], scaledBy scale: Double = 1) {
    precondition(count == other.count, "lengths do not match")
    // SAFETY: as in `dot`.
    unsafe OpenBLAS.shared.axpy(Int32(count), scale, other, 1, &self, 1)
  }

  /// Multiplies every element by `factor`.
  ///
  /// - Complexity: O(`count`).
  package mutating func scale(by factor: Double) {
    for index in indices { self[index] *= factor }
  }

  /// The Euclidean norm.
  ///
  /// - Complexity: O(`count`).
  package var norm: Double { dot(self).squareRoot() }

  /// The sum of the elements, from the first to the last.
  ///
  /// - Complexity: O(`count`).
  package var sum: Double { reduce(0, +) }

  /// The arithmetic mean, or zero for an empty vector.
  ///
  /// - Complexity: O(`count`).
  package var mean: Double { isEmpty ? 0 : sum / Double(count) }

  /// The position of the first element that is NaN or infinite.
  ///
  /// - Complexity: O(`count`).
  package var firstNonFinite: Int? {
    var sum = 0.0
    for value in self { sum += value * 0 }
    return sum == 0 ? nil : firstIndex { !$0.isFinite }
  }
}
