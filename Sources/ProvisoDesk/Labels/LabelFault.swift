/// What is wrong with a field of a label file.
package struct LabelFault: Error, Sendable {
  /// The name of the field.
  package let field: String
  /// What is wrong with it.
  package let reason: String
}
