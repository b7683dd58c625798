import ProvisoText
import Testing

@Suite struct PartitioningIndexTests {
  @Test("every border in every small collection is found")
  func borders() {
    for count in 0...9 {
      let numbers = Array(0..<count)
      for border in 0...count {
        #expect(numbers.partitioningIndex { $0 >= border } == border)
        // A slice has indices of its own.
        let rest = numbers[(border / 2)...]
        #expect(rest.partitioningIndex { $0 >= border } == border)
      }
    }
  }
}
