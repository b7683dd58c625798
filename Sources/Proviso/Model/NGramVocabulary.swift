package import ProvisoFeatures
import ProvisoModel

/// The n-grams that a model knows: hash → column, with their weights in a vector.
///
/// A statement's n-gram block is the vector of inverse document frequencies of the distinct terms
/// it holds (Salton & Buckley 1988, with binary term frequency). Words with verbs, and characters,
/// are each brought to the Euclidean length ``length``.
package struct NGramVocabulary: Sendable {
  /// What the terms are made of.
  package let options: NGramOptions
  /// The inverse document frequency of each column: 1 + ln((1 + n) / (1 + df)).
  package let frequencies: [Double]
  /// The terms as text, for people.
  package let names: [String]

  let keys: [UInt64]
  private var slots: [Int32]
  private let mask: UInt64

  /// The Euclidean length of the terms of one kind.
  package static let length = 2.0

  /// A vocabulary of terms in column order.
  package init(options: NGramOptions, keys: [UInt64], frequencies: [Double], names: [String]) {
    self.options = options
    self.keys = keys
    self.frequencies = frequencies
    self.names = names
    var capacity = 16
    while capacity < keys.count * 2 { capacity *= 2 }
    mask = UInt64(capacity - 1)
    slots = [Int32](repeating: -1, count: capacity)
    for (column, key) in keys.enumerated() {
      var slot = Int((key &>> 17) & mask)
      while slots[slot] >= 0 { slot = Int(UInt64(slot + 1) & mask) }
      slots[slot] = Int32(column)
    }
  }

  /// No terms at all.
  package static let empty = NGramVocabulary(
    options: NGramOptions(
      words: 0, shortestCharacters: 0, longestCharacters: 0, verbs: false),
    keys: [], frequencies: [], names: [])

  /// The number of columns.
  package var count: Int { keys.count }

  /// The column of the term with `hash`, or −1.
  ///
  /// - Complexity: O(1) expected.
  @inline(__always) package func column(_ hash: UInt64) -> Int32 {
    var slot = Int((hash &>> 17) & mask)
    while true {
      let column = slots[slot]
      if column < 0 || keys[Int(column)] == hash { return column }
      slot = Int(UInt64(slot &+ 1) & mask)
    }
  }
}

extension ByteWriter {
  mutating func write(_ vocabulary: NGramVocabulary) {
    write(UInt8(vocabulary.options.words))
    write(UInt8(vocabulary.options.shortestCharacters))
    write(UInt8(vocabulary.options.longestCharacters))
    write(vocabulary.options.verbs)
    write(vocabulary.keys)
    write(vocabulary.frequencies)
  }
}

extension ByteReader {
  mutating func readVocabulary(names: [String]) throws(ModelError) -> NGramVocabulary {
    let options = NGramOptions(
      words: Int(try read(UInt8.self)), shortestCharacters: Int(try read(UInt8.self)),
      longestCharacters: Int(try read(UInt8.self)), verbs: try readBool())
    let keys: [UInt64] = try readIntegers()
    let frequencies = try readFiniteDoubles()
    guard options.words <= 3, options.longestCharacters <= 16, keys.count == frequencies.count,
      names.isEmpty || names.count == keys.count
    else { throw malformed("the parts of the vocabulary do not fit") }
    return NGramVocabulary(options: options, keys: keys, frequencies: frequencies, names: names)
  }
}
