import ProvisoFeatures
public import ProvisoLexicon

/// Scores statements one at a time.
///
/// ```swift
/// let scorer = try Scorer()
/// let assessment = try scorer.assess("We will join, provided parliament agrees.")
/// print(assessment.commitment.level, assessment.conditions[0].type)  // undertaking PRE
/// ```
///
/// A scorer is a value without shared state; give each task its own copy. For many statements the
/// command `proviso score` uses every core.
public struct Scorer: Sendable {
  private let prepared: StatementScorer

  /// A scorer with the default model and the lexicons compiled in.
  ///
  /// - Throws: ``ScorerError`` when model and lexicon do not fit, which the tests rule out.
  public init() throws(ScorerError) {
    prepared = try StatementScorer(Resources.defaultModel(), Resources.lexicon())
  }

  /// A scorer with a model and a lexicon of one's own.
  ///
  /// - Throws: ``ScorerError/otherSchema(model:expected:found:)`` when the model was trained with
  ///   another lexicon.
  public init(model: Model, lexicon: Lexicon) throws(ScorerError) {
    prepared = try StatementScorer(model, lexicon)
  }

  /// Scores one statement.
  ///
  /// - Throws: ``ScorerError/emptyStatement`` when `text` has no words.
  /// - Complexity: O(*n*) in the UTF-8 length of `text`.
  public func assess(_ text: String) throws(ScorerError) -> Assessment {
    var scorer = prepared
    let bytes = Array(text.utf8)
    scorer.score(bytes.span)
    guard !scorer.analysis.reading.tokens.isEmpty else { throw .emptyStatement }
    return scorer.assessment()
  }
}
