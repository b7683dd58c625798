import ProvisoFeatures
import ProvisoModel

/// What a user of the scheme asks of a model, beside the figures of each head.
///
/// Unlike those, they are about what `score` names: a holder only where a commitment is recognised.
enum SchemeFigures {
  /// One quote's labels, and what is named.
  struct Row: Sendable {
    let commitment: (true: Int, found: Int)
    let conditionality: (true: Int, found: Int)
    /// The probabilities of C 1 and up and of D 2 and up.
    let shares: (some: Double, conditional: Double)
    let hasRightPolarity: Bool
    let hasRightHolder: Bool
    /// Whether look-alikes are labelled and no condition.
    let isLookalike: Bool
    let findsCondition: Bool

    init(_ scorer: StatementScorer, _ gold: LabelledQuote.Gold) {
      commitment = (gold.commitment, scorer.commitment.level)
      conditionality = (gold.conditionality, scorer.conditionality.level)
      func share(_ score: ScaleScore, from level: Int) -> Double {
        (level..<score.levels).reduce(0) { $0 + score.probabilities[$1] }
      }
      shares = (share(scorer.commitment, from: 1), share(scorer.conditionality, from: 2))
      hasRightPolarity = scorer.polarityOfCommitment == gold.polarity
      hasRightHolder = scorer.holderOfCommitment == gold.holder
      isLookalike = !gold.lookalikes.isEmpty && gold.conditions.isEmpty
      findsCondition = !scorer.analysis.conditions.isEmpty
    }
  }

  private static let names = [
    "some_f1", "firm_f1", "conditional_f1", "false_alarms", "recognised", "polarity_right",
    "holder_right", "holder_right_recognised", "some_ece", "conditional_ece",
  ]

  /// The figures of quotes with their groups.
  static func figures(_ rows: [Row], _ groups: [String]) -> [Evaluation.Figure] {
    Evaluation.figures(names, groups) { positions in values(positions.map { rows[$0] }) }
  }

  /// The figures in the order of ``names``; nil where there is nothing to judge.
  private static func values(_ rows: [Row]) -> [Double?] {
    let committed = rows.filter { $0.commitment.true > 0 }
    let recognised = committed.filter { $0.commitment.found > 0 }
    return [
      f1(rows.map { ($0.commitment.true >= 1, $0.commitment.found >= 1) }),
      f1(rows.map { ($0.commitment.true >= 3, $0.commitment.found >= 3) }),
      f1(rows.map { ($0.conditionality.true >= 2, $0.conditionality.found >= 2) }),
      share(rows.filter(\.isLookalike).map(\.findsCondition)),
      share(committed.map { $0.commitment.found > 0 }),
      share(recognised.map(\.hasRightPolarity)),
      share(committed.map(\.hasRightHolder)),
      share(recognised.map(\.hasRightHolder)),
      ReliabilityTable(rows.map(\.shares.some), outcomes: rows.map { $0.commitment.true >= 1 })
        .expectedCalibrationError,
      ReliabilityTable(
        rows.map(\.shares.conditional), outcomes: rows.map { $0.conditionality.true >= 2 }
      )
      .expectedCalibrationError,
    ]
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
