/// Cuts a text into words, numbers and marks.
///
/// A word keeps inner hyphens ("re-elected"), inner apostrophes ("O'Brien") and the periods of
/// abbreviated letters ("U.S."). Contractions are cut as treebanks do ("do|n't", "we|'ll") and the
/// parts get the hash of the full form, so that "won't" reads as "will not". A number keeps its
/// separators and unit letters ("2,000", "3.5m", "29-30"). Entities that a web page left in the
/// text (`&quot;`) are read as the mark they stand for.
public struct Tokenizer: Sendable {
  // SAFETY: the table lives as long as the program.
  let classes = unsafe ByteClass.table.unowned

  /// Creates a tokenizer.
  public init() {}

  /// Replaces the contents of `tokens` by the tokens of `bytes` in reading order.
  ///
  /// - Complexity: O(*n*) in the number of bytes; allocates only where `tokens` must grow.
  public func tokenize(_ bytes: Span<UInt8>, into tokens: inout [Token]) {
    tokens.removeAll(keepingCapacity: true)
    var place = Place()
    while place.index < bytes.count {
      if tokens.capacity &- tokens.count < Tokenizer.block {
        // A long text has a token for four to five bytes.
        tokens.reserveCapacity(max(2 * tokens.capacity, bytes.count / 4) + Tokenizer.block)
      }
      tokens.append(addingCapacity: tokens.capacity &- tokens.count) { output in
        fill(&output, bytes, from: &place)
      }
    }
  }

  /// How far a text has been read.
  private struct Place {
    var index = 0
    /// What stands between the last token and `index`.
    var before: Token.Shape = .spaceBefore
    /// Whether the last token is a word or a number.
    var followsWord = false
  }

  /// The least room that is made for tokens.
  private static let block = 64

  /// Appends tokens until the text ends or no two more fit.
  private func fill(
    _ tokens: inout OutputSpan<Token>, _ bytes: Span<UInt8>, from place: inout Place
  ) {
    var (index, before, followsWord) = (place.index, place.before, place.followsWord)
    let isLong = bytes.count >= 8
    while index < bytes.count, tokens.freeCapacity >= 2 {
      if isLong {
        let eight = EightBytes(bytes, at: index)
        let length = eight.letterCount
        if length > 0,
          let end = plainWord(bytes, at: index, eight, length, before: before, into: &tokens)
        {
          // Most words stand before a blank.
          let isSpaced = end < bytes.count && bytes[end] == 0x20
          index = isSpaced ? end &+ 1 : end
          before = isSpaced ? .spaceBefore : []
          followsWord = true
          continue
        }
      }
      let count = tokens.count
      var seen = before
      index = other(bytes, at: index, before: &seen, followsWord: followsWord, into: &tokens)
      before = seen
      if tokens.count > count {
        before = []
        followsWord = tokens[tokens.count - 1].isWordLike
      }
    }
    place = Place(index: index, before: before, followsWord: followsWord)
  }

  /// Reads what is no plain word: blanks, marks, numbers, words with other bytes.
  @inline(__always) private func other(
    _ bytes: Span<UInt8>, at index: Int, before: inout Token.Shape, followsWord: Bool,
    into tokens: inout OutputSpan<Token>
  ) -> Int {
    switch classes[Int(bytes[index])] {
    case ByteClass.space.rawValue:
      before.formUnion(.spaceBefore)
      return index &+ 1
    case ByteClass.line.rawValue:
      return skipLine(bytes, at: index, before: &before)
    case ByteClass.letter.rawValue, ByteClass.capital.rawValue:
      return word(bytes, at: index, before: before, into: &tokens)
    case ByteClass.digit.rawValue:
      return number(bytes, at: index, before: before, into: &tokens)
    case ByteClass.multibyte.rawValue:
      return wide(bytes, at: index, before: &before, followsWord: followsWord, into: &tokens)
    case ByteClass.apostrophe.rawValue:
      return apostrophe(
        bytes, at: index, length: 1, before: before, followsWord: followsWord, into: &tokens)
    default:
      return mark(bytes, at: index, before: &before, into: &tokens)
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
    _ bytes: Span<UInt8>, at index: Int, before: inout Token.Shape, followsWord: Bool,
    into tokens: inout OutputSpan<Token>
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
        bytes, at: index, length: character.length, before: before, followsWord: followsWord,
        into: &tokens)
    case .hyphen:
      tokens.append(Token(mark: .dash, index, end, before))
    case .mark(let kind):
      tokens.append(Token(mark: kind, index, end, before))
    }
    return end
  }

  /// Reads a number: digits, their separators, and the letters that follow ("3.5m", "20th").
  private func number(
    _ bytes: Span<UInt8>, at start: Int, before: Token.Shape, into tokens: inout OutputSpan<Token>
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
