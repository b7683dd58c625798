package import ProvisoNumerics

/// Reads what ``ByteWriter`` wrote; every read is checked, none can crash.
package struct ByteReader: Sendable {
  private let bytes: Bytes
  private let section: String
  private var offset = 0

  /// A reader of `bytes`, which it shares; `section` names them in errors.
  package init(_ bytes: Bytes, section: String = "") {
    self.bytes = bytes
    self.section = section
  }

  /// A reader of all `bytes`; `section` names them in errors.
  package init(_ bytes: [UInt8], section: String = "") {
    self.init(Bytes(bytes), section: section)
  }

  /// The number of bytes that are left.
  package var remaining: Int { bytes.count - offset }

  /// An error about this section.
  package func malformed(_ reason: String) -> ModelError {
    .malformed(section: section, reason: reason)
  }

  /// An integer of the type asked for.
  package mutating func read<Value: FixedWidthInteger & BitwiseCopyable>(
    _ type: Value.Type = Value.self
  ) throws(ModelError) -> Value {
    let size = MemoryLayout<Value>.size
    guard remaining >= size,
      let value = LittleEndian.integers(type, in: bytes, at: offset, count: 1)?.first
    else { throw malformed("it ends too early") }
    offset += size
    return value
  }

  /// An integer that must fit `Int` and a range.
  package mutating func readCount(
    in range: ClosedRange<Int> = 0...Int.max
  ) throws(ModelError) -> Int {
    guard let count = Int(exactly: try read(UInt64.self)), range.contains(count) else {
      throw malformed("a number is out of range")
    }
    return count
  }

  /// A double.
  package mutating func readDouble() throws(ModelError) -> Double {
    Double(bitPattern: try read())
  }

  /// A double that is neither NaN nor infinite.
  package mutating func readFiniteDouble() throws(ModelError) -> Double {
    let value = try readDouble()
    guard value.isFinite else { throw malformed("a number is not finite") }
    return value
  }

  /// A Boolean: one byte, 0 or 1.
  package mutating func readBool() throws(ModelError) -> Bool {
    switch try read(UInt8.self) {
    case 0: return false
    case 1: return true
    default: throw malformed("a Boolean is neither 0 nor 1")
    }
  }

  /// A string of valid UTF-8.
  package mutating func readString() throws(ModelError) -> String {
    guard let string = String(validating: try readBytes(), as: UTF8.self) else {
      throw malformed("a string is not valid UTF-8")
    }
    return string
  }

  /// Bytes with their count before them.
  package mutating func readBytes() throws(ModelError) -> [UInt8] {
    let count = try readArrayCount(elementSize: 1)
    defer { offset += count }
    return bytes[offset..<offset + count].array
  }

  /// Doubles with their count before them; any bit pattern.
  package mutating func readDoubles() throws(ModelError) -> [Double] {
    let count = try readArrayCount(elementSize: 8)
    defer { offset += count * 8 }
    return LittleEndian.doubles(in: bytes, at: offset, count: count) ?? []
  }

  /// Doubles with their count before them, none NaN or infinite, which constants are not searched
  /// for.
  package mutating func readFiniteDoubles() throws(ModelError) -> [Double] {
    let values = try readDoubles()
    guard bytes.isConstant || values.firstNonFinite == nil else {
      throw malformed("a number is not finite")
    }
    return values
  }

  /// Integers of the type asked for, with their count before them.
  package mutating func readIntegers<Value: FixedWidthInteger & BitwiseCopyable>(
    _ type: Value.Type = Value.self
  ) throws(ModelError) -> [Value] {
    let size = MemoryLayout<Value>.size
    let count = try readArrayCount(elementSize: size)
    defer { offset += count * size }
    return LittleEndian.integers(type, in: bytes, at: offset, count: count) ?? []
  }

  /// Strings with their count before them.
  package mutating func readStrings() throws(ModelError) -> [String] {
    let count = try readArrayCount(elementSize: 8)
    var strings: [String] = []
    strings.reserveCapacity(count)
    for _ in 0..<count { strings.append(try readString()) }
    return strings
  }

  /// Refuses bytes that are left over.
  package func finish() throws(ModelError) {
    guard remaining == 0 else { throw malformed("\(remaining) bytes are left over") }
  }

  /// A count of elements that must still fit, so that damage cannot ask for more memory than the
  /// file.
  private mutating func readArrayCount(elementSize: Int) throws(ModelError) -> Int {
    let count = try readCount()
    guard count <= remaining / elementSize else { throw malformed("it ends too early") }
    return count
  }
}
