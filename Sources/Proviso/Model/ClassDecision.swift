import ProvisoModel
import ProvisoNumerics

/// Decides for a class at given probabilities, with offsets that make up for uneven class sizes.
enum ClassDecision {
  /// The class with the largest log probability plus offset, the first among equals.
  static func choice(_ probabilities: ArraySlice<Double>, offsets: [Double]) -> Int {
    var (best, highest) = (0, -Double.infinity)
    for (number, probability) in probabilities.enumerated() {
      let value = Logistic.log(max(probability, 1e-300)) + (offsets.isEmpty ? 0 : offsets[number])
      if value > highest { (best, highest) = (number, value) }
    }
    return best
  }

  /// Offsets of the best macro F1 on out-of-fold probabilities, by coordinate search.
  ///
  /// The search begins where all classes are alike in size, or at no offsets where that is better. An
  /// offset moves only for a gain of more than a fifth of a point, so that less noise moves any.
  ///
  /// - Complexity: O(sweeps × classes × steps × rows × classes).
  static func offsets(_ probabilities: [Double], truth: [Int], classes: Int) -> [Double] {
    guard classes <= 20 else { return [] }
    func value(_ offsets: [Double]) -> Double {
      let predicted = truth.indices.map { row in
        choice(probabilities[row * classes..<(row + 1) * classes], offsets: offsets)
      }
      return ConfusionTable(truth: truth, predicted: predicted, classes: classes).macroF1
    }
    let none = [Double](repeating: 0, count: classes)
    let start = even(truth, classes)
    var (offsets, best) = (start, value(start))
    let plain = value(none)
    if plain >= best { (offsets, best) = (none, plain) }
    for _ in 0..<2 {
      for number in 0..<classes {
        let middle = offsets[number]
        for step in stride(from: -1.5, through: 1.5, by: 0.1) where step != 0 {
          var trial = offsets
          trial[number] = middle + step
          let found = value(trial)
          if found > best + 0.002 { (offsets, best) = (trial, found) }
        }
      }
    }
    return offsets
  }

  /// What makes up for all of the difference in size: minus the log of each class's share.
  private static func even(_ truth: [Int], _ classes: Int) -> [Double] {
    var sizes = [Double](repeating: 0, count: classes)
    for number in truth { sizes[number] += 1 }
    return sizes.map { Logistic.log(Double(truth.count) / (Double(classes) * max($0, 1))) }
  }
}
