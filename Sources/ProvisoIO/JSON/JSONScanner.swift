/// Finds the wanted fields of one JSON object at a time without building a tree.
///
/// The whole object is checked, also what is not wanted. Strings with escapes are decoded into one
/// buffer, which is reused; everything else stays a range of the input. When a name occurs twice,
/// the last one counts, as in most readers.
///
/// ```swift
/// var scanner = JSONScanner(fields: ["text", "id"])
/// try scanner.scan(line.span, 0..<line.count)
/// let text = scanner.fields[0]  // .string, with the range between the quotes
/// ```
package struct JSONScanner: Sendable {
  /// The values of the wanted fields, in the order of the names.
  package private(set) var fields: [Field]
  /// The decoded strings of the last object.
  package private(set) var decoded: [UInt8] = []
  /// The whole last object, from brace to brace.
  package private(set) var object = 0..<0
  private let names: [[UInt8]]
  private var name: [UInt8] = []

  /// Creates a scanner for the fields with these names.
  package init(fields names: [String]) {
    self.names = names.map { Array($0.utf8) }
    fields = names.map { _ in .missing }
  }

  /// Reads the object that `range` holds, with nothing but space around it.
  ///
  /// - Throws: ``JSONFault`` with the place of the error.
  /// - Complexity: O(*n*) in the length of `range`; allocates nothing in the long run.
  package mutating func scan(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(JSONFault) {
    for index in fields.indices { fields[index] = .missing }
    decoded.removeAll(keepingCapacity: true)
    var index = range.lowerBound
    let end = range.upperBound
    JSONGrammar.skipSpace(bytes, &index, end)
    let start = index
    guard index < end, bytes[index] == 0x7B else {
      throw JSONFault(kind: .expectedObject, offset: index)
    }
    var isFirst = true
    while try JSONGrammar.hasMember(bytes, &index, end, close: 0x7D, isFirst: isFirst) {
      isFirst = false
      let (hasEscapes, nameRange) = try JSONGrammar.skipName(bytes, &index, end)
      let wanted = hasEscapes ? try find(escaped: nameRange, bytes) : find(nameRange, bytes)
      let valueStart = index
      let (kind, isEscaped) = try JSONGrammar.skipValue(bytes, &index, end, depth: 1)
      if let wanted {
        fields[wanted] = try field(kind, bytes, valueStart..<index, isEscaped)
      }
    }
    object = start..<index
    JSONGrammar.skipSpace(bytes, &index, end)
    guard index == end else { throw JSONFault(kind: .trailing, offset: index) }
  }

  private mutating func field(
    _ kind: Field.Kind, _ bytes: Span<UInt8>, _ value: Range<Int>, _ isEscaped: Bool
  ) throws(JSONFault) -> Field {
    guard kind == .string else { return Field(kind, value) }
    let inner = value.lowerBound + 1..<value.upperBound - 1
    guard isEscaped else { return Field(.string, inner) }
    let start = decoded.count
    try JSONGrammar.decode(bytes, inner, into: &decoded)
    return Field(.string, start..<decoded.count, isDecoded: true)
  }

  @inline(__always)
  private func find(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Int? {
    for (number, name) in names.enumerated() where name.count == range.count {
      var isSame = true
      for place in 0..<name.count where name[place] != bytes[range.lowerBound + place] {
        isSame = false
        break
      }
      if isSame { return number }
    }
    return nil
  }

  private mutating func find(
    escaped range: Range<Int>, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> Int? {
    name.removeAll(keepingCapacity: true)
    try JSONGrammar.decode(bytes, range, into: &name)
    return names.firstIndex(of: name)
  }
}
