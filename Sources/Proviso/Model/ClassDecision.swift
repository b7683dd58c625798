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

  /// The class with the largest log probability plus offset in a row of many.
  private static func choice(_ logs: [Double], row: Int, offsets: [Double]) -> Int {
    var (best, highest) = (0, -Double.infinity)
    for number in offsets.indices {
      let value = logs[row * offsets.count + number] + offsets[number]
      if value > highest { (best, highest) = (number, value) }
    }
    return best
  }

  /// Offsets of the best macro F1 on out-of-fold probabilities, by coordinate search.
  ///
  /// An offset moves only for a gain of more than half a point, so that noise moves none.
  ///
  /// - Parameters:
  ///   - probabilities: `classes` values per row.
  ///   - truth: The class of each row.
  ///   - classes: The number of classes.
  ///   - isBalanced: Whether to begin where all classes would be alike in size, as they are for a
  ///     fit that balanced them; else the search begins without offsets.
  /// - Returns: One offset per class; none where there are more than twenty classes.
  /// - Complexity: O(sweeps × classes × steps × rows × classes).
  static func offsets(
    _ probabilities: [Double], truth: [Int], classes: Int, isBalanced: Bool = false
  ) -> [Double] {
    guard classes <= 20 else { return [] }
    let logs = probabilities.map { Logistic.log(max($0, 1e-300)) }
    func value(_ offsets: [Double]) -> Double {
      let predicted = truth.indices.map { choice(logs, row: $0, offsets: offsets) }
      return ConfusionTable(truth: truth, predicted: predicted, classes: classes).macroF1
    }
    var offsets = isBalanced ? even(truth, classes) : [Double](repeating: 0, count: classes)
    var best = value(offsets)
    for _ in 0..<2 {
      for number in 0..<classes {
        let middle = offsets[number]
        for step in stride(from: -1.5, through: 1.5, by: 0.1) where step != 0 {
          var trial = offsets
          trial[number] = middle + step
          let found = value(trial)
          if found > best + 0.005 { (offsets, best) = (trial, found) }
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
