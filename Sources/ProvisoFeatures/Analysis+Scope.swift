package import ProvisoLexicon
import ProvisoText

extension Analysis {
  /// The tokens that a cue governs: to its side, up to the border of its clause, a terminator, or
  /// the reach that its entry sets.
  ///
  /// - Complexity: O(length of the clause).
  package func scope(of match: CueMatch, _ lexicon: Lexicon) -> Range<Int> {
    let cue = lexicon.cues[match.cue]
    if cue.role.isCondition,
      let condition = conditions.first(where: { $0.trigger.overlaps(match.tokens) })
    {
      return condition.tokens
    }
    var first = match.tokens.lowerBound
    var end = match.tokens.upperBound
    let reach = cue.maximalScope == 0 ? Int.max : cue.maximalScope
    if cue.direction != .backward {
      let limit = clauseEnd(from: end)
      end = limit - end > reach ? end + reach : limit
    }
    if cue.direction != .forward {
      while first > 0, match.tokens.lowerBound - first < reach,
        !isClauseBorder(reading.tokens[first - 1].kind)
      { first -= 1 }
    }
    return first..<max(end, match.tokens.upperBound)
  }

  /// The first token after the clause that goes on at `start`.
  ///
  /// - Complexity: O(length of the clause).
  package func clauseEnd(from start: Int) -> Int {
    var end = start
    while end < reading.tokens.count {
      if isClauseBorder(reading.tokens[end].kind) { break }
      if end > start,
        conditions.contains(where: { $0.tokens.lowerBound == end })
          || lookalikes.contains(where: { $0.tokens.lowerBound == end && $0.type != .idiom })
      {
        break
      }
      end += 1
    }
    return end
  }

  private func isClauseBorder(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .comma, .period, .semicolon, .colon, .dash, .ellipsis, .question, .exclamation,
      .openQuote, .closeQuote, .straightQuote, .openBracket, .closeBracket:
      true
    default: false
    }
  }
}
