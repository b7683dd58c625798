import ProvisoFeatures
import ProvisoModel

/// What a user of the scheme asks of a model, beside the figures of each head.
///
/// Unlike those, they are about what `score` names: a holder only where a commitment is recognised.
enum SchemeFigures {
  /// One quote's labels, and what is named.
  struct Row: Sendable {
    let commitment: (true: Commitment, found: Commitment)
    let conditionality: (true: Conditionality, found: Conditionality)
    /// The probabilities of any commitment and of a condition or more.
    let shares: (some: Double, conditional: Double)
    let hasRightPolarity: Bool
    let hasRightHolder: Bool
    /// Whether look-alikes are labelled and no condition.
    let isLookalike: Bool
    let findsCondition: Bool

    init(_ scorer: StatementScorer, _ gold: LabelledQuote.Gold) {
      commitment = (
        gold.commitment, Commitment(rawValue: scorer.commitment.level) ?? .noCommitment
      )
      conditionality = (
        gold.conditionality,
        Conditionality(rawValue: scorer.conditionality.level) ?? .unconditional
      )
      func share(_ score: ScaleScore, from level: Int) -> Double {
        (level..<score.levels).reduce(0) { $0 + score.probabilities[$1] }
      }
      shares = (
        share(scorer.commitment, from: Commitment.openness.rawValue),
        share(scorer.conditionality, from: Conditionality.condition.rawValue)
      )
      hasRightPolarity = scorer.polarityOfCommitment == gold.polarity
      hasRightHolder = scorer.holderOfCommitment == gold.holder
      isLookalike = !gold.lookalikes.isEmpty && gold.conditions.isEmpty
      findsCondition = !scorer.analysis.conditions.isEmpty
    }
  }

  /// The figures of quotes with their groups.
  static func figures(_ rows: [Row], _ groups: [String]) -> [Evaluation.Figure] {
    Evaluation.figures(groups) { positions in values(positions.map { rows[$0] }) }
  }

  /// The figures by name; nil where there is nothing to judge.
  private static func values(_ rows: [Row]) -> [(name: String, value: Double?)] {
    let committed = rows.filter { $0.commitment.true > .noCommitment }
    let recognised = committed.filter { $0.commitment.found > .noCommitment }
    func commitmentF1(from level: Commitment) -> Double {
      f1(rows.map { ($0.commitment.true >= level, $0.commitment.found >= level) })
    }
    return [
      ("some_f1", commitmentF1(from: .openness)),
      ("firm_f1", commitmentF1(from: .intention)),
      (
        "conditional_f1",
        f1(
          rows.map { ($0.conditionality.true >= .condition, $0.conditionality.found >= .condition) }
        )
      ),
      ("false_alarms", share(rows.filter(\.isLookalike).map(\.findsCondition))),
      ("recognised", share(committed.map { $0.commitment.found > .noCommitment })),
      ("polarity_right", share(recognised.map(\.hasRightPolarity))),
      ("holder_right", share(committed.map(\.hasRightHolder))),
      ("holder_right_recognised", share(recognised.map(\.hasRightHolder))),
      (
        "some_ece",
        calibrationError(rows.map(\.shares.some), rows.map { $0.commitment.true >= .openness })
      ),
      (
        "conditional_ece",
        calibrationError(
          rows.map(\.shares.conditional), rows.map { $0.conditionality.true >= .condition })
      ),
    ]
  }

  private static func calibrationError(_ shares: [Double], _ outcomes: [Bool]) -> Double? {
    ReliabilityTable(shares, outcomes: outcomes).expectedCalibrationError
  }

  /// F1 of what is true and what was found; 1 where nothing is and nothing was.
  private static func f1(_ pairs: [(true: Bool, found: Bool)]) -> Double {
    let both = pairs.count { $0.true && $0.found }
    let sum = pairs.count(where: \.true) + pairs.count(where: \.found)
    return sum == 0 ? 1 : 2 * Double(both) / Double(sum)
  }

  private static func share(_ outcomes: [Bool]) -> Double? {
    outcomes.isEmpty ? nil : Double(outcomes.count { $0 }) / Double(outcomes.count)
  }
}
