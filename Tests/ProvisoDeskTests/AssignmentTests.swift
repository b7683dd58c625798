import Testing

@testable import ProvisoDesk

@Suite("Assignment and word differences")
struct AssignmentTests {
  /// The best sum by trying every assignment.
  private func best(_ values: [[Double]], row: Int = 0, taken: Set<Int> = []) -> Double {
    guard row < values.count else { return 0 }
    var result = best(values, row: row + 1, taken: taken)
    for column in values[row].indices where !taken.contains(column) && values[row][column] > 0 {
      result = max(
        result, values[row][column] + best(values, row: row + 1, taken: taken.union([column])))
    }
    return result
  }

  @Test("As good as trying everything", arguments: 0..<60)
  func optimal(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    let (rows, columns) = (1 + next() % 5, 1 + next() % 5)
    let values = (0..<rows).map { _ in (0..<columns).map { _ in Double(next() % 10) / 10 } }
    let columnsOf = Assignment(values).columns
    let used = columnsOf.compactMap { $0 }
    #expect(Set(used).count == used.count)
    let sum = columnsOf.enumerated().compactMap { row, column in column.map { values[row][$0] } }
      .reduce(0, +)
    #expect(abs(sum - best(values)) < 1e-9)
  }

  @Test("What is left after a difference is common to both", arguments: 0..<40)
  func difference(seed: Int) {
    var state = UInt64(seed) &+ 77
    func words() -> [UInt64] {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return (0..<Int(state >> 60)).map { index in (state >> UInt64(index * 3)) & 3 }
    }
    let (old, new) = (words(), words())
    let diff = WordDiff(old, new)
    let kept = old.indices.filter { !diff.removed.contains($0) }.map { old[$0] }
    #expect(kept == new.indices.filter { !diff.inserted.contains($0) }.map { new[$0] })
  }

  @Test("The longest rise of a few orders")
  func longestRise() {
    #expect(Comparison.longestRise([0, 1, 2]) == [0, 1, 2])
    #expect(Comparison.longestRise([2, 0, 1]) == [0, 1])
    #expect(Comparison.longestRise([]).isEmpty)
  }
}
