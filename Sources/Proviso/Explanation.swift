/// Why the scales of a statement have their levels: sums of what its words add.
public struct Explanation: Hashable, Sendable {
  /// The log-odds of a level against the lowest one of its scale.
  ///
  /// The level is the one decided for or, where that is the lowest one, the likeliest other.
  public struct LogOdds<Level: Hashable & Sendable>: Hashable, Sendable {
    /// The level that is compared with the lowest one.
    public let level: Level
    /// The log-odds before any word is read.
    public let bias: Double
    /// What each feature adds, the strongest first.
    public let contributions: [Contribution]
    /// The sum of bias and contributions.
    public let linearPredictor: Double
  }

  /// Why the words bind as far as they do.
  public let commitment: LogOdds<Commitment>
  /// Why they are as conditional as they are.
  public let conditionality: LogOdds<Conditionality>
  /// Why they are as specific as they are.
  public let specificity: LogOdds<Specificity>
}

extension StatementScorer {
  /// The explanation of the last statement, which is `bytes`.
  ///
  /// - Precondition: the model is of kind `gold`.
  func explanation(_ bytes: [UInt8]) -> Explanation {
    Explanation(
      commitment: logOdds(.commitment, Commitment.allCases, bytes),
      conditionality: logOdds(.conditionality, Conditionality.allCases, bytes),
      specificity: logOdds(.specificity, Specificity.allCases, bytes))
  }

  private func logOdds<Level: Hashable & Sendable>(
    _ scale: ScaleName, _ levels: [Level], _ bytes: [UInt8]
  ) -> Explanation.LogOdds<Level> {
    let head = scale.position
    let output = explainingOutput(ofHead: head)
    return Explanation.LogOdds(
      level: levels[level(ofOutput: output, head: head)], bias: table.biases[output],
      contributions: contributions(toOutput: output, bytes),
      linearPredictor: predictor(output))
  }
}
