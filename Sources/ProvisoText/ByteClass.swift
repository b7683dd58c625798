/// What one byte means to the tokenizer.
enum ByteClass: UInt8 {
  case space, line, letter, capital, digit, apostrophe, hyphen, period, mark, multibyte

  /// The class of every byte, by value.
  static let table = Table<UInt8>(
    powerOfTwo: (0..<256)
      .map { value in
        let byte = UInt8(value)
        let kind: ByteClass =
          switch byte {
          case 0x0A, 0x0D: .line
          case 0...0x20, 0x7F: .space
          case 0x61...0x7A: .letter
          case 0x41...0x5A: .capital
          case 0x30...0x39: .digit
          case 0x27: .apostrophe
          case 0x2D: .hyphen
          case 0x2E: .period
          case 0x80...0xFF: .multibyte
          default: .mark
          }
        return kind.rawValue
      })
}

/// What a character of two to four bytes means to the tokenizer.
struct WideCharacter {
  enum Meaning {
    case letter, space, paragraph, ignorable, apostrophe, hyphen
    case mark(Token.Kind)
  }

  let meaning: Meaning
  let length: Int

  /// Reads the character that starts at `index`, where a byte of 0x80 or more stands.
  ///
  /// - Complexity: O(1).
  init(_ bytes: Span<UInt8>, at index: Int) {
    let first = bytes[index]
    let available = bytes.count - index
    let wanted = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    length = Swift.min(wanted, available)
    guard length == wanted, wanted > 1 else {
      meaning = .ignorable
      return
    }
    let second = bytes[index + 1]
    switch (first, wanted) {
    case (0xC2, _): meaning = WideCharacter.latin(second)
    case (0xC3, _): meaning = second == 0x97 || second == 0xB7 ? .mark(.symbol) : .letter
    case (0xE2, _): meaning = WideCharacter.punctuation(second, bytes[index + 2])
    case (0xE3, _):
      meaning =
        second != 0x80 || bytes[index + 2] > 0x83
        ? .letter : bytes[index + 2] == 0x80 ? .space : .mark(.period)
    case (0xEF, _) where second == 0xBB && bytes[index + 2] == 0xBF: meaning = .ignorable
    case (0xEF, _) where second == 0xB8: meaning = .ignorable
    case (0xF0, _) where second == 0x9F: meaning = .mark(.symbol)
    default: meaning = .letter
    }
  }

  private static func latin(_ second: UInt8) -> Meaning {
    switch second {
    case 0xA0, 0x85: .space
    case 0xAB: .mark(.openQuote)
    case 0xBB: .mark(.closeQuote)
    case 0xAD: .ignorable
    case 0xA2...0xA5: .mark(.currency)
    case 0xAA, 0xB5, 0xBA: .letter
    default: .mark(.symbol)
    }
  }

  private static func punctuation(_ second: UInt8, _ third: UInt8) -> Meaning {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): .space
    case (0x80, 0xA8), (0x80, 0xA9): .paragraph
    case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF): .ignorable
    case (0x80, 0x90), (0x80, 0x91): .hyphen
    case (0x80, 0x92...0x95): .mark(.dash)
    case (0x80, 0x98), (0x80, 0x9A), (0x80, 0xB9): .mark(.openSingleQuote)
    case (0x80, 0x99), (0x80, 0x9B): .apostrophe
    case (0x80, 0x9C), (0x80, 0x9E), (0x80, 0x9F): .mark(.openQuote)
    case (0x80, 0x9D): .mark(.closeQuote)
    case (0x80, 0xBA): .mark(.singleQuote)
    case (0x80, 0xA6): .mark(.ellipsis)
    case (0x82, 0xA0...0xBF): .mark(.currency)
    default: second >= 0xB0 ? .letter : .mark(.symbol)
    }
  }
}
