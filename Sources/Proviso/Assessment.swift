public import ProvisoLexicon

/// What a scorer says of one statement.
///
/// Offsets are UTF-8 bytes of the statement.
public struct Assessment: Sendable {
  /// The answer on one scale.
  public struct Scale<Level: Sendable>: Sendable {
    /// The level decided for.
    public let level: Level
    /// The expected level over the highest level, from 0 to 1.
    public let score: Double
    /// The probability of each level.
    public let probabilities: [Double]
    /// The interval that holds the true score in nine of ten statements like the training data.
    public let interval: ClosedRange<Double>
  }

  /// A condition, or what only looks like one.
  public struct Clause<ClauseType: Sendable>: Sendable {
    /// What it does to the act, or why it does nothing to it.
    public let type: ClauseType
    /// Its bytes.
    public let span: Range<Int>
    /// The bytes of the words that open it.
    public let trigger: Range<Int>
  }

  /// A part that makes the act checkable.
  public struct Detail: Sendable {
    /// What it tells of the act.
    public enum Kind: String, Sendable {
      /// The act itself.
      case act
      /// How much.
      case quantity
      /// By when.
      case deadline
    }

    /// What it tells of the act.
    public let kind: Kind
    /// Its bytes.
    public let span: Range<Int>
  }

  /// A cue that fired.
  public struct Evidence: Sendable {
    /// The entry of the lexicon.
    public let cue: Cue
    /// Its bytes.
    public let span: Range<Int>
    /// The bytes that it governs.
    public let scope: Range<Int>
  }

  /// How far the words bind.
  public let commitment: Scale<Commitment>
  /// Whether the commitment is to act or to refrain.
  public let polarity: Polarity
  /// Whose commitment it is.
  public let holder: Holder
  /// How conditional the statement is.
  public let conditionality: Scale<Conditionality>
  /// Its live conditions.
  public let conditions: [Clause<ConditionType>]
  /// What looks like a condition and is none.
  public let lookalikes: [Clause<LookalikeType>]
  /// How specific it is.
  public let specificity: Scale<Specificity>
  /// What makes it specific.
  public let details: [Detail]
  /// The headline number, from 0 to 1; see ``Firmness``.
  public let firmness: Double
  /// The cues that fired, in reading order.
  public let cues: [Evidence]
  /// Whether the text is like what the model was trained on.
  public let isInDomain: Bool
}
