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

  private static let names = ["token_precision", "token_recall", "token_f1", "exact_f1"]

  /// The figures of quotes with their groups.
  static func figures(_ rows: [Row], _ groups: [String]) -> [Evaluation.Figure] {
    Evaluation.figures(names, groups) { positions in
      let drawn = positions.map { rows[$0] }
      return names.indices.map { value($0, drawn) }
    }
  }

  /// The figure with a number of ``names``; where there is nothing to find and nothing was found, 1.
  private static func value(_ number: Int, _ rows: [Row]) -> Double {
    let pick: (Row) -> (both: Int, found: Int, wanted: Int) = number < 3 ? \.tokens : \.exact
    let (both, found, wanted) = rows.reduce((0, 0, 0)) {
      ($0.0 + pick($1).both, $0.1 + pick($1).found, $0.2 + pick($1).wanted)
    }
    switch number {
    case 0: return found == 0 ? 1 : Double(both) / Double(found)
    case 1: return wanted == 0 ? 1 : Double(both) / Double(wanted)
    default: return found + wanted == 0 ? 1 : 2 * Double(both) / Double(found + wanted)
    }
  }
}
