package import ProvisoFeatures
public import ProvisoLexicon
import ProvisoModel
import ProvisoNumerics
package import ProvisoText

/// Scores one statement after another, in buffers of its own: one a thread.
package struct StatementScorer: Sendable {
  /// The model.
  package var model: Model { table.model }
  /// The lexicon.
  package let lexicon: Lexicon
  /// What was found in the last statement.
  package private(set) var analysis = Analysis()
  /// The vector of the last statement.
  package private(set) var vector: StatementVector
  /// The weights of all heads.
  package let table: ScoringTable
  /// The columns of the words that the lexicon knows.
  package let columns: WordColumns

  /// The n-grams of the model, here because a copy on the way to them would be counted in memory
  /// that all threads share.
  private let vocabulary: NGramVocabulary

  /// The linear predictors of the last statement, where they were added up.
  private(set) var sums = Scratch<Double>()
  /// The names of the features, for explanations.
  let names: FeatureNames

  private let scales: [ScaleReader]
  /// The intervals of the scales.
  private let intervals: [ConformalInterval?]
  private let polarity: Int?
  private let holder: Int?
  /// What the last statement was cut out of.
  private var frame = StatementFrame()

  /// The scores of the last statement, for a model of the labelling scheme.
  package private(set) var commitment = ScaleScore()
  /// How conditional it is.
  package private(set) var conditionality = ScaleScore()
  /// How specific it is.
  package private(set) var specificity = ScaleScore()

  /// A scorer of `model`, which must have been trained with the schema of `lexicon`.
  package init(_ model: Model, _ lexicon: Lexicon) throws(ScorerError) {
    let extractor = FeatureExtractor(lexicon)
    guard model.schema == extractor.schema.digest,
      model.featureCount == extractor.schema.count
    else {
      throw .otherSchema(
        model: model.name, expected: model.schema, found: extractor.schema.digest)
    }
    table = ScoringTable(model)
    self.lexicon = lexicon
    names = FeatureNames(lexicon)
    vector = StatementVector(extractor)
    vocabulary = model.vocabulary
    columns = WordColumns(vocabulary, lexicon)
    scales =
      model.kind == .gold
      ? zip(model.heads, table.ranges).prefix(ScaleName.allCases.count)
        .map { ScaleReader($0, outputs: $1) } : []
    intervals = model.heads.prefix(scales.count).map(\.interval)
    polarity = model.heads.firstIndex { $0.name == ModelHead.polarity }
    holder = model.heads.firstIndex { $0.name == ModelHead.holder }
  }

  /// Scores `bytes`, one statement of valid UTF-8.
  ///
  /// `frame` says what it was cut out of.
  ///
  /// - Complexity: O(*n*) in the number of bytes; allocates nothing once the buffers have grown.
  package mutating func score(_ bytes: Span<UInt8>, frame: StatementFrame = StatementFrame()) {
    self.frame = frame
    analysis.analyse(bytes, with: lexicon, frame: frame)
    scoreAnalysis(bytes)
  }

  /// Scores the statement at `span` of a document, with the same result as its bytes on their own.
  ///
  /// `reading` is that of the document.
  package mutating func score(
    _ span: TextSpan, of document: Span<UInt8>, _ reading: borrowing Reading, frame: StatementFrame
  ) {
    let bytes = document.extracting(span.range)
    guard let part = reading.part(at: span) else {
      score(bytes, frame: frame)
      return
    }
    self.frame = frame
    analysis.analyse(bytes, as: part, of: reading, with: lexicon, frame: frame)
    scoreAnalysis(bytes)
  }

  private mutating func scoreAnalysis(_ bytes: Span<UInt8>) {
    vector.fill(bytes, analysis, vocabulary, columns) { table.prefetch(term: $0) }
    table.predict(vector, into: &sums)
    guard scales.count == ScaleName.allCases.count else { return }
    scales[0].score(sums, into: &commitment)
    scales[1].score(sums, into: &conditionality)
    scales[2].score(sums, into: &specificity)
    settle()
  }

  /// Makes the levels consistent, as the scheme demands: a condition span gives D ≥ 1 and no span
  /// D = 0; C = 5 needs a binding device in the sentence; C = 0 gives S = 0.
  private mutating func settle() {
    conditionality.level =
      analysis.conditions.isEmpty
      ? Conditionality.unconditional.rawValue
      : max(conditionality.level, Conditionality.caveat.rawValue)
    if commitment.level == Commitment.binding.rawValue, !analysis.hasBindingDevice {
      commitment.level = Commitment.undertaking.rawValue
    }
    if !hasCommitment { specificity.level = Specificity.nothing.rawValue }
  }

  /// Whether the last statement commits somebody to something.
  package var hasCommitment: Bool { commitment.level > Commitment.noCommitment.rawValue }

  /// The linear predictors of the last statement, copied; ``ScoringTable/ranges`` says whose.
  package var predictors: [Double] { sums.array }

  /// The linear predictors of one head.
  package func predictors(ofHead index: Int) -> [Double] { table.ranges[index].map { sums[$0] } }

  /// One of the linear predictors.
  package func predictor(_ output: Int) -> Double { sums[output] }

  /// The headline number of the last statement.
  package var firmness: Double {
    Firmness.value(
      commitment: commitment.score, conditionality: conditionality.score,
      specificity: specificity.score)
  }

  /// Whether the commitment of the last statement is to act or to refrain; nil without one.
  package var polarityOfCommitment: Polarity? {
    guard hasCommitment, let polarity else { return nil }
    if frame.contains(.refusal) { return .refrain }
    return probability(ofHead: polarity) > 0.5 ? .refrain : .act
  }

  /// Whose commitment the last statement is.
  package var holderOfCommitment: Holder {
    guard hasCommitment, let holder else { return .nobody }
    // Indirect speech without a first person is of the one reported (scheme, ruling 43).
    if frame.contains(.report),
      !analysis.reading.classes.intersects([.firstSingular, .firstPlural])
    {
      return .other
    }
    return probability(ofHead: holder) > 0.5 ? .other : .`self`
  }

  /// The score of the last statement on one scale.
  package func score(of scale: ScaleName) -> ScaleScore {
    switch scale {
    case .commitment: commitment
    case .conditionality: conditionality
    case .specificity: specificity
    }
  }

  /// The 90 % interval of one scale's score.
  package func interval(of scale: ScaleName) -> ClosedRange<Double> {
    let score = score(of: scale).score
    guard let interval = intervals[scale.position] else { return score...score }
    let highest = Double(scale.levels - 1)
    let levels = interval(score * highest)
    return levels.lowerBound / highest...levels.upperBound / highest
  }

  /// Whether enough words of the last statement are known to trust its scores.
  package var isInDomain: Bool { vector.coverage >= model.domainThreshold }

  /// The probability of the second class of a binary head.
  private func probability(ofHead index: Int) -> Double {
    model.heads[index].response.probabilities(predictors(ofHead: index))[1]
  }
}

/// Why a scorer cannot be made, or a statement not be scored.
public enum ScorerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The model was trained with another lexicon or another version of the features.
  case otherSchema(model: String, expected: String, found: String)
  /// The lexicon cannot be used.
  case lexicon(LexiconError)
  /// The model file cannot be used.
  case model(name: String, reason: String)
  /// The text is empty or blank.
  case emptyStatement

  /// One line that says what is wrong and what to do.
  public var description: String {
    switch self {
    case .otherSchema(let model, let expected, let found):
      "model '\(model)' was trained with features \(expected), but these lexicons give \(found); "
        + "use the lexicons it was trained with (--lexicon), or train it again"
    case .lexicon(let error): error.description
    case .model(let name, let reason): "model '\(name)': \(reason)"
    case .emptyStatement: "the statement is empty; give it some words"
    }
  }
}
