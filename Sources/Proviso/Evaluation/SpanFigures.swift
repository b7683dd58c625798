import ProvisoFeatures
import ProvisoLexicon
import ProvisoText

/// Token and exact agreement of condition spans.
enum SpanFigures {
  /// Counts of one quote.
  struct Row: Sendable {
    var tokens = (both: 0, found: 0, wanted: 0)
    var exact = (both: 0, found: 0, wanted: 0)

    init(_ scorer: StatementScorer, _ gold: LabelledQuote.Gold) {
      let found = scorer.analysis.conditions.map { scorer.bytes(of: $0.tokens) }
      let wanted = gold.conditions.map(\.span)
      for token in scorer.analysis.reading.tokens where token.isWordLike {
        let isFound = found.contains { $0.contains(Int(token.start)) }
        let isWanted = wanted.contains { $0.contains(Int(token.start)) }
        tokens.found += isFound ? 1 : 0
        tokens.wanted += isWanted ? 1 : 0
        tokens.both += isFound && isWanted ? 1 : 0
      }
      exact = (found.count { wanted.contains($0) }, found.count, wanted.count)
    }
  }

  /// The figures of quotes with their groups.
  static func figures(_ rows: [Row], _ groups: [String]) -> [Evaluation.Figure] {
    Evaluation.figures(groups) { positions in values(positions.map { rows[$0] }) }
  }

  private typealias Counts = (both: Int, found: Int, wanted: Int)

  private static func values(_ rows: [Row]) -> [(name: String, value: Double?)] {
    func sum(_ counts: (Row) -> Counts) -> Counts {
      rows.reduce((0, 0, 0)) { sum, row in
        let counts = counts(row)
        return (sum.0 + counts.both, sum.1 + counts.found, sum.2 + counts.wanted)
      }
    }
    let (tokens, exact) = (sum(\.tokens), sum(\.exact))
    return [
      ("token_precision", share(tokens.both, of: tokens.found)),
      ("token_recall", share(tokens.both, of: tokens.wanted)),
      ("token_f1", share(2 * tokens.both, of: tokens.found + tokens.wanted)),
      ("exact_f1", share(2 * exact.both, of: exact.found + exact.wanted)),
    ]
  }

  /// The share of `count` in `total`, 1 where there is nothing to share.
  private static func share(_ count: Int, of total: Int) -> Double {
    total == 0 ? 1 : Double(count) / Double(total)
  }
}
