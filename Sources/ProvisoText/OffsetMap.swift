/// The unit in which offsets are counted.
public enum OffsetUnit: String, CaseIterable, Sendable {
  /// Unicode scalar values, as Python counts.
  case codepoint
  /// Bytes of UTF-8, as Swift, Rust and Go count.
  case utf8
  /// UTF-16 code units, as JavaScript, Java and C# count.
  case utf16
}

/// Converts byte offsets of one text to another unit.
///
/// One checkpoint every 64 bytes keeps the number of units before it, so that a conversion looks
/// at 64 bytes at most.
public struct OffsetMap: Sendable {
  /// The unit that ``offset(ofByte:in:)`` answers in.
  public let unit: OffsetUnit
  private var checkpoints: [Int] = []
  private var isASCII = true

  /// Prepares the conversion for `bytes`, which must be valid UTF-8.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(_ bytes: Span<UInt8>, unit: OffsetUnit) {
    self.unit = unit
    guard unit != .utf8 else { return }
    isASCII = OffsetMap.isASCII(bytes)
    guard !isASCII else { return }
    checkpoints.reserveCapacity(bytes.count / 64 + 2)
    var units = 0
    var index = 0
    while index < bytes.count {
      checkpoints.append(units)
      let end = Swift.min(index + 64, bytes.count)
      units += OffsetMap.units(in: index..<end, of: bytes, unit)
      index = end
    }
    checkpoints.append(units)
  }

  /// The number of units before the byte at `byte`.
  ///
  /// - Precondition: `bytes` is the text of the initialiser and `byte` starts a character or ends
  ///   it.
  /// - Complexity: O(1).
  public func offset(ofByte byte: Int, in bytes: Span<UInt8>) -> Int {
    if unit == .utf8 || isASCII { return byte }
    return checkpoints[byte >> 6] + OffsetMap.units(in: byte & ~63..<byte, of: bytes, unit)
  }

  /// The units of the bytes of a range.
  ///
  /// - Precondition: as for ``offset(ofByte:in:)``.
  /// - Complexity: O(1).
  public func offsets(ofBytes range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    offset(ofByte: range.lowerBound, in: bytes)..<offset(ofByte: range.upperBound, in: bytes)
  }

  private static func isASCII(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 8 else {
      for index in bytes.indices where bytes[index] >= 0x80 { return false }
      return true
    }
    var index = 0
    while index < bytes.count {
      guard EightBytes(bytes, at: index).isASCII else { return false }
      index += 8
    }
    return true
  }

  /// The units of the characters whose first bytes stand in `range`.
  private static func units(
    in range: Range<Int>, of bytes: Span<UInt8>, _ unit: OffsetUnit
  ) -> Int {
    var (units, index) = (0, range.lowerBound)
    guard bytes.count >= 8 else {
      for index in range { units += OffsetMap.units(of: bytes[index], in: unit) }
      return units
    }
    while index < range.upperBound {
      let (eight, count) = (EightBytes(bytes, at: index), Swift.min(8, range.upperBound - index))
      units += eight.starts(count)
      // UTF-16 has two units for a character of four bytes.
      if unit == .utf16 { units += eight.longStarts(count) }
      index += 8
    }
    return units
  }

  /// The units that a character adds, counted at its first byte.
  private static func units(of byte: UInt8, in unit: OffsetUnit) -> Int {
    if byte & 0xC0 == 0x80 { return 0 }
    return unit == .utf16 && byte >= 0xF0 ? 2 : 1
  }
}
