/// A sparse matrix in compressed rows (CSR): for each row its filled columns and their values.
///
///     SparseMatrix(rows: [[(0, 1.5), (7, 2)], []], columns: 10)
package struct SparseMatrix: Sendable, Equatable {
  /// Where each row begins in `indices`, and at last where the last one ends: `rows` + 1 offsets.
  package private(set) var rowOffsets: [Int]
  /// The columns of the filled elements, row after row.
  package private(set) var indices: [Int32]
  /// The values of the filled elements.
  package private(set) var values: [Double]
  /// The number of columns.
  package let columns: Int

  /// The number of rows.
  package var rows: Int { rowOffsets.count - 1 }

  /// A matrix over its three arrays.
  ///
  /// - Precondition: offsets begin at zero, do not fall and end at the number of elements; columns
  ///   are within bounds.
  /// - Complexity: O(elements + rows).
  package init(rowOffsets: [Int], indices: [Int32], values: [Double], columns: Int) {
    precondition(rowOffsets.first == 0 && rowOffsets.last == indices.count, "wrong row offsets")
    precondition(indices.count == values.count, "one value per index")
    precondition(zip(rowOffsets, rowOffsets.dropFirst()).allSatisfy { $0 <= $1 }, "falling offsets")
    precondition(indices.allSatisfy { $0 >= 0 && Int($0) < columns }, "column out of bounds")
    self.rowOffsets = rowOffsets
    self.indices = indices
    self.values = values
    self.columns = columns
  }

  /// A matrix of given rows, each a list of columns with values.
  ///
  /// - Precondition: columns are within bounds.
  /// - Complexity: O(elements + rows).
  package init(rows: [[(column: Int, value: Double)]], columns: Int) {
    var builder = Builder()
    for row in rows {
      for element in row { builder.append(column: element.column, value: element.value) }
      builder.endRow()
    }
    self = builder.finish(columns: columns)
  }

  /// The filled elements of a dense matrix.
  ///
  /// - Complexity: O(`rows` × `columns`).
  package init(_ dense: Matrix) {
    var builder = Builder()
    for row in 0..<dense.rows {
      for column in 0..<dense.columns where dense[row, column] != 0 {
        builder.append(column: column, value: dense[row, column])
      }
      builder.endRow()
    }
    self = builder.finish(columns: dense.columns)
  }

  /// The number of filled elements.
  package var count: Int { indices.count }

  /// Calls `body` with every column and value of one row.
  package func forEach(inRow row: Int, _ body: (_ column: Int, _ value: Double) -> Void) {
    for position in rowOffsets[row]..<rowOffsets[row + 1] {
      body(Int(indices[position]), values[position])
    }
  }

  /// The matrix of the rows at `selection`, in that order.
  ///
  /// - Complexity: O(selected elements).
  package func selecting(rows selection: [Int]) -> SparseMatrix {
    var builder = Builder()
    for row in selection {
      builder.append(self, row: row)
      builder.endRow()
    }
    return builder.finish(columns: columns)
  }

  /// Grows a sparse matrix element by element.
  package struct Builder: Sendable {
    private var rowOffsets = [0]
    private var indices: [Int32] = []
    private var values: [Double] = []

    /// A builder without rows.
    package init() {}

    /// Adds an element to the row that is under way.
    package mutating func append(column: Int, value: Double) {
      indices.append(Int32(column))
      values.append(value)
    }

    /// Adds a whole row of another matrix to the row that is under way.
    package mutating func append(_ matrix: SparseMatrix, row: Int) {
      let range = matrix.rowOffsets[row]..<matrix.rowOffsets[row + 1]
      indices += matrix.indices[range]
      values += matrix.values[range]
    }

    /// Ends the row that is under way.
    package mutating func endRow() { rowOffsets.append(indices.count) }

    /// The matrix of all rows so far.
    ///
    /// - Precondition: no element is in a column at or beyond `columns`.
    package consuming func finish(columns: Int) -> SparseMatrix {
      SparseMatrix(rowOffsets: rowOffsets, indices: indices, values: values, columns: columns)
    }
  }
}
