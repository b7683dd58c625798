/// The grammar of RFC 8259: each function goes over one construct and faults where it is broken.
///
/// `index` is at the beginning of the construct before and past its end afterwards. That the bytes
/// are UTF-8 is checked elsewhere. All are O(*n*) in the bytes gone over and allocate nothing.
enum JSONGrammar {
  static let deepest = 256

  @inline(__always)
  static func skipSpace(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) {
    while index < end {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      index += 1
    }
  }

  /// Goes over a string from its opening quote.
  ///
  /// - Returns: whether it has escapes.
  @inline(__always)
  static func skipString(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int
  ) throws(JSONFault) -> Bool {
    index = ByteSearch.firstEscapable(in: bytes, index + 1..<end)
    if index < end, bytes[index] == 0x22 {
      index += 1
      return false
    }
    try skipEscapedRest(bytes, &index, end)
    return true
  }

  /// Goes over what is left of a string from its first escape.
  @inline(never)
  private static func skipEscapedRest(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int
  ) throws(JSONFault) {
    while index < end {
      switch bytes[index] {
      case 0x22:
        index += 1
        return
      case 0x5C:
        _ = try escape(bytes, &index, end)
      default:
        throw JSONFault(kind: .controlCharacter, offset: index)
      }
      index = ByteSearch.firstEscapable(in: bytes, index..<end)
    }
    throw JSONFault(kind: .unclosedString, offset: end)
  }

