import ProvisoLexicon
import ProvisoText

// What mail and web pages have instead of stops: headers, greetings, closings, addresses, rules.
extension SentenceSplitter {
  /// Whether a line of a mail or a page starts here that the text does not mark: the date of a
  /// header ("Ann Lee 04/26/2001 07:17 AM").
  func startsUnmarked(_ tokens: [Token], at index: Int) -> Bool {
    guard tokens[index].hash == slashDate, index + 1 < tokens.count,
      tokens[index + 1].kind == .number, tokens[index - 1].kind != .number
    else { return false }
    return !tokens[index - 1].isWordLike || tokens[index - 1].end - tokens[index - 1].start > 2
  }

  /// The end of a sentence that no stop marks, if the token at `index` ends it.
  func unmarkedEnd(_ tokens: [Token], _ words: [Word], at index: Int, from start: Int) -> Int? {
    let next = index + 1
    guard next < tokens.count, tokens[next].shape.contains(.spaceBefore) else { return nil }
    let token = tokens[index]
    switch token.kind {
    case .word:
      if token.hash == am || token.hash == pm {
        return index >= 2 && tokens[index - 2].hash == slashDate ? next : nil
      }
      if isAddressEnd(tokens, words, at: index, from: start) { return next }
      // The name under a letter: "Thanks, Ann | Here you go."
      return index == start && index >= 2 && tokens[index - 1].kind == .comma
        && closings.contains(tokens[index - 2].hash) && token.shape.contains(.capitalised)
        && tokens[next].shape.contains(.capitalised)
        && (words[next].classes.intersects(SentenceSplitter.starters)
          || next + 1 < tokens.count && tokens[next + 1].kind == .comma)
        ? next : nil
    case .comma:
      return isGreeting(tokens, words, comma: index, from: start) ? next : nil
    case .symbol, .dash:
      // A rule drawn with marks: "*****", "=====".
      return index >= 2 && tokens[index - 1].kind == token.kind
        && tokens[index - 2].kind == token.kind ? next : nil
    case .colon:
      // "Here is an excerpt from the article: The family …"
      return index - start >= 5 && tokens[next].kind == .word
        && tokens[next].shape.contains(.capitalised)
        && words[next].classes.intersects(SentenceSplitter.starters)
        && !words[index - 1].classes.contains(.speechVerb) ? next : nil
    case .closeBracket where isAddressEnd(tokens, words, at: index, from: start): return next
    case .closeBracket:
      // A face made of marks: ":)", ":-)".
      guard index > start, tokens[next].shape.contains(.capitalised),
        !token.shape.contains(.spaceBefore)
      else { return nil }
      let before = tokens[index - 1].kind
      return before == .colon || before == .dash && index >= 2 && tokens[index - 2].kind == .colon
        ? next : nil
    default: return nil
    }
  }

  /// Whether a web address ends at `index` and a capital follows.
  private func isAddressEnd(
    _ tokens: [Token], _ words: [Word], at index: Int, from start: Int
  ) -> Bool {
    guard index > start, !tokens[index].shape.contains(.spaceBefore),
      tokens[index + 1].shape.contains(.capitalised)
    else { return false }
    var first = index
    while first > start, index - first < 40, !tokens[first].shape.contains(.spaceBefore) {
      first -= 1
    }
    if tokens[first].kind == .openBracket { first += 1 }
    return tokens[first].hash == http || tokens[first].hash == www
  }

  /// Whether "Dear Ann," or "Best regards," ends at the comma.
  private func isGreeting(
    _ tokens: [Token], _ words: [Word], comma: Int, from start: Int
  ) -> Bool {
    let next = tokens[comma + 1]
    guard comma - start <= 3, comma > start, next.shape.contains(.capitalised) else { return false }
    if closings.contains(tokens[comma - 1].hash) { return true }
    if interjections.contains(tokens[comma - 1].hash) { return false }
    guard
      next.end - next.start == 1 || words[comma + 1].classes.intersects(SentenceSplitter.starters)
    else { return false }
    return (start..<comma)
      .allSatisfy {
        tokens[$0].kind == .word && tokens[$0].shape.contains(.capitalised)
          && (words[$0].classes.isEmpty || words[$0].classes.contains(.firstName))
      }
  }
}
