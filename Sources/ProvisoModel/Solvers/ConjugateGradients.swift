import ProvisoNumerics

/// Conjugate gradients on a Newton system, preconditioned by the Hessian's diagonal.
struct ConjugateGradients {
  /// The residual, relative to the gradient and in the preconditioner's norm, at which to stop.
  let tolerance: Double
  /// Asked before each product: whether to give up.
  var isStopped: @Sendable () -> Bool = { false }

  /// An approximate solution d of H · d = −`gradient` at the point that `objective` evaluated last.
  ///
  /// - Complexity: one Hessian product per iteration, at most `dimension` and 500 of them.
  func solve(
    _ objective: some Objective, _ gradient: [Double], _ products: inout Int
  ) -> [Double] {
    let inverse = objective.hessianDiagonal().map { $0 > 1e-300 ? 1 / $0 : 1 }
    var step = [Double](repeating: 0, count: gradient.count)
    var residual = gradient.map { -$0 }
    var scaled = residual.indices.map { residual[$0] * inverse[$0] }
    var search = scaled
    var product = step
    var size = residual.dot(scaled)
    let goal = tolerance * tolerance * size
    for _ in 0..<min(500, max(10, gradient.count)) {
      guard size > goal && size > 0 && !isStopped() else { break }
      objective.multiplyHessian(by: search, into: &product)
      products += 1
      let curvature = search.dot(product)
      guard curvature > 1e-300 else { break }
      let length = size / curvature
      step.add(search, scaledBy: length)
      residual.add(product, scaledBy: -length)
      for index in residual.indices { scaled[index] = residual[index] * inverse[index] }
      let next = residual.dot(scaled)
      search.scale(by: next / size)
      search.add(scaled)
      size = next
    }
    return step.dot(gradient) < 0 ? step : gradient.map { -$0 }
  }
}
