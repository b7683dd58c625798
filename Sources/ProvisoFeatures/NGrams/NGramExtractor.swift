import ProvisoLexicon
package import ProvisoText

/// Lists the n-grams of a statement that has been analysed.
package enum NGramExtractor {
  private static let verbSalt: UInt64 = 0x7665_7262_0000_0001
  private static let characterSalt: UInt64 = 0x6368_6172_0000_0001
  private static let firstSalt: UInt64 = 0x6669_7273_0000_0001
  private static let lastSalt: UInt64 = 0x6C61_7374_0000_0001

  /// Replaces the contents of `terms`; a term occurs as often as it does in the text.
  ///
  /// - Complexity: O(*t*) in tokens, times the number of lengths for characters.
  package static func extract(
    _ bytes: Span<UInt8>, _ analysis: Analysis, _ options: NGramOptions,
    into terms: inout [NGram]
  ) {
    terms.removeAll(keepingCapacity: true)
    if options.words > 0 { words(analysis.reading.tokens, options, &terms) }
    if options.verbs { visitVerbs(analysis) { terms.append($0) } }
    if options.marks { visitEdges(analysis.reading.tokens) { terms.append($0) } }
    if options.longestCharacters > 0 {
      visitCharacters(bytes, analysis.reading.tokens, options) { terms.append($0) }
    }
  }

  /// Words, numbers, money, percent and the marks that change a sentence's mood; other marks are
  /// passed over, so that pairs reach across them, unless the options ask for all.
  private static func words(_ tokens: [Token], _ options: NGramOptions, _ terms: inout [NGram]) {
    let longest = options.words
    var (first, second) = (-1, -1)
    for index in tokens.indices where options.marks || isTerm(tokens[index].kind) {
      let hash = tokens[index].hash
      terms.append(NGram(word: hash, index, index + 1))
      if longest > 1, second >= 0 {
        terms.append(NGram(word: WordHash.pair(tokens[second].hash, hash), second, index + 1))
        if longest > 2, first >= 0 {
          let pair = WordHash.pair(tokens[first].hash, tokens[second].hash)
          terms.append(NGram(word: WordHash.pair(pair, hash), first, index + 1))
        }
      }
      (first, second) = (second, index)
    }
  }

  /// Whether a token of this kind is a term.
  private static func isTerm(_ kind: Token.Kind) -> Bool {
    termKinds &>> UInt32(kind.rawValue) & 1 != 0
  }

  /// Calls `body` with the first and the last token of the text.
  package static func visitEdges(_ tokens: [Token], _ body: (NGram) -> Void) {
    guard let first = tokens.first, let last = tokens.last else { return }
    let end = Int32(truncatingIfNeeded: tokens.count)
    body(
      NGram(hash: WordHash.pair(firstSalt, first.hash), tokens: 0..<1, kind: .first, bytes: 0..<0))
    body(
      NGram(
        hash: WordHash.pair(lastSalt, last.hash), tokens: end - 1..<end, kind: .last, bytes: 0..<0))
  }

  /// A bit for each kind of token that is a term.
  package static var termKinds: UInt32 {
    var kinds: UInt32 = 1 &<< UInt32(Token.Kind.word.rawValue)
    kinds |= 1 &<< UInt32(Token.Kind.number.rawValue)
    kinds |= 1 &<< UInt32(Token.Kind.question.rawValue)
    kinds |= 1 &<< UInt32(Token.Kind.exclamation.rawValue)
    kinds |= 1 &<< UInt32(Token.Kind.currency.rawValue)
    return kinds | 1 &<< UInt32(Token.Kind.percent.rawValue)
  }

  /// Calls `body` with the verb of each proposition, crossed with its force and its subject.
  ///
  /// - Complexity: O(*p*) in propositions.
  package static func visitVerbs(_ analysis: Analysis, _ body: (NGram) -> Void) {
    for proposition in analysis.propositions where proposition.verb >= 0 {
      let kind = UInt64(
        proposition.force.rawValue * SubjectGroup.allCases.count
          + proposition.subject.group.rawValue)
      let verb = analysis.reading.tokens[proposition.verb].hash
      let first = Int32(truncatingIfNeeded: proposition.verb)
      body(
        NGram(
          hash: WordHash.pair(verbSalt &+ kind, verb), tokens: first..<first + 1, kind: .verb,
          bytes: 0..<0))
    }
  }

  /// Calls `body` with each sequence of characters inside a word, as often as it occurs.
  ///
  /// - Complexity: O(*n*) in the number of bytes, times the number of lengths.
  package static func visitCharacters(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ options: NGramOptions, _ body: (NGram) -> Void
  ) {
    for (index, token) in tokens.enumerated() where token.isWordLike {
      let (start, end) = (Int(token.start), Int(token.end))
      // One blank on either side marks the borders of the word.
      for first in start - 1..<end {
        var hash = WordHash()
        for position in first..<min(end + 1, first + options.longestCharacters) {
          hash.add(folded(bytes, position, start, end))
          let length = position - first + 1
          guard length >= options.shortestCharacters else { continue }
          body(
            NGram(
              hash: WordHash.pair(characterSalt, hash.value),
              tokens: Int32(index)..<Int32(index + 1), kind: .characters,
              bytes: Int32(max(first, start))..<Int32(min(position + 1, end))))
        }
      }
    }
  }

  private static func folded(
    _ bytes: Span<UInt8>, _ position: Int, _ start: Int, _ end: Int
  ) -> UInt8 {
    guard position >= start, position < end else { return 0x20 }
    let byte = bytes[position]
    if byte >= 0x41, byte <= 0x5A { return byte | 0x20 }
    return byte >= 0x30 && byte <= 0x39 ? 0x30 : byte
  }
}
