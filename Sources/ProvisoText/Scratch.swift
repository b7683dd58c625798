/// Working memory that is filled anew for one statement after another.
///
/// An array asks at every change whether it is shared, which costs more than the change. This
/// memory asks once a statement, in ``begin(room:)``; whoever copies it meanwhile must begin before
/// he changes anything.
///
/// SAFETY: elements are plain values, and memory that copies share is only read: each owner begins,
/// or calls ``own()``, before he writes. So copies may go to other threads. No check is in the way
/// of an element but in debug builds, where room is asserted; reading checks the index always.
@safe public struct Scratch<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// The owner of the memory, so that copies can share it until one begins anew.
  @safe @usableFromInline final class Memory {
    @usableFromInline let base: UnsafeMutablePointer<Element>
    @usableFromInline let capacity: Int

    @inlinable init(capacity: Int) {
      unsafe base = .allocate(capacity: capacity)
      self.capacity = capacity
    }

    @inlinable deinit { unsafe base.deallocate() }
  }

  @usableFromInline var memory: Memory
  @usableFromInline var base: UnsafeMutablePointer<Element>
  /// The number of elements.
  @inlinable public var count: Int { filled }
  @usableFromInline var filled = 0

  /// Creates empty memory.
  @inlinable public init() {
    memory = Memory(capacity: 64)
    unsafe base = memory.base
  }

  /// Forgets all elements, and makes sure that the memory is one's own and has room for `room`.
  @inlinable public mutating func begin(room: Int = 1) {
    filled = 0
    guard memory.capacity < room || !isKnownUniquelyReferenced(&memory) else { return }
    memory = Memory(capacity: max(room, memory.capacity))
    unsafe base = memory.base
  }

  /// Makes sure that the memory is one's own, and keeps the elements.
  @inlinable public mutating func own() {
    if !isKnownUniquelyReferenced(&memory) { move(to: memory.capacity) }
  }

  /// Makes room for `more` elements behind those that are there.
  @inlinable @inline(__always) public mutating func reserve(_ more: Int) {
    if memory.capacity &- count < more { grow(more) }
  }

  @inlinable mutating func grow(_ more: Int) { move(to: 2 * memory.capacity + more) }

  /// Copies the elements to memory of one's own with room for `capacity`, which is at least their number.
  @inlinable mutating func move(to capacity: Int) {
    let copy = Memory(capacity: capacity)
    // SAFETY: `count` elements are initialised, and the new memory has room for them.
    unsafe copy.base.update(from: base, count: count)
    memory = copy
    unsafe base = copy.base
  }

  /// Appends an element; there must be room for it.
  @inlinable @inline(__always) public mutating func append(reserved element: Element) {
    assert(count < memory.capacity, "reserve before")
    // SAFETY: who calls has reserved room.
    unsafe base[filled] = element
    filled &+= 1
  }

  /// Appends an element where `isKept`, without a branch; there must be room for it.
  @inlinable @inline(__always)
  public mutating func append(reserved element: Element, if isKept: Bool) {
    assert(count < memory.capacity, "reserve before")
    // SAFETY: who calls has reserved room.
    unsafe base[filled] = element
    filled &+= isKept ? 1 : 0
  }

  /// Appends an element.
  @inlinable @inline(__always) public mutating func append(_ element: Element) {
    if count == memory.capacity { grow(1) }
    append(reserved: element)
  }

  /// Replaces the contents by `count` times `element`.
  @inlinable public mutating func fill(_ element: Element, count: Int) {
    begin(room: count)
    // SAFETY: there is room for as many.
    unsafe base.initialize(repeating: element, count: count)
    filled = count
  }

  /// The element at `index`.
  ///
  /// Setting one changes it for all that share the memory: call ``own()`` before, after a copy.
  @inlinable @inline(__always) public subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "outside")
      // SAFETY: the index is that of an element.
      return unsafe base[index]
    }
    mutating set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "outside")
      // SAFETY: the index is that of an element.
      unsafe base[index] = newValue
    }
  }

  /// The elements as an array.
  @inlinable public var array: [Element] { (0..<count).map { self[$0] } }
}
