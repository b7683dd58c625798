/// Finds the first place where bytes are not the text that we accept.
///
/// Accepted is UTF-8 as the Unicode standard defines it (table 3-7: no surrogates, nothing
/// overlong, nothing above U+10FFFF) without U+0000: a NUL byte means that a file is binary, UTF-16
/// or damaged. In JSON the escape `\u0000` stays possible.
package enum UTF8Check {
  /// What was found.
  package enum Problem: Hashable, Sendable {
    /// The sequence that starts here is not UTF-8.
    case malformed(Int)
    /// There is a NUL byte here.
    case nul(Int)

    /// The offset of the byte.
    package var offset: Int {
      switch self {
      case .malformed(let offset), .nul(let offset): offset
      }
    }
  }

  /// Makes sure that `range` of the bytes is text.
  ///
  /// - Parameters:
  ///   - bytes: A part of the file, or all of it.
  ///   - range: The bytes to look at.
  ///   - name: The name of the file for messages.
  ///   - start: The place of the first of all bytes in the file.
  ///   - line: The line of the first byte of `range`; that of `start` by default.
  /// - Throws: ``IOFailure`` of kind `badData` with file, line and offset of the first bad byte.
  /// - Complexity: O(*n*) in the length of `range`.
  package static func check(
    _ bytes: Span<UInt8>, _ range: Range<Int>, name: String,
    start: RecordPosition = RecordPosition(), line: Int? = nil
  ) throws(IOFailure) {
    guard let problem = firstProblem(bytes, range) else { return }
    let index = problem.offset
    let isUTF16 =
      start.offset == 0 && bytes.count > 1
      && (bytes[0] == 0xFE && bytes[1] == 0xFF || bytes[0] == 0xFF && bytes[1] == 0xFE)
    let what =
      isUTF16
      ? "the file is UTF-16; convert it (iconv -f UTF-16 -t UTF-8)"
      : problem == .nul(index)
        ? "a NUL byte at byte \(start.offset + index); text has none, is this a binary file?"
        : "not UTF-8 at byte \(start.offset + index) (0x\(String(bytes[index], radix: 16)));"
          + " convert the file (iconv -t UTF-8) or correct it"
    // Lines are counted from the range on: it may be one of many bad records.
    let lines = ByteSearch.count(0x0A, in: bytes, range.lowerBound..<index)
    throw IOFailure(.badData, what, file: name, line: (line ?? start.line) + lines)
  }

  /// The first problem in `range`, or nil.
  ///
  /// - Complexity: O(*n*) in the length of `range`; 32 ASCII bytes at a time.
  package static func firstProblem(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Problem? {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      while index + 32 <= end {
        let first = ByteSearch.sixteen(bytes, at: index)
        let second = ByteSearch.sixteen(bytes, at: index + 16)
        // High bits of a byte mark what is not ASCII, those of one less a NUL byte.
        // SAFETY: every pattern of bits is two numbers.
        let marks = unsafe unsafeBitCast(
          first | (first &- 1) | second | (second &- 1), to: SIMD2<UInt64>.self)
        if (marks[0] | marks[1]) & ByteSearch.highs != 0 { break }
        index += 32
      }
      guard index < end else { return nil }
      let stop = min(index + 32, end)
      while index < stop {
        let byte = bytes[index]
        if byte == 0 { return .nul(index) }
        if byte < 0x80 {
          index += 1
        } else {
          let length = sequenceLength(bytes, at: index, end: end)
          if length == 0 { return .malformed(index) }
          index += length
        }
      }
    }
    return nil
  }

  /// The length of the well-formed sequence of two to four bytes at `index`, 0 if there is none.
  @inline(__always)
  private static func sequenceLength(_ bytes: Span<UInt8>, at index: Int, end: Int) -> Int {
    let first = bytes[index]
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= end else { return 0 }
    let second = bytes[index + 1]
    let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard lowest <= second, second <= highest else { return 0 }
    if length > 2, bytes[index + 2] & 0xC0 != 0x80 { return 0 }
    if length > 3, bytes[index + 3] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
