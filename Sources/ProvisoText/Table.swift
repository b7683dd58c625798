public import CProvisoHints

/// A table that never changes once it is made, at the start of a cache line.
///
/// Copies share the memory. What will be read soon can be fetched ahead of its use, so that
/// look-ups in tables larger than the caches wait together and not one after another.
///
/// SAFETY: nothing is written after `init`, so that all threads may read; the memory lives as long
/// as a copy, or as the program.
@safe public struct Table<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// Keeps the memory alive; `nil` for memory that lives as long as the program.
  private let memory: Memory?
  @usableFromInline let base: UnsafePointer<Element>
  /// The number of elements.
  public let count: Int
  /// One less than `count` where ``subscript(wrapping:)`` may be asked.
  @usableFromInline let mask: UInt64

  /// A copy of `elements`, a power of two in number, that ``subscript(wrapping:)`` reads.
  ///
  /// - Complexity: O(*n*).
  public init(powerOfTwo elements: [Element]) {
    precondition(elements.count.nonzeroBitCount == 1, "not a power of two")
    self.init(elements, mask: UInt64(elements.count - 1))
  }

  /// A copy of `elements`.
  ///
  /// - Complexity: O(*n*).
  public init(_ elements: [Element]) { self.init(elements, mask: 0) }

  /// Elements that are constants of the program, at the start of a cache line, which are not
  /// copied; `nil` where they do not start at one, or the machine writes numbers the other way
  /// round.
  @unsafe public init?(constants: UnsafeRawBufferPointer) {
    guard UInt64(1).littleEndian == 1, let start = constants.baseAddress,
      UInt(bitPattern: start) % 64 == 0
    else { return nil }
    memory = nil
    unsafe base = start.assumingMemoryBound(to: Element.self)
    count = constants.count / MemoryLayout<Element>.stride
    mask = 0
  }

  /// The elements of another table, several of which make one of this one; not copied.
  public init<Part>(grouping table: Table<Part>) {
    memory = table.memory
    // SAFETY: any bytes are an element of either type, and none is ever changed.
    unsafe base = UnsafeRawPointer(table.base).assumingMemoryBound(to: Element.self)
    count = table.count * MemoryLayout<Part>.stride / MemoryLayout<Element>.stride
    mask = 0
  }

  /// The same elements without a claim on their memory.
  ///
  /// A copy counts no reference; threads that count references to the same memory wait for one
  /// another.
  ///
  /// - Precondition: the table, or a copy of it, outlives what is made of this.
  @unsafe public var unowned: Table { Table(unowned: self) }

  private init(unowned table: Table) {
    memory = nil
    unsafe base = table.base
    count = table.count
    mask = table.mask
  }

  private init(_ elements: [Element], mask: UInt64) {
    let memory = Memory(byteCount: elements.count * MemoryLayout<Element>.stride)
    let start = unsafe memory.base.bindMemory(to: Element.self, capacity: elements.count)
    // SAFETY: there is room for as many elements.
    unsafe elements.withUnsafeBufferPointer { elements in
      guard let first = elements.baseAddress else { return }
      unsafe start.initialize(from: first, count: elements.count)
    }
    self.memory = memory
    unsafe base = UnsafePointer(start)
    count = elements.count
    self.mask = mask
  }

  /// The element at `index`.
  ///
  /// - Complexity: O(1).
  @inlinable @inline(__always) public subscript(index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "outside of the table")
    // SAFETY: the index is that of an element.
    return unsafe base[index]
  }

  /// The element at `hash` modulo the number of elements, a power of two.
  ///
  /// - Precondition: the table was made by ``init(powerOfTwo:)``.
  /// - Complexity: O(1); no check is needed, since no index is outside.
  @inlinable @inline(__always) public subscript(wrapping hash: UInt64) -> Element {
    assert(count.nonzeroBitCount == 1, "not a power of two")
    // SAFETY: the table was made with a power of two elements, so it is not empty, and what is left
    // of the number is below its count.
    return unsafe base[Int(truncatingIfNeeded: hash & mask)]
  }

  /// Begins to load what ``subscript(wrapping:)`` gives.
  @inlinable @inline(__always) public func prefetch(wrapping hash: UInt64) {
    prefetch(Int(truncatingIfNeeded: hash & mask))
  }

  /// Begins to load the first 128 bytes of the element at `index`, which need not be one of the
  /// table's.
  @inlinable @inline(__always) public func prefetch(_ index: Int) {
    let offset = UInt(bitPattern: index &* MemoryLayout<Element>.stride)
    // SAFETY: the hint reads nothing.
    let address = unsafe UInt(bitPattern: base) &+ offset
    unsafe proviso_prefetch(UnsafeRawPointer(bitPattern: address))
    if MemoryLayout<Element>.stride > 64 {
      unsafe proviso_prefetch(UnsafeRawPointer(bitPattern: address &+ 64))
    }
  }
}

/// Memory that is given back once no table needs it.
@safe private final class Memory {
  let base: UnsafeMutableRawPointer

  init(byteCount: Int) {
    unsafe base = .allocate(byteCount: max(byteCount, 1), alignment: 64)
  }

  deinit { unsafe base.deallocate() }
}
