import COpenBLAS

/// The Cholesky factor of a symmetric positive definite matrix.
///
/// A = L · Lᵀ, by LAPACK's `dpotrf`; only the lower triangle of A is read.
package struct Cholesky: Sendable {
  private var factor: Matrix

  /// Factors `matrix`; nil when it is not positive definite to working precision.
  ///
  /// - Precondition: `matrix` is square.
  /// - Complexity: O(*n*³).
  package init?(_ matrix: consuming Matrix) {
    precondition(matrix.rows == matrix.columns, "a square matrix is needed")
    BLAS.prepare()
    factor = matrix
    var order = blasint(factor.rows)
    var information: blasint = 0
    guard order > 0 else { return }
    // The lower triangle by rows is LAPACK's upper triangle by columns.
    // SAFETY: `order` is the side of the square that `storage` holds.
    unsafe dpotrf_("U", &order, &factor.storage, &order, &information, 1)
    guard information == 0 else { return nil }
  }

  /// The solution x of A · x = `right`.
  ///
  /// - Precondition: `right` has one element per row of A.
  /// - Complexity: O(*n*²).
  package func solve(_ right: [Double]) -> [Double] {
    precondition(right.count == factor.rows, "lengths do not match")
    var solution = right
    var order = blasint(factor.rows)
    var one: blasint = 1
    var information: blasint = 0
    guard order > 0 else { return solution }
    // SAFETY: as above; the right-hand side is one column of `order` elements.
    unsafe dpotrs_(
      "U", &order, &one, factor.storage, &order, &solution, &order, &information, 1)
    precondition(information == 0, "LAPACK refused an argument")
    return solution
  }

  /// The inverse of A, both triangles filled.
  ///
  /// - Complexity: O(*n*³).
  package func inverse() -> Matrix {
    var inverse = factor
    var order = blasint(factor.rows)
    var information: blasint = 0
    guard order > 0 else { return inverse }
    // SAFETY: as above.
    unsafe dpotri_("U", &order, &inverse.storage, &order, &information, 1)
    precondition(information == 0, "a factor with a zero on its diagonal")
    inverse.mirrorLowerTriangle()
    return inverse
  }
}
