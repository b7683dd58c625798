/// A member of an object with the bytes of its value, which can be written again as they were.
package struct JSONMember: Hashable, Sendable {
  /// The name.
  package let name: String
  /// The value as written in the text.
  package let value: [UInt8]

  /// The members of the object that `bytes` hold, in their order; none where they hold no object.
  ///
  /// - Throws: ``JSONFault``.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func list(_ bytes: [UInt8]) throws(JSONFault) -> [JSONMember] {
    let span = bytes.span
    var members: [JSONMember] = []
    var index = 0
    JSONGrammar.skipSpace(span, &index, bytes.count)
    guard index < bytes.count, bytes[index] == 0x7B else { return [] }
    while try JSONGrammar.hasMember(
      span, &index, bytes.count, close: 0x7D, isFirst: members.isEmpty)
    {
      let (_, range) = try JSONGrammar.skipName(span, &index, bytes.count)
      var name: [UInt8] = []
      try JSONGrammar.decode(span, range, into: &name)
      let start = index
      _ = try JSONGrammar.skipValue(span, &index, bytes.count, depth: 1)
      members.append(JSONMember(name: name.text, value: Array(bytes[start..<index])))
    }
    return members
  }
}
