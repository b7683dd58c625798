import ProvisoFeatures
public import ProvisoLexicon
import ProvisoStatements

/// Scores statements, one at a time or all of a document.
///
/// ```swift
/// let scorer = try Scorer()
/// let assessment = try scorer.assess("We will join, provided parliament agrees.")
/// print(assessment.commitment.level, assessment.conditions[0].type)  // undertaking pre
/// ```
///
/// ``assess(document:layout:speaker:)`` finds the statements of an article and who makes them.
/// Several tasks may use a scorer at once. Training needs the command `proviso`, which also scores
/// on every core.
public struct Scorer: Sendable {
  private let prepared: StatementScorer
  let idle = IdleWorkers<StatementScorer>()
  let readers = IdleWorkers<StatementReader>()

  /// The lexicon of model and scorer.
  var lexicon: Lexicon { prepared.lexicon }

  /// A scorer with the default model and the lexicons compiled in.
  ///
  /// - Throws: ``ScorerError`` when model and lexicon do not fit, which the tests rule out.
  public init() throws(ScorerError) {
    prepared = try StatementScorer(Resources.defaultModel(), Resources.lexicon())
  }

  /// A scorer with a custom model and lexicon.
  ///
  /// - Throws: ``ScorerError/otherSchema(model:expected:found:)`` when the model was trained with
  ///   another lexicon, ``ScorerError/model(name:reason:)`` when it is not a model of the labelling
  ///   scheme.
  public init(model: Model, lexicon: Lexicon) throws(ScorerError) {
    guard model.kind == .gold else {
      throw .model(
        name: model.name,
        reason: "its kind is \(model.kind.rawValue); an assessment needs one of kind gold")
    }
    prepared = try StatementScorer(model, lexicon)
  }

  /// Scores one statement.
  ///
  /// - Throws: ``ScorerError/emptyStatement`` when `text` has no words.
  /// - Complexity: O(*n*) in the UTF-8 length of `text`.
  public func assess(_ text: String) throws(ScorerError) -> Assessment {
    try scored(text) { scorer, _ in scorer.assessment() }
  }

  /// What adds up to the level of each scale of one statement.
  ///
  /// - Throws: ``ScorerError/emptyStatement`` when `text` has no words.
  /// - Complexity: O(*n* + *f* log *f*) in the UTF-8 length of `text` and its features.
  public func explain(_ text: String) throws(ScorerError) -> Explanation {
    try scored(text) { scorer, bytes in scorer.explanation(bytes) }
  }

  private func scored<Result>(
    _ text: String, _ result: (StatementScorer, [UInt8]) -> Result
  ) throws(ScorerError) -> Result {
    let bytes = Array(text.utf8)
    let scored: Result? = withScorer(of: bytes.count) { scorer in
      scorer.score(bytes.span)
      return scorer.analysis.reading.tokens.isEmpty ? nil : result(scorer, bytes)
    }
    guard let scored else { throw .emptyStatement }
    return scored
  }

  /// Lends a scorer for a text of `length` bytes.
  func withScorer<Result>(of length: Int, _ body: (inout StatementScorer) -> Result) -> Result {
    var scorer = idle.take() ?? prepared
    defer { idle.put(scorer, after: length) }
    return body(&scorer)
  }
}
