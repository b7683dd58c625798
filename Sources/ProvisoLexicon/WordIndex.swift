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
    /// A bit for each word number, modulo 64, that can follow in a cue that starts with the word.
    ///
    /// All bits where the word is a cue by itself, or where a class or a gap can follow. Cues of
    /// attribution, which only documents ask for, are left out.
    var next: UInt64 = 0
  }

  private let slots: Table<Slot>

  /// The index of `words`, which have `hashes`, with what `automaton` knows of those that follow
  /// them.
  init(_ words: [Word], hashes: [UInt64], _ automaton: CueAutomaton) {
    var capacity = 64
    while capacity < words.count * 2 { capacity *= 2 }
    let mask = UInt64(capacity - 1)
    var slots = [Slot](repeating: Slot(), count: capacity)
    for (hash, word) in zip(hashes, words) {
      var slot = Int((hash &>> 16) & mask)
      while slots[slot].word.id >= 0 { slot = Int(UInt64(slot + 1) & mask) }
      slots[slot] = Slot(
        tag: WordIndex.tag(hash), word: word, next: word.root >= 0 ? automaton.next(word.root) : 0)
    }
    self.slots = Table(powerOfTwo: slots)
  }

  /// The same index without a claim on its memory (``Table/unowned``).
  @unsafe var unowned: WordIndex { WordIndex(unowned: self) }

  private init(unowned index: WordIndex) { unsafe slots = index.slots.unowned }

  /// What is known of the word with `hash`.
  ///
  /// - Complexity: O(1) expected.
  @inline(__always) func word(_ hash: UInt64) -> Word { entry(hash).word }

  /// What is known of the word with `hash`, and a bit for each word number, modulo 64, that can
  /// follow it in a cue that it starts.
  ///
  /// - Complexity: O(1) expected.
  @inline(__always) func entry(_ hash: UInt64) -> (word: Word, next: UInt64) {
    let tag = WordIndex.tag(hash)
    var slot = hash &>> 16
    while true {
      let found = slots[wrapping: slot]
      if found.tag == tag || found.word.id < 0 { return (found.word, found.next) }
      slot &+= 1
    }
  }

  /// Begins to load what ``word(_:)`` will look at.
  @inline(__always) func prefetch(_ hash: UInt64) { slots.prefetch(wrapping: hash &>> 16) }

  /// 32 bits of a hash; those of marks, which are small numbers, stay different.
  @inline(__always) private static func tag(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash ^ (hash &>> 32))
  }
}
