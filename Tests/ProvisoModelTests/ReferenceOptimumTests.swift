import ProvisoNumerics
import Testing

@testable import ProvisoModel

/// Optima that other programs find; the figures are printed by `Scripts/reference-optimum.py`.
@Suite("Optima of scikit-learn 1.9.1 and SciPy")
struct ReferenceOptimumTests {
  static let plain = [
    25.49502447908476, 59.33639790924047, 57.763347139299405, 9.553358710103849,
  ]
  static let weighted = [
    27.552892672422608, 61.84023837974091, 60.01983848842718, 10.641128500949716,
  ]

  @Test(
    "Equal to a relative 1e−8", arguments: [false, true],
    [NewtonSolver.Method.cholesky, .conjugateGradients])
  func optimum(weighted: Bool, method: NewtonSolver.Method) throws {
    let problem = GeneratedProblem()
    var options = FitOptions()
    options.exactDimension = method == .cholesky ? 1000 : 0
    for sparse in [false, true] {
      let sample = try problem.sample(sparse: sparse, weighted: weighted)
      for (labels, expected) in zip(problem.labels, weighted ? Self.weighted : Self.plain) {
        let report = try LinearFit.fit(sample, labels, options: options).report
        #expect(report.converged)
        #expect(abs(report.objective / expected - 1) < 1e-8)
        #expect((report.hessianProducts == 0) == (method == .cholesky))
      }
    }
  }
}
