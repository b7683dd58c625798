package import ProvisoNumerics

/// K ordered levels: L2-regularised proportional odds (McCullagh 1980).
///
///     P(y ≤ k) = σ(θₖ − x·w),   θ₁ < … < θ_{K−1},   one weight vector for all cut points
///
/// With a = θ_y − η above and b = θ_{y−1} − η below the level, and δ = a − b, the identity
/// σ(a) − σ(b) = σ(a) σ(−b) (1 − e^−δ) gives
///
///     F = Σᵢ sᵢ [log(1 + e^−aᵢ) + log(1 + e^bᵢ)] − Σₖ nₖ log(1 − e^−δₖ) + ½ Σⱼ λⱼ wⱼ²
///
/// whose last sum needs only the weight nₖ of each level. F is convex in (w, θ), and +∞ unless cut
/// points rise, so that they need no other constraint. The lowest level has no b, the highest no a.
/// Parameters: w, then θ.
package struct ProportionalOdds: Objective {
  private let sample: Sample
  private let labels: [Int]
  private let mass: [Double]
  private var predictors: [Double]
  /// sᵢ σ(a) σ(−a) and sᵢ σ(b) σ(−b) of each row.
  private var upper: [Double]
  private var lower: [Double]
  /// e^δ / (e^δ − 1)² · nₖ of each level between two cut points.
  private var gaps: [Double]

  private var levels: Int { mass.count }
  private var cuts: Int { levels - 1 }

  /// An objective over labels in 0..<`levels`, each of which must occur.
  ///
  /// - Throws: `lengthMismatch`, `labelOutOfRange`, or `oneClassOnly`.
  package init(_ sample: Sample, labels: [Int], levels: Int) throws(ModelError) {
    try Labels.check(labels, rows: sample.rows, count: levels)
    mass = sample.mass(of: labels, count: levels)
    try Labels.checkVariety(mass)
    self.sample = sample
    self.labels = labels
    predictors = Array(repeating: 0, count: sample.rows)
    upper = predictors
    lower = predictors
    gaps = Array(repeating: 0, count: levels)
  }

  package var dimension: Int { sample.columns + cuts }

  package var origin: [Double] {
    var cutPoints: [Double] = []
    var below = 0.0
    for level in 0..<cuts {
      below += mass[level]
      let share = below / mass.sum
      let point = Logistic.logOdds(share)
      cutPoints.append(max(point, (cutPoints.last ?? -.infinity) + 1e-3))
    }
    return Array(repeating: 0, count: sample.columns) + cutPoints
  }

  package mutating func evaluate(at point: [Double], gradient: inout [Double]) -> Double {
    let columns = sample.columns
    let cutPoints = Array(point[columns...])
    var cutSlopes = [Double](repeating: 0, count: cuts)
    var loss = 0.0
    for level in 1..<max(1, cuts) {
      let delta = cutPoints[level] - cutPoints[level - 1]
      guard delta > 0 else { return .infinity }
      loss -= mass[level] * Logistic.log1mexp(delta)
      let inverse = 1 / Logistic.expm1(delta)
      cutSlopes[level] -= mass[level] * inverse
      cutSlopes[level - 1] += mass[level] * inverse
      gaps[level] = mass[level] * inverse * (1 + inverse)
    }
    sample.design.multiply(point, into: &predictors, threads: sample.threads)
    for row in predictors.indices {
      let (eta, level, weight) = (predictors[row], labels[row], sample.weight(row))
      var slope = 0.0
      upper[row] = 0
      lower[row] = 0
      if level < cuts {
        let (sigmoid, log1pexp) = Logistic.both(eta - cutPoints[level])
        loss += weight * log1pexp
        slope += weight * sigmoid
        cutSlopes[level] -= weight * sigmoid
        upper[row] = weight * sigmoid * (1 - sigmoid)
      }
      if level > 0 {
        let (sigmoid, log1pexp) = Logistic.both(cutPoints[level - 1] - eta)
        loss += weight * log1pexp
        slope -= weight * sigmoid
        cutSlopes[level - 1] += weight * sigmoid
        lower[row] = weight * sigmoid * (1 - sigmoid)
      }
      predictors[row] = slope
    }
    sample.design.multiplyTransposed(predictors, into: &gradient, threads: sample.threads)
    gradient.replaceSubrange(columns..., with: cutSlopes)
    return loss + sample.penalty(point, width: 1, gradient: &gradient)
  }

  package func multiplyHessian(by vector: [Double], into result: inout [Double]) {
    let columns = sample.columns
    var moved = [Double](repeating: 0, count: sample.rows)
    var cutProducts = [Double](repeating: 0, count: cuts)
    sample.design.multiply(vector, into: &moved, threads: sample.threads)
    for row in moved.indices {
      let (eta, level) = (moved[row], labels[row])
      var value = 0.0
      if level < cuts {
        let change = upper[row] * (eta - vector[columns + level])
        value += change
        cutProducts[level] -= change
      }
      if level > 0 {
        let change = lower[row] * (eta - vector[columns + level - 1])
        value += change
        cutProducts[level - 1] -= change
      }
      moved[row] = value
    }
    for level in 1..<max(1, cuts) {
      let change = gaps[level] * (vector[columns + level] - vector[columns + level - 1])
      cutProducts[level] += change
      cutProducts[level - 1] -= change
    }
    sample.design.multiplyTransposed(moved, into: &result, threads: sample.threads)
    result.replaceSubrange(columns..., with: cutProducts)
    sample.addPenaltyProduct(vector, width: 1, into: &result)
  }
}

