/// How a fit ended.
package struct FitReport: Sendable, Equatable {
  /// Newton steps taken.
  package var iterations: Int
  /// Products with the Hessian, where conjugate gradients were used.
  package var hessianProducts: Int
  /// The value of the objective at the end.
  package var objective: Double
  /// The Euclidean norm of the gradient at the end.
  package var gradientNorm: Double
  /// That norm divided by the one at the objective's origin.
  package var relativeGradientNorm: Double
  /// Whether the relative norm went below the tolerance.
  package var converged: Bool
}

/// When a solver stops, and how it may work.
package struct FitOptions: Sendable {
  /// The gradient norm, relative to that at the objective's origin, at which a fit has converged.
  package var tolerance = 1e-6
  /// Newton steps at most.
  package var maximumIterations = 200
  /// Threads for dense products and folds; results do not depend on it.
  package var threads = 1
  /// Parameters up to which the exact Hessian is built and factored.
  package var exactDimension = 1200
  /// Asked between steps, from any thread: whether to give up.
  package var isStopped: @Sendable () -> Bool = { false }

  /// The default options, with other threads or tolerance where given.
  package init(tolerance: Double = 1e-6, threads: Int = 1) {
    self.tolerance = tolerance
    self.threads = threads
  }
}
