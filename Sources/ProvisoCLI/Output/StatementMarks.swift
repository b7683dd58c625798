import Proviso
import ProvisoFeatures

/// The marks that a scored statement carries when it is shown.
enum StatementMarks {
  /// Conditions, commitment words where there is a commitment, quantities and deadlines.
  static func marks(of scorer: StatementScorer) -> [(range: Range<Int>, mark: MarkedText.Mark)] {
    var marks: [(range: Range<Int>, mark: MarkedText.Mark)] = []
    for condition in scorer.analysis.conditions {
      marks.append((scorer.bytes(of: condition.tokens), .condition))
    }
    for lookalike in scorer.analysis.lookalikes {
      marks.append((scorer.bytes(of: lookalike.tokens), .lookalike))
    }
    guard scorer.hasCommitment else { return marks }
    for slot in scorer.analysis.slots { marks.append((scorer.bytes(of: slot.tokens), .slot)) }
    for proposition in scorer.analysis.propositions where proposition.priorLevel > 0 {
      marks.append((scorer.bytes(of: proposition.anchor), .commitment))
    }
    return marks
  }
}
