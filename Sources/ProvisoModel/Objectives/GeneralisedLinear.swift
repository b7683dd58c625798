import ProvisoNumerics

/// The Hessian that objectives with one predictor and a bias share: [X 1]ᵀ · diag(c) · [X 1] +
/// diag(λ).
enum GeneralisedLinear {
  /// Writes the product with `vector` (weights, then bias) over `result`.
  static func multiplyHessian(
    _ sample: Sample, _ curvature: [Double], by vector: [Double], into result: inout [Double]
  ) {
    let columns = sample.columns
    result[columns] = sample.design.gramProduct(
      curvature, vector, shift: vector[columns], into: &result, threads: sample.threads)
    sample.addPenaltyProduct(vector, width: 1, into: &result)
  }

  /// The diagonal.
  static func hessianDiagonal(_ sample: Sample, _ curvature: [Double]) -> [Double] {
    var diagonal = [Double](repeating: 0, count: sample.columns)
    sample.design.squaredColumnSums(curvature, into: &diagonal)
    diagonal.add(sample.penalties)
    return diagonal + [curvature.sum]
  }

  /// The whole matrix.
  static func hessian(_ sample: Sample, _ curvature: [Double]) -> Matrix {
    let columns = sample.columns
    let gram = sample.design.weightedGram(curvature, threads: sample.threads)
    var border = [Double](repeating: 0, count: columns)
    sample.design.multiplyTransposed(curvature, into: &border, threads: sample.threads)
    var hessian = Matrix(rows: columns + 1, columns: columns + 1)
    for row in 0..<columns {
      for column in 0..<columns { hessian[row, column] = gram[row, column] }
      hessian[row, row] += sample.penalties[row]
      hessian[row, columns] = border[row]
      hessian[columns, row] = border[row]
    }
    hessian[columns, columns] = curvature.sum
    return hessian
  }
}
