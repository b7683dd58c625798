package import ProvisoFeatures

/// The row of doubles of one statement: lexicon features first, then the n-gram block.
package struct StatementVector: Sendable {
  /// The lexicon features that hold; their value is 1.
  package private(set) var features: FeatureRow
  /// The columns of the n-grams found, inside the n-gram block, each once.
  package private(set) var columns: [Int32] = []
  /// The terms behind ``columns``.
  package private(set) var terms: [NGram] = []
  /// What the inverse document frequency of words and verbs is multiplied by.
  private var wordScale = 0.0
  /// What that of characters is multiplied by.
  private var characterScale = 0.0
  /// The share of the words of the statement that the vocabulary or the lexicon knows.
  package private(set) var coverage = 1.0

  private let extractor: FeatureExtractor
  private var all: [NGram] = []
  private var stamps: [UInt32]
  private var stamp: UInt32 = 0

  package init(_ extractor: FeatureExtractor, vocabulary: NGramVocabulary) {
    self.extractor = extractor
    features = FeatureRow(count: extractor.schema.count)
    stamps = [UInt32](repeating: 0, count: vocabulary.count)
  }

  /// The value of the n-gram at `position` of ``columns``.
  @inline(__always) package func value(at position: Int, _ vocabulary: NGramVocabulary) -> Double {
    vocabulary.frequencies[Int(columns[position])]
      * (terms[position].kind == .characters ? characterScale : wordScale)
  }

  /// Reads the vector off an analysis of `bytes`.
  ///
  /// - Complexity: O(*t*) in tokens and terms; allocates nothing once the buffers have grown.
  package mutating func fill(
    _ bytes: Span<UInt8>, _ analysis: Analysis, _ vocabulary: NGramVocabulary
  ) {
    extractor.extract(analysis, into: &features)
    columns.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
    NGramExtractor.extract(bytes, analysis, vocabulary.options, into: &all)
    stamp &+= 1
    if stamp == 0 {
      for index in stamps.indices { stamps[index] = 0 }
      stamp = 1
    }
    var (wordSquares, characterSquares) = (0.0, 0.0)
    var (words, known) = (0, 0)
    for term in all {
      let column = vocabulary.column(term.hash)
      if term.kind == .words, term.tokens.count == 1 {
        words += 1
        if column >= 0 || analysis.isKnown(Int(term.tokens.lowerBound)) { known += 1 }
      }
      guard column >= 0, stamps[Int(column)] != stamp else { continue }
      stamps[Int(column)] = stamp
      columns.append(column)
      terms.append(term)
      let frequency = vocabulary.frequencies[Int(column)]
      if term.kind == .characters {
        characterSquares += frequency * frequency
      } else {
        wordSquares += frequency * frequency
      }
    }
    wordScale = wordSquares > 0 ? NGramVocabulary.length / wordSquares.squareRoot() : 0
    characterScale =
      characterSquares > 0 ? NGramVocabulary.length / characterSquares.squareRoot() : 0
    coverage = words == 0 ? 1 : Double(known) / Double(words)
  }
}
