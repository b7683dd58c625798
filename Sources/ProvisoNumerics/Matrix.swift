/// A dense matrix of doubles, stored row by row.
///
///     var matrix = Matrix(rows: 2, columns: 2)
///     matrix[0, 1] = 3
///     matrix.multiply([1, 1])   // [3, 0]
///
/// Products run over fixed blocks of rows: a result is the same, bit by bit, for any `threads`.
package struct Matrix: Sendable, Equatable {
  /// The number of rows.
  package let rows: Int
  /// The number of columns.
  package let columns: Int
  /// All elements, one row after the other.
  package var storage: [Double]

  /// A matrix of zeros.
  ///
  /// - Complexity: O(`rows` × `columns`).
  package init(rows: Int, columns: Int) {
    self.init(rows: rows, columns: columns, storage: Array(repeating: 0, count: rows * columns))
  }

  /// A matrix over elements that are stored row by row.
  ///
  /// - Precondition: `storage` has `rows` × `columns` elements.
  package init(rows: Int, columns: Int, storage: [Double]) {
    precondition(rows >= 0 && columns >= 0 && storage.count == rows * columns, "shape mismatch")
    self.rows = rows
    self.columns = columns
    self.storage = storage
  }

  /// The element at `row` and `column`.
  package subscript(row: Int, column: Int) -> Double {
    get { storage[row * columns + column] }
    set { storage[row * columns + column] = newValue }
  }

  /// The elements of one row.
  package func row(_ index: Int) -> ArraySlice<Double> {
    storage[index * columns..<(index + 1) * columns]
  }

  /// The matrix of the rows at `indices`, in that order.
  ///
  /// - Complexity: O(`indices.count` × `columns`).
  package func selecting(rows indices: [Int]) -> Matrix {
    var selected: [Double] = []
    selected.reserveCapacity(indices.count * columns)
    for index in indices { selected += row(index) }
    return Matrix(rows: indices.count, columns: columns, storage: selected)
  }

  /// The product `self · other`.
  ///
  /// - Precondition: `other` has as many rows as this matrix has columns.
  /// - Complexity: O(`rows` × `columns` × `other.columns`).
  package func multiply(_ other: Matrix) -> Matrix {
    precondition(columns == other.rows, "shapes do not match")
    var product = Matrix(rows: rows, columns: other.columns)
    multiply(other.storage, width: other.columns, into: &product.storage)
    return product
  }

  /// The product `self · x` with one vector.
  ///
  /// - Precondition: `x` has one element per column.
  /// - Complexity: O(`rows` × `columns`).
  package func multiply(_ x: [Double]) -> [Double] {
    var product = [Double](repeating: 0, count: rows)
    multiply(x, width: 1, into: &product)
    return product
  }

  /// Makes a symmetric matrix of one whose lower triangle is filled.
  mutating func mirrorLowerTriangle() {
    for row in 0..<rows {
      for column in 0..<row { self[column, row] = self[row, column] }
    }
  }
}
