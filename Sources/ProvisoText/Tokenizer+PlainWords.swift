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
    var shape = before
    if eight.value & 0x20 == 0 { shape.formUnion(.capitalised) }
    var capitals = eight.capitals(count)
    var end = start &+ count
    while count == 8 {
      hash.add(eight: eight.value | 0x2020_2020_2020_2020)
      eight = EightBytes(bytes, at: end)
      count = eight.letterCount
      capitals &+= eight.capitals(count)
      end &+= count
    }
    switch classes[Int(eight.byte(count))] {
    case ByteClass.space.rawValue, ByteClass.line.rawValue, ByteClass.mark.rawValue: break
    case ByteClass.period.rawValue where end &- start > 1: break
    default: return nil
    }
    let value = hash.value(adding: eight.folded(count))
    let length = end &- start
    if length == 6, value == Tokenizer.cannot { return nil }
    if capitals > 1, capitals == length { shape.formUnion(.allCapitals) }
    shape.formUnion(Tokenizer.suffix(bytes, start, end))
    tokens.append(Token(hash: value, start: start, end: end, kind: .word, shape: shape))
    return end
  }

  /// The ending of the letters from `start` to `end`.
  @inline(__always)
  private static func suffix(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Token.Shape {
    func letter(_ back: Int) -> UInt8 { end &- back >= start ? bytes[end &- back] | 0x20 : 0 }
    switch letter(1) {
    case 0x73: return .sSuffix
    case 0x64: return letter(2) == 0x65 ? .edSuffix : []
    case 0x79: return letter(2) == 0x6C ? .lySuffix : []
    case 0x67: return letter(2) == 0x6E && letter(3) == 0x69 ? .ingSuffix : []
    default: return []
    }
  }
}
