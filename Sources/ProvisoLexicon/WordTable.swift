/// The words of a lexicon while it is compiled, by hash: open addressing with linear probing.
///
/// ``WordIndex`` is what reads with it.
struct WordTable: Sendable {
  private struct Slot: Sendable {
    /// The halves of the hash, folded together.
    var tag: UInt32 = 0
    /// The number of the word, or −1.
    var word: Int32 = -1
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 15)
  private var mask: UInt64 = (1 << 15) - 1
  private(set) var words: [Word] = []
  private(set) var hashes: [UInt64] = []

  /// The number of words.
  var count: Int { words.count }

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
