package import ProvisoLexicon
import ProvisoText

/// What each cue of a statement governs, read off borders that are looked for once.
package struct Scopes {
  private struct Place {
    /// The first token of its clause, as far as marks tell.
    var start: Int32
    /// The first token after the clause that goes on at it.
    var end: Int32
    /// The number of the condition that it triggers, −1 for none.
    var condition: Int32 = -1
    /// The end of the last terminator that ends here or before; 0 for none.
    var lastTerminator: Int32 = 0
    /// The start of the next terminator that starts here or later; the number of tokens for none.
    var nextTerminator: Int32 = 0
  }

  private var places: [Place] = []
  private let conditions: [Condition]

  /// The scopes of the statement that `analysis` holds, which was read with `lexicon`.
  ///
  /// - Complexity: O(*n*) in the number of tokens, conditions and look-alikes.
  package init(_ analysis: Analysis, _ lexicon: Lexicon) {
    let tokens = analysis.reading.tokens
    conditions = analysis.conditions
    places.reserveCapacity(tokens.count)
    var start: Int32 = 0
    for index in tokens.indices {
      places.append(Place(start: start, end: -1))
      if tokens[index].kind.isClauseBorder { start = Int32(truncatingIfNeeded: index + 1) }
    }
    for antecedent in analysis.antecedents where antecedent.lowerBound > 0 {
      // The clause before ends here.
      places[antecedent.lowerBound - 1].end = Int32(truncatingIfNeeded: antecedent.lowerBound)
    }
    var end = Int32(truncatingIfNeeded: tokens.count)
    for index in tokens.indices.reversed() {
      if tokens[index].kind.isClauseBorder {
        end = Int32(truncatingIfNeeded: index)
      } else if places[index].end >= 0 {
        end = places[index].end
      }
      places[index].end = end
    }
    for number in conditions.indices.reversed() {
      for token in conditions[number].trigger {
        places[token].condition = Int32(truncatingIfNeeded: number)
      }
    }
    noteTerminators(analysis.reading.matches.filter { lexicon.roles[$0.cue] == .terminator })
  }

  /// Notes for each token the terminators around it, which end scopes after ConText.
  private mutating func noteTerminators(_ terminators: [CueMatch]) {
    var (number, last) = (0, Int32(0))
    for index in places.indices {
      while number < terminators.count, terminators[number].tokens.upperBound <= index {
        last = Int32(truncatingIfNeeded: terminators[number].tokens.upperBound)
        number += 1
      }
      places[index].lastTerminator = last
    }
    number = terminators.count - 1
    var next = Int32(truncatingIfNeeded: places.count)
    for index in places.indices.reversed() {
      while number >= 0, terminators[number].tokens.lowerBound >= index {
        next = Int32(truncatingIfNeeded: terminators[number].tokens.lowerBound)
        number -= 1
      }
      places[index].nextTerminator = next
    }
  }

  /// The first token after the clause that goes on at `start`: a mark, or one that opens a
  /// condition.
  ///
  /// - Complexity: O(1).
  package func clauseEnd(from start: Int) -> Int {
    start < places.count ? Int(places[start].end) : start
  }

  /// The tokens that a cue governs: to its side, up to the border of its clause, a terminator, or
  /// the reach that its entry sets.
  ///
  /// - Complexity: O(length of the cue).
  package func scope(of match: CueMatch, _ lexicon: Lexicon) -> Range<Int> {
    let cue = lexicon.cues[match.cue]
    if cue.role.isCondition {
      for token in match.tokens where places[token].condition >= 0 {
        return conditions[Int(places[token].condition)].tokens
      }
    }
    var (first, end) = (match.tokens.lowerBound, match.tokens.upperBound)
    let reach = cue.maximalScope == 0 ? places.count : cue.maximalScope
    if cue.direction != .backward, end < places.count {
      end = min(clauseEnd(from: end), Int(places[end].nextTerminator), end + reach)
    }
    if cue.direction != .forward {
      first = max(Int(places[first].start), Int(places[first].lastTerminator), first - reach)
    }
    return first..<max(end, match.tokens.upperBound)
  }
}

extension Analysis {
  /// The first token after the clause that goes on at `start`, as ``Scopes`` gives it for all.
  ///
  /// For one place, where it takes longer to make scopes.
  ///
  /// - Complexity: O(length of the clause + conditions and look-alikes).
  package func clauseEnd(from start: Int) -> Int {
    let tokens = reading.tokens
    let limit = antecedents.first { $0.lowerBound > start }?.lowerBound ?? tokens.count
    var end = start
    while end < limit, !tokens[end].kind.isClauseBorder { end += 1 }
    return end
  }
}

extension Token.Kind {
  /// Whether a clause ends at a mark of this kind.
  fileprivate var isClauseBorder: Bool {
    switch self {
    case .comma, .period, .semicolon, .colon, .dash, .ellipsis, .question, .exclamation,
      .openQuote, .closeQuote, .straightQuote, .openBracket, .closeBracket:
      true
    default: false
    }
  }
}
