extension RandomAccessCollection {
  /// The first index from which on `belongs` holds of the elements; the end where it holds of none.
  ///
  /// - Precondition: the elements of which it does not hold come before all of which it does.
  /// - Complexity: O(log *n*) in the number of elements.
  @inlinable public func partitioningIndex(where belongs: (Element) -> Bool) -> Index {
    var (low, count) = (startIndex, count)
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongs(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
