package import ProvisoFeatures
import ProvisoLexicon
import ProvisoText

/// The row of doubles of one statement: lexicon features first, then the n-gram block.
package struct StatementVector: Sendable {
  /// An n-gram of the statement that the vocabulary knows.
  package struct Term: Sendable {
    /// Its column inside the n-gram block.
    package var column: Int32
    /// Its value: inverse document frequency, brought to length.
    package var value: Double
    /// The n-gram.
    package var ngram: NGram
  }

  /// The lexicon features that hold; their value is 1.
  package private(set) var features: FeatureRow
  /// The sequences of words and the verbs found.
  private(set) var words = TermList()
  /// The sequences of characters found.
  private(set) var characters = TermList()
  /// The share of the words of the statement that the vocabulary or the lexicon knows.
  package private(set) var coverage = 1.0

  private let extractor: FeatureExtractor

  package init(_ extractor: FeatureExtractor) {
    self.extractor = extractor
    features = FeatureRow(count: extractor.schema.count)
  }

  /// Reads the vector off an analysis of `bytes`; `willNeed` receives the column of each term.
  ///
  /// `columns` gives the columns of `vocabulary` for the words of the lexicon.
  ///
  /// - Complexity: O(*t*) in tokens and terms; allocates nothing once the buffers have grown.
  @inline(__always) package mutating func fill(
    _ bytes: Span<UInt8>, _ analysis: Analysis, _ vocabulary: NGramVocabulary,
    _ columns: WordColumns = .none, willNeed: (Int32) -> Void = { _ in }
  ) {
    extractor.extract(analysis, into: &features)
    let (count, known) = words.collect(
      analysis.reading, vocabulary, columns, willNeed: willNeed)
    if vocabulary.options.verbs {
      NGramExtractor.visitVerbs(analysis) { words.add($0, vocabulary) }
    }
    if vocabulary.options.marks {
      NGramExtractor.visitEdges(analysis.reading.tokens) { words.add($0, vocabulary) }
    }
    let added = words.lookUp(vocabulary, analysis.reading, willNeed: willNeed)
    coverage = count == 0 ? 1 : Double(known + added) / Double(count)
    let hasCharacters = vocabulary.options.longestCharacters > 0
    if hasCharacters || characters.found.count > 0 {
      characters.begin(vocabulary, tokens: 0)
    }
    if hasCharacters {
      NGramExtractor.visitCharacters(bytes, analysis.reading.tokens, vocabulary.options) {
        characters.add($0, vocabulary)
      }
      _ = characters.lookUp(vocabulary, analysis.reading, willNeed: willNeed)
    }
  }

  /// The n-grams found with their values, each column once: for training and explanations.
  package func terms(_ vocabulary: NGramVocabulary) -> [Term] {
    terms(words, vocabulary) + terms(characters, vocabulary)
  }

  private func terms(_ list: TermList, _ vocabulary: NGramVocabulary) -> [Term] {
    let found = list.terms(vocabulary)
    let squares = found.reduce(0.0) {
      $0 + vocabulary.frequencies[Int($1.column)] * vocabulary.frequencies[Int($1.column)]
    }
    let scale = NGramVocabulary.scale(squares: squares)
    return found.map { column, ngram in
      Term(column: column, value: vocabulary.frequencies[Int(column)] * scale, ngram: ngram)
    }
  }
}
