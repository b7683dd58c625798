/// HTML that this program has written: what is put into it becomes text.
///
/// A literal is markup as it stands. What is interpolated is escaped, for an element and for a
/// quoted attribute alike, unless it is markup itself; nothing else makes markup of a string.
///
/// ```swift
/// let row: Markup = "<td title=\"\(name)\">\(count)</td>"
/// ```
package struct Markup: ExpressibleByStringInterpolation, Sendable {
  /// The bytes of the markup.
  let bytes: [UInt8]

  /// Markup as it stands.
  package init(stringLiteral source: String) { bytes = Array(source.utf8) }

  /// Markup that is stored elsewhere in the program.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Markup with text in it.
  package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  /// Whether there is none.
  var isEmpty: Bool { bytes.isEmpty }

  /// Joins literal parts, escaped text and other markup.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    /// Begins with room for the literal parts.
    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    /// Appends markup as it stands.
    package mutating func appendLiteral(_ source: String) { bytes.append(contentsOf: source.utf8) }

    /// Appends text, escaped.
    package mutating func appendInterpolation(_ text: String) {
      Markup.escape(text.utf8, into: &bytes)
    }

    /// Appends a whole number.
    package mutating func appendInterpolation(_ number: Int) { appendLiteral("\(number)") }

    /// Appends markup as it is.
    package mutating func appendInterpolation(_ markup: Markup) { bytes += markup.bytes }
  }

  /// Appends text for an element or a quoted attribute to `bytes`.
  ///
  /// `& < > " '` become references; control characters that HTML forbids become U+FFFD.
  ///
  /// - Complexity: O(*n*) in the length of `text`.
  static func escape(_ text: some Sequence<UInt8>, into bytes: inout [UInt8]) {
    for byte in text {
      switch byte {
      case 0x26: bytes.append(contentsOf: "&amp;".utf8)
      case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
      case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
      case 0x22: bytes.append(contentsOf: "&quot;".utf8)
      case 0x27: bytes.append(contentsOf: "&#39;".utf8)
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x80...: bytes.append(byte)
      default: bytes.append(contentsOf: "\u{FFFD}".utf8)
      }
    }
  }
}
