public import CProvisoHints

/// A table that never changes once it is made, at the start of a cache line.
///
/// Copies share the memory. What will be read soon can be fetched ahead of its use, so that look-ups
/// in tables larger than the caches wait together and not one after another.
@safe public struct Table<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  @safe @usableFromInline final class Memory {
    let base: UnsafeMutableRawPointer

    init(byteCount: Int) {
      unsafe base = .allocate(byteCount: max(byteCount, 1), alignment: 64)
    }

    deinit { unsafe base.deallocate() }
  }

  /// Keeps the memory alive; `nil` for memory that lives as long as the program.
  private let memory: Memory?
  @usableFromInline let base: UnsafePointer<Element>
  /// The number of elements.
  public let count: Int

  /// A copy of `elements`.
  ///
  /// - Complexity: O(*n*).
  public init(_ elements: [Element]) {
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
  }

  /// The element at `index`.
  ///
  /// - Complexity: O(1).
  @inlinable @inline(__always) public subscript(index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "outside of the table")
    // SAFETY: the index is that of an element.
    return unsafe base[index]
  }

  /// Begins to load the element at `index`, which need not be one of the table's.
  @inlinable @inline(__always) public func prefetch(_ index: Int) {
    // SAFETY: the hint reads nothing.
    let offset = UInt(bitPattern: index &* MemoryLayout<Element>.stride)
    unsafe proviso_prefetch(UnsafeRawPointer(bitPattern: UInt(bitPattern: base) &+ offset))
  }
}
