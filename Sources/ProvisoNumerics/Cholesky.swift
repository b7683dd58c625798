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
    factor = matrix
    var order = Int32(factor.rows)
    var information: Int32 = 0
    guard order > 0 else { return }
    // The lower triangle by rows is LAPACK's upper triangle by columns.
    // SAFETY: `order` is the side of the square that `storage` holds.
    unsafe OpenBLAS.shared.potrf("U", &order, &factor.storage, &order, &information, 1)
    guard information == 0 else { return nil }
  }

  /// The solution x of A · x = `right`.
  ///
  /// - Precondition: `right` has one element per row of A.
  /// - Complexity: O(*n*²).
  package func solve(_ right: [Double]) -> [Double] {
    precondition(right.count == factor.rows, "lengths do not match")
    var solution = right
    var order = Int32(factor.rows)
    var one: Int32 = 1
    var information: Int32 = 0
    guard order > 0 else { return solution }
    // SAFETY: as above; the right-hand side is one column of `order` elements.
    unsafe OpenBLAS.shared.potrs(
      "U", &order, &one, factor.storage, &order, &solution, &order, &information, 1)
    precondition(information == 0, "LAPACK refused an argument")
    return solution
  }
}
