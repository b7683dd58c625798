import Testing

@testable import ProvisoNumerics

@Suite("Cholesky factors")
struct CholeskyTests {
  @Test("Solutions with a positive definite matrix", arguments: [1, 2, 5, 40])
  func solves(order: Int) throws {
    var random = SplitMix64(seed: UInt64(order))
    let half = Matrix.random(rows: order + 3, columns: order, &random)
    var matrix = half.weightedGram(Array(repeating: 1, count: order + 3))
    for index in 0..<order { matrix[index, index] += 0.1 }
    let factor = try #require(Cholesky(matrix))
    let right = (0..<order).map { _ in random.nextUnit() }
    #expect(matrix.multiply(factor.solve(right)).isClose(to: right, tolerance: 1e-8))
  }

  @Test("Matrices that are not positive definite are refused")
  func refuses() {
    #expect(Cholesky(Matrix(rows: 2, columns: 2, storage: [1, 2, 2, 1])) == nil)
    #expect(Cholesky(Matrix(rows: 2, columns: 2)) == nil)
    #expect(Cholesky(Matrix(rows: 0, columns: 0))?.solve([]) == [])
  }
}
