/// The place of the value of a field, and its type.
package struct Field: Hashable, Sendable {
  /// The types of values; fields of tables are strings.
  package enum Kind: String, Hashable, Sendable {
    case missing, null, string, number, boolean, array, object
  }

  /// The type of the value.
  package let kind: Kind
  /// Whether `range` lies in the reader's buffer of decoded bytes rather than in the input.
  package let isDecoded: Bool
  /// The bytes of the value: of a string what is between the quotes, of others all.
  package let range: Range<Int>

  /// Creates a field.
  package init(_ kind: Kind, _ range: Range<Int>, isDecoded: Bool = false) {
    self.kind = kind
    self.range = range
    self.isDecoded = isDecoded
  }

  /// The field that is not there.
  package static let missing = Field(.missing, 0..<0)
}
