/// What a statement was cut out of, where its own words do not tell.
package enum StatementFrame: Sendable {
  /// Nothing: it stands for itself.
  case none
  /// A report: "Acme said ‖ it will close the plant".
  case report
  /// A list that a promise leads in: "We will: ‖ ban bonuses; ‖ publish the data".
  case promise
}
