import ProvisoFeatures
import ProvisoLexicon
import ProvisoText

/// The terms of one kind that a statement holds and a vocabulary knows.
///
/// They are found in two passes, so that the look-ups of the second do not wait for one another:
/// first every term whose column is known or that the filter of the vocabulary lets through, then the
/// other columns.
struct TermList: Sendable {
  /// A term that the vocabulary knows, or may know.
  private struct Hit: BitwiseCopyable, Sendable {
    /// The hash of the term, or the column of a word where that is known.
    var key: UInt64
    /// The first token, or byte for characters.
    var first: Int32
    /// The token or byte behind the last; negative for a verb and for the edges of a text, `first` for
    /// a word whose column is known.
    var end: Int32

    init(hash: UInt64, first: Int32, end: Int32) {
      key = hash
      self.first = first
      self.end = end
    }

    init(word: Int32, column: Int32) {
      key = UInt64(UInt32(bitPattern: column))
      first = word
      end = word
    }

    /// The column of a word where that is known, else `nil`.
    @inline(__always) var column: Int32? {
      first == end ? Int32(truncatingIfNeeded: key) : nil
    }
  }

  /// A term found.
  struct Found: BitwiseCopyable, Sendable {
    /// Its column.
    var column: Int32
    /// The hit that it was found by.
    fileprivate var origin: Int32
  }

  /// The terms found, each column once.
  private(set) var found = Scratch<Found>()

  private var hits = Scratch<Hit>()
  private var isCharacters = false
  private var seen = SeenNumbers()

  /// The columns found, each once.
  var columns: [Int32] { found.array.map(\.column) }

  /// Forgets everything.
  mutating func removeAll() {
    hits.begin()
    found.begin()
    isCharacters = false
  }

  /// Begins anew with the sequences of words that the vocabulary may know, as ``NGramExtractor``
  /// finds them.
  ///
  /// - Returns: the number of words, and of those among them that the lexicon knows.
  mutating func collect(
    _ reading: Reading, _ vocabulary: NGramVocabulary, _ known: WordColumns
  ) -> (count: Int, known: Int) {
    removeAll()
    hits.begin(room: vocabulary.options.words * reading.tokens.count + 1)
    let marks = vocabulary.options.marks
    return switch vocabulary.options.words {
    case ...0: (0, 0)
    case 1: TermList.collect(reading, vocabulary, known, marks, longest: 1, into: &hits)
    case 2: TermList.collect(reading, vocabulary, known, marks, longest: 2, into: &hits)
    default: TermList.collect(reading, vocabulary, known, marks, longest: 3, into: &hits)
    }
  }

  /// The loop of ``collect(_:_:_:)``, of its own for each length.
  ///
  /// Terms that are not kept are overwritten: no branch is there to be mispredicted.
  @inline(__always) private static func collect(
    _ reading: Reading, _ vocabulary: NGramVocabulary, _ known: WordColumns, _ marks: Bool,
    longest: Int, into hits: inout Scratch<Hit>
  ) -> (count: Int, known: Int) {
    let (tokens, words) = (reading.tokens, reading.words)
    let kinds = NGramExtractor.termKinds
    let taken = marks ? ~0 : kinds
    var (count, unknown) = (0, 0)
    var (first, second): (UInt64, UInt64) = (0, 0)
    var (firstIndex, secondIndex): (Int32, Int32) = (-1, -1)
    for index in tokens.indices {
      let kind = tokens[index].kind
      guard taken &>> UInt32(kind.rawValue) & 1 != 0 else { continue }
      let hash = tokens[index].hash
      let last = Int32(truncatingIfNeeded: index)
      let id = words[index].id
      count &+= Int(kinds &>> UInt32(kind.rawValue) & 1)
      let column = known[id]
      if column == WordColumns.unknown {
        if id < 0, kind == .word { unknown &+= 1 }
        hits.append(
          reserved: Hit(hash: hash, first: last, end: last &+ 1), if: vocabulary.mayHold(hash))
      } else {
        hits.append(
          reserved: Hit(word: last, column: column), if: column >= 0)
      }
      if longest > 1, secondIndex >= 0 {
        let pair = WordHash.pair(second, hash)
        hits.append(
          reserved: Hit(hash: pair, first: secondIndex, end: last &+ 1),
          if: vocabulary.mayHold(pair))
        if longest > 2, firstIndex >= 0 {
          let triple = WordHash.pair(WordHash.pair(first, second), hash)
          hits.append(
            reserved: Hit(hash: triple, first: firstIndex, end: last &+ 1),
            if: vocabulary.mayHold(triple))
        }
      }
      if longest > 2 { (first, firstIndex) = (second, secondIndex) }
      (second, secondIndex) = (hash, last)
    }
    return (count, count &- unknown)
  }

  /// Adds a verb, an edge or a sequence of characters if the vocabulary may know it.
  mutating func add(_ ngram: NGram, _ vocabulary: NGramVocabulary) {
    guard vocabulary.mayHold(ngram.hash) else { return }
    if ngram.kind == .characters {
      isCharacters = true
      hits.append(
        Hit(hash: ngram.hash, first: ngram.bytes.lowerBound, end: ngram.bytes.upperBound))
    } else {
      let end: Int32 = ngram.kind == .first ? -2 : ngram.kind == .last ? -3 : -1
      hits.append(Hit(hash: ngram.hash, first: ngram.tokens.lowerBound, end: end))
    }
  }

  /// Finds the columns of all terms added; `willNeed` is told each as soon as it is known.
  ///
  /// - Returns: how many of the terms known are words that the lexicon does not know.
  @inline(__always) mutating func lookUp(
    _ vocabulary: NGramVocabulary, _ reading: Reading, willNeed: (Int32) -> Void
  ) -> Int {
    seen.begin(below: vocabulary.count)
    found.begin(room: hits.count)
    for place in 0..<hits.count { vocabulary.prefetch(hits[place].key) }
    let (hits, isCharacters) = (hits, isCharacters)
    var counted = 0
    for place in 0..<hits.count {
      let hit = hits[place]
      let column: Int32
      if let known = hit.column {
        column = known
      } else {
        column = vocabulary.column(hit.key)
        guard column >= 0 else { continue }
        if hit.end &- hit.first == 1, !isCharacters {
          counted &+= TermList.isUnknownWord(Int(hit.first), reading) ? 1 : 0
        }
      }
      willNeed(column)
      found.append(
        reserved: Found(column: column, origin: Int32(truncatingIfNeeded: place)),
        if: seen.insert(Int(column)))
    }
    return counted
  }

  private static func isUnknownWord(_ token: Int, _ reading: Reading) -> Bool {
    reading.words[token].id < 0 && reading.tokens[token].kind == .word
  }

  /// The terms of ``found``.
  func ngrams(_ vocabulary: NGramVocabulary) -> [NGram] {
    found.array.map { found in
      let hit = hits[Int(found.origin)]
      let hash = vocabulary.keys[Int(found.column)]
      if isCharacters {
        return NGram(hash: hash, tokens: 0..<0, kind: .characters, bytes: hit.first..<hit.end)
      }
      let kind: NGram.Kind =
        switch hit.end {
        case -1: .verb
        case -2: .first
        case -3: .last
        default: .words
        }
      let tokens = hit.first..<max(hit.first + 1, hit.end)
      return NGram(hash: hash, tokens: tokens, kind: kind, bytes: 0..<0)
    }
  }
}
