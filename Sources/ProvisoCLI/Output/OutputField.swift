import Proviso
import ProvisoIO

/// A field of a scored statement, by the name that `--fields` and table columns use.
enum OutputField: String, CaseIterable, Sendable {
  case id, document, text, start, end, language
  case source = "attribution.source"
  case resolved = "attribution.resolved"
  case sourceResolved = "attribution.source.resolved"
  case cue = "attribution.cue"
  case kind = "attribution.kind"
  case commitmentLevel = "commitment.level"
  case commitmentName = "commitment.name"
  case commitmentScore = "commitment.score"
  case commitmentProbabilities = "commitment.probabilities"
  case commitmentInterval = "commitment.interval"
  case polarity = "commitment.polarity"
  case holder = "commitment.holder"
  case conditionalityLevel = "conditionality.level"
  case conditionalityName = "conditionality.name"
  case conditionalityScore = "conditionality.score"
  case conditionalityProbabilities = "conditionality.probabilities"
  case conditionalityInterval = "conditionality.interval"
  case conditions = "conditionality.conditions"
  case lookalikes = "conditionality.lookalikes"
  case specificityLevel = "specificity.level"
  case specificityName = "specificity.name"
  case specificityScore = "specificity.score"
  case specificityProbabilities = "specificity.probabilities"
  case specificityInterval = "specificity.interval"
  case slots = "specificity.slots"
  case domainIn = "domain.in"
  case domainCoverage = "domain.coverage"
  case firmness, domain, prediction, cues, explanation, offsets, model, input

  /// Whether only models of the labelling scheme fill it.
  var isOfScheme: Bool {
    ["commitment", "conditionality", "specificity", "firmness"]
      .contains {
        rawValue.hasPrefix($0)
      }
  }

  /// The fields that another one, or a group, writes too: they are written only if named.
  private static let parts: Set<OutputField> = [.sourceResolved, .domainIn, .domainCoverage]

  /// The fields that do not fit in a cell of a table.
  static let withoutCells: Set<OutputField> = [.input, .explanation]

  /// Every field, except those that others write too.
  static let whole = allCases.filter { !parts.contains($0) }

  /// The first parts of all names: fields without parts, and groups.
  static let groups = allCases.reduce(into: [String]()) { groups, field in
    let group = field.rawValue.split(separator: ".").first.map(String.init) ?? field.rawValue
    if !groups.contains(group) { groups.append(group) }
  }

  /// The fields whose names start with `group.`, or the field itself; lists may have their brackets.
  static func matching(_ name: String) -> [OutputField] {
    let name = name.hasSuffix("[]") ? String(name.dropLast(2)) : name
    if let field = OutputField(rawValue: name) { return [field] }
    return whole.filter { $0.rawValue.hasPrefix(name + ".") }
  }
}

/// The chosen fields: quick to ask for, and in the order of the choice.
struct FieldSelection: Sendable {
  /// The fields in the order in which columns appear.
  let ordered: [OutputField]
  private let bits: UInt64
  /// Whether `--fields` was given.
  let isExplicit: Bool

  private static let numbers = Dictionary(
    uniqueKeysWithValues: OutputField.allCases.enumerated().map { ($1, $0) })

  /// All fields; the explanation where it is wanted.
  init(explains: Bool) {
    self.init(OutputField.whole.filter { explains || $0 != .explanation }, isExplicit: false)
  }

  /// All fields except the explanation.
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
        let known = OutputField.allCases.map(\.rawValue).joined(separator: ", ")
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
            + "\(field.rawValue); it has a prediction")
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
      .usage, "--fields: '\(field.rawValue)' does not fit in a cell; use --format jsonl")
  }

  private init(_ fields: [OutputField], isExplicit: Bool) {
    ordered = fields
    self.isExplicit = isExplicit
    bits = fields.reduce(0) { $0 | 1 << UInt64(FieldSelection.numbers[$1] ?? 63) }
  }

  /// Whether `field` was chosen.
  func has(_ field: OutputField) -> Bool {
    bits & (1 << UInt64(FieldSelection.numbers[field] ?? 63)) != 0
  }

  /// Whether one of `fields` was chosen.
  func hasAny(_ fields: [OutputField]) -> Bool { fields.contains { has($0) } }
}
