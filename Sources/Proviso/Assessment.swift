public import ProvisoLexicon

/// What a scorer finds in one statement.
///
/// All spans are half-open ranges of UTF-8 byte offsets into the text that was assessed; see
/// ``words(_:in:)``.
public struct Assessment: Hashable, Sendable {
  /// The answer on one scale.
  ///
  /// The level is made consistent with the labelling scheme; score, probabilities and interval stay
  /// as the model gave them. So conditionality is ``Conditionality/unconditional`` where no
  /// condition was found, and at least ``Conditionality/caveat`` where one was, whatever its score;
  /// commitment is ``Commitment/binding`` only if the statement names a binding device, and
  /// ``Commitment/undertaking`` otherwise; and specificity is ``Specificity/nothing`` where
  /// commitment is ``Commitment/noCommitment``.
  public struct Scale<Level: Hashable & Sendable>: Hashable, Sendable {
    /// The level decided for.
    public let level: Level
    /// The expected level divided by the highest level, from 0 to 1.
    public let score: Double
    /// The probability of each level, from the lowest to the highest; they sum to 1.
    ///
    /// There is one for each of the level's `allCases`.
    public let probabilities: [Double]
    /// An interval, in the units of ``score``, that covers the true score in nine of ten statements
    /// like the training data.
    public let interval: ClosedRange<Double>
  }

  /// A condition, or what only looks like one.
  public struct Clause<ClauseType: Hashable & Sendable>: Hashable, Sendable {
    /// What it does to the act, or why it does nothing to it.
    public let type: ClauseType
    /// UTF-8 byte offsets into the assessed text, half-open.
    public let span: Range<Int>
    /// The part of the text that opens it ("only after"), as UTF-8 byte offsets.
    public let trigger: Range<Int>
  }

  /// A part that makes the act checkable.
  public struct Detail: Hashable, Sendable {
    /// What it says about the act.
    public enum Kind: String, CaseIterable, Sendable {
      /// The act itself.
      case act
      /// How much.
      case quantity
      /// By when.
      case deadline
    }

    /// What it says about the act.
    public let kind: Kind
    /// UTF-8 byte offsets into the assessed text, half-open.
    public let span: Range<Int>
  }

  /// A cue that fired.
  public struct Evidence: Hashable, Sendable {
    /// The entry of the lexicon.
    public let cue: Cue
    /// UTF-8 byte offsets into the assessed text, half-open.
    public let span: Range<Int>
    /// The part of the text that it governs, as UTF-8 byte offsets.
    public let scope: Range<Int>
  }

  /// How far the words bind.
  public let commitment: Scale<Commitment>
  /// Whether the commitment is to act or to refrain; nil where nothing is undertaken.
  public let polarity: Polarity?
  /// Whose commitment it is.
  public let holder: Holder
  /// How conditional the statement is.
  public let conditionality: Scale<Conditionality>
  /// Its live conditions.
  public let conditions: [Clause<ConditionType>]
  /// What looks like a condition but is not.
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

extension Assessment {
  /// The words that a span covers.
  ///
  /// ```swift
  /// let assessment = try scorer.assess(text)
  /// print(assessment.conditions.map { Assessment.words($0.span, in: text) })
  /// ```
  ///
  /// Never traps: what lies outside `text` is left out, and an offset inside a character encoded as
  /// several bytes counts as its start. So a span of another text gives other words, or none.
  ///
  /// - Parameters:
  ///   - span: UTF-8 byte offsets.
  ///   - text: The text that was assessed.
  /// - Returns: The part of `text` that the span covers.
  /// - Complexity: O(1) for native strings.
  public static func words(_ span: Range<Int>, in text: String) -> Substring {
    let bytes = text.utf8
    func index(_ offset: Int) -> String.Index {
      bytes.index(bytes.startIndex, offsetBy: max(0, offset), limitedBy: bytes.endIndex)
        ?? bytes.endIndex
    }
    return text[index(span.lowerBound)..<index(span.upperBound)]
  }
}
