package import ProvisoLexicon
package import ProvisoText

/// Finds the turns of a transcript by the labels that open its lines.
///
/// A label is "Q:", "Q.", a name in capitals or with a title, or a plain name, each at the start of
/// a line; what stands in brackets or after a comma belongs to it: "The CHAIR (translated):", "Ms.
/// ROE (Halden):", "Ann Lee, Chief Executive Officer:".
package struct TurnFinder: Sendable {
  static let question = WordHash.of("q")
  static let answer = WordHash.of("a")
  private static let numberedQuestions = WordSet((1...99).flatMap { ["q\($0)", "a\($0)"] })

  /// How many tokens a label may have.
  private static let longestLabel = 18

  /// The word sets of the lexicon.
  let sets: WordSets

  /// Creates a finder that reads by the word sets of `lexicon`.
  package init(_ lexicon: Lexicon) { sets = lexicon.sets }

  /// Replaces the contents of `turns` by the turns of the text, in reading order.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  package func find(_ tokens: [Token], _ words: [Word], into turns: inout [Turn]) {
    turns.removeAll(keepingCapacity: true)
    for index in tokens.indices where index == 0 || tokens[index].shape.contains(.lineBefore) {
      guard
        let turn = label(tokens, words, at: afterMark(tokens, at: index))
          ?? line(tokens, words, at: index)
      else { continue }
      guard turn.speaker.lowerBound >= turns.last?.mark.upperBound ?? 0 else { continue }
      turns.append(turn)
    }
    dropLoneNames(tokens, &turns)
    for next in turns.indices.dropFirst() {
      turns[next - 1].body = turns[next - 1].body.lowerBound..<turns[next].speaker.lowerBound
    }
  }

  /// The token behind what marks a turn before its label: behind "[00:01:02]", a number and a stop
  /// before "Ms POLE", or the marks of bold type in "**Reis:**".
  private func afterMark(_ tokens: [Token], at start: Int) -> Int {
    let token = tokens[start]
    var index = start + 1
    // "**Reis:** We will"
    if token.kind == .symbol {
      while index < tokens.count, index - start < 3, tokens[index].kind == .symbol { index += 1 }
    } else if token.kind == .openBracket {
      while index < tokens.count, index - start < 9, tokens[index].kind != .closeBracket {
        guard tokens[index].kind == .number || !tokens[index].isWordLike,
          !tokens[index].shape.contains(.lineBefore)
        else { return start }
        index += 1
      }
      guard index < tokens.count, tokens[index].kind == .closeBracket else { return start }
      index += 1
    } else if isNumber(token), index < tokens.count, tokens[index].kind == .period {
      index += 1
    } else {
      return start
    }
    guard index < tokens.count, tokens[index].kind == .word,
      tokens[index].shape.contains(.capitalised), !tokens[index].shape.contains(.lineBefore)
    else { return start }
    return index
  }

  /// Whether the token numbers a turn: "12", "Q3".
  private func isNumber(_ token: Token) -> Bool {
    token.kind == .number || TurnFinder.numberedQuestions.contains(token.hash)
  }

  /// A name on a line of its own, with or without what its bearer is: "Ann Lee", "Ann Lee -- Chief
  /// Executive".
  private func line(_ tokens: [Token], _ words: [Word], at start: Int) -> Turn? {
    var (index, names, end) = (start, 0, -1)
    let isUnknown = sets.contains(.unknownSpeakers, tokens[start].hash)
    while index < tokens.count, index - start < TurnFinder.longestLabel {
      let token = tokens[index]
      if index > start, token.shape.contains(.lineBefore) { break }
      switch token.kind {
      case .word where end >= 0: break
      case .word where isUnknown && sets.contains(.speakerRoles, token.hash): names += 1
      case .word
      where token.shape.contains(.capitalised) && !words[index].classes.contains(.determiner):
        names += 1
      case .period where index > start && tokens[index - 1].span.count == 1: break
      case .dash where names > 1 && end < 0: end = index
      case .comma, .openBracket, .closeBracket, .symbol, .dash: guard end >= 0 else { return nil }
      default: return nil
      }
      index += 1
    }
    let last = (end >= 0 ? end : index) - 1
    let isRole =
      sets.contains(.speakerRoles, tokens[last].hash) && last == start + (isUnknown ? 1 : 0)
    guard index < tokens.count, tokens[index].shape.contains(.lineBefore),
      isRole || (2...4).contains(names)
    else { return nil }
    return Turn(
      speaker: start..<(end >= 0 ? end : index), mark: index..<index, body: index..<tokens.count,
      label: end >= 0 || isRole ? .speaker : .name)
  }

  /// Drops the names without a colon that no other turn has, headings rather than speakers: lines
  /// by all their words, capitals before a stop by the last one.
  private func dropLoneNames(_ tokens: [Token], _ turns: inout [Turn]) {
    func isBare(_ turn: Turn) -> Bool {
      turn.label == .name && (turn.mark.isEmpty || tokens[turn.mark.lowerBound].kind == .period)
    }
    func words(_ turn: Turn) -> [UInt64] {
      (turn.mark.isEmpty ? turn.speaker : turn.speaker.suffix(1)).map { tokens[$0].hash }
    }
    guard turns.contains(where: isBare) else { return }
    var counts: [[UInt64]: Int] = [:]
    for turn in turns {
      counts[turn.speaker.map { tokens[$0].hash }, default: 0] += 1
      if turn.speaker.count > 1 {
        counts[turn.speaker.suffix(1).map { tokens[$0].hash }, default: 0] += 1
      }
    }
    turns.removeAll { isBare($0) && counts[words($0)] == 1 }
  }

  /// The turn that the line at `start` opens; its body goes on to the end of the text.
  private func label(_ tokens: [Token], _ words: [Word], at start: Int) -> Turn? {
    guard tokens[start].kind == .word, !sets.isNoLabel(tokens[start].hash) else {
      return nil
    }
    if let turn = letter(tokens, at: start) { return turn }
    var index = start
    var (isSure, hasRole, hasTitle, names, depth) = (false, false, false, 0, 0)
    let limit = Swift.min(tokens.count, start + TurnFinder.longestLabel)
    while index < limit {
      let token = tokens[index]
      if index > start, token.shape.contains(.lineBefore) { return nil }
      switch token.kind {
      case .colon:
        let end = markEnd(tokens, index)
        guard depth == 0, names > 0, names <= (hasTitle ? 9 : 6), isFollowedByWords(tokens, end)
        else { return nil }
        return Turn(
          speaker: start..<index, mark: index..<end, body: end..<tokens.count,
          label: isSure ? .speaker : .name)
      case .openBracket: depth += 1
      case .closeBracket: depth -= 1
      case .word where depth == 0:
        if token.shape.contains(.capitalised) {
          names += 1
          // "The Minister:", "Ms. Roe:", "Q (Reuters):"
          let isFirst =
            index == start
            || index == start + 1 && sets.contains(.nameParticles, tokens[start].hash)
          if words[index].classes.contains(.title) && isFirst
            || sets.contains(.speakerRoles, token.hash)
            || token.hash == TurnFinder.question && isFirst
          {
            hasRole = true
          }
          if hasRole || token.shape.contains(.allCapitals) && token.span.count > 2 { isSure = true }
        } else if !sets.contains(.nameParticles, token.hash),
          !words[index].classes.contains(.person)
        {
          return nil
        }
      // "SPEAKER 1:"
      case .number where hasRole && sets.contains(.speakerRoles, tokens[index - 1].hash): break
      case .word, .number, .dash, .symbol: if depth == 0, token.kind == .number { return nil }
      case .period
      where depth == 0 && isSure && tokens[index - 1].shape.contains(.allCapitals)
        && tokens[index - 1].span.count > 2 && opensSentence(tokens, index + 1)
        && !words[index - 1].classes.contains(.abbreviation):
        // "CHAIR POWELL. Good afternoon"
        return Turn(
          speaker: start..<index, mark: index..<index + 1, body: index + 1..<tokens.count,
          label: hasRole ? .speaker : .name)
      case .period:
        let previous = tokens[index - 1]
        guard
          depth > 0 || words[index - 1].classes.contains(.abbreviation)
            || previous.end - previous.start == 1
        else { return nil }
      case .comma where isSure || depth > 0: break
      case .comma where names == 2 || names == 3 || hasTitle:
        // "Robert Klein, Chief Executive Officer:"
        guard index + 1 < limit else { return nil }
        let isOffice = words[index + 1].classes.intersects([.person, .title])
        guard isOffice || tokens[index + 1].shape.contains(.capitalised) else { return nil }
        if isOffice { isSure = true }
        hasTitle = true
      case .singleQuote: break
      default: return nil
      }
      index += 1
    }
    return nil
  }

  /// "Q:", "A:", "Q." and "Q" before a capital letter.
  private func letter(_ tokens: [Token], at start: Int) -> Turn? {
    let token = tokens[start]
    guard token.hash == TurnFinder.question || token.hash == TurnFinder.answer,
      token.shape.contains(.capitalised),
      start + 1 < tokens.count, !tokens[start + 1].shape.contains(.lineBefore)
    else { return nil }
    let next = tokens[start + 1]
    let hasMark = next.kind == .colon || next.kind == .period
    guard hasMark || token.hash == TurnFinder.question && next.shape.contains(.capitalised) else {
      return nil
    }
    let end = start + (hasMark ? 2 : 1)
    return Turn(
      speaker: start..<start + 1, mark: start + 1..<end, body: end..<tokens.count, label: .speaker)
  }

  private func opensSentence(_ tokens: [Token], _ index: Int) -> Bool {
    index < tokens.count && tokens[index].kind == .word
      && tokens[index].shape.contains(.capitalised)
      && !tokens[index].shape.contains(.lineBefore)
  }

  /// The end of the colon and the marks of bold type behind it.
  private func markEnd(_ tokens: [Token], _ colon: Int) -> Int {
    var end = colon + 1
    while end < tokens.count, tokens[end].kind == .symbol, !tokens[end].shape.contains(.spaceBefore)
    {
      end += 1
    }
    return end
  }

  private func isFollowedByWords(_ tokens: [Token], _ next: Int) -> Bool {
    next < tokens.count && tokens[next].kind != .number
      && tokens[next].shape.contains(.spaceBefore)
      && !tokens[next].shape.contains(.paragraphBefore)
  }
}

extension WordSets {
  /// Whether a word before a colon names no speaker.
  func isNoLabel(_ word: UInt64) -> Bool {
    contains(.nonLabels, word) || contains(.mailHeaders, word)
  }
}
