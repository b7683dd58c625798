import Glibc

/// Searches that look at eight bytes at a time, or more.
///
/// A word with a byte below `n` (n ≤ 128) shows it as a high bit in `(word − n·ones) & ~word`; the
/// lowest such bit is exact, higher ones may be false after a borrow, so only the first is used.
enum ByteSearch {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Eight bytes from `index`, the first in the lowest place.
  @inline(__always)
  static func word(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
    // SAFETY: the load is bounds-checked, and every pattern of bits is a UInt64.
    unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// High bits at the bytes of `word` that equal `byte`; exact up to and including the first.
  @inline(__always)
  static func matches(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference & highs
  }

  /// The first index in `range` whose byte is `byte`, or nil.
  ///
  /// - Complexity: O(*n*) in the bytes passed over.
  static func first(_ byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    // SAFETY: the buffer is used inside the closure only; the slice is bounds-checked.
    unsafe bytes.extracting(range)
      .withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress,
          let found = unsafe memchr(start, Int32(byte), buffer.count)
        else { return nil }
        return unsafe range.lowerBound + (UnsafeRawPointer(found) - UnsafeRawPointer(start))
      }
  }

  /// The first index in `range` whose byte is one of two, or the end of `range`.
  ///
  /// - Complexity: O(*n*) in the bytes passed over.
  @inline(__always)
  static func first(
    _ byte: UInt8, or other: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int {
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = word(bytes, at: index)
      let found = matches(word, byte) | matches(word, other)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < range.upperBound, bytes[index] != byte, bytes[index] != other { index += 1 }
    return index
  }

  /// The last index in `range` whose byte is `byte`, or nil.
  ///
  /// - Complexity: O(*n*) in the bytes passed over from the end.
  static func last(_ byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.upperBound
    while index - 8 >= range.lowerBound, matches(word(bytes, at: index - 8), byte) == 0 {
      index -= 8
    }
    while index > range.lowerBound {
      index -= 1
      if bytes[index] == byte { return index }
    }
    return nil
  }

  /// How many bytes of `range` equal `byte`.
  ///
  /// - Complexity: O(*n*) in the length of `range`.
  static func count(_ byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let wanted = SIMD16<UInt8>(repeating: byte)
    var (index, total) = (range.lowerBound, 0)
    while index + 16 <= range.upperBound {
      // Each byte of `counts` counts the matches in its place, at most 255 before they are summed.
      let stop = min(index + 16 * 255, range.upperBound - 15)
      var counts = SIMD16<UInt8>.zero
      while index < stop {
        counts.replace(with: counts &+ 1, where: sixteen(bytes, at: index) .== wanted)
        index += 16
      }
      for place in counts.indices { total += Int(counts[place]) }
    }
    while index < range.upperBound {
      total += bytes[index] == byte ? 1 : 0
      index += 1
    }
    return total
  }

  /// Sixteen bytes from `index`.
  @inline(__always)
  static func sixteen(_ bytes: Span<UInt8>, at index: Int) -> SIMD16<UInt8> {
    // SAFETY: the load is bounds-checked, and every pattern of bits is sixteen bytes.
    unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
  }

  /// The first index in `range` that JSON writes escaped: a quote, a backslash or a control byte.
  ///
  /// - Returns: the end of `range` if there is none.
  /// - Complexity: O(*n*) in the bytes passed over.
  @inline(__always)
  static func firstEscapable(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = word(bytes, at: index)
      let control = (word &- ones &* 0x20) & ~word & highs
      let found = control | matches(word, 0x22) | matches(word, 0x5C)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { return index }
      index += 1
    }
    return index
  }

  /// Whether `range` holds only spaces, tabs and line ends.
  static func isBlank(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where !isBlank(bytes[index]) { return false }
    return true
  }

  /// Whether `byte` is a space, a tab or part of a line end.
  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }
}
