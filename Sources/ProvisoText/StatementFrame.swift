/// What a statement was cut out of, where its own words do not tell; empty where it stands for
/// itself.
package struct StatementFrame: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A report: "Acme said ‖ it will close the plant".
  package static let report = StatementFrame(rawValue: 1)
  /// A list that a promise leads in: "We will: ‖ ban bonuses; ‖ publish the data".
  package static let promise = StatementFrame(rawValue: 2)
  /// A list of what is not to be done: "Neither party shall: ‖ disclose the price".
  package static let refusal = StatementFrame(rawValue: 4)
  /// What an outsider says of others: "Analysts said ‖ Acme will launch a bank".
  package static let forecast = StatementFrame(rawValue: 8)
  /// The words of a named speaker about itself by name: "Acme ‖ Acme will close the plant".
  package static let ownName = StatementFrame(rawValue: 16)
  /// A list of what others are asked to do: "We urge the bank to: ‖ publish the data".
  package static let demand = StatementFrame(rawValue: 32)
  /// A sentence whose *it* or *they* is the organisation of the one before: "The Board met ‖ It
  /// will sell bonds".
  package static let organisation = StatementFrame(rawValue: 64)
  /// A list of what is planned: "We intend to: ‖ close the plant".
  package static let plan = StatementFrame(rawValue: 128)
  /// A list of what is wanted: "We hope to: ‖ halve the wait".
  package static let aim = StatementFrame(rawValue: 256)
}
