/// The rising step function of least squared error.
///
/// By pooling adjacent violators (Ayer, Brunk, Ewing, Reid & Silverman 1955).
///
/// Between two steps it is interpolated linearly, beyond the outer ones it is constant.
package struct IsotonicRegression: Sendable, Equatable {
  /// Positions at which the value is known, strictly rising.
  package let positions: [Double]
  /// The values there, not falling.
  package let values: [Double]

  /// The fit to points (x, y).
  ///
  /// - Precondition: as many of each, at least one; all finite.
  /// - Complexity: O(*n* log *n*).
  package init(_ x: [Double], _ y: [Double]) {
    precondition(x.count == y.count && !x.isEmpty, "one value per position, at least one")
    let order = x.indices.sorted { (x[$0], $0) < (x[$1], $1) }
    var blocks: [Block] = []
    for index in order {
      var block = Block(first: x[index], last: x[index], sum: y[index], count: 1)
      // Equal positions are one point; a falling neighbour is pooled.
      while let previous = blocks.last,
        previous.last == block.first || previous.mean >= block.mean
      {
        block.absorb(previous)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    var positions: [Double] = []
    var values: [Double] = []
    for block in blocks {
      positions.append(block.first)
      values.append(block.mean)
      if block.last > block.first {
        positions.append(block.last)
        values.append(block.mean)
      }
    }
    self.positions = positions
    self.values = values
  }

  /// A function through given points, or nil where they do not rise or are not finite.
  package init?(positions: [Double], values: [Double]) {
    guard positions.count == values.count, !positions.isEmpty,
      (positions + values).allSatisfy(\.isFinite),
      zip(positions, positions.dropFirst()).allSatisfy({ $0 < $1 }),
      zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    self.positions = positions
    self.values = values
  }

  /// The value at `x`.
  ///
  /// - Complexity: O(log steps).
  package func callAsFunction(_ x: Double) -> Double {
    var (low, high) = (0, positions.count)
    while low < high {
      let middle = (low + high) / 2
      if positions[middle] <= x { low = middle + 1 } else { high = middle }
    }
    if low == 0 { return values[0] }
    if low == positions.count { return values[low - 1] }
    let share = (x - positions[low - 1]) / (positions[low] - positions[low - 1])
    return values[low - 1] + share * (values[low] - values[low - 1])
  }

  private struct Block {
    var first: Double
    var last: Double
    var sum: Double
    var count: Double

    var mean: Double { sum / count }

    mutating func absorb(_ previous: Block) {
      first = previous.first
      sum += previous.sum
      count += previous.count
    }
  }
}
