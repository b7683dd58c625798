extension [UInt8] {
  /// Appends the bytes of `span`.
  ///
  /// - Complexity: O(*n*) in the length of `span`; allocates only when the array must grow.
  @inline(__always)
  package mutating func append(_ span: Span<UInt8>) {
    // SAFETY: the buffer is used inside the closure only, while `span` keeps it alive.
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends the `count` lowest bytes of `word`, the lowest first.
  @inline(__always)
  mutating func append(word: UInt128, count: Int) {
    precondition(count <= 16, "more bytes than a word has")
    append(addingCapacity: 16) { output in
      // SAFETY: there is room for a whole word; of its bytes, only those wanted count.
      unsafe output.withUnsafeMutableBufferPointer { buffer, filled in
        let free = unsafe UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        unsafe free.storeBytes(of: word.littleEndian, as: UInt128.self)
        filled += count
      }
    }
  }

  /// Appends `range` of `span`.
  @inline(__always)
  package mutating func append(_ span: Span<UInt8>, _ range: Range<Int>) {
    append(span.extracting(range))
  }

  /// Appends the UTF-8 bytes of `text`.
  @inline(__always)
  package mutating func append(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// The bytes as text; what is not UTF-8 becomes U+FFFD.
  package var text: String { String(decoding: self, as: UTF8.self) }
}

extension Span<UInt8> {
  /// The bytes as text; what is not UTF-8 becomes U+FFFD.
  package var text: String {
    // SAFETY: the buffer is used inside the closure only.
    unsafe withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
