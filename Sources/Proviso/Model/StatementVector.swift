package import ProvisoFeatures
import ProvisoLexicon
import ProvisoText

/// The row of doubles of one statement: lexicon features first, then the n-gram block.
package struct StatementVector: Sendable {
  /// An n-gram of the statement that the vocabulary knows.
  package struct Term: Sendable {
    /// Its column inside the n-gram block.
    package var column: Int32
    /// Its inverse document frequency.
    package var frequency: Double
    /// The n-gram.
    package var ngram: NGram
  }

  /// The lexicon features that hold; their value is 1.
  package private(set) var features: FeatureRow
  /// The n-grams found, each column once.
  package private(set) var terms: [Term] = []
  /// What the inverse document frequency of words and verbs is multiplied by.
  private var wordScale = 0.0
  /// What that of characters is multiplied by.
  private var characterScale = 0.0
  /// The share of the words of the statement that the vocabulary or the lexicon knows.
  package private(set) var coverage = 1.0

  private let extractor: FeatureExtractor
  /// The terms that the vocabulary may know, before they are looked up.
  private var candidates: [NGram] = []
  private var seen = SeenColumns()

  package init(_ extractor: FeatureExtractor, vocabulary: NGramVocabulary) {
    self.extractor = extractor
    features = FeatureRow(count: extractor.schema.count)
  }

  /// The value of a term of this statement.
  @inline(__always) package func value(of term: Term) -> Double {
    term.frequency * (term.ngram.kind == .characters ? characterScale : wordScale)
  }

  /// Reads the vector off an analysis of `bytes`.
  ///
  /// - Complexity: O(*t*) in tokens and terms; allocates nothing once the buffers have grown.
  package mutating func fill(
    _ bytes: Span<UInt8>, _ analysis: Analysis, _ vocabulary: NGramVocabulary
  ) {
    extractor.extract(analysis, into: &features)
    // Two passes, so that the look-ups of the second do not wait for one another.
    var candidates: [NGram] = []
    swap(&candidates, &self.candidates)
    defer { swap(&candidates, &self.candidates) }
    candidates.removeAll(keepingCapacity: true)
    var known = 0
    let words = StatementVector.words(analysis, vocabulary, known: &known, into: &candidates)
    NGramExtractor.visitOthers(bytes, analysis, vocabulary.options) { ngram in
      if vocabulary.mayHold(ngram.hash) { candidates.append(ngram) }
    }
    terms.removeAll(keepingCapacity: true)
    seen.forget(room: candidates.count)
    var (wordSquares, characterSquares) = (0.0, 0.0)
    for ngram in candidates {
      let (column, frequency) = vocabulary.column(ngram.hash)
      guard column >= 0 else { continue }
      let word = Int(ngram.tokens.lowerBound)
      if ngram.isWord, !analysis.isKnown(word),
        NGramExtractor.isTerm(analysis.reading.tokens[word].kind)
      {
        known &+= 1
      }
      guard seen.insert(column) else { continue }
      terms.append(Term(column: column, frequency: frequency, ngram: ngram))
      if ngram.kind == .characters {
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

  /// Adds the sequences of words that the vocabulary may know, as ``NGramExtractor`` finds them.
  ///
  /// `known`: Grows by the number of words that the lexicon knows.
  /// - Returns: the number of words.
  private static func words(
    _ analysis: Analysis, _ vocabulary: NGramVocabulary, known: inout Int,
    into candidates: inout [NGram]
  ) -> Int {
    let longest = vocabulary.options.words
    guard longest > 0 else { return 0 }
    func add(_ hash: UInt64, _ first: Int, _ end: Int) {
      if vocabulary.mayHold(hash) { candidates.append(NGram(word: hash, first, end)) }
    }
    let tokens = analysis.reading.tokens.span
    var count = 0
    var (first, second) = (-1, -1)
    let hasMarks = vocabulary.options.marks
    for index in tokens.indices {
      let isTerm = NGramExtractor.isTerm(tokens[index].kind)
      guard isTerm || hasMarks else { continue }
      let hash = tokens[index].hash
      if isTerm {
        count &+= 1
        if analysis.isKnown(index) { known &+= 1 }
      }
      add(hash, index, index &+ 1)
      if longest > 1, second >= 0 {
        add(WordHash.pair(tokens[second].hash, hash), second, index &+ 1)
        if longest > 2, first >= 0 {
          let pair = WordHash.pair(tokens[first].hash, tokens[second].hash)
          add(WordHash.pair(pair, hash), first, index &+ 1)
        }
      }
      (first, second) = (second, index)
    }
    return count
  }
}

/// The columns of one statement: a small table that stays in the nearest cache.
private struct SeenColumns: Sendable {
  /// Statement number and column in one, by open addressing with linear probing.
  private var slots = [UInt64](repeating: 0, count: 256)
  private var statement: UInt64 = 0

  /// Forgets all columns and makes room for `count` new ones.
  mutating func forget(room count: Int) {
    statement &+= 1 &<< 32
    guard count * 2 > slots.count || statement == 0 else { return }
    var capacity = slots.count
    while count * 2 > capacity { capacity *= 2 }
    slots = [UInt64](repeating: 0, count: capacity)
    statement = 1 &<< 32
  }

  /// Adds a column; false if it is there.
  @inline(__always) mutating func insert(_ column: Int32) -> Bool {
    let mask = slots.count &- 1
    let key = statement | UInt64(UInt32(bitPattern: column))
    var slot = Int(column) & mask
    while slots[slot] &>> 32 == statement &>> 32 {
      if slots[slot] == key { return false }
      slot = (slot &+ 1) & mask
    }
    slots[slot] = key
    return true
  }
}
