/// Appends JSON to a buffer that is meant to be reused.
///
/// Commas are set by the writer; that names and values alternate is the caller's part.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.key("level")
/// writer.integer(3)
/// writer.endObject()
/// writer.endLine()  // {"level":3} and LF
/// ```
package struct JSONWriter: Sendable {
  /// What was written.
  package var bytes: [UInt8] = []
  private var needsComma = false

  /// Creates a writer with an empty buffer.
  package init() {}

  /// Empties the buffer and keeps its memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Takes back what was written after the first `count` bytes, a number of whole lines.
  package mutating func truncate(to count: Int) {
    bytes.removeLast(bytes.count - count)
    needsComma = false
  }

  /// Opens an object.
  @inline(__always)
  package mutating func beginObject() { open(0x7B) }

  /// Closes an object.
  @inline(__always)
  package mutating func endObject() { close(0x7D) }

  /// Opens an array.
  @inline(__always)
  package mutating func beginArray() { open(0x5B) }

  /// Closes an array.
  @inline(__always)
  package mutating func endArray() { close(0x5D) }

  /// Ends a line of JSON Lines.
  @inline(__always)
  package mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// Writes the name of the next value; a name that is made once is copied, not escaped again.
  @inline(__always)
  package mutating func key(_ key: JSONKey) {
    if needsComma { bytes.append(0x2C) }
    bytes.append(contentsOf: key.bytes)
    needsComma = false
  }

  /// Writes text, UTF-8, as a string.
  ///
  /// Escaped are the quote, the backslash and control bytes; all other characters are written as
  /// they are.
  @inline(__always)
  package mutating func string(_ text: Span<UInt8>) {
    separate()
    bytes.append(0x22)
    JSONWriter.escape(text, into: &bytes)
    bytes.append(0x22)
  }

  /// Writes text as a string.
  package mutating func string(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    string(text.utf8Span.span)
  }

  /// Writes a whole number.
  @inline(__always)
  package mutating func integer(_ value: Int) {
    separate()
    bytes.append(integer: value)
  }

  /// Writes the members `start` and `end` of a half-open range.
  ///
  /// - Complexity: O(1).
  package mutating func place(_ range: Range<Int>) {
    key(Self.start)
    integer(range.lowerBound)
    key(Self.end)
    integer(range.upperBound)
  }
  private static let start: JSONKey = "start"
  private static let end: JSONKey = "end"

  /// Writes a number with so many decimals at most, `null` for what is not finite.
  ///
  /// See `append(fixed:decimals:trimmed:)` for the rounding.
  @inline(__always)
  package mutating func number(_ value: Double, decimals: Int) {
    separate()
    if value.isFinite {
      bytes.append(fixed: value, decimals: decimals, trimmed: true)
    } else {
      bytes.append("null")
    }
  }

  /// Writes the shortest number that reads back as the same double, `null` for what is not finite.
  package mutating func number(_ value: Double) {
    separate()
    bytes.append(value.isFinite ? value.description : "null")
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(value ? "true" : "false")
  }

  /// Writes `null`.
  package mutating func null() {
    separate()
    bytes.append("null")
  }

  /// Writes bytes that are a JSON value already.
  package mutating func raw(_ value: Span<UInt8>) {
    separate()
    bytes.append(value)
  }

  /// Writes a value as it is, objects in the order of their names.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .boolean(let value): boolean(value)
    case .number(let value): number(value)
    case .string(let value): string(value)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for (name, member) in members.sorted(by: { $0.key < $1.key }) {
        key(JSONKey(name))
        self.value(member)
      }
      endObject()
    }
  }

  @inline(__always)
  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  @inline(__always)
  private mutating func open(_ bracket: UInt8) {
    if needsComma { bytes.append(0x2C) }
    bytes.append(bracket)
    needsComma = false
  }

  @inline(__always)
  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  /// Appends `text` with the escapes of a JSON string and without quotes.
  static func escape(_ text: Span<UInt8>, into bytes: inout [UInt8]) {
    var index = 0
    while true {
      let stop = ByteSearch.firstEscapable(in: text, index..<text.count)
      bytes.append(text, index..<stop)
      guard stop < text.count else { return }
      bytes.append(0x5C)
      switch text[stop] {
      case 0x08: bytes.append(0x62)
      case 0x09: bytes.append(0x74)
      case 0x0A: bytes.append(0x6E)
      case 0x0C: bytes.append(0x66)
      case 0x0D: bytes.append(0x72)
      case let byte where byte >= 0x20: bytes.append(byte)
      case let byte:
        let digit = byte & 0xF
        bytes.append("u00")
        bytes.append(0x30 + byte >> 4)
        bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
      index = stop + 1
    }
  }
}

/// The name of a field with its quotes and colon, made once and written often.
package struct JSONKey: Hashable, Sendable, ExpressibleByStringLiteral {
  let bytes: [UInt8]

  /// Makes a key of a name.
  package init(_ name: String) {
    var name = name
    name.makeContiguousUTF8()
    var bytes: [UInt8] = [0x22]
    JSONWriter.escape(name.utf8Span.span, into: &bytes)
    bytes.append(contentsOf: [0x22, 0x3A])
    self.bytes = bytes
  }

  /// Makes a key of a literal; keep it in a constant where speed counts.
  package init(stringLiteral name: String) {
    self.init(name)
  }
}
