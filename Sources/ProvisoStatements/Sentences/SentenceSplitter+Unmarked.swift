import ProvisoLexicon
import ProvisoText

// Sentences that start or end without a stop: at a capital, a line break, a mark that is none.
extension SentenceSplitter {
  /// Whether a sentence starts at `index` although no stop stands before it: with a capital or a
  /// number.
  func startsUnmarked(
    _ tokens: [Token], _ words: [Word], at index: Int, from start: Int
  ) -> Bool {
    switch tokens[index].kind {
    case .word:
      tokens[index].shape.contains(.capitalised)
        && (startsByCapital(tokens, words, at: index, from: start)
          || startsMailLine(tokens, words, at: index, from: start))
    case .number:
      startsMailLine(tokens, words, at: index, from: start) || startsItem(tokens, at: index)
    default: false
    }
  }

  /// Whether a word stands at `index` and a small one after it, so that no rule ends a sentence
  /// between them; the rules that know certain small words are asked all the same.
  func isAmidWords(_ tokens: [Token], at index: Int) -> Bool {
    let next = index + 1
    guard next < tokens.count, tokens[index].kind == .word, tokens[next].kind == .word,
      tokens[next].shape.isDisjoint(with: [.capitalised, .paragraphBefore])
    else { return false }
    let (hash, following) = (tokens[index].hash, tokens[next].hash)
    return hash != am && hash != pm && following != http && following != www
  }

  /// The end of a sentence that no stop marks, if the token at `index` ends it.
  func unmarkedEnd(
    _ tokens: [Token], _ words: [Word], at index: Int, from start: Int
  ) -> Int? {
    let next = index + 1
    guard next < tokens.count, tokens[next].shape.contains(.spaceBefore) else { return nil }
    let token = tokens[index]
    let ends =
      switch token.kind {
      case .word:
        (token.hash == am || token.hash == pm) && index >= 2 && tokens[index - 2].hash == slashDate
          || isAddressEnd(tokens, at: index, from: start)
          || isSignature(tokens, words, at: index, from: start)
      case .number: isDateline(tokens, words, at: index, from: start)
      case .comma: isGreeting(tokens, words, mark: index, from: start)
      case .dash, .symbol, .ellipsis:
        // A family of emoji is as long as a rule, but a sentence goes on after it.
        isRule(tokens, at: index) && (token.kind != .symbol || !isSmallWord(tokens[next]))
          || isAddressEnd(tokens, at: index, from: start)
      case .colon:
        // "Here is an excerpt from the article: The family …"
        index - start >= 5 && tokens[next].kind == .word
          && tokens[next].shape.contains(.capitalised)
          && words[next].classes.intersects(SentenceSplitter.starters)
          && !words[index - 1].classes.contains(.speechVerb)
          || isGreeting(tokens, words, mark: index, from: start)
      case .closeBracket:
        isAddressEnd(tokens, at: index, from: start)
          || isFace(tokens, bracket: index, from: start)
      default: false
      }
    return ends ? next : nil
  }

  private func isSmallWord(_ token: Token) -> Bool {
    token.kind == .word && !token.shape.contains(.capitalised)
  }

  /// Whether most lines are as long as a line of wrapped prose and none is much longer.
  static func isWrapped(_ tokens: [Token]) -> Bool {
    var (lineStart, lines, full, longest) = (0, 0, 0, 0)
    for index in tokens.indices.dropFirst() where tokens[index].shape.contains(.lineBefore) {
      let length = Int(tokens[index - 1].end) - lineStart
      lineStart = Int(tokens[index].start)
      longest = Swift.max(longest, length)
      guard !tokens[index].shape.contains(.paragraphBefore) else { continue }
      lines += 1
      if length >= 50 { full += 1 }
    }
    return lines >= 2 && longest <= 120 && full * 2 >= lines
  }

  /// Whether the number of an item stands here, a period behind it and a capital.
  private func isItem(_ tokens: [Token], at index: Int) -> Bool {
    index + 2 < tokens.count && tokens[index].end - tokens[index].start < 3
      && tokens[index + 1].kind == .period && !tokens[index + 1].shape.contains(.spaceBefore)
      && tokens[index + 2].shape.contains(.capitalised)
  }

  /// Whether the line before `index` ends with a word that a small one must follow: "unless we" /
  /// "hear from you".
  private func goesOn(_ tokens: [Token], _ words: [Word], at index: Int) -> Bool {
    isSmallWord(tokens[index]) && isSmallWord(tokens[index - 1])
      && words[index - 1].classes
        .intersects([.determiner, .possessive, .preposition, .nominative, .coordinator])
  }

  /// Whether a line break before `index` ends a sentence.
  func endsLine(
    _ tokens: [Token], _ words: [Word], at index: Int, _ isWrapped: Bool
  ) -> Bool {
    guard isWrapped else { return !goesOn(tokens, words, at: index) }
    switch tokens[index].kind {
    case .dash, .symbol: return true
    case .number where isItem(tokens, at: index): return true
    default: break
    }
    var lineStart = index - 1
    while lineStart > 0, !tokens[lineStart].shape.contains(.lineBefore) { lineStart -= 1 }
    let isShort = tokens[index - 1].end - tokens[lineStart].start < 40
    return isShort && tokens[index].shape.contains(.capitalised) && tokens[index - 1].isWordLike
  }
}
