package import ProvisoLexicon
import ProvisoText

/// What each cue of a statement governs, read off borders that are looked for once.
package struct Scopes {
  /// For each token, and the place behind the last, the first token after the clause that goes on at it.
  private var ends: [Int32]
  /// For each token the first token of its clause, as far as marks tell.
  private var starts: [Int32]
  /// For each token of a trigger the number of its condition, −1 for others.
  private var conditionOf: [Int32]
  private let conditions: [Condition]

  /// The scopes of the statement that `analysis` holds.
  ///
  /// - Complexity: O(*n*) in the number of tokens, conditions and look-alikes.
  package init(_ analysis: Analysis) {
    let tokens = analysis.reading.tokens
    conditions = analysis.conditions
    conditionOf = [Int32](repeating: -1, count: tokens.count)
    for (number, condition) in conditions.enumerated().reversed() {
      for token in condition.trigger { conditionOf[token] = Int32(number) }
    }
    var opens = [Bool](repeating: false, count: tokens.count)
    for condition in conditions { opens[condition.tokens.lowerBound] = true }
    for lookalike in analysis.lookalikes where lookalike.type != .idiom {
      opens[lookalike.tokens.lowerBound] = true
    }
    ends = [Int32](repeating: Int32(tokens.count), count: tokens.count + 1)
    starts = [Int32](repeating: 0, count: tokens.count)
    for index in tokens.indices.reversed() {
      if Scopes.isBorder(tokens[index].kind) {
        ends[index] = Int32(index)
      } else {
        let next = index + 1
        ends[index] = next < tokens.count && opens[next] ? Int32(next) : ends[next]
      }
    }
    for index in tokens.indices.dropFirst() {
      starts[index] = Scopes.isBorder(tokens[index - 1].kind) ? Int32(index) : starts[index - 1]
    }
  }

  /// The first token after the clause that goes on at `start`: a mark, or one that opens a condition.
  ///
  /// - Complexity: O(1).
  package func clauseEnd(from start: Int) -> Int { Int(ends[start]) }

  /// The tokens that a cue governs: to its side, up to the border of its clause, a terminator, or
  /// the reach that its entry sets.
  ///
  /// - Complexity: O(length of the cue).
  package func scope(of match: CueMatch, _ lexicon: Lexicon) -> Range<Int> {
    let cue = lexicon.cues[match.cue]
    if cue.role.isCondition {
      let numbers = match.tokens.lazy.map { conditionOf[$0] }.filter { $0 >= 0 }
      if let first = numbers.min() { return conditions[Int(first)].tokens }
    }
    var (first, end) = (match.tokens.lowerBound, match.tokens.upperBound)
    let reach = cue.maximalScope == 0 ? starts.count : cue.maximalScope
    if cue.direction != .backward { end = min(clauseEnd(from: end), end + reach) }
    if cue.direction != .forward { first = max(Int(starts[first]), first - reach) }
    return first..<max(end, match.tokens.upperBound)
  }

  private static func isBorder(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .comma, .period, .semicolon, .colon, .dash, .ellipsis, .question, .exclamation,
      .openQuote, .closeQuote, .straightQuote, .openBracket, .closeBracket:
      true
    default: false
    }
  }
}
