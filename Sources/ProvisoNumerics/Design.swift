/// The rows that a model is fitted to: one row per statement, one column per feature.
///
/// Dense and sparse rows answer the same questions, so that objectives need not know which they
/// have.
package enum Design: Sendable {
  /// Every element stored.
  case dense(Matrix)
  /// Only filled elements stored.
  case sparse(SparseMatrix)

  /// The number of rows.
  package var rows: Int {
    switch self {
    case .dense(let matrix): matrix.rows
    case .sparse(let matrix): matrix.rows
    }
  }

  /// The number of columns.
  package var columns: Int {
    switch self {
    case .dense(let matrix): matrix.columns
    case .sparse(let matrix): matrix.columns
    }
  }

  /// Whether every element is stored.
  package var isDense: Bool {
    if case .dense = self { true } else { false }
  }

  /// The memory that the elements take, in bytes.
  package var byteCount: Int {
    switch self {
    case .dense(let matrix): matrix.storage.count * 8
    case .sparse(let matrix): matrix.count * 12 + matrix.rowOffsets.count * 8
    }
  }

  /// Writes the product with `x` (`width` values per column) over `result` (`width` per row).
  package func multiply(
    _ x: [Double], width: Int = 1, into result: inout [Double], threads: Int = 1
  ) {
    switch self {
    case .dense(let matrix): matrix.multiply(x, width: width, into: &result, threads: threads)
    case .sparse(let matrix): matrix.multiply(x, width: width, into: &result)
    }
  }

  /// Writes the transposed product with `x` (`width` values per row) over `result` (`width` per
  /// column).
  package func multiplyTransposed(
    _ x: [Double], width: Int = 1, into result: inout [Double], threads: Int = 1
  ) {
    switch self {
    case .dense(let matrix):
      matrix.multiplyTransposed(x, width: width, into: &result, threads: threads)
    case .sparse(let matrix): matrix.multiplyTransposed(x, width: width, into: &result)
    }
  }

  /// The product of a generalised linear model's Hessian with a vector of weights `x`, bias `shift`.
  ///
  /// With z = X · `x` + `shift`, writes Xᵀ · diag(`weights`) · z over `result` and returns
  /// Σ `weights`·z.
  package func gramProduct(
    _ weights: [Double], _ x: [Double], shift: Double, into result: inout [Double], threads: Int = 1
  ) -> Double {
    switch self {
    case .sparse(let matrix):
      return matrix.gramProduct(weights, x, shift: shift, into: &result)
    case .dense(let matrix):
      var product = [Double](repeating: 0, count: matrix.rows)
      matrix.multiply(x, width: 1, into: &product, threads: threads)
      for row in product.indices { product[row] = weights[row] * (product[row] + shift) }
      matrix.multiplyTransposed(product, width: 1, into: &result, threads: threads)
      return product.sum
    }
  }

  /// The weighted Gram matrix Xᵀ · diag(`weights`) · X, dense.
  package func weightedGram(_ weights: [Double], threads: Int = 1) -> Matrix {
    switch self {
    case .dense(let matrix): matrix.weightedGram(weights, threads: threads)
    case .sparse(let matrix): matrix.weightedGram(weights)
    }
  }

  /// Writes Σ `weights`·x² of every column over `result`, where `weights` holds `width` values per
  /// row.
  ///
  /// The result holds `width` values per column: the diagonals of `width` weighted Gram matrices.
  package func squaredColumnSums(
    _ weights: [Double], width: Int = 1, into result: inout [Double]
  ) {
    precondition(weights.count == rows * width && result.count == columns * width, "shape mismatch")
    for index in result.indices { result[index] = 0 }
    forEachElement { row, column, value in
      for k in 0..<width { result[column * width + k] += weights[row * width + k] * value * value }
    }
  }

  /// The design of the rows at `indices`, in that order.
  package func selecting(rows indices: [Int]) -> Design {
    switch self {
    case .dense(let matrix): .dense(matrix.selecting(rows: indices))
    case .sparse(let matrix): .sparse(matrix.selecting(rows: indices))
    }
  }

  /// Calls `body` with the columns and values of one row (dense: all of them).
  package func forEach(inRow row: Int, _ body: (_ column: Int, _ value: Double) -> Void) {
    switch self {
    case .dense(let matrix):
      let start = row * matrix.columns
      for column in 0..<matrix.columns { body(column, matrix.storage[start + column]) }
    case .sparse(let matrix): matrix.forEach(inRow: row, body)
    }
  }

  /// Calls `body` with every stored element.
  package func forEachElement(_ body: (_ row: Int, _ column: Int, _ value: Double) -> Void) {
    for row in 0..<rows { forEach(inRow: row) { body(row, $0, $1) } }
  }

  /// The row and column of the first element that is NaN or infinite.
  package var firstNonFinite: (row: Int, column: Int)? {
    switch self {
    case .dense(let matrix):
      guard let index = matrix.storage.firstNonFinite else { return nil }
      return (index / matrix.columns, index % matrix.columns)
    case .sparse(let matrix):
      guard let index = matrix.values.firstNonFinite else { return nil }
      let row = (matrix.rowOffsets.firstIndex { $0 > index } ?? matrix.rows) - 1
      return (row, Int(matrix.indices[index]))
    }
  }
}
