import ProvisoText

/// The language of phrase patterns.
///
/// `word` itself · `(a|b c|)` one of them, an empty one makes it optional · `~pledge` all forms of
/// a verb · `policy+` singular and plural · `<class>` any word of a class · `...` up to
/// ``maximalGap`` words of the same clause · `,` `:` that mark.
///
/// A pattern is never written out as phrases: it is walked together with the trie, from all the
/// nodes that its beginnings lead to, so that what phrases share is looked at once.
enum PhrasePattern {
  enum Element {
    case word(UInt64)
    case wordClass(WordClass)
    case gap
  }

  /// How many words `...` may skip.
  static let maximalGap = 6
  /// How many phrases one pattern may expand to.
  static let maximalPhrases = 4096

  /// The elements that one written word expands to.
  static func elements(
    _ word: ArraySlice<UInt8>, _ inflection: Inflection
  ) throws(PatternError) -> [Element] {
    if word.elementsEqual("...".utf8) { return [.gap] }
    if word.first == 0x3C, word.last == 0x3E {
      let name = String(decoding: word.dropFirst().dropLast(), as: UTF8.self)
      guard let wordClass = WordClass.names[name] else {
        throw PatternError("there is no word class '\(name)'")
      }
      return [.wordClass(wordClass)]
    }
    if word.elementsEqual(",".utf8) { return [.word(LexiconMark.comma)] }
    if word.elementsEqual(":".utf8) { return [.word(LexiconMark.colon)] }
    for byte in word where byte >= 0x41 && byte <= 0x5A {
      throw PatternError("'\(String(decoding: word, as: UTF8.self))' must be lower case")
    }
    if word.first == 0x7E {
      return inflection.forms(ofVerb: word.dropFirst()).map { .word($0.hash) }
    }
    if word.last == 0x2B {
      let base = word.dropLast()
      return [.word(LexiconMark.hash(of: base)), .word(inflection.plural(base).hash)]
    }
    return [.word(LexiconMark.hash(of: word))]
  }
}

/// What is wrong with a pattern.
struct PatternError: Error {
  let reason: String
  init(_ reason: String) { self.reason = reason }
}
