import Testing

@testable import ProvisoNumerics

@Suite("Sparse matrices")
struct SparseMatrixTests {
  private static func problem(seed: UInt64) -> (SparseMatrix, Matrix) {
    var random = SplitMix64(seed: seed)
    var dense = Matrix.random(rows: 23, columns: 11, &random)
    for index in dense.storage.indices where random.nextUnit() < 0.7 { dense.storage[index] = 0 }
    return (SparseMatrix(dense), dense)
  }

  @Test("Products agree with dense ones", arguments: [UInt64(1), 2, 3])
  func productsAgree(seed: UInt64) {
    let (sparse, dense) = Self.problem(seed: seed)
    var random = SplitMix64(seed: seed + 100)
    for width in 1...4 {
      let x = (0..<11 * width).map { _ in random.nextUnit() }
      let r = (0..<23 * width).map { _ in random.nextUnit() }
      var (ours, theirs) = ([Double](repeating: 9, count: 23 * width), r)
      sparse.multiply(x, width: width, into: &ours)
      dense.multiply(x, width: width, into: &theirs)
      #expect(ours.isClose(to: theirs))
      var (back, backDense) = ([Double](repeating: 9, count: 11 * width), x)
      sparse.multiplyTransposed(r, width: width, into: &back)
      dense.multiplyTransposed(r, width: width, into: &backDense)
      #expect(back.isClose(to: backDense))
    }
  }

  @Test("Gram matrices and their products agree with dense ones", arguments: [UInt64(1), 2, 3])
  func gramAgrees(seed: UInt64) {
    let (sparse, dense) = Self.problem(seed: seed)
    var random = SplitMix64(seed: seed + 100)
    let weights = (0..<23).map { _ in random.nextUnit() }
    let x = (0..<11).map { _ in random.nextUnit() }
    #expect(
      sparse.weightedGram(weights).storage.isClose(to: dense.weightedGram(weights).storage))
    var (ours, theirs) = (x, x)
    let sum = Design.sparse(sparse).gramProduct(weights, x, shift: 0.3, into: &ours)
    let denseSum = Design.dense(dense).gramProduct(weights, x, shift: 0.3, into: &theirs)
    #expect(ours.isClose(to: theirs) && [sum].isClose(to: [denseSum]))
  }

  @Test("Rows are selected")
  func selection() {
    let all = SparseMatrix(rows: [[(0, 1), (4, 5)], [(2, 6)], [(1, 2)]], columns: 5)
    let selected = all.selecting(rows: [2, 2, 1])
    #expect(selected == SparseMatrix(rows: [[(1, 2)], [(1, 2)], [(2, 6)]], columns: 5))
    #expect(SparseMatrix(rows: [], columns: 4).rows == 0)
  }

  @Test("A column out of bounds is a trap, not a wild write")
  func outOfBounds() async {
    await #expect(processExitsWith: .failure) {
      _ = SparseMatrix(rows: [[(4, 1)]], columns: 4)
    }
  }
}

@Suite("Designs")
struct DesignTests {
  private let dense = Design.dense(Matrix(rows: 3, columns: 2, storage: [1, 5, 0, 5, 2, 5]))
  private var sparse: Design {
    if case .dense(let matrix) = dense { .sparse(SparseMatrix(matrix)) } else { dense }
  }

  @Test("Squared sums of columns, with several weights a row")
  func squaredSums() {
    for design in [dense, sparse] {
      var sums = [Double](repeating: 1, count: 4)
      design.squaredColumnSums([1, 0, 1, 1, 0.5, 2], width: 2, into: &sums)
      #expect(sums == [3, 8, 62.5, 75])
    }
  }

  @Test("The place of a NaN or infinity is found", arguments: [Double.nan, .infinity, -.infinity])
  func nonFinite(value: Double) {
    var matrix = Matrix(rows: 3, columns: 2, storage: [1, 2, 0, 4, 5, 6])
    #expect(Design.dense(matrix).firstNonFinite == nil)
    matrix[1, 1] = value
    for design in [Design.dense(matrix), .sparse(SparseMatrix(matrix))] {
      #expect(design.firstNonFinite?.row == 1 && design.firstNonFinite?.column == 1)
    }
  }

  @Test("Rows of designs")
  func rows() {
    for design in [dense, sparse] {
      let selected = design.selecting(rows: [2])
      #expect(selected.rows == 1 && selected.columns == 2)
      var sum = 0.0
      selected.forEachElement { _, column, value in sum += value * Double(column + 1) }
      #expect(sum == 12)
    }
    #expect(dense.isDense && !sparse.isDense)
    #expect(dense.byteCount == 48)
  }
}
