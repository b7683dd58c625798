public import Proviso
import ProvisoFeatures
import ProvisoLexicon
import ProvisoText

/// A way-station of a statement from its bytes to its scores.
public enum Stage: String, CaseIterable, Sendable {
  /// Bytes to tokens.
  case tokenise
  /// Tokens to words and cues.
  case match
  /// Cues to conditions, propositions and slots.
  case scope
  /// All of these to a row of features and terms.
  case features
  /// The row to scores.
  case score
}

/// Takes statements as far as one stage, for measurements; each stage has those before it in it.
public struct StageRunner: Sendable {
  private let lexicon: Lexicon
  private let model: Model
  private let prepared: StatementScorer
  private let extractor: FeatureExtractor

  /// A runner with the default model and the lexicons compiled in.
  ///
  /// - Throws: ``ScorerError``, which the tests rule out.
  public init() throws(ScorerError) {
    lexicon = try Resources.lexicon()
    model = try Resources.defaultModel()
    prepared = try StatementScorer(model, lexicon)
    extractor = FeatureExtractor(lexicon)
  }

  /// Runs all statements through the same buffers; answers a checksum of what came out.
  public func run(_ stage: Stage, _ statements: [[UInt8]]) -> UInt64 {
    var buffers = buffers
    return statements.reduce(0) { $0 &+ buffers.run(stage, $1.span) }
  }

  /// The checksum that ``run(_:_:)`` must answer: every statement alone, in buffers of its own.
  public func expected(_ stage: Stage, _ statements: [[UInt8]]) -> UInt64 {
    statements.reduce(0) { sum, statement in
      var buffers = buffers
      return sum &+ buffers.run(stage, statement.span)
    }
  }

  /// The firmness of one statement, in buffers of its own.
  public func firmness(of statement: [UInt8]) -> Double {
    var scorer = prepared
    scorer.score(statement.span)
    return scorer.firmness
  }

  private var buffers: Buffers {
    Buffers(
      lexicon: lexicon, vocabulary: model.vocabulary, scorer: prepared,
      vector: StatementVector(extractor))
  }
}

/// The working memory of a run.
private struct Buffers {
  let lexicon: Lexicon
  let vocabulary: NGramVocabulary
  var scorer: StatementScorer
  var vector: StatementVector
  var reading = Reading()
  var analysis = Analysis()
  var tokens: [Token] = []
  let tokenizer = Tokenizer()

  mutating func run(_ stage: Stage, _ bytes: Span<UInt8>) -> UInt64 {
    switch stage {
    case .tokenise:
      tokenizer.tokenize(bytes, into: &tokens)
      return tokens.reduce(0) { $0 &* 31 &+ ($1.hash ^ UInt64($1.end)) }
    case .match:
      reading.read(bytes, with: lexicon, layers: .statement)
      return reading.matches.reduce(0) { $0 &* 31 &+ UInt64($1.cue &* 64 &+ $1.tokens.count) }
    case .scope:
      analysis.analyse(bytes, with: lexicon)
      let conditions = analysis.conditions.reduce(0) { $0 &* 31 &+ $1.tokens.upperBound }
      let clauses = analysis.propositions.reduce(0) { $0 &* 31 &+ $1.priorLevel }
      return UInt64(conditions &* 1_000 &+ clauses &* 10 &+ analysis.slots.count)
    case .features:
      analysis.analyse(bytes, with: lexicon)
      vector.fill(bytes, analysis, vocabulary, scorer.columns)
      return UInt64(vector.features.indices.count &* 1_000) &+ UInt64(vector.coverage * 100)
    case .score:
      scorer.score(bytes)
      return UInt64((scorer.firmness * 1e6).rounded())
    }
  }
}
