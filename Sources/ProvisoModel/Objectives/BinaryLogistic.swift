package import ProvisoNumerics

/// Two classes: L2-regularised logistic regression.
///
///     F(w, b) = Σᵢ sᵢ (log(1 + e^ηᵢ) − yᵢ ηᵢ) + ½ Σⱼ λⱼ wⱼ²,   ηᵢ = xᵢ·w + b,   yᵢ ∈ {0, 1}
///     ∂F/∂ηᵢ  = sᵢ (σ(ηᵢ) − yᵢ)
///     ∂²F/∂ηᵢ² = sᵢ σ(ηᵢ) (1 − σ(ηᵢ))
///
/// Parameters: w, then b.
package struct BinaryLogistic: Objective {
  private let sample: Sample
  private let labels: [Int]
  private var predictors: [Double]
  private var curvature: [Double]

  /// An objective over labels 0 and 1.
  ///
  /// - Throws: `lengthMismatch`, `labelOutOfRange`, or `oneClassOnly`.
  package init(_ sample: Sample, labels: [Int]) throws(ModelError) {
    try Labels.check(labels, rows: sample.rows, count: 2)
    try Labels.checkVariety(sample.mass(of: labels, count: 2))
    self.sample = sample
    self.labels = labels
    predictors = Array(repeating: 0, count: sample.rows)
    curvature = predictors
  }

  package var dimension: Int { sample.columns + 1 }

  package var origin: [Double] {
    let mass = sample.mass(of: labels, count: 2)
    return Array(repeating: 0, count: sample.columns) + [Logistic.log(mass[1] / mass[0])]
  }

  package mutating func evaluate(at point: [Double], gradient: inout [Double]) -> Double {
    let bias = point[sample.columns]
    sample.design.multiply(point, into: &predictors, threads: sample.threads)
    var (loss, slopeOfBias) = (0.0, 0.0)
    for row in predictors.indices {
      let (eta, weight) = (predictors[row] + bias, sample.weight(row))
      let (probability, log1pexp) = Logistic.both(eta)
      // log(1 + e^η) − η = log(1 + e^−η), without cancellation.
      loss += weight * (labels[row] == 1 ? log1pexp - eta : log1pexp)
      let slope = weight * (probability - Double(labels[row]))
      slopeOfBias += slope
      predictors[row] = slope
      curvature[row] = weight * probability * (1 - probability)
    }
    sample.design.multiplyTransposed(predictors, into: &gradient, threads: sample.threads)
    gradient[sample.columns] = slopeOfBias
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
