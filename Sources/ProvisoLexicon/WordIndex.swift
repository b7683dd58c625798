import ProvisoText

/// Finds what the lexicon knows of a word by its hash: open addressing with linear probing.
///
/// A word is known by the folded halves of its hash, in the place that other bits of it name. Two
/// slots share a cache line, so that a look-up misses the caches once at most.
struct WordIndex: Sendable {
  private struct Slot: BitwiseCopyable, Sendable {
    /// The halves of the hash, folded together.
    var tag: UInt32 = 0
    var word = Word.unknown
  }

  private let slots: Table<Slot>
  private let mask: UInt64

  /// The index of `words`, with what `trie` knows of the words that follow them.
  init(_ table: WordTable, _ trie: CueTrie) {
    var capacity = 64
    while capacity < table.count * 2 { capacity *= 2 }
    let mask = UInt64(capacity - 1)
    var slots = [Slot](repeating: Slot(), count: capacity)
    for (hash, word) in zip(table.hashes, table.words) {
      var word = word
      if word.root >= 0 { word.next = trie.next(word.root) }
      var slot = WordIndex.place(hash, mask)
      while slots[slot].word.id >= 0 { slot = Int(UInt64(slot + 1) & mask) }
      slots[slot] = Slot(tag: WordIndex.tag(hash), word: word)
    }
    self.slots = Table(slots)
    self.mask = mask
  }

  /// What is known of the word with `hash`.
  ///
  /// - Complexity: O(1) expected.
  @inline(__always) func word(_ hash: UInt64) -> Word {
    let tag = WordIndex.tag(hash)
    var slot = WordIndex.place(hash, mask)
    while true {
      let found = slots[slot]
      if found.tag == tag || found.word.id < 0 { return found.word }
      slot = (slot &+ 1) & Int(truncatingIfNeeded: mask)
    }
  }

  /// Begins to load what ``word(_:)`` will look at.
  @inline(__always) func prefetch(_ hash: UInt64) { slots.prefetch(WordIndex.place(hash, mask)) }

  /// 32 bits of a hash; those of marks, which are small numbers, stay different.
  @inline(__always) private static func tag(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash ^ (hash &>> 32))
  }

  @inline(__always) private static func place(_ hash: UInt64, _ mask: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &>> 16) & mask)
  }
}
