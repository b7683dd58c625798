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
  package static func integers<Value: FixedWidthInteger>(
    _ type: Value.Type, in bytes: ArraySlice<UInt8>, at offset: Int, count: Int
  ) -> [Value]? {
    guard fits(count, MemoryLayout<Value>.size, in: bytes.count, at: offset) else { return nil }
    // SAFETY: the guard keeps all loads inside `bytes`.
    return unsafe bytes.withUnsafeBytes { bytes in
      unsafe [Value](unsafeUninitializedCapacity: count) { target, filled in
        for index in 0..<count {
          let position = offset + index * MemoryLayout<Value>.size
          unsafe target.initializeElement(
            at: index,
            to: Value(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: type)))
        }
        filled = count
      }
    }
  }

  /// The `count` doubles that begin at `offset` from the start, or nil when the bytes end earlier.
  ///
  /// - Complexity: O(`count`), one copy.
  package static func doubles(
    in bytes: ArraySlice<UInt8>, at offset: Int, count: Int
  ) -> [Double]? {
    guard fits(count, 8, in: bytes.count, at: offset) else { return nil }
    // SAFETY: the guard keeps all loads inside `bytes`; every bit pattern is a double.
    return unsafe bytes.withUnsafeBytes { bytes in
      unsafe [Double](unsafeUninitializedCapacity: count) { target, filled in
        for index in 0..<count {
          let bits = unsafe bytes.loadUnaligned(fromByteOffset: offset + index * 8, as: UInt64.self)
          unsafe target.initializeElement(
            at: index, to: Double(bitPattern: UInt64(littleEndian: bits)))
        }
        filled = count
      }
    }
  }

  /// Whether `count` values of `size` bytes lie between `offset` and `end`, without overflow.
  private static func fits(_ count: Int, _ size: Int, in end: Int, at offset: Int) -> Bool {
    offset >= 0 && offset <= end && count >= 0 && count <= (end - offset) / size
  }
}
