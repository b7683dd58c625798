import ProvisoFeatures
import ProvisoLexicon
import ProvisoText

/// The terms of one kind that a statement holds and a vocabulary knows.
///
/// They are found in two passes, so that the look-ups of the second do not wait for one another:
/// first every word whose column is known, with a place left free for every other term that the
/// filter of the vocabulary lets through; then the columns of those.
struct TermList: Sendable {
  /// A term found.
  struct Found: BitwiseCopyable, Sendable {
    /// The column of the term; the number of all columns if the look-up failed.
    var column: Int32
    /// The first token, or byte for characters.
    fileprivate var first: Int32
    /// The token or byte after the last; negative for a verb and for the edges of a text.
    fileprivate var end: Int32
  }

  /// A term that the vocabulary may know.
  private struct Hit: BitwiseCopyable, Sendable {
    var hash: UInt64
    /// Its place in ``found``.
    var place: Int
  }

  /// The terms found, each column once; look-ups that failed may be there more than once.
  private(set) var found = Scratch<Found>()

  private var hits = Scratch<Hit>()
  private var isCharacters = false
  private var seen = SeenNumbers()

  /// Begins anew, for a text of `count` tokens.
  mutating func begin(_ vocabulary: NGramVocabulary, tokens count: Int) {
    let room = max(1, vocabulary.options.words) * count + 1
    hits.begin(room: room)
    found.begin(room: room)
    seen.begin(below: vocabulary.count)
    isCharacters = false
  }

  /// Begins anew with the sequences of words that the vocabulary may know, as ``NGramExtractor``
  /// finds them; `willNeed` receives each column that is known.
  ///
  /// - Returns: the number of words, and of those among them that the lexicon knows.
  @inline(__always) mutating func collect(
    _ reading: Reading, _ vocabulary: NGramVocabulary, _ known: WordColumns,
    willNeed: (Int32) -> Void
  ) -> (count: Int, known: Int) {
    begin(vocabulary, tokens: reading.tokens.count)
    switch vocabulary.options.words {
    case ...0: return (0, 0)
    case 2: return collect(reading, vocabulary, known, longest: 2, willNeed)
    case let longest: return collect(reading, vocabulary, known, longest: longest, willNeed)
    }
  }

  /// The loop of ``collect(_:_:_:willNeed:)``, which is of its own for the usual length.
  @inline(__always) private mutating func collect(
    _ reading: Reading, _ vocabulary: NGramVocabulary, _ known: WordColumns, longest: Int,
    _ willNeed: (Int32) -> Void
  ) -> (count: Int, known: Int) {
    let (tokens, words) = (reading.tokens, reading.words)
    let kinds = NGramExtractor.termKinds
    let taken = vocabulary.options.marks ? ~0 : kinds
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
      if column >= 0 {
        willNeed(column)
        found.append(
          reserved: Found(column: column, first: last, end: last &+ 1),
          if: seen.insert(Int(column)))
      } else if column == WordColumns.unknown {
        if id < 0, kind == .word { unknown &+= 1 }
        add(reserved: hash, first: last, end: last &+ 1, vocabulary)
      }
      if longest > 1, secondIndex >= 0 {
        add(reserved: WordHash.pair(second, hash), first: secondIndex, end: last &+ 1, vocabulary)
        if longest > 2, firstIndex >= 0 {
          let triple = WordHash.pair(WordHash.pair(first, second), hash)
          add(reserved: triple, first: firstIndex, end: last &+ 1, vocabulary)
        }
      }
      if longest > 2 { (first, firstIndex) = (second, secondIndex) }
      (second, secondIndex) = (hash, last)
    }
    return (count, count &- unknown)
  }

  /// Adds a term if the vocabulary may know it; there must be room.
  ///
  /// What is not kept is overwritten: no branch is there to be mispredicted.
  @inline(__always) private mutating func add(
    reserved hash: UInt64, first: Int32, end: Int32, _ vocabulary: NGramVocabulary
  ) {
    let mayHold = vocabulary.mayHold(hash)
    hits.append(reserved: Hit(hash: hash, place: found.count), if: mayHold)
    found.append(reserved: Found(column: -1, first: first, end: end), if: mayHold)
  }

  /// Adds a verb, an edge or a sequence of characters if the vocabulary may know it.
  mutating func add(_ ngram: NGram, _ vocabulary: NGramVocabulary) {
    guard vocabulary.mayHold(ngram.hash) else { return }
    hits.append(Hit(hash: ngram.hash, place: found.count))
    if ngram.kind == .characters {
      isCharacters = true
      found.append(
        Found(column: -1, first: ngram.bytes.lowerBound, end: ngram.bytes.upperBound))
    } else {
      let end: Int32 = ngram.kind == .first ? -2 : ngram.kind == .last ? -3 : -1
      found.append(Found(column: -1, first: ngram.tokens.lowerBound, end: end))
    }
  }

  /// Finds the columns of all terms added; `willNeed` receives each as soon as it is known.
  ///
  /// - Returns: how many of the terms known are words that the lexicon does not know.
  @inline(__always) mutating func lookUp(
    _ vocabulary: NGramVocabulary, _ reading: Reading, willNeed: (Int32) -> Void
  ) -> Int {
    for index in 0..<hits.count { vocabulary.prefetch(hits[index].hash) }
    let none = Int32(truncatingIfNeeded: vocabulary.count)
    var counted = 0
    for index in 0..<hits.count {
      let hit = hits[index]
      let column = vocabulary.column(hit.hash)
      if column >= 0 {
        willNeed(column)
        let term = found[hit.place]
        if term.end &- term.first == 1, !isCharacters {
          counted &+= TermList.isUnknownWord(Int(term.first), reading) ? 1 : 0
        }
      }
      found[hit.place].column = column >= 0 && seen.insert(Int(column)) ? column : none
    }
    return counted
  }

  private static func isUnknownWord(_ token: Int, _ reading: Reading) -> Bool {
    reading.words[token].id < 0 && reading.tokens[token].kind == .word
  }

  /// The columns found, with their terms.
  func terms(_ vocabulary: NGramVocabulary) -> [(column: Int32, ngram: NGram)] {
    found.array.filter { $0.column < vocabulary.count }
      .map { term in
        let hash = vocabulary.keys[Int(term.column)]
        if isCharacters {
          return (
            term.column,
            NGram(hash: hash, tokens: 0..<0, kind: .characters, bytes: term.first..<term.end)
          )
        }
        let kind: NGram.Kind =
          switch term.end {
          case -1: .verb
          case -2: .first
          case -3: .last
          default: .words
          }
        let tokens = term.first..<max(term.first + 1, term.end)
        return (term.column, NGram(hash: hash, tokens: tokens, kind: kind, bytes: 0..<0))
      }
  }
}
