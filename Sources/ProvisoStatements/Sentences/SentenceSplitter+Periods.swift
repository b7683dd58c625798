import ProvisoLexicon
import ProvisoText

extension SentenceSplitter {
  /// Whether the word keeps its last period: "U.S.", "a.m.".
  func isDotted(_ token: Token) -> Bool { sets.contains(.finalAbbreviations, token.hash) }

  /// Whether the word is "a.m." or "p.m.".
  func isHour(_ token: Token) -> Bool { hours.contains(token.hash) }

  /// Whether a capital behind an hour opens a sentence, and names neither a day nor a zone.
  func startsAfterHour(_ tokens: [Token], _ words: [Word], at index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && token.shape.contains(.capitalised)
      && !token.shape.contains(.allCapitals) && !sets.contains(.timeZones, token.hash)
      && !words[index].classes.intersects([.weekday, .month])
  }

  /// Whether the period at `index` ends a sentence.
  func endsWithPeriod(_ tokens: [Token], _ words: [Word], at index: Int) -> Bool {
    guard index > 0 else { return false }
    let previous = tokens[index - 1]
    guard previous.isWordLike, !tokens[index].shape.contains(.spaceBefore) else { return true }
    let next = index + 1
    guard next < tokens.count else { return true }
    if previous.kind == .word {
      let isInitial = previous.end - previous.start == 1 && previous.shape.contains(.capitalised)
      if isInitial {
        return startsSentence(tokens, words, at: next, strict: previous.hash != i)
      }
      if sets.contains(.numberedAbbreviations, previous.hash) {
        if tokens[next].kind == .number { return false }
        return previous.hash == no || startsSentence(tokens, words, at: next, strict: true)
      }
      if sets.contains(.otherAbbreviations, previous.hash) {
        return tokens[next].kind != .number && startsSentence(tokens, words, at: next, strict: true)
      }
      if words[index - 1].classes.contains(.abbreviation),
        previous.shape.contains(.capitalised)
          || !words[index - 1].classes.intersects(.verb)
      {
        return startsSentence(tokens, words, at: next, strict: true)
      }
    } else if index == 1 || tokens[index - 1].shape.contains(.lineBefore) {
      // The number of an item of a list: "2. Roads".
      return false
    }
    return true
  }

  /// Whether the token may start a sentence: a capital, a number, an opening mark.
  ///
  /// With `strict` only a word that is seldom part of a name does, such as "The" or "He".
  func startsSentence(
    _ tokens: [Token], _ words: [Word], at index: Int, strict: Bool
  ) -> Bool {
    let token = tokens[index]
    if token.shape.contains(.paragraphBefore) { return true }
    switch token.kind {
    case .word:
      guard token.shape.contains(.capitalised) else { return false }
      guard strict else { return true }
      return words[index].classes.intersects(SentenceSplitter.starters)
    case .openQuote, .straightQuote, .openSingleQuote:
      let next = index + 1
      return next < tokens.count && tokens[next].shape.contains(.capitalised)
        && token.shape.contains(.spaceBefore)
    case .number: return !strict
    default: return false
    }
  }

  static let starters: WordClass = [
    .determiner, .firstSingular, .firstPlural, .second, .third, .it, .possessive, .subordinator,
    .preposition, .interrogative, .expletive, .coordinator, .negator, .adverb,
  ]

  /// Whether a sentence starts with the lower-case word after the stop: "im fine. how are you?"
  func startsLowerCase(
    _ tokens: [Token], _ words: [Word], at index: Int, after stop: Int
  ) -> Bool {
    switch tokens[stop].kind {
    case .question: return true
    case .exclamation, .period:
      let previous = tokens[stop - (stop > 0 ? 1 : 0)]
      if previous.kind == .number { return previous.end - previous.start > 4 }
      return previous.kind == .word && previous.end - previous.start > 2
        && !previous.shape.contains(.allCapitals)
        && (words[index].classes.intersects(SentenceSplitter.starters)
          || !previous.shape.contains(.capitalised) && previous.end - previous.start > 3)
    default: return false
    }
  }

  /// Whether a sentence starts right after a stop without a blank: "the end.Next".
  func isGluedStart(_ tokens: [Token], at index: Int, after stop: Int) -> Bool {
    let (next, previous) = (tokens[index], tokens[stop - (stop > 0 ? 1 : 0)])
    switch next.kind {
    case .openQuote, .openBracket: return true
    case .word:
      return next.shape.contains(.capitalised) && next.end - next.start > 1
        && (previous.kind != .word || previous.end - previous.start > 2)
        && !previous.shape.contains(.capitalised)
    default: return false
    }
  }

  /// Whether the words after a quoted question name its speaker: “Why?” Smith said.
  func isTag(_ tokens: [Token], _ words: [Word], at index: Int) -> Bool {
    var position = index
    while position < tokens.count, position < index + 5, tokens[position].kind == .word {
      let classes = words[position].classes
      if position > index, classes.contains(.speechVerb) { return true }
      guard
        classes.intersects([.third, .firstSingular, .firstPlural, .determiner, .title])
          || tokens[position].shape.contains(.capitalised)
          || classes.intersects([.person, .organisation])
      else { return false }
      position += 1
    }
    return false
  }
}
