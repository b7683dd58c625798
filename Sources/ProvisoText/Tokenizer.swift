/// Cuts a text into words, numbers and marks.
///
/// A word keeps inner hyphens ("re-elected"), inner apostrophes ("O'Brien") and the periods of
/// abbreviated letters ("U.S."). Contractions are cut as treebanks do ("do|n't", "we|'ll") and the
/// parts get the hash of the full form, so that "won't" reads as "will not". A number keeps its
/// separators and unit letters ("2,000", "3.5m", "29-30"). Entities that a web page left in the
/// text (`&quot;`) are read as the mark they stand for.
public struct Tokenizer: Sendable {
  let classes = ByteClass.table

  /// Creates a tokenizer.
  public init() {}

  /// Replaces the contents of `tokens` by the tokens of `bytes` in reading order.
  ///
  /// - Complexity: O(*n*) in the number of bytes; allocates only where `tokens` must grow.
  public func tokenize(_ bytes: Span<UInt8>, into tokens: inout [Token]) {
    tokens.removeAll(keepingCapacity: true)
    var index = 0
    var before: Token.Shape = .spaceBefore
    while index < bytes.count {
      let count = tokens.count
      switch classes[Int(bytes[index])] {
      case ByteClass.space.rawValue:
        before.insert(.spaceBefore)
        index += 1
      case ByteClass.line.rawValue:
        index = skipLine(bytes, at: index, before: &before)
      case ByteClass.letter.rawValue, ByteClass.capital.rawValue:
        index = word(bytes, at: index, before: before, into: &tokens)
      case ByteClass.digit.rawValue:
        index = number(bytes, at: index, before: before, into: &tokens)
      case ByteClass.multibyte.rawValue:
        index = wide(bytes, at: index, before: &before, into: &tokens)
      case ByteClass.apostrophe.rawValue:
        index = apostrophe(bytes, at: index, length: 1, before: before, into: &tokens)
      default:
        index = mark(bytes, at: index, before: &before, into: &tokens)
      }
      if tokens.count > count { before = [] }
    }
  }

  /// The tokens of `text`.
  ///
  /// - Complexity: O(*n*) in the UTF-8 length.
  public func tokens(in text: String) -> [Token] {
    var tokens: [Token] = []
    let bytes = Array(text.utf8)
    tokenize(bytes.span, into: &tokens)
    return tokens
  }

  private func skipLine(_ bytes: Span<UInt8>, at index: Int, before: inout Token.Shape) -> Int {
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { return index + 1 }
    if before.contains(.lineBefore) { before.insert(.paragraphBefore) }
    before.insert([.spaceBefore, .lineBefore])
    return index + 1
  }

  private func wide(
    _ bytes: Span<UInt8>, at index: Int, before: inout Token.Shape, into tokens: inout [Token]
  ) -> Int {
    let character = WideCharacter(bytes, at: index)
    let end = index + character.length
    switch character.meaning {
    case .letter: return word(bytes, at: index, before: before, into: &tokens)
    case .space: before.insert(.spaceBefore)
    case .paragraph: before.insert([.spaceBefore, .lineBefore, .paragraphBefore])
    case .ignorable: break
    case .apostrophe:
      return apostrophe(
        bytes, at: index, length: character.length, before: before, into: &tokens)
    case .hyphen:
      tokens.append(Token(mark: .dash, index, end, before))
    case .mark(let kind):
      tokens.append(Token(mark: kind, index, end, before))
    }
    return end
  }

  /// Reads a number: digits, their separators, and the letters that follow ("3.5m", "20th").
  private func number(
    _ bytes: Span<UInt8>, at start: Int, before: Token.Shape, into tokens: inout [Token]
  ) -> Int {
    var hash = WordHash()
    var index = start
    var shape = before
    var digits = 0
    scan: while index < bytes.count {
      let byte = bytes[index]
      switch classes[Int(byte)] {
      case ByteClass.digit.rawValue:
        hash.add(0x30)
        digits += 1
      case ByteClass.letter.rawValue, ByteClass.capital.rawValue:
        hash.add(byte | 0x20)
      case ByteClass.hyphen.rawValue:
        guard index + 1 < bytes.count, isAlphanumeric(bytes[index + 1]) else { break scan }
        hash.add(byte)
        shape.insert(.hyphenated)
      default:
        guard byte == 0x2E || byte == 0x2C || byte == 0x3A || byte == 0x2F,
          index + 1 < bytes.count, classes[Int(bytes[index + 1])] == ByteClass.digit.rawValue
        else { break scan }
        hash.add(byte)
      }
      index += 1
    }
    let isYear =
      digits == 4 && index - start == 4
      && (bytes[start] == 0x31 && bytes[start + 1] == 0x39
        || bytes[start] == 0x32 && bytes[start + 1] <= 0x31)
    if isYear { shape.insert(.year) }
    tokens.append(Token(hash: hash.value, start: start, end: index, kind: .number, shape: shape))
    return index
  }

  func isAlphanumeric(_ byte: UInt8) -> Bool {
    let kind = classes[Int(byte)]
    return kind >= ByteClass.letter.rawValue && kind <= ByteClass.digit.rawValue
  }

  func isLetter(_ byte: UInt8) -> Bool {
    let kind = classes[Int(byte)]
    return kind == ByteClass.letter.rawValue || kind == ByteClass.capital.rawValue
  }
}

extension Token {
  /// Creates a mark; its hash is that of its kind, so that “ and « are one.
  init(mark kind: Kind, _ start: Int, _ end: Int, _ shape: Shape) {
    self.init(hash: UInt64(kind.rawValue), start: start, end: end, kind: kind, shape: shape)
  }
}
