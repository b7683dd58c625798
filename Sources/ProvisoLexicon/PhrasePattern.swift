/// A phrase pattern written out: the flat sequences of elements that it stands for.
///
/// `word` itself · `(a|b c|)` one of them, an empty one makes it optional · `~pledge` all forms of
/// a verb · `policy+` singular and plural · `<class>` any word of a class · `...` up to
/// ``maximalGap`` words of the same clause · `,` `:` that mark.
struct PhrasePattern {
  enum Element: Hashable {
    case word(UInt64)
    case wordClass(WordClass)
    case gap
  }

  /// How many words `...` may skip.
  static let maximalGap = 6
  /// How many sequences one pattern may stand for.
  static let maximalSequences = 4096

  private(set) var sequences: [[Element]] = [[]]

  init(_ bytes: [UInt8], inflection: Inflection) throws(PatternError) {
    var index = 0
    sequences = try PhrasePattern.alternatives(bytes, &index, inflection, depth: 0)
    guard index == bytes.count else { throw PatternError("a ')' has no '('") }
    for sequence in sequences {
      guard case .word = sequence.first else {
        throw PatternError("a pattern must start with a word, not with a class, a gap or nothing")
      }
      if sequence.last == .gap { throw PatternError("a pattern cannot end with a gap") }
    }
  }

  /// The sequences without repetitions, in the order of the pattern.
  var distinctSequences: [[Element]] {
    var seen: Set<[Element]> = []
    return sequences.filter { seen.insert($0).inserted }
  }

  private static func alternatives(
    _ bytes: [UInt8], _ index: inout Int, _ inflection: Inflection, depth: Int
  ) throws(PatternError) -> [[Element]] {
    var result: [[Element]] = []
    var current: [[Element]] = [[]]
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x29 {
        guard depth > 0 else { break }
        index += 1
        return result + current
      }
      if byte == 0x20 {
        index += 1
      } else if byte == 0x7C {
        guard depth > 0 else { throw PatternError("'|' stands outside of brackets") }
        result += current
        current = [[]]
        index += 1
      } else {
        let next: [[Element]]
        if byte == 0x28 {
          index += 1
          next = try alternatives(bytes, &index, inflection, depth: depth + 1)
        } else {
          let start = index
          while index < bytes.count, bytes[index] != 0x20, bytes[index] != 0x7C,
            bytes[index] != 0x29, bytes[index] != 0x28
          { index += 1 }
          next = try elements(Array(bytes[start..<index]), inflection).map { [$0] }
        }
        current = current.flatMap { head in next.map { head + $0 } }
        if current.count > maximalSequences {
          throw PatternError("the pattern stands for more than \(maximalSequences) phrases")
        }
      }
    }
    if depth > 0 { throw PatternError("a '(' has no ')'") }
    return current
  }

  /// The elements that one written word stands for.
  private static func elements(
    _ word: [UInt8], _ inflection: Inflection
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
      let forms = inflection.forms(ofVerb: Array(word.dropFirst()))
      var seen: Set<UInt64> = []
      return forms.map { LexiconMark.hash(of: $0.bytes) }.filter { seen.insert($0).inserted }
        .map { .word($0) }
    }
    if word.last == 0x2B {
      let base = Array(word.dropLast())
      return [
        .word(LexiconMark.hash(of: base)), .word(LexiconMark.hash(of: inflection.plural(base))),
      ]
    }
    return [.word(LexiconMark.hash(of: word))]
  }
}

/// What is wrong with a pattern.
struct PatternError: Error {
  let reason: String
  init(_ reason: String) { self.reason = reason }
}
