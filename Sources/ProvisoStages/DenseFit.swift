import ProvisoModel
import ProvisoNumerics

/// A generated problem of two classes with dense rows, for measurements of training.
///
/// Elements are uniform in −1…1; the labels follow a logistic model whose weights are too. The loss
/// is summed and the penalty is ½ |w|², scikit-learn's C = 1.
public struct DenseFit {
  /// The elements, row by row.
  public let elements: [Double]
  /// 0 or 1 for each row.
  public let labels: [Int]
  private let columns: Int

  /// What a fit came to.
  public struct Answer {
    /// Newton steps.
    public let steps: Int
    /// The objective at the end.
    public let objective: Double
    /// The Euclidean norm of its gradient.
    public let gradientNorm: Double
  }

  /// A problem that follows from its size.
  ///
  /// - Complexity: O(`rows` × `columns`).
  public init(rows: Int, columns: Int) {
    var random = SplitMix64(seed: 2026)
    let weights = (0..<columns).map { _ in 2 * random.nextUnit() - 1 }
    var elements: [Double] = []
    elements.reserveCapacity(rows * columns)
    var labels: [Int] = []
    labels.reserveCapacity(rows)
    for _ in 0..<rows {
      var eta = 0.0
      for weight in weights {
        let element = 2 * random.nextUnit() - 1
        elements.append(element)
        eta += weight * element
      }
      labels.append(random.nextUnit() < Logistic.both(eta).0 ? 1 : 0)
    }
    (self.elements, self.labels, self.columns) = (elements, labels, columns)
    // Loaded before the first thread of a fit, since it sets variables of the environment.
    _ = BLAS.isAvailable
  }

  /// Fits the problem by Newton's method with the exact Hessian.
  ///
  /// - Throws: `ModelError` where only one label was drawn.
  /// - Complexity: O(rows × columns²) a step.
  public func run(threads: Int) throws -> Answer {
    let design = Design.dense(
      Matrix(rows: labels.count, columns: columns, storage: elements))
    var objective = try BinaryLogistic(
      Sample(design, penalties: Array(repeating: 1, count: columns), threads: threads),
      labels: labels)
    let solver = NewtonSolver(.cholesky, options: FitOptions(threads: threads))
    let report = solver.minimise(&objective).report
    return Answer(
      steps: report.iterations, objective: report.objective, gradientNorm: report.gradientNorm)
  }
}