extension ProportionalOdds {
  package func hessianDiagonal() -> [Double] {
    var curvature = upper
    curvature.add(lower)
    var diagonal = [Double](repeating: 0, count: sample.columns)
    sample.design.squaredColumnSums(curvature, into: &diagonal)
    diagonal.add(sample.penalties)
    return diagonal + cutDiagonal()
  }

  /// ∂²F/∂θₖ² of every cut point.
  private func cutDiagonal() -> [Double] {
    var diagonal = [Double](repeating: 0, count: cuts)
    for (row, level) in labels.enumerated() {
      if level < cuts { diagonal[level] += upper[row] }
      if level > 0 { diagonal[level - 1] += lower[row] }
    }
    for level in 1..<max(1, cuts) {
      diagonal[level] += gaps[level]
      diagonal[level - 1] += gaps[level]
    }
    return diagonal
  }

  package func hessian() -> Matrix {
    let columns = sample.columns
    var curvature = upper
    curvature.add(lower)
    let gram = sample.design.weightedGram(curvature, threads: sample.threads)
    var hessian = Matrix(rows: dimension, columns: dimension)
    for row in 0..<columns {
      for column in 0..<columns { hessian[row, column] = gram[row, column] }
      hessian[row, row] += sample.penalties[row]
    }
    let diagonal = cutDiagonal()
    for cut in 0..<cuts {
      // ∂²F/∂w∂θₖ = −Σ x (curvature of the rows whose level has θₖ above or below it).
      let touching = labels.indices.map { row in
        labels[row] == cut ? upper[row] : labels[row] == cut + 1 ? lower[row] : 0
      }
      var border = [Double](repeating: 0, count: columns)
      sample.design.multiplyTransposed(touching, into: &border, threads: sample.threads)
      for column in 0..<columns {
        hessian[column, columns + cut] = -border[column]
        hessian[columns + cut, column] = -border[column]
      }
      hessian[columns + cut, columns + cut] = diagonal[cut]
    }
    for level in 1..<max(1, cuts) {
      hessian[columns + level, columns + level - 1] = -gaps[level]
      hessian[columns + level - 1, columns + level] = -gaps[level]
    }
    return hessian
  }
}
