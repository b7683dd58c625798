/// Numbers as bytes, lowest byte first, whatever the machine.
package enum LittleEndian {
  /// Appends the bytes of `value`.
  package static func append<Value: FixedWidthInteger>(_ value: Value, to bytes: inout [UInt8]) {
    append([value], to: &bytes)
  }

  /// Appends the bytes of all `values`.
  ///
  /// - Complexity: O(`values.count`), one copy.
  package static func append<Value: FixedWidthInteger>(
    _ values: [Value], to bytes: inout [UInt8]
  ) {
    let ordered = Value(1).littleEndian == 1 ? values : values.map(\.littleEndian)
    // SAFETY: integers have no padding; the bytes are copied before the closure ends.
    unsafe ordered.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends the bytes of the bit patterns of all `values`.
  ///
  /// - Complexity: O(`values.count`), one copy.
  package static func append(_ values: [Double], to bytes: inout [UInt8]) {
    guard UInt64(1).littleEndian == 1 else { return append(values.map(\.bitPattern), to: &bytes) }
    // SAFETY: as above.
    unsafe values.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
  }

  /// The `count` integers that begin at `offset` from the start, or nil when the bytes end earlier.
  ///
  /// - Complexity: O(`count`), one copy.
  package static func integers<Value: FixedWidthInteger & BitwiseCopyable>(
    _ type: Value.Type, in bytes: Bytes, at offset: Int, count: Int
  ) -> [Value]? {
    guard fits(count, MemoryLayout<Value>.size, in: bytes.count, at: offset) else { return nil }
    let values = copies(type, in: bytes, at: offset, count: count)
    return Value(1).littleEndian == 1 ? values : values.map(Value.init(littleEndian:))
  }

  /// The `count` doubles that begin at `offset` from the start, or nil when the bytes end earlier.
  ///
  /// - Complexity: O(`count`), one copy.
  package static func doubles(
    in bytes: Bytes, at offset: Int, count: Int
  ) -> [Double]? {
    guard fits(count, 8, in: bytes.count, at: offset) else { return nil }
    guard UInt64(1).littleEndian == 1 else {
      return integers(UInt64.self, in: bytes, at: offset, count: count)?
        .map(Double.init(bitPattern:))
    }
    return copies(Double.self, in: bytes, at: offset, count: count)
  }

  /// `count` values as they lie in memory, in one copy.
  private static func copies<Value: BitwiseCopyable>(
    _ type: Value.Type, in bytes: Bytes, at offset: Int, count: Int
  ) -> [Value] {
    // SAFETY: the callers have made sure that the values lie inside `bytes`.
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe [Value](unsafeUninitializedCapacity: count) { target, filled in
        let size = count * MemoryLayout<Value>.stride
        let source = unsafe UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + size])
        unsafe UnsafeMutableRawBufferPointer(target).copyMemory(from: source)
        filled = count
      }
    }
  }

  /// Whether `count` values of `size` bytes lie between `offset` and `end`, without overflow.
  private static func fits(_ count: Int, _ size: Int, in end: Int, at offset: Int) -> Bool {
    offset >= 0 && offset <= end && count >= 0 && count <= (end - offset) / size
  }
}
