package import ProvisoNumerics

/// Ratings: ridge regression.
///
///     F(w, b) = ½ Σᵢ sᵢ (xᵢ·w + b − yᵢ)² + ½ Σⱼ λⱼ wⱼ²
///
/// Quadratic, so that one Newton step from anywhere is the closed form (XᵀSX + Λ)⁻¹ XᵀSy.
/// Parameters: w, then b.
package struct LeastSquares: Objective {
  private let sample: Sample
  private let ratings: [Double]
  private let curvature: [Double]
  private var residuals: [Double]

  /// An objective over finite ratings.
  ///
  /// - Throws: `lengthMismatch` or `notFinite`.
  package init(_ sample: Sample, ratings: [Double]) throws(ModelError) {
    try Labels.check(ratings: ratings, rows: sample.rows)
    self.sample = sample
    self.ratings = ratings
    curvature = sample.weights ?? Array(repeating: 1, count: sample.rows)
    residuals = Array(repeating: 0, count: sample.rows)
  }

  package var dimension: Int { sample.columns + 1 }

  package var origin: [Double] {
    let mean = ratings.dot(curvature) / max(curvature.sum, .leastNormalMagnitude)
    return Array(repeating: 0, count: sample.columns) + [mean]
  }

  package mutating func evaluate(at point: [Double], gradient: inout [Double]) -> Double {
    let bias = point[sample.columns]
    sample.design.multiply(point, into: &residuals, threads: sample.threads)
    var loss = 0.0
    for row in residuals.indices {
      let residual = residuals[row] + bias - ratings[row]
      residuals[row] = residual * curvature[row]
      loss += residuals[row] * residual / 2
    }
    sample.design.multiplyTransposed(residuals, into: &gradient, threads: sample.threads)
    gradient[sample.columns] = residuals.sum
    return loss + sample.penalty(point, width: 1, gradient: &gradient)
  }

  package func multiplyHessian(by vector: [Double], into result: inout [Double]) {
    GeneralisedLinear.multiplyHessian(sample, curvature, by: vector, into: &result)
  }

  package func hessianDiagonal() -> [Double] {
    GeneralisedLinear.hessianDiagonal(sample, curvature)
  }

  package func hessian() -> Matrix { GeneralisedLinear.hessian(sample, curvature) }
}