  /// The character that the escape at `index` means; a surrogate pair is one escape.
  static func escape(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int
  ) throws(JSONFault) -> Unicode.Scalar {
    let start = index
    guard start + 1 < end else { throw JSONFault(kind: .unclosedString, offset: end) }
    index += 2
    switch bytes[start + 1] {
    case 0x22: return "\""
    case 0x5C: return "\\"
    case 0x2F: return "/"
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75: break
    default: throw JSONFault(kind: .badEscape, offset: start)
    }
    let unit = try hexadecimal(bytes, &index, end)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, index + 1 < end, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else {
      throw JSONFault(kind: .unpairedSurrogate, offset: start)
    }
    index += 2
    let second = try hexadecimal(bytes, &index, end)
    guard second >= 0xDC00, second < 0xE000,
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00))
    else { throw JSONFault(kind: .unpairedSurrogate, offset: start) }
    return scalar
  }

  private static func hexadecimal(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int
  ) throws(JSONFault) -> UInt32 {
    guard index + 4 <= end else { throw JSONFault(kind: .badEscape, offset: index - 2) }
    var value: UInt32 = 0
    for place in index..<index + 4 {
      let byte = bytes[place]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: throw JSONFault(kind: .badEscape, offset: index - 2)
      }
      value = value << 4 | UInt32(digit)
    }
    index += 4
    return value
  }

  static func skipNumber(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int
  ) throws(JSONFault) {
    let start = index
    if index < end, bytes[index] == 0x2D { index += 1 }
    let whole = index
    var isGood = skipDigits(bytes, &index, end)
    if isGood, bytes[whole] == 0x30, index > whole + 1 { isGood = false }
    if isGood, index < end, bytes[index] == 0x2E {
      index += 1
      isGood = skipDigits(bytes, &index, end)
    }
    if isGood, index < end, bytes[index] | 0x20 == 0x65 {
      index += 1
      if index < end, bytes[index] == 0x2B || bytes[index] == 0x2D { index += 1 }
      isGood = skipDigits(bytes, &index, end)
    }
    if !isGood { throw JSONFault(kind: .badNumber, offset: start) }
  }

  private static func skipDigits(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) -> Bool {
    let start = index
    while index < end, bytes[index] &- 0x30 < 10 { index += 1 }
    return index > start
  }

  static func skipLiteral(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int
  ) throws(JSONFault) -> Field.Kind {
    let (word, kind): (StaticString, Field.Kind) =
      switch bytes[index] {
      case 0x74: ("true", .boolean)
      case 0x66: ("false", .boolean)
      default: ("null", .null)
      }
    let start = index
    var isSame = start + word.utf8CodeUnitCount <= end
    // SAFETY: `place` stays below the number of code units of the word.
    for place in 0..<word.utf8CodeUnitCount where isSame {
      isSame = unsafe bytes[start + place] == word.utf8Start[place]
    }
    guard isSame else { throw JSONFault(kind: .badLiteral, offset: start) }
    index += word.utf8CodeUnitCount
    return kind
  }

  /// Goes over any value.
  ///
  /// - Returns: its type, and whether it is a string with escapes.
  static func skipValue(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int, depth: Int
  ) throws(JSONFault) -> (kind: Field.Kind, hasEscapes: Bool) {
    guard index < end else { throw JSONFault(kind: .expectedValue, offset: end) }
    switch bytes[index] {
    case 0x22:
      return (.string, try skipString(bytes, &index, end))
    case 0x2D, 0x30...0x39:
      try skipNumber(bytes, &index, end)
      return (.number, false)
    case 0x66, 0x6E, 0x74:
      return (try skipLiteral(bytes, &index, end), false)
    case 0x5B:
      try skipMembers(bytes, &index, end, depth: depth, named: false)
      return (.array, false)
    case 0x7B:
      try skipMembers(bytes, &index, end, depth: depth, named: true)
      return (.object, false)
    default:
      throw JSONFault(kind: .expectedValue, offset: index)
    }
  }

  private static func skipMembers(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int, depth: Int, named: Bool
  ) throws(JSONFault) {
    guard depth < deepest else { throw JSONFault(kind: .tooDeep, offset: index) }
    var isFirst = true
    while try hasMember(bytes, &index, end, close: named ? 0x7D : 0x5D, isFirst: isFirst) {
      isFirst = false
      if named { _ = try skipName(bytes, &index, end) }
      _ = try skipValue(bytes, &index, end, depth: depth + 1)
    }
  }

  /// Goes from an opening bracket or a member to the next member or past the closing bracket.
  @inline(__always)
  static func hasMember(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int, close: UInt8, isFirst: Bool
  ) throws(JSONFault) -> Bool {
    if isFirst { index += 1 }
    skipSpace(bytes, &index, end)
    guard index < end else { throw JSONFault(kind: .expectedComma, offset: end) }
    if bytes[index] == close {
      index += 1
      return false
    }
    if isFirst { return true }
    guard bytes[index] == 0x2C else { throw JSONFault(kind: .expectedComma, offset: index) }
    index += 1
    skipSpace(bytes, &index, end)
    return true
  }

  /// Goes over a field name and its colon.
  ///
  /// - Returns: whether the name has escapes, and the bytes between its quotes.
  @inline(__always)
  static func skipName(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int
  ) throws(JSONFault) -> (hasEscapes: Bool, range: Range<Int>) {
    let start = index + 1
    guard index < end, bytes[index] == 0x22 else {
      throw JSONFault(kind: .expectedName, offset: index)
    }
    let hasEscapes = try skipString(bytes, &index, end)
    let range = start..<index - 1
    skipSpace(bytes, &index, end)
    guard index < end, bytes[index] == 0x3A else {
      throw JSONFault(kind: .expectedColon, offset: index)
    }
    index += 1
    skipSpace(bytes, &index, end)
    return (hasEscapes, range)
  }

  /// Appends the bytes of a string, given between its quotes and known to be right.
  static func decode(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into decoded: inout [UInt8]
  ) throws(JSONFault) {
    var index = range.lowerBound
    while index < range.upperBound {
      let stop = ByteSearch.firstEscapable(in: bytes, index..<range.upperBound)
      decoded.append(bytes, index..<stop)
      index = stop
      if index < range.upperBound {
        let scalar = try escape(bytes, &index, range.upperBound)
        decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}
