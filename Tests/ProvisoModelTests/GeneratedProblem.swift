import ProvisoNumerics

@testable import ProvisoModel

/// Small problems made from a seed, the same here and in `Scripts/reference-optimum.py`.
struct GeneratedProblem {
  let matrix: Matrix
  /// A latent value of fixed weights and uniform noise.
  let latent: [Double]
  let weights: [Double]

  init(seed: UInt64 = 2024, rows: Int = 60, columns: Int = 5) {
    var random = SplitMix64(seed: seed)
    let matrix = Matrix(
      rows: rows, columns: columns,
      storage: (0..<rows * columns).map { _ in 2 * random.nextUnit() - 1 })
    latent = (0..<rows)
      .map { row in
        let x = Array(matrix.row(row))
        return 1.5 * x[0] - x[1] + 0.5 * x[2] + (2 * random.nextUnit() - 1)
      }
    weights = (0..<rows).map { _ in 0.5 + random.nextUnit() }
    self.matrix = matrix
  }

  /// One of four levels, cut at −1, 0 and 1.
  var levels: [Int] { latent.map { value in [-1.0, 0, 1].count { $0 <= value } } }
  /// Whether the level is above 1.
  var binary: [Int] { levels.map { $0 > 1 ? 1 : 0 } }

  /// The problem as each kind of model sees it.
  var labels: [Labels] {
    [
      .classes(binary, count: 2), .classes(levels, count: 4), .levels(levels, count: 4),
      .ratings(latent),
    ]
  }

  func sample(
    sparse: Bool = false, weighted: Bool = true, penalty: Double = 0.7, threads: Int = 1
  ) throws -> Sample {
    try Sample(
      sparse ? .sparse(SparseMatrix(matrix)) : .dense(matrix), weights: weighted ? weights : nil,
      penalties: Array(repeating: penalty, count: matrix.columns), threads: threads)
  }
}

extension Double {
  /// Whether two numbers agree to a share of their size.
  func isClose(to other: Double, tolerance: Double = 1e-9) -> Bool {
    abs(self - other) <= tolerance * (1 + abs(other))
  }
}
