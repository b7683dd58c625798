import ProvisoNumerics

/// Minimises an ``Objective`` by Newton's method with a backtracking line search.
///
/// Each step solves H · d = −g: by Cholesky where the problem is small, else by preconditioned
/// conjugate gradients, only as exactly as the distance from the optimum deserves (truncated
/// Newton; Dembo & Steihaug 1983, and liblinear's line-search variant: Hsia, Chiang & Lin 2018).
package struct NewtonSolver: Sendable {
  /// How a Newton system is solved.
  package enum Method: Sendable {
    /// The exact Hessian, factored.
    case cholesky
    /// Hessian products only.
    case conjugateGradients
  }

  private let options: FitOptions
  private let method: Method

  /// A solver that works by `method`.
  package init(_ method: Method, options: FitOptions = FitOptions()) {
    self.method = method
    self.options = options
  }

  /// The minimum of `objective` and how it was reached, starting at `start` or at the origin.
  ///
  /// - Complexity: per step O(rows × dimension²) by Cholesky, two passes over the data for each
  ///   Hessian product by conjugate gradients.
  package func minimise<Function: Objective>(
    _ objective: inout Function, from start: [Double]? = nil
  ) -> (point: [Double], report: FitReport) {
    var gradient = [Double](repeating: 0, count: objective.dimension)
    var point = objective.origin
    var value = objective.evaluate(at: point, gradient: &gradient)
    // Where the origin is the optimum, its gradient is rounding, and no scale to judge by.
    let scale = max(gradient.norm, 1e-8 * abs(value), .leastNormalMagnitude)
    if let start {
      var other = gradient
      let otherValue = objective.evaluate(at: start, gradient: &other)
      if otherValue < value {
        (point, value, gradient) = (start, otherValue, other)
      } else {
        value = objective.evaluate(at: point, gradient: &gradient)
      }
    }
    var report = FitReport(
      iterations: 0, hessianProducts: 0, objective: value, gradientNorm: gradient.norm,
      relativeGradientNorm: gradient.norm / scale, converged: false)
    while report.relativeGradientNorm > options.tolerance
      && report.iterations < options.maximumIterations && !options.isStopped()
    {
      let step = direction(
        objective, gradient, nearness: report.relativeGradientNorm, &report.hessianProducts)
      guard
        let next = search(&objective, from: point, value: value, gradient: gradient, along: step)
      else { break }
      (point, value, gradient) = next
      report.iterations += 1
      report.gradientNorm = gradient.norm
      report.relativeGradientNorm = report.gradientNorm / scale
    }
    report.objective = value
    report.converged = report.relativeGradientNorm <= options.tolerance
    return (point, report)
  }

  /// An approximate solution d of H · d = −g, along which the objective falls.
  private func direction(
    _ objective: some Objective, _ gradient: [Double], nearness: Double, _ products: inout Int
  ) -> [Double] {
    switch method {
    case .cholesky: exactDirection(objective.hessian(), gradient)
    case .conjugateGradients:
      ConjugateGradients(
        tolerance: min(0.5, nearness.squareRoot()), isStopped: options.isStopped
      )
      .solve(objective, gradient, &products)
    }
  }

  /// The Newton direction by Cholesky; a singular Hessian is damped until it can be factored.
  private func exactDirection(_ hessian: Matrix, _ gradient: [Double]) -> [Double] {
    let order = hessian.rows
    let largest = (0..<order).reduce(0) { max($0, hessian[$1, $1]) }
    var damping = 0.0
    while true {
      var damped = hessian
      for index in 0..<order { damped[index, index] += damping }
      if let factor = Cholesky(damped) {
        var step = factor.solve(gradient)
        step.scale(by: -1)
        if step.firstNonFinite == nil && step.dot(gradient) < 0 { return step }
      }
      guard damping < largest else { return gradient.map { -$0 } }
      damping = max(damping * 100, max(largest, .leastNormalMagnitude) * 1e-12)
    }
  }

  /// The first point along `step` with sufficient decrease (Armijo), halving from the full step.
  ///
  /// Where the value is flat to rounding, a falling gradient norm is accepted as decrease; nil when
  /// nothing more can be gained.
  private func search<Function: Objective>(
    _ objective: inout Function, from point: [Double], value: Double, gradient: [Double],
    along step: [Double]
  ) -> (point: [Double], value: Double, gradient: [Double])? {
    let slope = step.dot(gradient)
    let rounding = 1e-13 * abs(value)
    let norm = gradient.norm
    var length = 1.0
    for _ in 0..<60 {
      var next = point
      next.add(step, scaledBy: length)
      var nextGradient = gradient
      let nextValue = objective.evaluate(at: next, gradient: &nextGradient)
      let falls = nextValue <= value + 1e-4 * length * slope
      let isFlat = abs(nextValue - value) <= rounding && nextGradient.norm < norm
      if nextValue.isFinite && (falls && nextValue < value || isFlat) {
        return (next, nextValue, nextGradient)
      }
      length /= 2
    }
    return nil
  }
}
