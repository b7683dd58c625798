extension Tokenizer {
  /// Reads a word and, where it is a contraction, its second part.
  func word(
    _ bytes: Span<UInt8>, at start: Int, before: Token.Shape, into tokens: inout OutputSpan<Token>
  ) -> Int {
    var hash = WordHash()
    var index = start
    var (letters, capitals, run) = (0, 0, 0)
    var tail: UInt32 = 0
    var shape = before
    var hasPeriod = false
    scan: while index < bytes.count {
      let byte = bytes[index]
      switch classes[Int(byte)] {
      case ByteClass.letter.rawValue:
        hash.add(byte)
        tail = tail &<< 8 | UInt32(byte)
        letters += 1
        run += 1
      case ByteClass.capital.rawValue:
        hash.add(byte | 0x20)
        tail = tail &<< 8 | UInt32(byte | 0x20)
        if index == start { shape.insert(.capitalised) }
        letters += 1
        capitals += 1
        run += 1
      case ByteClass.digit.rawValue:
        hash.add(byte)
        run += 1
      case ByteClass.hyphen.rawValue:
        guard index + 1 < bytes.count, isWordStart(bytes, at: index + 1) else { break scan }
        hash.add(byte)
        shape.insert(.hyphenated)
        run = 0
      case ByteClass.period.rawValue:
        guard run == 1, let more = abbreviationContinues(bytes, at: index, hasPeriod) else {
          break scan
        }
        hash.add(byte)
        hasPeriod = true
        run = 0
        // "U.S.-led" is one word.
        if !more, !joinsWord(bytes, at: index + 1) {
          index += 1
          break scan
        }
      case ByteClass.apostrophe.rawValue:
        guard isWordStart(bytes, at: index + 1) else { break scan }
        if let clitic = Clitic(bytes, at: index, length: 1, in: self) {
          return contraction(
            bytes, start: start, hash: hash, shape: shape, clitic: clitic, into: &tokens)
        }
        hash.add(0x27)
      case ByteClass.multibyte.rawValue:
        let character = WideCharacter(bytes, at: index)
        switch character.meaning {
        case .letter:
          for offset in 0..<character.length { hash.add(bytes[index + offset]) }
          letters += 1
          run += 1
        case .ignorable: break
        case .hyphen where isWordStart(bytes, at: index + character.length):
          hash.add(0x2D)
          shape.insert(.hyphenated)
        case .apostrophe where isWordStart(bytes, at: index + character.length):
          if let clitic = Clitic(bytes, at: index, length: character.length, in: self) {
            return contraction(
              bytes, start: start, hash: hash, shape: shape, clitic: clitic, into: &tokens)
          }
          hash.add(0x27)
        default: break scan
        }
        index += character.length - 1
      default: break scan
      }
      index += 1
    }
    if capitals > 1, capitals == letters { shape.insert(.allCapitals) }
    shape.formUnion(Tokenizer.suffix(of: tail))
    let value = hash.value
    if index - start == 6, value == Tokenizer.cannot {
      tokens.append(
        Token(hash: Clitic.can, start: start, end: start + 3, kind: .word, shape: shape))
      tokens.append(
        Token(hash: Clitic.not, start: start + 3, end: index, kind: .word, shape: .clitic))
    } else {
      tokens.append(Token(hash: value, start: start, end: index, kind: .word, shape: shape))
    }
    return index
  }

  /// The hash of *cannot*, which is read as two words.
  static var cannot: UInt64 { 0x7E28_5832_F7B0_BFDE }

  private static func suffix(of tail: UInt32) -> Token.Shape {
    switch tail & 0xFFFF {
    case 0x6564: .edSuffix
    case 0x6C79: .lySuffix
    case 0x6E67: tail & 0xFF_FFFF == 0x69_6E67 ? .ingSuffix : []
    default: tail & 0xFF == 0x73 ? .sSuffix : []
    }
  }

  /// Whether a hyphen at `index` joins a word.
  private func joinsWord(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    index < bytes.count && classes[Int(bytes[index])] == ByteClass.hyphen.rawValue
      && isWordStart(bytes, at: index + 1)
  }

  /// Whether a letter or a digit starts at `index`.
  func isWordStart(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    if bytes[index] < 0x80 { return isAlphanumeric(bytes[index]) }
    if case .letter = WideCharacter(bytes, at: index).meaning { return true }
    return false
  }

  /// For the period after a single letter: whether the abbreviation goes on (`true`), ends with
  /// this period (`false`), or is none (`nil`).
  private func abbreviationContinues(
    _ bytes: Span<UInt8>, at index: Int, _ hasPeriod: Bool
  ) -> Bool? {
    let next = index + 1
    if next < bytes.count, isLetter(bytes[next]) {
      let after = next + 1
      if after >= bytes.count || !isAlphanumeric(bytes[after]) { return true }
    }
    return hasPeriod ? false : nil
  }

  /// Appends the word before `clitic` and the clitic itself.
  private func contraction(
    _ bytes: Span<UInt8>, start: Int, hash: WordHash, shape: Token.Shape, clitic: Clitic,
    into tokens: inout OutputSpan<Token>
  ) -> Int {
    var value = hash.value
    var split = clitic.start
    if clitic.isNegation {
      split -= 1
      var stem = WordHash()
      for index in start..<split {
        stem.add(
          bytes[index] | (classes[Int(bytes[index])] == ByteClass.capital.rawValue ? 0x20 : 0))
      }
      value = Clitic.fullForm(of: stem.value)
    }
    if split > start {
      tokens.append(Token(hash: value, start: start, end: split, kind: .word, shape: shape))
    }
    tokens.append(
      Token(
        hash: clitic.hash, start: split, end: clitic.end, kind: .word,
        shape: split > start ? .clitic : shape.union(.clitic)))
    return clitic.end
  }

  /// Reads an apostrophe that stands before a word: a detached clitic (" 's") or a quote mark.
  func apostrophe(
    _ bytes: Span<UInt8>, at index: Int, length: Int, before: Token.Shape, followsWord: Bool,
    into tokens: inout OutputSpan<Token>
  ) -> Int {
    if length == 1, index + 1 < bytes.count, bytes[index + 1] == 0x27 {
      tokens.append(Token(mark: .straightQuote, index, index + 2, before))
      return index + 2
    }
    if followsWord, let clitic = Clitic(bytes, at: index, length: length, in: self),
      !clitic.isNegation
    {
      tokens.append(
        Token(
          hash: clitic.hash, start: index, end: clitic.end, kind: .word,
          shape: before.union(.clitic)))
      return clitic.end
    }
    tokens.append(Token(mark: .singleQuote, index, index + length, before))
    return index + length
  }
}

