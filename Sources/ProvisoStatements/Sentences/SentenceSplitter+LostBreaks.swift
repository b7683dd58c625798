import ProvisoLexicon
import ProvisoText

// Breaks of lines that a text has lost: headings, datelines, items and captions run into prose.
extension SentenceSplitter {
  /// Whether a sentence starts at `index` that nothing but its capital marks: "Climate | The best
  /// time is spring", "You can call | It is free".
  func startsByCapital(_ tokens: [Token], _ words: [Word], at index: Int, from start: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.shape.contains(.capitalised),
      words[index].classes.intersects(SentenceSplitter.openers),
      token.shape.isDisjoint(with: .allCapitals),
      isFollowedBySmall(tokens, index)
    else { return false }
    let previous = tokens[index - 1]
    switch previous.kind {
    case .word:
      if previous.shape.contains(.capitalised), words[index - 1].id >= 0,
        words[index - 1].classes.intersects(SentenceSplitter.openers)
      {
        return false
      }
      return previous.end - previous.start > 1 && !previous.shape.contains(.clitic)
        && !words[index - 1].classes
          .intersects([
            .preposition, .determiner, .coordinator, .be, .have, .complementizer, .subordinator,
            .possessive,
          ])
    case .number: return index - 1 > start
    case .closeBracket: return true
    case .dash:
      // "HALDEN (AP) – The talks", "You never – No, listen"
      return previous.shape.contains(.spaceBefore) && token.shape.contains(.spaceBefore)
        && index - 1 > start && !sets.contains(.postscripts, tokens[index - 2].hash)
    default: return false
    }
  }

  /// Classes of words that are written with a capital only where a sentence starts.
  static let openers: WordClass = [
    .determiner, .firstPlural, .second, .third, .it, .possessive, .subordinator, .interrogative,
    .expletive, .demonstrative,
  ]

  /// Whether a word without a capital, or an auxiliary's part, follows the word at `index`.
  func isFollowedBySmall(_ tokens: [Token], _ index: Int) -> Bool {
    let next = index + 1
    return next < tokens.count && tokens[next].kind == .word
      && !tokens[next].shape.contains(.capitalised)
  }

  /// Whether no mark stands between the token at `index` and the one before it.
  func isUnpunctuated(_ tokens: [Token], before index: Int) -> Bool {
    index > 0 && tokens[index].shape.contains(.spaceBefore) && tokens[index - 1].isWordLike
  }

  /// Whether the number of an item starts here: "2) We pay".
  func startsItem(_ tokens: [Token], at index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .number, token.end - token.start <= 2, token.shape.contains(.spaceBefore),
      index + 2 < tokens.count, tokens[index + 1].kind == .closeBracket,
      !tokens[index + 1].shape.contains(.spaceBefore),
      // "(No. 2) Act"
      index < 2 || tokens[index - 1].kind != .period
        || !sets.contains(.numberedAbbreviations, tokens[index - 2].hash)
    else { return false }
    return tokens[index + 2].shape.contains(.capitalised)
  }

  /// Whether the line of a date ends at `index`: "Friday, 8 May 2009 | The talks", "date 2022-11-30
  /// | The talks".
  func isDateline(_ tokens: [Token], _ words: [Word], at index: Int, from start: Int) -> Bool {
    guard tokens[index].kind == .number, index - start < 8, tokens[index].hash != slashDate,
      tokens[index + 1].shape.contains(.capitalised) || tokens[index + 1].kind == .openQuote,
      !words[index + 1].classes.intersects([.month, .weekday])
    else { return false }
    var (hasYear, hasMonth) = (false, false)
    for position in start...index {
      switch tokens[position].kind {
      case .number:
        if tokens[position].shape.contains(.year) { hasYear = true }
        if tokens[position].hash == isoDate { (hasYear, hasMonth) = (true, true) }
      case .word:
        if words[position].classes.contains(.month) {
          hasMonth = true
        } else if !words[position].classes.contains(.weekday), tokens[position].hash != date,
          !sets.contains(.publicationWords, tokens[position].hash)
        {
          return false
        }
      case .comma, .colon, .dash, .period: break
      default: return false
      }
    }
    return hasYear && hasMonth
  }
}
