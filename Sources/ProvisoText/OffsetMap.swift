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
    for index in bytes.indices where bytes[index] >= 0x80 {
      isASCII = false
      break
    }
    guard !isASCII else { return }
    checkpoints.reserveCapacity(bytes.count / 64 + 2)
    var units = 0
    for index in bytes.indices {
      if index & 63 == 0 { checkpoints.append(units) }
      units += OffsetMap.units(of: bytes[index], in: unit)
    }
    checkpoints.append(units)
  }

  /// The number of units before the byte at `byte`.
  ///
  /// - Precondition: `bytes` is the text of the initialiser and `byte` starts a character or ends it.
  /// - Complexity: O(1).
  public func offset(ofByte byte: Int, in bytes: Span<UInt8>) -> Int {
    if unit == .utf8 || isASCII { return byte }
    var index = byte & ~63
    var units = checkpoints[byte >> 6]
    while index < byte, index < bytes.count {
      units += OffsetMap.units(of: bytes[index], in: unit)
      index += 1
    }
    return units
  }

  /// The units that a character adds, counted at its first byte.
  private static func units(of byte: UInt8, in unit: OffsetUnit) -> Int {
    if byte & 0xC0 == 0x80 { return 0 }
    return unit == .utf16 && byte >= 0xF0 ? 2 : 1
  }
}
