/// What is wrong with a JSON text, and where.
package struct JSONFault: Error, Hashable, Sendable {
  /// What the reader met.
  package enum Kind: String, Hashable, Sendable {
    case expectedObject = "expected an object in braces"
    case expectedValue = "expected a value"
    case expectedName = "expected a field name in quotes"
    case expectedColon = "expected ':' after the field name"
    case expectedComma = "expected ',' or a closing bracket"
    case badLiteral = "expected true, false or null"
    case badNumber = "not a number in the form of JSON"
    case hugeNumber = "a number too large for a double"
    case badEscape = "unknown escape in a string"
    case unpairedSurrogate = "half of a surrogate pair in a string"
    case controlCharacter = "a control character in a string; write it as an escape"
    case unclosedString = "a string without closing quote"
    case tooDeep = "more than 256 levels of nesting"
    case trailing = "something after the end of the value"
  }

  /// What is wrong.
  package let kind: Kind
  /// Where, an offset into the bytes given.
  package let offset: Int
}
