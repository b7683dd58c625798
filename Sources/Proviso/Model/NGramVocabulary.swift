package import ProvisoFeatures
import ProvisoModel
import ProvisoText

/// The n-grams that a model knows: hash → column, with their weights in a vector.
///
/// A statement's n-gram block is the vector of inverse document frequencies of the distinct terms
/// it holds (Salton & Buckley 1988, with binary term frequency). Words with verbs, and characters,
/// are each brought to the same Euclidean length (``scale(squares:)``).
package struct NGramVocabulary: Sendable {
  /// What the terms are made of.
  package let options: NGramOptions
  /// The inverse document frequency of each column: 1 + ln((1 + n) / (1 + df)).
  package let frequencies: [Double]
  /// The terms as text, for people; nil where they were not read.
  package let names: [String]?

  let keys: [UInt64]
  /// Where a column is found, by open addressing with linear probing.
  private let slots: Table<Slot>
  /// A bit for each key, sixteen bits or more a key: most absent terms are recognised by it alone.
  private let filter: Table<UInt64>

  /// A term is known by the folded halves of its hash, in the place that other bits of it name.
  private struct Slot: BitwiseCopyable, Sendable {
    var tag: UInt32 = 0
    var column: Int32 = -1
  }

  /// What inverse document frequencies are multiplied by, so that their vector gets the Euclidean
  /// length 2; `squares` is the sum of their squares.
  @inline(__always) static func scale(squares: Double) -> Double {
    squares > 0 ? 2 / squares.squareRoot() : 0
  }

  /// A vocabulary of terms in column order.
  package init(options: NGramOptions, keys: [UInt64], frequencies: [Double], names: [String]?) {
    self.options = options
    self.keys = keys
    self.frequencies = frequencies
    self.names = names
    var capacity = 16
    while capacity < keys.count * 2 { capacity *= 2 }
    let mask = UInt64(capacity - 1)
    let filterMask = UInt64(min(capacity * 8, 1 << 24) - 1)
    var slots = [Slot](repeating: Slot(), count: capacity)
    var filter = [UInt64](repeating: 0, count: Int(filterMask / 64) + 1)
    for (column, key) in keys.enumerated() {
      var slot = Int((key &>> 17) & mask)
      while slots[slot].column >= 0 { slot = Int(UInt64(slot + 1) & mask) }
      slots[slot] = Slot(tag: NGramVocabulary.tag(key), column: Int32(column))
      let bit = (key &>> 40) & filterMask
      filter[Int(bit / 64)] |= 1 &<< (bit & 63)
    }
    self.slots = Table(powerOfTwo: slots)
    self.filter = Table(powerOfTwo: filter)
  }

  /// No terms at all.
  package static let empty = NGramVocabulary(
    options: NGramOptions(
      words: 0, shortestCharacters: 0, longestCharacters: 0, verbs: false),
    keys: [], frequencies: [], names: [])

  /// The number of columns.
  package var count: Int { keys.count }

  /// 32 bits of a hash; those of marks, which are small numbers, stay different.
  @inline(__always) private static func tag(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash ^ (hash &>> 32))
  }

  /// Whether the term with `hash` may be known; most unknown ones are recognised here.
  ///
  /// - Complexity: O(1).
  @inline(__always) func mayHold(_ hash: UInt64) -> Bool {
    filter[wrapping: hash &>> 46] &>> (hash &>> 40) & 1 != 0
  }

  /// Begins to load what ``column(_:)`` will look at.
  @inline(__always) func prefetch(_ hash: UInt64) {
    slots.prefetch(wrapping: hash &>> 17)
  }

  /// The column of the term with `hash`; −1 for none.
  ///
  /// - Complexity: O(1) expected.
  @inline(__always) func column(_ hash: UInt64) -> Int32 {
    let tag = NGramVocabulary.tag(hash)
    var slot = hash &>> 17
    while true {
      let found = slots[wrapping: slot]
      if found.column < 0 || found.tag == tag { return found.column }
      slot &+= 1
    }
  }
}

extension ByteWriter {
  mutating func write(_ vocabulary: NGramVocabulary) {
    write(UInt8(vocabulary.options.words))
    write(UInt8(vocabulary.options.shortestCharacters))
    write(UInt8(vocabulary.options.longestCharacters))
    let flags = (vocabulary.options.verbs ? 1 : 0) + (vocabulary.options.marks ? 2 : 0)
    write(UInt8(flags))
    write(vocabulary.keys)
    write(vocabulary.frequencies)
  }
}

extension ByteReader {
  mutating func readVocabulary(names: [String]?) throws(ModelError) -> NGramVocabulary {
    var options = NGramOptions(
      words: Int(try read(UInt8.self)), shortestCharacters: Int(try read(UInt8.self)),
      longestCharacters: Int(try read(UInt8.self)), verbs: false)
    let flags = try read(UInt8.self)
    options.verbs = flags & 1 != 0
    options.marks = flags & 2 != 0
    let keys: [UInt64] = try readIntegers()
    let frequencies = try readFiniteDoubles()
    guard flags < 4, options.words <= 3, options.longestCharacters <= 16,
      keys.count == frequencies.count,
      names.map({ $0.count == keys.count }) ?? true
    else { throw malformed("the parts of the vocabulary do not fit") }
    // Weights are divided by them.
    guard frequencies.allSatisfy({ $0 > 0 }) else {
      throw malformed("an inverse document frequency is not above 0")
    }
    return NGramVocabulary(options: options, keys: keys, frequencies: frequencies, names: names)
  }
}
