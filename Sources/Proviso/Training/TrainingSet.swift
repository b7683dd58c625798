import ProvisoFeatures
import ProvisoLexicon
import ProvisoModel
import ProvisoNumerics
import ProvisoText

/// The rows of a training run: every text as a sparse row, and the vocabulary they gave.
///
/// Held-out quotes come last and give no words.
struct TrainingSet: Sendable {
  let matrix: SparseMatrix
  let vocabulary: NGramVocabulary
  /// The number of rows to train on, before those that are held out.
  let trained: Int
  /// The number of lexicon features, after which the n-grams come.
  let featureCount: Int
  /// The block of each column: 0 for lexicon features, 1 for words and verbs, 2 for characters.
  let blocks: [Int]
  /// The share of known words below which one text in a hundred falls.
  let domainThreshold: Double
}

extension TrainingSet {
  /// Analyses all texts, chooses the vocabulary and fills the matrix.
  ///
  /// - Throws: ``TrainingError`` when the options ask to stop.
  /// - Complexity: O(total length); the texts are read twice.
  init(
    _ quotes: [LabelledQuote], trained: Int, _ lexicon: Lexicon, _ options: TrainingOptions
  ) throws(TrainingError) {
    self.trained = trained
    let extractor = FeatureExtractor(lexicon)
    featureCount = extractor.schema.count
    let (vocabulary, kinds) = try TrainingSet.vocabulary(
      quotes.prefix(trained), lexicon, options)
    self.vocabulary = vocabulary
    blocks =
      Array(repeating: 0, count: extractor.schema.count)
      + kinds.map { $0 == .characters ? 2 : 1 }
    var analysis = Analysis()
    var vector = StatementVector(extractor)
    var builder = SparseMatrix.Builder()
    var coverage: [Double] = []
    for (number, quote) in quotes.enumerated() {
      analysis.analyse(quote.text.span, with: lexicon)
      vector.fill(quote.text.span, analysis, vocabulary)
      if number < trained { coverage.append(vector.coverage) }
      var cells = vector.features.indices.map { (column: Int($0), value: 1.0) }
      for term in vector.terms(vocabulary) {
        cells.append((featureCount + Int(term.column), term.value))
      }
      for cell in cells.sorted(by: { $0.column < $1.column }) {
        builder.append(column: cell.column, value: cell.value)
      }
      builder.endRow()
      if number & 255 == 0 {
        guard !options.isStopped() else { throw .stopped }
        options.progress("reading", Double(number) / Double(quotes.count))
      }
    }
    matrix = builder.finish(columns: featureCount + vocabulary.count)
    coverage.sort()
    domainThreshold = coverage.isEmpty ? 0 : min(0.6, coverage[coverage.count / 100])
  }

  private struct Term {
    var frequency = 0
    var lastText = -1
    var name = ""
    var order = 0
    var kind = NGram.Kind.words
  }

  /// The terms that enough texts hold, the most frequent ones first where there are too many.
  private static func vocabulary(
    _ quotes: ArraySlice<LabelledQuote>, _ lexicon: Lexicon, _ options: TrainingOptions
  ) throws(TrainingError) -> (NGramVocabulary, kinds: [NGram.Kind]) {
    var analysis = Analysis()
    var terms: [NGram] = []
    var found: [UInt64: Term] = [:]
    for (number, quote) in quotes.enumerated() {
      if number & 255 == 0, options.isStopped() { throw .stopped }
      analysis.analyse(quote.text.span, with: lexicon)
      NGramExtractor.extract(quote.text.span, analysis, options.ngrams, into: &terms)
      for term in terms {
        let order = found.count
        var entry =
          found[term.hash]
          ?? Term(name: name(term, analysis, quote.text), order: order, kind: term.kind)
        if entry.lastText != number { entry.frequency += 1 }
        entry.lastText = number
        found[term.hash] = entry
      }
    }
    let kept = found.filter { $0.value.frequency >= options.minimumFrequency }
      .sorted { ($1.value.frequency, $0.value.order) < ($0.value.frequency, $1.value.order) }
      .prefix(options.maximumTerms)
    let rows = Double(quotes.count)
    let vocabulary = NGramVocabulary(
      options: options.ngrams, keys: kept.map(\.key),
      frequencies: kept.map { 1 + Logistic.log((1 + rows) / (1 + Double($0.value.frequency))) },
      names: kept.map(\.value.name))
    return (vocabulary, kept.map(\.value.kind))
  }

  private static func name(_ term: NGram, _ analysis: Analysis, _ text: [UInt8]) -> String {
    let tokens = analysis.reading.tokens
    let (first, last) = (Int(term.tokens.lowerBound), Int(term.tokens.upperBound) - 1)
    let range =
      term.kind == .characters
      ? Int(term.bytes.lowerBound)..<Int(term.bytes.upperBound)
      : Int(tokens[first].start)..<Int(tokens[last].end)
    return term.name(text[range])
  }
}
