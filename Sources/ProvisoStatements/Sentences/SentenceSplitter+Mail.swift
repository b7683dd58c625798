import ProvisoLexicon
import ProvisoText

// What mail has instead of stops: headers, greetings, closings, signatures.
extension SentenceSplitter {
  /// Whether a line of a mail starts here that the text does not mark: the date of a header ("Ann
  /// Lee 04/26/2001 07:17 AM"), a postscript.
  func startsMailLine(
    _ tokens: [Token], _ words: [Word], at index: Int, from start: Int
  ) -> Bool {
    let token = tokens[index]
    if sets.contains(.postscripts, token.hash), token.shape.contains(.capitalised) {
      return isName(tokens, words, at: index - 1)
    }
    guard token.hash == slashDate, index + 1 < tokens.count,
      tokens[index + 1].kind == .number, tokens[index - 1].kind != .number
    else { return startsGreeting(tokens, words, at: index, from: start) }
    return !tokens[index - 1].isWordLike || tokens[index - 1].end - tokens[index - 1].start > 2
  }

  /// Whether "Dear Ann," starts here, or the name of a greeting right after a signature: "Thanks,
  /// Bo
  /// | Ann, Please call".
  private func startsGreeting(
    _ tokens: [Token], _ words: [Word], at index: Int, from start: Int
  ) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.shape.contains(.capitalised), index + 2 < tokens.count,
      isUnpunctuated(tokens, before: index)
    else { return false }
    if token.hash == dear { return tokens[index + 1].shape.contains(.capitalised) }
    return index - start <= 3 && isName(tokens, words, at: index)
      && (start..<index).allSatisfy { isName(tokens, words, at: $0) }
      && !words[index - 1].classes.contains(.title) && tokens[index + 1].kind == .comma
      && opensMessage(tokens, words, at: index + 2)
  }

  /// Whether "Dear Ann,", "All:" or "Best regards," ends at the mark.
  func isGreeting(_ tokens: [Token], _ words: [Word], mark: Int, from start: Int) -> Bool {
    let next = mark + 1
    guard mark - start <= 5, mark > start, tokens[next].shape.contains(.capitalised) else {
      return false
    }
    if sets.contains(.salutations, tokens[start].hash),
      mark - start > 1 || tokens[mark].kind == .comma
    {
      return true
    }
    // "Thanks, Priya. We delivered": somebody is thanked, nobody signs.
    let signs = next + 1 >= tokens.count || tokens[next + 1].kind != .period
    if tokens[mark].kind == .comma, sets.contains(.letterClosings, tokens[mark - 1].hash) {
      return signs
    }
    guard mark - start <= 3, opensMessage(tokens, words, at: next) else { return false }
    if tokens[start].hash == all { return mark == start + 1 }
    return tokens[mark].kind == .comma
      && (start..<mark).allSatisfy { isName(tokens, words, at: $0) }
  }

  /// Whether the name under a letter ends at `index`, as in "Thanks, Ann Lee - Here you go".
  func isSignature(_ tokens: [Token], _ words: [Word], at index: Int, from start: Int) -> Bool {
    let next = index + 1
    guard index - start < 3, start > 0, tokens[next].kind == .word,
      tokens[next].shape.contains(.capitalised),
      next + 1 == tokens.count || tokens[next + 1].kind != .period
        || tokens[next + 1].shape.contains(.spaceBefore),
      isName(tokens, words, at: index),
      !isName(tokens, words, at: next) || next + 1 < tokens.count && tokens[next + 1].kind == .comma
    else { return false }
    guard (start..<index).allSatisfy({ isName(tokens, words, at: $0) }) else { return false }
    if isClosing(tokens, before: start) {
      return words[next].classes.intersects(SentenceSplitter.starters) || words[next].id >= 0
        || next + 1 < tokens.count && tokens[next + 1].kind == .comma
    }
    return tokens[next].hash != i && opensMessage(tokens, words, at: next)
      && isFollowedBySmall(tokens, next)
      && words[next].classes.intersects(SentenceSplitter.starters)
  }

  /// Whether a closing such as "Thanks," or "Best regards" ends before `index`.
  private func isClosing(_ tokens: [Token], before index: Int) -> Bool {
    let mark = tokens[index - 1]
    let last = mark.isWordLike ? index - 1 : index - 2
    return last >= 0 && sets.contains(.letterClosings, tokens[last].hash)
  }

  /// Whether the token may be part of a person's name: a capital on a word that is no other.
  private func isName(_ tokens: [Token], _ words: [Word], at index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].shape.contains(.capitalised)
      && !sets.contains(.interjections, tokens[index].hash)
      && !sets.contains(.salutations, tokens[index].hash)
      && !sets.contains(.postscripts, tokens[index].hash)
      && (words[index].id < 0 || words[index].classes.intersects([.firstName, .title]))
  }

  /// Whether a message opens with the word at `index`: a capital on a word that is no name.
  private func opensMessage(_ tokens: [Token], _ words: [Word], at index: Int) -> Bool {
    guard tokens[index].kind == .word, tokens[index].shape.contains(.capitalised),
      tokens[index].shape.isDisjoint(with: .allCapitals) || tokens[index].span.count == 1,
      words[index].id >= 0
    else { return false }
    return !words[index].classes
      .intersects([
        .country, .organisation, .month, .weekday, .firstName, .title, .document, .person,
        .abbreviation,
      ])
  }
}
