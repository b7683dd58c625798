import ProvisoFeatures
import ProvisoLexicon
import ProvisoText

/// The terms of one kind that a statement holds and a vocabulary knows.
///
/// They are found in two passes, so that the look-ups of the second do not wait for one another:
/// first every term that the filter of the vocabulary lets through, then their columns.
struct TermList: Sendable {
  /// A term that the vocabulary may know.
  private struct Hit: BitwiseCopyable, Sendable {
    var hash: UInt64
    /// The first token, or byte for characters.
    var first: Int32
    /// The token or byte behind the last; negative for a verb and for the edges of a text.
    var end: Int32
  }

  /// The columns found, each once.
  private(set) var columns = Scratch<Int32>()

  private var hits = Scratch<Hit>()
  /// For each column the hit that it was found by.
  private var origins = Scratch<Int32>()
  private var isCharacters = false
  private var seen = SeenColumns()

  /// Forgets everything.
  mutating func removeAll() {
    hits.begin()
    columns.begin()
    origins.begin()
    isCharacters = false
  }

  /// Begins anew with the sequences of words that the vocabulary may know, as ``NGramExtractor``
  /// finds them.
  ///
  /// - Returns: the number of words, and of those among them that the lexicon knows.
  mutating func collect(
    _ reading: Reading, _ vocabulary: NGramVocabulary
  ) -> (count: Int, known: Int) {
    removeAll()
    let longest = vocabulary.options.words
    guard longest > 0 else { return (0, 0) }
    let (tokens, words) = (reading.tokens, reading.words)
    // Terms that are not kept are overwritten: no branch is there to be mispredicted.
    hits.begin(room: 3 * tokens.count)
    var (count, known) = (0, 0)
    var (first, second): (UInt64, UInt64) = (0, 0)
    var (firstIndex, secondIndex): (Int32, Int32) = (-1, -1)
    let kinds = NGramExtractor.termKinds
    let taken = vocabulary.options.marks ? ~0 : kinds
    for index in tokens.indices where taken &>> UInt32(tokens[index].kind.rawValue) & 1 != 0 {
      let hash = tokens[index].hash
      let last = Int32(truncatingIfNeeded: index)
      let end = last &+ 1
      let isTerm = Int(kinds &>> UInt32(tokens[index].kind.rawValue) & 1)
      count &+= isTerm
      known &+= words[index].id >= 0 || tokens[index].kind != .word ? isTerm : 0
      hits.append(
        reserved: Hit(hash: hash, first: last, end: end), if: vocabulary.mayHold(hash))
      if longest > 1, secondIndex >= 0 {
        let pair = WordHash.pair(second, hash)
        hits.append(
          reserved: Hit(hash: pair, first: secondIndex, end: end), if: vocabulary.mayHold(pair))
        if longest > 2, firstIndex >= 0 {
          let triple = WordHash.pair(WordHash.pair(first, second), hash)
          hits.append(
            reserved: Hit(hash: triple, first: firstIndex, end: end),
            if: vocabulary.mayHold(triple))
        }
      }
      (first, firstIndex) = (second, secondIndex)
      (second, secondIndex) = (hash, last)
    }
    return (count, known)
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
    seen.forget(room: hits.count)
    columns.begin(room: hits.count)
    origins.begin(room: hits.count)
    let (tokens, words) = (reading.tokens, reading.words)
    for place in 0..<hits.count { vocabulary.prefetch(hits[place].hash) }
    var counted = 0
    for place in 0..<hits.count {
      let hit = hits[place]
      let column = vocabulary.column(hit.hash)
      guard column >= 0 else { continue }
      if hit.end &- hit.first == 1, !isCharacters, words[Int(hit.first)].id < 0,
        tokens[Int(hit.first)].kind == .word
      {
        counted &+= 1
      }
      willNeed(column)
      let isNew = seen.insert(column)
      columns.append(reserved: column, if: isNew)
      origins.append(reserved: Int32(truncatingIfNeeded: place), if: isNew)
    }
    return counted
  }

  /// The terms of ``columns``.
  var ngrams: [NGram] {
    origins.array.map { origin in
      let hit = hits[Int(origin)]
      if isCharacters {
        return NGram(hash: hit.hash, tokens: 0..<0, kind: .characters, bytes: hit.first..<hit.end)
      }
      let kind: NGram.Kind =
        switch hit.end {
        case -1: .verb
        case -2: .first
        case -3: .last
        default: .words
        }
      return NGram(
        hash: hit.hash, tokens: hit.first..<(hit.end < 0 ? hit.first + 1 : hit.end), kind: kind,
        bytes: 0..<0)
    }
  }
}

/// The columns of one statement: a small table that stays in the nearest cache.
private struct SeenColumns: Sendable {
  /// Statement number and column in one, by open addressing with linear probing.
  private var slots = Scratch<UInt64>()
  private var statement: UInt64 = 0

  init() { slots.fill(0, count: 256) }

  /// Forgets all columns and makes room for `count` new ones.
  mutating func forget(room count: Int) {
    statement &+= 1 &<< 32
    slots.own()
    guard count * 2 > slots.count || statement == 0 else { return }
    var capacity = slots.count
    while count * 2 > capacity { capacity *= 2 }
    slots.fill(0, count: capacity)
    statement = 1 &<< 32
  }

  /// Adds a column; false if it is there.
  @inline(__always) mutating func insert(_ column: Int32) -> Bool {
    let mask = slots.count &- 1
    let key = statement | UInt64(UInt32(bitPattern: column))
    var slot = Int(column) & mask
    while true {
      let found = slots[slot]
      if found == key { return false }
      if found &>> 32 != statement &>> 32 { break }
      slot = (slot &+ 1) & mask
    }
    slots[slot] = key
    return true
  }
}
