/// The word sets of a lexicon: for each name some words, by their hashes.
///
/// A word's hash is well mixed, so six of its bits tell of most words that they are not in a set,
/// and no other hash is needed to look one up.
///
/// SAFETY: nothing is written after `init`, so that all threads may read; the memory lives as long
/// as a copy that owns it. Places below twice the number of names are always there, and those that
/// they point to.
@safe package struct WordSets: @unchecked Sendable {
  /// Keeps the memory alive; `nil` in ``unowned``.
  private let memory: Memory?
  /// Two numbers for each name – a bit for each value of six bits of a hash, and where its hashes
  /// start and end – and behind them the hashes, rising within a set.
  @usableFromInline let base: UnsafePointer<UInt64>

  /// Sets without words.
  package init() { self.init([]) }

  /// The sets whose words have the hashes of `sets`, in the order of the names; names beyond are
  /// empty.
  ///
  /// - Complexity: O(*n* log *n*) in the number of words.
  package init(_ sets: [[UInt64]]) {
    let count = WordSetName.allCases.count
    var table = [UInt64](repeating: 0, count: 2 * count)
    for (place, set) in sets.prefix(count).enumerated() {
      let start = table.count
      for hash in set.sorted() where table.count == start || table[table.count - 1] != hash {
        table.append(hash)
        table[2 * place] |= WordSets.bit(hash)
      }
      table[2 * place + 1] = UInt64(start) | UInt64(table.count) << 32
    }
    let memory = Memory(table)
    self.memory = memory
    unsafe base = UnsafePointer(memory.base)
  }

  /// The same sets without a claim on their memory: a copy counts no reference.
  ///
  /// - Precondition: the sets, or a copy of them, outlive what is made of this.
  @unsafe var unowned: WordSets { WordSets(unowned: self) }

  private init(unowned sets: WordSets) {
    memory = nil
    unsafe base = sets.base
  }

  /// Whether the word with `hash` is in the set named `name`.
  ///
  /// - Complexity: O(log *n*) in the number of its words; O(1) for most words that are not in it.
  @inlinable @inline(__always) package func contains(_ name: WordSetName, _ hash: UInt64) -> Bool {
    // SAFETY: every name has its two numbers.
    unsafe base[2 &* name.index] & WordSets.bit(hash) != 0 && finds(hash, in: name.index)
  }

  @inlinable @inline(__always) static func bit(_ hash: UInt64) -> UInt64 {
    1 &<< (hash &>> 20 & 63)
  }

  @usableFromInline func finds(_ hash: UInt64, in place: Int) -> Bool {
    var (low, high) = bounds(of: place)
    while low < high {
      let middle = (low &+ high) &>> 1
      // SAFETY: the bounds of a set are places of its hashes.
      let found = unsafe base[middle]
      if found == hash { return true }
      if found < hash { low = middle &+ 1 } else { high = middle }
    }
    return false
  }

  private func bounds(of place: Int) -> (start: Int, end: Int) {
    // SAFETY: every name has its two numbers.
    let bounds = unsafe base[2 &* place &+ 1]
    return (
      Int(truncatingIfNeeded: bounds & 0xFFFF_FFFF), Int(truncatingIfNeeded: bounds &>> 32)
    )
  }

  /// The hashes of the set named `name`, rising.
  ///
  /// - Complexity: O(*n*) in their number.
  package func hashes(of name: WordSetName) -> [UInt64] {
    let (start, end) = bounds(of: name.index)
    // SAFETY: the bounds of a set are places of its hashes.
    return (start..<end).map { unsafe base[$0] }
  }

  /// The same sets, but that named `name` without words.
  package func emptying(_ name: WordSetName) -> WordSets {
    WordSets(WordSetName.allCases.map { $0 == name ? [] : hashes(of: $0) })
  }

  /// Memory that is given back once no sets need it.
  @safe private final class Memory {
    let base: UnsafeMutablePointer<UInt64>

    init(_ numbers: [UInt64]) {
      unsafe base = .allocate(capacity: numbers.count)
      // SAFETY: there is room for as many numbers.
      for (place, number) in numbers.enumerated() {
        unsafe (base + place).initialize(to: number)
      }
    }

    deinit { unsafe base.deallocate() }
  }
}
