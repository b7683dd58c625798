/// A JSON value as a tree, for the few places that need all of it.
package enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// Any number, as the nearest double; whole numbers are exact up to 2⁵³.
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// When a name occurs twice, the last one counts.
  case object([String: JSONValue])

  /// Reads the value that `range` holds, with nothing but space around it.
  ///
  /// - Throws: ``JSONFault``, also for more than 256 levels.
  /// - Complexity: O(*n*) in the length of `range`.
  package init(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(JSONFault) {
    var index = range.lowerBound
    JSONGrammar.skipSpace(bytes, &index, range.upperBound)
    self = try JSONValue.read(bytes, &index, range.upperBound, depth: 0)
    JSONGrammar.skipSpace(bytes, &index, range.upperBound)
    guard index == range.upperBound else { throw JSONFault(kind: .trailing, offset: index) }
  }

  /// Reads the value that `bytes` hold.
  ///
  /// - Throws: ``JSONFault``.
  package init(_ bytes: [UInt8]) throws(JSONFault) {
    try self.init(bytes.span, bytes.indices)
  }

  /// The member with this name; nil where there is none or this is no object.
  package subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The text of a string.
  package var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The value of a number.
  package var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The value of a whole number.
  package var integer: Int? { number.flatMap { Int(exactly: $0) } }

  /// The value of a boolean.
  package var boolean: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  /// The elements of an array.
  package var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// Whether this is `null`.
  package var isNull: Bool { self == .null }
}

extension JSONValue {
  private static func read(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int, depth: Int
  ) throws(JSONFault) -> JSONValue {
    guard index < end else { throw JSONFault(kind: .expectedValue, offset: end) }
    let start = index
    switch bytes[index] {
    case 0x5B:
      return .array(try readArray(bytes, &index, end, depth: depth))
    case 0x7B:
      return .object(try readObject(bytes, &index, end, depth: depth))
    default:
      let (kind, _) = try JSONGrammar.skipValue(bytes, &index, end, depth: depth)
      switch kind {
      case .string: return .string(try text(bytes, start + 1..<index - 1))
      case .number:
        guard let value = Double(bytes.extracting(start..<index).text), value.isFinite else {
          throw JSONFault(kind: .hugeNumber, offset: start)
        }
        return .number(value)
      case .boolean: return .boolean(bytes[start] == 0x74)
      default: return .null
      }
    }
  }

  private static func readArray(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int, depth: Int
  ) throws(JSONFault) -> [JSONValue] {
    guard depth < JSONGrammar.deepest else { throw JSONFault(kind: .tooDeep, offset: index) }
    var elements: [JSONValue] = []
    while try JSONGrammar.hasMember(bytes, &index, end, close: 0x5D, isFirst: elements.isEmpty) {
      elements.append(try read(bytes, &index, end, depth: depth + 1))
    }
    return elements
  }

  private static func readObject(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int, depth: Int
  ) throws(JSONFault) -> [String: JSONValue] {
    guard depth < JSONGrammar.deepest else { throw JSONFault(kind: .tooDeep, offset: index) }
    var members: [String: JSONValue] = [:]
    while try JSONGrammar.hasMember(bytes, &index, end, close: 0x7D, isFirst: members.isEmpty) {
      let (_, range) = try JSONGrammar.skipName(bytes, &index, end)
      let name = try text(bytes, range)
      members[name] = try read(bytes, &index, end, depth: depth + 1)
    }
    return members
  }

  private static func text(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) throws(JSONFault) -> String {
    var decoded: [UInt8] = []
    try JSONGrammar.decode(bytes, range, into: &decoded)
    return decoded.text
  }
}
