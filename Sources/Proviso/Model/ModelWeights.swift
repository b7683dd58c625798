import ProvisoModel
import ProvisoNumerics
import ProvisoText

/// The weights of all outputs of a model, a row for each column of the vector.
///
/// A row is padded with zeros to a whole number of cache lines, and the row after the last has
/// zeros only. The weights of a term are multiplied by its inverse document frequency, whose square
/// is after the last output. So a term takes one addition, and the length of the vector comes out
/// of the same sum. Model files hold the rows as they are, so that they are used where they lie.
package struct ModelWeights: Sendable {
  /// The rows, one after the other.
  let numbers: Table<Double>
  /// The numbers of a row.
  let width: Int
  /// The outputs of all heads.
  let outputs: Int

  /// The weights of `heads`, whose last columns are terms with inverse document `frequencies`.
  ///
  /// - Precondition: there is a head, and all have the same columns.
  /// - Complexity: O(columns × outputs).
  init(_ heads: [LinearHead], frequencies: [Double]) {
    let outputs = heads.reduce(0) { $0 + $1.outputs }
    let width = ModelWeights.width(outputs)
    let columns = heads[0].columns
    let features = columns - frequencies.count
    var numbers = [Double](repeating: 0, count: (columns + 1) * width)
    var first = 0
    for head in heads {
      for (place, weight) in head.weights.enumerated() {
        let (column, output) = (place / head.outputs, place % head.outputs)
        let frequency = column < features ? 1 : frequencies[column - features]
        numbers[column * width + first + output] = weight * frequency
      }
      first += head.outputs
    }
    for (term, frequency) in frequencies.enumerated() {
      numbers[(features + term) * width + outputs] = frequency * frequency
    }
    self.numbers = Table(numbers)
    self.outputs = outputs
    self.width = width
  }

  /// The weights in the bytes of a file, which are not copied where they are constants; `nil` where
  /// they are no rows of as many outputs, or not finite.
  ///
  /// - Complexity: O(1) for constants, else O(*n*).
  init?(_ bytes: Bytes, outputs: Int) {
    self.outputs = outputs
    width = ModelWeights.width(outputs)
    guard bytes.count >= width * 8, bytes.count % (width * 8) == 0 else { return nil }
    // SAFETY: constants may be kept.
    if bytes.isConstant,
      let numbers = unsafe bytes.withUnsafeBytes({ unsafe Table<Double>(constants: $0) })
    {
      self.numbers = numbers
      return
    }
    guard let numbers = LittleEndian.doubles(in: bytes, at: 0, count: bytes.count / 8),
      numbers.firstNonFinite == nil
    else { return nil }
    self.numbers = Table(numbers)
  }

  /// What ``init(_:outputs:)`` reads.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    LittleEndian.append((0..<numbers.count).map { numbers[$0] }, to: &bytes)
    return bytes
  }

  /// The number of columns.
  package var columns: Int { numbers.count / width - 1 }

  /// The number of a row that belongs to an output.
  subscript(column: Int, output: Int) -> Double { numbers[column * width + output] }

  /// One cache line, or as many pairs of them as are needed.
  private static func width(_ outputs: Int) -> Int { outputs < 8 ? 8 : (outputs / 16 + 1) * 16 }
}
