extension Tokenizer {
  /// Reads a word that is made of ASCII letters only, as ``word(_:at:before:into:)`` would.
  ///
  /// Its first eight bytes and their number of letters are known.
  ///
  /// - Returns: its end; `nil` where a byte needs a closer look.
  /// - Precondition: a letter stands at `start`, and `bytes` has eight bytes or more.
  @inline(__always)
  func plainWord(
    _ bytes: Span<UInt8>, at start: Int, _ eight: EightBytes, _ length: Int,
    before: Token.Shape, into tokens: inout OutputSpan<Token>
  ) -> Int? {
    guard length < 8 else { return longWord(bytes, at: start, before: before, into: &tokens) }
    guard ends(eight.byte(length), length) else { return nil }
    let letters = eight.folded(length)
    let value = WordHash().value(adding: letters)
    if length == 6, value == Tokenizer.cannot { return nil }
    var shape = before
    if eight.value & 0x20 == 0 {
      let isAllCapitals = length > 1 && eight.smallLetters(length) == 0
      shape.formUnion(isAllCapitals ? [.capitalised, .allCapitals] : .capitalised)
    }
    let tail = letters &<< UInt64(truncatingIfNeeded: 64 &- 8 &* length)
    shape.formUnion(Tokenizer.suffix(UInt32(truncatingIfNeeded: tail &>> 32)))
    let end = start &+ length
    tokens.append(Token(hash: value, start: start, end: end, kind: .word, shape: shape))
    return end
  }

  /// Whether a plain word of `length` letters ends before the byte.
  @inline(__always) private func ends(_ next: UInt8, _ length: Int) -> Bool {
    if next == 0x20 { return true }
    switch classes[Int(next)] {
    case ByteClass.space.rawValue, ByteClass.line.rawValue, ByteClass.mark.rawValue: return true
    case ByteClass.period.rawValue: return length > 1
    default: return false
    }
  }

  /// ``plainWord(_:at:_:_:before:into:)`` for words of any length, eight bytes at a time.
  @inline(never)
  private func longWord(
    _ bytes: Span<UInt8>, at start: Int, before: Token.Shape, into tokens: inout OutputSpan<Token>
  ) -> Int? {
    var hash = WordHash()
    var eight = EightBytes(bytes, at: start)
    var count = eight.letterCount
    let isCapitalised = eight.value & 0x20 == 0
    var small = eight.smallLetters(count)
    var last: UInt64 = 0
    var end = start &+ count
    while count == 8 {
      last = eight.value | 0x2020_2020_2020_2020
      hash.add(eight: last)
      eight = EightBytes(bytes, at: end)
      count = eight.letterCount
      small |= eight.smallLetters(count)
      end &+= count
    }
    let length = end &- start
    guard ends(eight.byte(count), length) else { return nil }
    let rest = eight.folded(count)
    var shape = before
    if isCapitalised {
      shape.formUnion(small == 0 && length > 1 ? [.capitalised, .allCapitals] : .capitalised)
    }
    // The last four letters, some of them from the eight before.
    let tail = (last &>> 32 | rest &<< 32) &>> UInt64(truncatingIfNeeded: 8 &* min(count, 4))
    shape.formUnion(
      Tokenizer.suffix(
        UInt32(truncatingIfNeeded: count > 4 ? rest &>> UInt64(8 &* (count &- 4)) : tail)))
    tokens.append(
      Token(hash: hash.value(adding: rest), start: start, end: end, kind: .word, shape: shape))
    return end
  }

  /// What the last four letters show, the last in the highest place and zeros before a shorter
  /// word, without a branch on what they are.
  @inline(__always) private static func suffix(_ tail: UInt32) -> Token.Shape {
    let two = tail &>> 16
    var bits: UInt16 = tail &>> 24 == 0x73 ? Token.Shape.sSuffix.rawValue : 0
    bits |= two == 0x6465 ? Token.Shape.edSuffix.rawValue : 0
    bits |= two == 0x796C ? Token.Shape.lySuffix.rawValue : 0
    bits |= tail &>> 8 == 0x67_6E69 ? Token.Shape.ingSuffix.rawValue : 0
    return Token.Shape(rawValue: bits)
  }
}
