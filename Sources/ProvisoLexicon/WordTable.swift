/// What the lexicon knows of a word.
package struct Word: Sendable {
  /// The number of the word, or −1 when the lexicon does not know it.
  package var id: Int32
  /// The node of the cue trie that the word leads to from the root, or −1.
  package var root: Int32
  /// Its classes.
  package var classes: WordClass

  /// Creates what is known of a word.
  @inlinable package init(id: Int32, root: Int32, classes: WordClass) {
    self.id = id
    self.root = root
    self.classes = classes
  }

  /// A word that the lexicon does not know.
  @inlinable package static var unknown: Word { Word(id: -1, root: -1, classes: []) }
}

/// Finds what the lexicon knows of a word by its hash: open addressing with linear probing.
///
/// A word is known by the folded halves of its hash, in the place that other bits of it name; so the
/// table stays small enough for the second cache.
struct WordTable: Sendable {
  private struct Slot: Sendable {
    /// The halves of the hash, folded together.
    var tag: UInt32 = 0
    /// The number of the word, or −1.
    var word: Int32 = -1
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 15)
  private var mask: UInt64 = (1 << 15) - 1
  private var words: [Word] = []
  private var hashes: [UInt64] = []

  /// The number of words.
  var count: Int { words.count }

  /// What is known of the word with `hash`.
  ///
  /// - Complexity: O(1) expected.
  @inline(__always) func word(_ hash: UInt64) -> Word {
    let number = slots[place(of: hash)].word
    return number < 0 ? .unknown : words[Int(number)]
  }

  /// The number of the word with `hash`, which is added when it is new.
  mutating func insert(_ hash: UInt64) -> Int {
    let slot = place(of: hash)
    if slots[slot].word >= 0 { return Int(slots[slot].word) }
    slots[slot] = Slot(
      tag: WordTable.tag(hash), word: Int32(truncatingIfNeeded: words.count))
    words.append(Word(id: Int32(truncatingIfNeeded: words.count), root: -1, classes: []))
    hashes.append(hash)
    if words.count * 2 > slots.count { grow() }
    return words.count - 1
  }

  /// Adds classes to the word with `hash`.
  mutating func add(_ classes: WordClass, to hash: UInt64) {
    words[insert(hash)].classes.formUnion(classes)
  }

  /// The root of the word with `hash`, made by `node` when it has none.
  mutating func root(of hash: UInt64, otherwise node: () -> Int32) -> Int32 {
    let word = insert(hash)
    if words[word].root < 0 { words[word].root = node() }
    return words[word].root
  }

  /// 32 bits of a hash; those of marks, which are small numbers, stay different.
  @inline(__always) private static func tag(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash ^ (hash &>> 32))
  }

  @inline(__always) private func place(of hash: UInt64) -> Int {
    let tag = WordTable.tag(hash)
    var slot = (hash &>> 16) & mask
    while true {
      let found = slots[Int(truncatingIfNeeded: slot)]
      if found.word < 0 || found.tag == tag { return Int(truncatingIfNeeded: slot) }
      slot = (slot &+ 1) & mask
    }
  }

  private mutating func grow() {
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    mask = UInt64(slots.count - 1)
    for (number, hash) in hashes.enumerated() {
      slots[place(of: hash)] = Slot(
        tag: WordTable.tag(hash), word: Int32(truncatingIfNeeded: number))
    }
  }
}
