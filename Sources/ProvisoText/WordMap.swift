/// A value for each of some words, by their hashes.
///
/// A word's hash is well mixed, so bits of it name the place (open addressing with linear probing),
/// and no other hash is needed to look one up.
public struct WordMap<Value: BitwiseCopyable & Sendable>: Sendable {
  @usableFromInline struct Slot: BitwiseCopyable, Sendable {
    @usableFromInline var hash: UInt64 = 0
    /// `nil` where the slot is free.
    @usableFromInline var value: Value?

    @inlinable init(hash: UInt64 = 0, value: Value? = nil) {
      self.hash = hash
      self.value = value
    }
  }

  @usableFromInline let slots: Table<Slot>

  /// The map that `values` makes of hashes.
  ///
  /// - Complexity: O(*n*).
  @inlinable public init(_ values: [UInt64: Value]) {
    var capacity = 16
    while capacity < values.count * 2 { capacity *= 2 }
    var slots = [Slot](repeating: Slot(), count: capacity)
    for (hash, value) in values {
      var place = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[place].value != nil { place = (place + 1) & (capacity - 1) }
      slots[place] = Slot(hash: hash, value: value)
    }
    self.slots = Table(powerOfTwo: slots)
  }

  /// The value of the word with `hash`.
  ///
  /// - Complexity: O(1) expected.
  @inlinable @inline(__always) public subscript(hash: UInt64) -> Value? {
    var place = hash
    while true {
      let slot = slots[wrapping: place]
      guard let value = slot.value else { return nil }
      if slot.hash == hash { return value }
      place &+= 1
    }
  }
}
