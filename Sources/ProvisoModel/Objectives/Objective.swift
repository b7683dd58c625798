package import ProvisoNumerics

/// A smooth convex function that a solver minimises.
///
/// Evaluation at a point keeps the curvature there, so that Hessian products, of which a
/// solver needs many at one point, cost two passes over the data each.
package protocol Objective {
  /// The number of parameters.
  var dimension: Int { get }

  /// Where a solver begins without a better guess: zero weights, base-rate biases.
  ///
  /// The gradient norm here is the scale on which convergence is judged.
  var origin: [Double] { get }

  /// The value at `point`, whose gradient is written over `gradient`; +∞ outside the domain.
  ///
  /// - Precondition: `gradient` has `dimension` elements.
  /// - Complexity: two passes over the data.
  mutating func evaluate(at point: [Double], gradient: inout [Double]) -> Double

  /// Writes the product of the Hessian, at the point evaluated last, with `vector` over `result`.
  ///
  /// - Precondition: `result` has `dimension` elements.
  /// - Complexity: two passes over the data.
  func multiplyHessian(by vector: [Double], into result: inout [Double])

  /// The diagonal of the Hessian at the point evaluated last.
  func hessianDiagonal() -> [Double]

  /// The Hessian at the point evaluated last, both triangles filled.
  ///
  /// - Complexity: O(rows × `dimension`²).
  func hessian() -> Matrix
}
