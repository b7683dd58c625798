/// What a statement was cut out of, where its own words do not tell.
package enum StatementFrame: Sendable {
  /// Nothing: it stands for itself.
  case none
  /// A report: "Acme said ‖ it will close the plant".
  case report
  /// A list that a promise leads in: "We will: ‖ ban bonuses; ‖ publish the data".
  case promise
  /// Such a list in a report: "Acme said it will: ‖ ban bonuses".
  case reportedPromise

  /// What an outsider says of others: "Analysts said ‖ Acme will launch a bank".
  case forecast
  /// A list of what is not to be done: "Neither party shall: ‖ disclose the price".
  case refusal
  /// The words of a named speaker about itself by name: "Acme ‖ Acme will close the plant".
  case ownName

  /// Whether what it was cut out of reports it.
  package var isReport: Bool {
    self == .report || self == .reportedPromise || self == .forecast
  }
  /// Whether what it was cut out of promises it, or promises not to do it.
  package var isPromise: Bool { self == .promise || self == .reportedPromise || self == .refusal }
}
