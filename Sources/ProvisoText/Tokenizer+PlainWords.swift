extension Tokenizer {
  /// Reads a word that is made of ASCII letters only, eight bytes at a time, as
  /// ``word(_:at:before:into:)`` would; `nil` where a byte needs a closer look.
  ///
  /// - Precondition: a letter stands at `start`, and `bytes` has eight bytes or more.
  @inline(__always)
  func plainWord(
    _ bytes: Span<UInt8>, at start: Int, before: Token.Shape, into tokens: inout OutputSpan<Token>
  ) -> Int? {
    var hash = WordHash()
    var eight = EightBytes(bytes, at: start)
    var count = eight.letterCount
    let isCapitalised = eight.value & 0x20 == 0
    var small = eight.smallLetters(count)
    var end = start &+ count
    while count == 8 {
      hash.add(eight: eight.value | 0x2020_2020_2020_2020)
      eight = EightBytes(bytes, at: end)
      count = eight.letterCount
      small |= eight.smallLetters(count)
      end &+= count
    }
    let length = end &- start
    let next = eight.byte(count)
    if next != 0x20 {
      switch classes[Int(next)] {
      case ByteClass.space.rawValue, ByteClass.line.rawValue, ByteClass.mark.rawValue: break
      case ByteClass.period.rawValue where length > 1: break
      default: return nil
      }
    }
    let value = hash.value(adding: eight.folded(count))
    if length == 6, value == Tokenizer.cannot { return nil }
    var shape = before
    if isCapitalised {
      shape.formUnion(small == 0 && length > 1 ? [.capitalised, .allCapitals] : .capitalised)
    }
    shape.formUnion(Tokenizer.suffix(bytes, start, end))
    tokens.append(Token(hash: value, start: start, end: end, kind: .word, shape: shape))
    return end
  }

  /// The ending of the letters from `start` to `end`, without a branch on what they are.
  ///
  /// - Precondition: `bytes` has four bytes or more.
  @inline(__always)
  private static func suffix(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Token.Shape {
    let tail: UInt32
    if end >= 4 {
      // SAFETY: the load is bounds-checked, and every pattern of bits is a UInt32.
      tail = unsafe UInt32(
        littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: end &- 4, as: UInt32.self))
    } else {
      tail = Tokenizer.tail(bytes, end)
    }
    // What stands before a short word is no letter of it.
    let outside = UInt32(truncatingIfNeeded: 8 &* max(0, 4 &- (end &- start)))
    let folded = (tail &>> outside) &<< outside | 0x2020_2020
    let two = folded &>> 16
    var bits: UInt16 = folded &>> 24 == 0x73 ? Token.Shape.sSuffix.rawValue : 0
    bits |= two == 0x6465 ? Token.Shape.edSuffix.rawValue : 0
    bits |= two == 0x796C ? Token.Shape.lySuffix.rawValue : 0
    bits |= folded &>> 8 == 0x67_6E69 ? Token.Shape.ingSuffix.rawValue : 0
    return Token.Shape(rawValue: bits)
  }

  /// The last bytes before `end`, which is below four, as the high bytes of a number.
  private static func tail(_ bytes: Span<UInt8>, _ end: Int) -> UInt32 {
    var tail: UInt32 = 0
    for index in 0..<end { tail = tail &>> 8 | UInt32(bytes[index]) &<< 24 }
    return tail
  }
}
