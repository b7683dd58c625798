/// What the lexicon knows of a word.
package struct Word: Sendable {
  /// The number of the word, or −1 when the lexicon does not know it.
  package var id: Int32
  /// The node of the cue trie that the word leads to from the root, or −1.
  package var root: Int32
  /// Its classes.
  package var classes: WordClass

  /// A word that the lexicon does not know.
  package static let unknown = Word(id: -1, root: -1, classes: [])
}

/// Finds what the lexicon knows of a word by its hash: open addressing with linear probing.
struct WordTable: Sendable {
  private var keys: [UInt64]
  private var slots: [Int32]
  private(set) var words: [Word] = []
  private var mask: UInt64

  init() {
    keys = [UInt64](repeating: 0, count: 16384)
    slots = [Int32](repeating: -1, count: 16384)
    mask = 16383
  }

  /// What is known of the word with `hash`.
  ///
  /// - Complexity: O(1) expected.
  @inline(__always) func word(_ hash: UInt64) -> Word {
    var slot = Int((hash &>> 20) & mask)
    while true {
      let key = keys[slot]
      if key == hash { return words[Int(slots[slot])] }
      if key == 0 { return .unknown }
      slot = Int(UInt64(slot &+ 1) & mask)
    }
  }

  /// The number of the word with `hash`, which is added when it is new.
  mutating func insert(_ hash: UInt64) -> Int {
    if words.count * 2 >= keys.count { grow() }
    let slot = place(of: hash)
    if keys[slot] == hash { return Int(slots[slot]) }
    keys[slot] = hash
    slots[slot] = Int32(words.count)
    words.append(Word(id: Int32(words.count), root: -1, classes: []))
    return words.count - 1
  }

  mutating func add(_ classes: WordClass, to word: Int) { words[word].classes.formUnion(classes) }
  mutating func setRoot(_ node: Int32, of word: Int) { words[word].root = node }

  private func place(of hash: UInt64) -> Int {
    var slot = Int((hash &>> 20) & mask)
    while keys[slot] != 0, keys[slot] != hash { slot = Int(UInt64(slot &+ 1) & mask) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldSlots) = (keys, slots)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    slots = [Int32](repeating: -1, count: oldKeys.count * 2)
    mask = UInt64(keys.count - 1)
    for (index, key) in oldKeys.enumerated() where key != 0 {
      let slot = place(of: key)
      keys[slot] = key
      slots[slot] = oldSlots[index]
    }
  }
}
