import Proviso
import ProvisoIO

/// The chosen fields: quick to ask for, and in the order of the choice.
struct FieldSelection: Sendable {
  /// The fields in the order in which columns appear.
  let ordered: [OutputField]
  private let bits: UInt64
  /// Whether `--fields` was given.
  let isExplicit: Bool

  /// All fields; the explanation where it is wanted.
  init(explains: Bool) {
    self.init(OutputField.whole.filter { explains || $0 != .explanation }, isExplicit: false)
  }

  /// All fields but the explanation.
  static let all = FieldSelection(explains: false)

  /// The fields of a comma-separated list.
  ///
  /// - Throws: ``IOFailure`` of kind `usage` that names the unknown field.
  init(list: String, explains: Bool) throws(IOFailure) {
    var fields: [OutputField] = []
    for part in list.split(separator: ",") {
      let name = part.split(separator: " ").joined(separator: " ")
      let found = OutputField.matching(name)
      guard !found.isEmpty else {
        let known = OutputField.allCases.map(\.name).joined(separator: ", ")
        throw IOFailure(.usage, "--fields: there is no field '\(name)'; fields are \(known)")
      }
      for field in found where !fields.contains(field) { fields.append(field) }
    }
    guard !fields.isEmpty else { throw IOFailure(.usage, "--fields: the list is empty") }
    if explains, !fields.contains(.explanation) { fields.append(.explanation) }
    self.init(fields, isExplicit: true)
  }

  /// Makes sure that a model has what was asked for.
  ///
  /// - Throws: ``IOFailure`` of kind `usage` that names a field that the model does not fill.
  func check(_ model: Model) throws(IOFailure) {
    guard isExplicit else { return }
    for field in ordered {
      if model.kind == .gold, field == .prediction {
        throw IOFailure(
          .usage,
          "--fields: the model '\(model.name)' has no prediction; it has commitment, "
            + "conditionality, specificity and firmness")
      }
      if model.kind != .gold, field.isOfScheme {
        throw IOFailure(
          .usage,
          "--fields: the model '\(model.name)' of kind \(model.kind.rawValue) has no "
            + "\(field.name); it has a prediction")
      }
    }
  }

  /// Makes sure that all that was asked for fits in the cells of a table.
  ///
  /// - Throws: ``IOFailure`` of kind `usage` that names the field that does not.
  func checkCells() throws(IOFailure) {
    guard isExplicit, let field = ordered.first(where: OutputField.withoutCells.contains) else {
      return
    }
    throw IOFailure(
      .usage, "--fields: '\(field.name)' does not fit in a cell; use --format jsonl")
  }

  private init(_ fields: [OutputField], isExplicit: Bool) {
    ordered = fields
    self.isExplicit = isExplicit
    bits = FieldSet(fields).bits
  }

  /// Whether `field` was chosen.
  func has(_ field: OutputField) -> Bool { bits & field.bit != 0 }

  /// Whether one of `fields` was chosen.
  func hasAny(_ fields: FieldSet) -> Bool { bits & fields.bits != 0 }
}