/// The second part of a contraction, from its apostrophe on.
struct Clitic {
  /// Where the apostrophe stands.
  let start: Int
  /// The first byte after the clitic.
  let end: Int
  /// The hash of the full form.
  let hash: UInt64
  /// Whether it is *n't*, whose *n* stands before the apostrophe.
  let isNegation: Bool

  static let can = WordHash.of("can")
  static let not = WordHash.of("not")
  private static let will = WordHash.of("will")
  private static let shall = WordHash.of("shall")
  private static let stems = [
    WordHash.of("wo"): will, WordHash.of("ca"): can, WordHash.of("sha"): shall,
  ]
  private static let have = WordHash.of("have")
  private static let are = WordHash.of("are")
  private static let am = WordHash.of("am")
  private static let possessive = WordHash.of("'s")
  private static let had = WordHash.of("'d")

  /// The word that *wo*, *ca* or *sha* stands for before *n't*.
  static func fullForm(of stem: UInt64) -> UInt64 { stems[stem] ?? stem }

  init?(_ bytes: Span<UInt8>, at start: Int, length: Int, in tokenizer: Tokenizer) {
    let first = start + length
    func letter(_ offset: Int) -> UInt8 {
      let index = first + offset
      guard index < bytes.count, tokenizer.isLetter(bytes[index]) else { return 0 }
      return bytes[index] | 0x20
    }
    let (one, two) = (letter(0), letter(1))
    let size = two == 0 ? 1 : 2
    guard letter(size) == 0, !tokenizer.isWordStart(bytes, at: first + size) else { return nil }
    switch (one, two) {
    case (0x73, 0): hash = Clitic.possessive
    case (0x6D, 0): hash = Clitic.am
    case (0x64, 0): hash = Clitic.had
    case (0x6C, 0x6C): hash = Clitic.will
    case (0x72, 0x65): hash = Clitic.are
    case (0x76, 0x65): hash = Clitic.have
    case (0x74, 0) where start > 0 && bytes[start - 1] | 0x20 == 0x6E: hash = Clitic.not
    default: return nil
    }
    self.start = start
    end = first + size
    isNegation = one == 0x74
  }
}
