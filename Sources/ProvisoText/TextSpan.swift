/// A half-open range of UTF-8 bytes, or of tokens where the name says so.
public struct TextSpan: Hashable, Sendable {
  /// The first offset inside the span.
  public var start: Int
  /// The first offset after the span.
  public var end: Int

  /// Creates the span from `start` up to, not including, `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The offsets, ready to index what the span was cut from.
  public var range: Range<Int> { start..<end }

  /// The number of offsets inside.
  public var count: Int { end - start }

  /// Whether nothing is inside.
  public var isEmpty: Bool { end <= start }

  /// Whether some offset lies in both spans.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
}
