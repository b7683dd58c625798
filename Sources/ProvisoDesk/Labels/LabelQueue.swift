package import Proviso
import ProvisoNumerics

/// The order in which an annotator sees statements.
package enum LabelQueue {
  /// The statements that the model is least sure of first.
  ///
  /// Unsureness is the entropy of the level probabilities of commitment plus that of
  /// conditionality, in nats (uncertainty sampling, Lewis & Gale 1994).
  ///
  /// - Complexity: one scoring for each statement.
  package static func byUncertainty(
    _ records: [LabelRecord], _ scorer: inout StatementScorer
  ) -> [Int] {
    var unsureness: [Double] = []
    for record in records {
      let bytes = Array(record.text.utf8)
      scorer.score(bytes.span)
      unsureness.append(entropy(scorer.commitment) + entropy(scorer.conditionality))
    }
    return records.indices.sorted { (unsureness[$1], $0) < (unsureness[$0], $1) }
  }

  private static func entropy(_ scale: ScaleScore) -> Double {
    (0..<scale.levels)
      .reduce(0) { sum, level in
        let probability = scale.probabilities[level]
        return probability > 0 ? sum - probability * Logistic.log(probability) : sum
      }
  }
}
