package import ProvisoNumerics

/// K classes: L2-regularised softmax regression.
///
///     F(W, b) = Σᵢ sᵢ (log Σₖ e^ηᵢₖ − ηᵢ,yᵢ) + ½ Σⱼ λⱼ Σₖ wⱼₖ²,   ηᵢₖ = xᵢ·wₖ + bₖ
///     ∂F/∂ηᵢₖ = sᵢ (pᵢₖ − [yᵢ = k]),   pᵢ = softmax(ηᵢ)
///     ∂²F/∂ηᵢₖ∂ηᵢₗ = sᵢ pᵢₖ ([k = l] − pᵢₗ)
///
/// Parameters: for each column its K weights, then the K biases. F does not change when one number
/// is added to all biases; the solver's damping keeps that direction at rest.
package struct MultinomialLogistic: Objective {
  private let sample: Sample
  private let labels: [Int]
  private let classes: Int
  private var probabilities: [Double]

  /// An objective over labels in 0..<`classes`.
  ///
  /// - Throws: `lengthMismatch`, `labelOutOfRange`, or `oneClassOnly`.
  package init(_ sample: Sample, labels: [Int], classes: Int) throws(ModelError) {
    try Labels.check(labels, rows: sample.rows, count: classes)
    try Labels.checkVariety(sample.mass(of: labels, count: classes))
    self.sample = sample
    self.labels = labels
    self.classes = classes
    probabilities = Array(repeating: 0, count: sample.rows * classes)
  }

  package var dimension: Int { (sample.columns + 1) * classes }

  package var origin: [Double] {
    let mass = sample.mass(of: labels, count: classes)
    let logs = mass.map { Logistic.log(max($0, 1e-9) / max(mass.sum, .leastNormalMagnitude)) }
    return Array(repeating: 0, count: sample.columns * classes) + logs.map { $0 - logs.mean }
  }

  package mutating func evaluate(at point: [Double], gradient: inout [Double]) -> Double {
    let split = sample.columns * classes
    let biases = Array(point[split...])
    sample.design.multiply(point, width: classes, into: &probabilities, threads: sample.threads)
    var residuals = probabilities
    var slopesOfBiases = [Double](repeating: 0, count: classes)
    var loss = 0.0
    for row in 0..<sample.rows {
      let (start, weight) = (row * classes, sample.weight(row))
      for k in 0..<classes { probabilities[start + k] += biases[k] }
      let own = probabilities[start + labels[row]]
      loss +=
        weight * (Logistic.softmax(&probabilities, in: start..<start + classes) - own)
      for k in 0..<classes {
        let residual = weight * (probabilities[start + k] - (labels[row] == k ? 1 : 0))
        residuals[start + k] = residual
        slopesOfBiases[k] += residual
      }
    }
    sample.design.multiplyTransposed(
      residuals, width: classes, into: &gradient, threads: sample.threads)
    gradient.replaceSubrange(split..., with: slopesOfBiases)
    return loss + sample.penalty(point, width: classes, gradient: &gradient)
  }

  package func multiplyHessian(by vector: [Double], into result: inout [Double]) {
    let split = sample.columns * classes
    var moved = [Double](repeating: 0, count: sample.rows * classes)
    var biases = [Double](repeating: 0, count: classes)
    sample.design.multiply(vector, width: classes, into: &moved, threads: sample.threads)
    for row in 0..<sample.rows {
      let (start, weight) = (row * classes, sample.weight(row))
      var mean = 0.0
      for k in 0..<classes {
        moved[start + k] += vector[split + k]
        mean += probabilities[start + k] * moved[start + k]
      }
      for k in 0..<classes {
        let value = weight * probabilities[start + k] * (moved[start + k] - mean)
        moved[start + k] = value
        biases[k] += value
      }
    }
    sample.design.multiplyTransposed(
      moved, width: classes, into: &result, threads: sample.threads)
    result.replaceSubrange(split..., with: biases)
    sample.addPenaltyProduct(vector, width: classes, into: &result)
  }

  package func hessianDiagonal() -> [Double] {
    var curvature = probabilities
    var biases = [Double](repeating: 0, count: classes)
    for index in curvature.indices {
      let probability = curvature[index]
      curvature[index] = sample.weight(index / classes) * probability * (1 - probability)
      biases[index % classes] += curvature[index]
    }
    var diagonal = [Double](repeating: 0, count: sample.columns * classes)
    sample.design.squaredColumnSums(curvature, width: classes, into: &diagonal)
    for index in diagonal.indices { diagonal[index] += sample.penalties[index / classes] }
    return diagonal + biases
  }

  package func hessian() -> Matrix {
    var hessian = Matrix(rows: dimension, columns: dimension)
    for k in 0..<classes {
      for l in 0...k {
        // Off the diagonal all curvatures are negative: the Gram matrix is taken of their
        // opposites.
        let curvature = (0..<sample.rows)
          .map { row in
            let (p, q) = (probabilities[row * classes + k], probabilities[row * classes + l])
            return sample.weight(row) * p * (k == l ? 1 - p : q)
          }
        let block = GeneralisedLinear.hessian(sample, curvature)
        for row in 0...sample.columns {
          for column in 0...sample.columns {
            let value =
              k == l
              ? block[row, column]
              : (row == column && row < sample.columns ? sample.penalties[row] : 0)
                - block[row, column]
            hessian[row * classes + k, column * classes + l] = value
            hessian[column * classes + l, row * classes + k] = value
          }
        }
      }
    }
    return hessian
  }
}
