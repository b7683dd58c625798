import ProvisoNumerics
import Testing

@testable import ProvisoModel

@Suite("Objectives")
struct ObjectiveTests {
  private func check(_ start: some Objective, cuts: Int = 0, seed: UInt64) {
    var objective = start
    var random = SplitMix64(seed: seed)
    let dimension = objective.dimension
    var point = (0..<dimension).map { _ in random.nextUnit() - 0.5 }
    for cut in 0..<cuts {
      point[dimension - cuts + cut] = Double(cut) - 1 + 0.5 * random.nextUnit()
    }
    let direction = (0..<dimension).map { _ in random.nextUnit() - 0.5 }
    var gradient = [Double](repeating: 0, count: dimension)
    let step = 1e-5
    func moved(_ length: Double) -> (value: Double, gradient: [Double]) {
      var (next, slope) = (point, gradient)
      next.add(direction, scaledBy: length)
      return (objective.evaluate(at: next, gradient: &slope), slope)
    }
    let (ahead, behind) = (moved(step), moved(-step))
    _ = objective.evaluate(at: point, gradient: &gradient)
    // Central differences of the value give the slope, of the gradient the Hessian product.
    let slope = (ahead.value - behind.value) / (2 * step)
    #expect(gradient.dot(direction).isClose(to: slope, tolerance: 1e-7))
    var product = gradient
    objective.multiplyHessian(by: direction, into: &product)
    for index in 0..<dimension {
      let expected = (ahead.gradient[index] - behind.gradient[index]) / (2 * step)
      #expect(product[index].isClose(to: expected, tolerance: 1e-6))
    }
    // The whole Hessian and its diagonal say the same as the product.
    let hessian = objective.hessian()
    for (a, b) in zip(hessian.multiply(direction), product) { #expect(a.isClose(to: b)) }
    for (index, value) in objective.hessianDiagonal().enumerated() {
      #expect(value.isClose(to: hessian[index, index]))
      for other in 0..<index { #expect(hessian[index, other].isClose(to: hessian[other, index])) }
    }
  }

  @Test(
    "Gradient and Hessian agree with finite differences", arguments: [false, true],
    [UInt64(1), 2, 3])
  func derivatives(sparse: Bool, seed: UInt64) throws {
    let problem = GeneratedProblem(seed: seed)
    for weighted in [false, true] {
      let sample = try problem.sample(sparse: sparse, weighted: weighted)
      check(try BinaryLogistic(sample, labels: problem.binary), seed: seed)
      check(try MultinomialLogistic(sample, labels: problem.levels, classes: 4), seed: seed)
      check(try ProportionalOdds(sample, labels: problem.levels, levels: 4), cuts: 3, seed: seed)
      check(try ProportionalOdds(sample, labels: problem.binary, levels: 2), cuts: 1, seed: seed)
      check(try LeastSquares(sample, ratings: problem.latent), seed: seed)
    }
  }

  @Test("Cut points that do not rise are outside the domain")
  func domain() throws {
    let problem = GeneratedProblem()
    var objective = try ProportionalOdds(problem.sample(), labels: problem.levels, levels: 4)
    var gradient = objective.origin
    #expect(objective.evaluate(at: objective.origin, gradient: &gradient).isFinite)
    let falling = [0, 0, 0, 0, 0, 0.0, -1, 1]
    #expect(objective.evaluate(at: falling, gradient: &gradient) == .infinity)
  }

  @Test("Two levels and two classes are one model")
  func twoLevels() throws {
    let problem = GeneratedProblem()
    let sample = try problem.sample()
    let asLevels = try LinearFit.fit(sample, .levels(problem.binary, count: 2))
    let asClasses = try LinearFit.fit(sample, .classes(problem.binary, count: 2))
    #expect(asLevels.report.objective.isClose(to: asClasses.report.objective))
    let row = Array(problem.matrix.row(3))
    let p = asLevels.head.probabilities(asLevels.head.linearPredictor(row))[1]
    let q = asClasses.head.probabilities(asClasses.head.linearPredictor(row))[1]
    #expect(p.isClose(to: q, tolerance: 1e-6))
  }
}
