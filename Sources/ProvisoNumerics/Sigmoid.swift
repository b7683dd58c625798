import Glibc

/// The logistic function and its relatives, in forms that neither overflow nor cancel.
package enum Logistic {
  /// σ(x) = 1 / (1 + e⁻ˣ), without overflow for any x.
  package static func sigmoid(_ x: Double) -> Double {
    guard x < 0 else { return 1 / (1 + exp(-x)) }
    let power = exp(x)
    return power / (1 + power)
  }

  /// σ(x) and log(1 + eˣ) from one exponential, without overflow and exact to rounding in both
  /// tails.
  package static func both(_ x: Double) -> (sigmoid: Double, log1pexp: Double) {
    let power = exp(-abs(x))
    let tail = 1 / (1 + power)
    return (x < 0 ? power * tail : tail, max(x, 0) + log1p(power))
  }

  /// The log-odds log(p / (1 − p)), with p held 1e−12 away from zero and one.
  package static func logOdds(_ probability: Double) -> Double {
    let p = min(max(probability, 1e-12), 1 - 1e-12)
    return log(p) - log1p(-p)
  }

  /// Replaces the values in `range` by their softmax and returns their log Σ eˣ.
  ///
  /// - Precondition: the range is not empty.
  /// - Complexity: O(`range.count`).
  package static func softmax(_ values: inout [Double], in range: Range<Int>) -> Double {
    var top = values[range.lowerBound]
    for index in range { top = max(top, values[index]) }
    var total = 0.0
    for index in range {
      values[index] = exp(values[index] - top)
      total += values[index]
    }
    for index in range { values[index] /= total }
    return top + log(total)
  }

  /// log(1 − e⁻ᵟ) for δ > 0, exact to rounding at both ends (Mächler 2012).
  package static func log1mexp(_ delta: Double) -> Double {
    delta < 0.693_147_180_559_945_3 ? log(-expm1(-delta)) : log1p(-exp(-delta))
  }

  /// log x of the platform, so that targets above need no C library.
  package static func log(_ x: Double) -> Double { Glibc.log(x) }

  /// eˣ of the platform, so that targets above need no C library.
  package static func exp(_ x: Double) -> Double { Glibc.exp(x) }

  /// eˣ − 1 of the platform, exact near zero.
  package static func expm1(_ x: Double) -> Double { Glibc.expm1(x) }
}
