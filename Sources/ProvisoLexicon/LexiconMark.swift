import ProvisoText

/// The hashes of what patterns are made of.
enum LexiconMark {
  static let comma = UInt64(Token.Kind.comma.rawValue)
  static let colon = UInt64(Token.Kind.colon.rawValue)

  /// The hash of a written word and an ending, as the tokenizer gives it.
  static func hash(of word: ArraySlice<UInt8>, _ ending: StaticString = "") -> UInt64 {
    var hash = WordHash()
    let isNumber = word.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
    for byte in word { hash.add(isNumber && byte >= 0x30 && byte <= 0x39 ? 0x30 : byte) }
    // SAFETY: the bytes are used inside the closure only.
    ending.withUTF8Buffer { unsafe $0.forEach { hash.add($0) } }
    return hash.value
  }
}
