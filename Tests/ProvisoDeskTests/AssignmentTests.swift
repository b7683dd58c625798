import ProvisoTestSupport
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
    var random = TestRandom(seed: UInt64(seed))
    func next() -> Int { random.next(below: 1000) }
    let (rows, columns) = (1 + next() % 5, 1 + next() % 5)
    let values = (0..<rows).map { _ in (0..<columns).map { _ in Double(next() % 10) / 10 } }
    let columnsOf = Assignment(values).columns
    let used = columnsOf.compactMap { $0 }
    #expect(Set(used).count == used.count)
    let sum = columnsOf.enumerated().compactMap { row, column in column.map { values[row][$0] } }
      .reduce(0, +)
    #expect(abs(sum - best(values)) < 1e-9)
  }

  /// The length of the longest common subsequence, by the schoolbook's table.
  private func commonLength(_ old: [UInt64], _ new: [UInt64]) -> Int {
    var lengths = [Int](repeating: 0, count: new.count + 1)
    for word in old {
      var diagonal = 0
      for (index, other) in new.enumerated() {
        let above = lengths[index + 1]
        lengths[index + 1] = word == other ? diagonal + 1 : max(above, lengths[index])
        diagonal = above
      }
    }
    return lengths[new.count]
  }

  @Test(
    "What is left after a difference is common to both, and no more could be", arguments: 0..<40)
  func difference(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    func words() -> [UInt64] {
      (0..<random.next(below: 16)).map { _ in UInt64(random.next(below: 4)) }
    }
    let (old, new) = (words(), words())
    let diff = WordDiff(old, new)
    let kept = old.indices.filter { !diff.removed.contains($0) }.map { old[$0] }
    #expect(kept == new.indices.filter { !diff.inserted.contains($0) }.map { new[$0] })
    #expect(kept.count == commonLength(old, new))
  }

  @Test("The longest rise of a few orders")
  func longestRise() {
    #expect(Comparison.longestRise([0, 1, 2]) == [0, 1, 2])
    #expect(Comparison.longestRise([2, 0, 1]) == [0, 1])
    #expect(Comparison.longestRise([]).isEmpty)
  }
}
