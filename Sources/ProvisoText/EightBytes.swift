import CProvisoHints

/// Eight bytes of a text in one number, the first in the lowest place.
struct EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  let value: UInt64

  /// The bytes from `index` on, filled with zeros behind the end.
  ///
  /// - Precondition: `bytes` has eight bytes or more; `index` is not negative.
  @inline(__always) init(_ bytes: Span<UInt8>, at index: Int) {
    let last = bytes.count &- 8
    precondition(last >= 0 && index >= 0, "eight bytes or more")
    guard index > last else {
      // SAFETY: eight bytes follow, and every pattern of bits is a UInt64.
      value = unsafe UInt64(
        littleEndian: bytes.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: index, as: UInt64.self))
      return
    }
    // SAFETY: as above.
    let loaded = unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: last, as: UInt64.self))
    value = loaded >> UInt64(truncatingIfNeeded: 8 &* (index &- last))
  }

  /// How many letters stand at the front.
  @inline(__always) var letterCount: Int {
    (~proviso_letters(value)).trailingZeroBitCount
  }

  /// The first `count` bytes, lower-cased, the others zero.
  ///
  /// - Precondition: they are letters; `count` is at most 8.
  @inline(__always) func folded(_ count: Int) -> UInt64 {
    (value | EightBytes.ones &* 0x20) & EightBytes.mask(count)
  }

  /// The bits that tell small letters from capitals, of the first `count` bytes, all letters.
  @inline(__always) func smallLetters(_ count: Int) -> UInt64 {
    value & (EightBytes.ones &* 0x20) & EightBytes.mask(count)
  }

  /// The byte at `offset`, below 8.
  @inline(__always) func byte(_ offset: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: value &>> UInt64(truncatingIfNeeded: 8 &* offset))
  }

  /// How many of the first `count` bytes, at most 8, start a character.
  @inline(__always) func starts(_ count: Int) -> Int {
    let inner = value & ~(value << 1) & EightBytes.highs
    return count &- EightBytes.highBits(inner & EightBytes.mask(count))
  }

  /// How many of the first `count` bytes, at most 8, start a character of four bytes.
  @inline(__always) func longStarts(_ count: Int) -> Int {
    let long = value & (value << 1) & (value << 2) & (value << 3) & EightBytes.highs
    return EightBytes.highBits(long & EightBytes.mask(count))
  }

  /// Whether every byte is ASCII.
  @inline(__always) var isASCII: Bool { value & EightBytes.highs == 0 }

  /// How many of the high bits are set; no other bit is.
  @inline(__always) private static func highBits(_ bits: UInt64) -> Int {
    Int(truncatingIfNeeded: ((bits >> 7) &* ones) >> 56)
  }

  @inline(__always) private static func mask(_ count: Int) -> UInt64 {
    ~(~0 << UInt64(truncatingIfNeeded: 8 &* count))
  }
}
