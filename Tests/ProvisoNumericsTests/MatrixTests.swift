import Testing

@testable import ProvisoNumerics

@Suite("Dense matrices")
struct MatrixTests {
  /// Shapes around the borders of blocks (256 rows) and tasks (4,096 rows).
  static let shapes = [(0, 3), (1, 1), (7, 5), (255, 2), (257, 3), (4097, 3), (9000, 2), (3, 0)]

  @Test("BLAS products agree with the schoolbook ones", arguments: shapes)
  func productsAgree(rows: Int, columns: Int) {
    var random = SplitMix64(seed: UInt64(rows))
    let matrix = Matrix.random(rows: rows, columns: columns, &random)
    for width in 1...3 {
      let x = Matrix.random(rows: columns, columns: width, &random)
      let expected = matrix.naiveProduct(x)
      #expect(matrix.multiply(x).storage.isClose(to: expected.storage))
      let r = Matrix.random(rows: rows, columns: width, &random)
      var transposed = [Double](repeating: 7, count: columns * width)
      matrix.multiplyTransposed(r.storage, width: width, into: &transposed)
      #expect(transposed.isClose(to: matrix.transposed.naiveProduct(r).storage))
    }
  }

  @Test("The weighted Gram matrix agrees with the schoolbook one", arguments: shapes)
  func gramAgrees(rows: Int, columns: Int) {
    var random = SplitMix64(seed: UInt64(rows) + 1)
    let matrix = Matrix.random(rows: rows, columns: columns, &random)
    let weights = (0..<rows).map { _ in random.nextUnit() }
    var weighted = matrix
    for row in 0..<rows {
      for column in 0..<columns { weighted[row, column] *= weights[row] }
    }
    let expected = matrix.transposed.naiveProduct(weighted)
    #expect(matrix.weightedGram(weights).storage.isClose(to: expected.storage))
  }

  @Test("Results are the same, bit by bit, on any number of threads")
  func threadsDoNotMatter() {
    var random = SplitMix64(seed: 3)
    let matrix = Matrix.random(rows: 20_000, columns: 17, &random)
    let weights = (0..<20_000).map { _ in random.nextUnit() }
    let x = (0..<17).map { _ in random.nextUnit() }
    var (one, many) = ([Double](repeating: 0, count: 20_000), [Double](repeating: 1, count: 20_000))
    var (oneBack, manyBack) = ([Double](repeating: 0, count: 17), x)
    matrix.multiply(x, width: 1, into: &one, threads: 1)
    matrix.multiplyTransposed(weights, width: 1, into: &oneBack, threads: 1)
    for threads in [2, 3, 16] {
      matrix.multiply(x, width: 1, into: &many, threads: threads)
      matrix.multiplyTransposed(weights, width: 1, into: &manyBack, threads: threads)
      #expect(one == many && oneBack == manyBack)
      #expect(
        matrix.weightedGram(weights, threads: 1) == matrix.weightedGram(weights, threads: threads))
    }
  }

  @Test("Rows can be selected, in any order and more than once")
  func selection() {
    let matrix = Matrix(rows: 3, columns: 2, storage: [1, 2, 3, 4, 5, 6])
    #expect(matrix.selecting(rows: [2, 0, 2]).storage == [5, 6, 1, 2, 5, 6])
    #expect(Array(matrix.row(1)) == [3, 4])
  }

  @Test("OpenBLAS describes itself")
  func description() {
    #expect(BLAS.description.contains("OpenBLAS"))
  }
}

extension Matrix {
  /// Elements uniform in −1…1.
  static func random(rows: Int, columns: Int, _ random: inout SplitMix64) -> Matrix {
    Matrix(
      rows: rows, columns: columns,
      storage: (0..<rows * columns).map { _ in 2 * random.nextUnit() - 1 })
  }

  /// The transpose.
  var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for row in 0..<rows {
      for column in 0..<columns { result[column, row] = self[row, column] }
    }
    return result
  }

  /// The product by its definition.
  func naiveProduct(_ other: Matrix) -> Matrix {
    var result = Matrix(rows: rows, columns: other.columns)
    for row in 0..<rows {
      for column in 0..<other.columns {
        for k in 0..<columns { result[row, column] += self[row, k] * other[k, column] }
      }
    }
    return result
  }
}

extension [Double] {
  /// Whether two vectors agree to rounding.
  func isClose(to other: [Double], tolerance: Double = 1e-10) -> Bool {
    count == other.count
      && zip(self, other).allSatisfy { abs($0 - $1) <= tolerance * (1 + abs($1)) }
  }
}
