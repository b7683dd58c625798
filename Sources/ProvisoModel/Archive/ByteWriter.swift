import ProvisoNumerics

/// Appends values to bytes in a fixed form: little-endian, lengths before contents.
package struct ByteWriter: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// A writer of nothing yet.
  package init() {}

  /// Appends an integer in as many bytes as its type has.
  package mutating func write<Value: FixedWidthInteger>(_ value: Value) {
    LittleEndian.append(value, to: &bytes)
  }

  /// Appends a double, bit by bit.
  package mutating func write(_ value: Double) { write(value.bitPattern) }

  /// Appends one byte, 1 or 0.
  package mutating func write(_ value: Bool) { write(value ? 1 as UInt8 : 0) }

  /// Appends a string: its length in bytes, then its UTF-8.
  package mutating func write(_ value: String) { writeBytes(Array(value.utf8)) }

  /// Appends bytes with their count before them.
  package mutating func writeBytes(_ values: [UInt8]) {
    write(UInt64(values.count))
    bytes += values
  }

  /// Appends bytes as they are.
  package mutating func writeRaw(_ values: [UInt8]) { bytes += values }

  /// Appends doubles with their count before them.
  package mutating func write(_ values: [Double]) {
    write(UInt64(values.count))
    LittleEndian.append(values, to: &bytes)
  }

  /// Appends integers with their count before them.
  package mutating func write<Value: FixedWidthInteger>(_ values: [Value]) {
    write(UInt64(values.count))
    LittleEndian.append(values, to: &bytes)
  }

  /// Appends strings with their count before them.
  package mutating func write(_ values: [String]) {
    write(UInt64(values.count))
    for value in values { write(value) }
  }
}
