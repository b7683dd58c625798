/// The numbers below a bound that came up in one statement.
///
/// Each number has a stamp, that of the statement in which it came up last; so nothing needs to be
/// cleared between statements, but once in 65,535.
public struct SeenNumbers: Sendable {
  @usableFromInline var stamps = Scratch<UInt16>()
  @usableFromInline var stamp: UInt16 = 0

  /// Creates the empty set.
  public init() {}

  /// Forgets all numbers, and makes room for those below `bound`.
  ///
  /// - Complexity: O(1) amortised, once `bound` grows no more.
  @inlinable public mutating func begin(below bound: Int) {
    stamp &+= 1
    guard stamps.count < bound || stamp == 0 else { return stamps.own() }
    stamps.fill(0, count: max(bound, stamps.count))
    stamp = 1
  }

  /// Adds a number, which must be below the bound; false where it is there.
  @inlinable @inline(__always) public mutating func insert(_ number: Int) -> Bool {
    let isNew = stamps[number] != stamp
    stamps[number] = stamp
    return isNew
  }
}
