/// A field of a scored statement, by the name that `--fields` and table columns use.
///
/// Its number is its bit in a ``FieldSet``: fields are asked for at every statement.
enum OutputField: Int, CaseIterable, Sendable {
  case id, document, text, start, end, language
  case source, resolved, sourceResolved, cue, kind
  case commitmentLevel, commitmentName, commitmentScore, commitmentProbabilities
  case commitmentInterval, polarity, holder
  case conditionalityLevel, conditionalityName, conditionalityScore, conditionalityProbabilities
  case conditionalityInterval, conditions, lookalikes
  case specificityLevel, specificityName, specificityScore, specificityProbabilities
  case specificityInterval, slots
  case domainIn, domainCoverage
  case firmness, domain, prediction, cues, explanation, offsets, model, input

  /// The name that users know.
  var name: String {
    switch self {
    case .id: "id"
    case .document: "document"
    case .text: "text"
    case .start: "start"
    case .end: "end"
    case .language: "language"
    case .source: "attribution.source"
    case .resolved: "attribution.resolved"
    case .sourceResolved: "attribution.source.resolved"
    case .cue: "attribution.cue"
    case .kind: "attribution.kind"
    case .commitmentLevel: "commitment.level"
    case .commitmentName: "commitment.name"
    case .commitmentScore: "commitment.score"
    case .commitmentProbabilities: "commitment.probabilities"
    case .commitmentInterval: "commitment.interval"
    case .polarity: "commitment.polarity"
    case .holder: "commitment.holder"
    case .conditionalityLevel: "conditionality.level"
    case .conditionalityName: "conditionality.name"
    case .conditionalityScore: "conditionality.score"
    case .conditionalityProbabilities: "conditionality.probabilities"
    case .conditionalityInterval: "conditionality.interval"
    case .conditions: "conditionality.conditions"
    case .lookalikes: "conditionality.lookalikes"
    case .specificityLevel: "specificity.level"
    case .specificityName: "specificity.name"
    case .specificityScore: "specificity.score"
    case .specificityProbabilities: "specificity.probabilities"
    case .specificityInterval: "specificity.interval"
    case .slots: "specificity.slots"
    case .domainIn: "domain.in"
    case .domainCoverage: "domain.coverage"
    case .firmness: "firmness"
    case .domain: "domain"
    case .prediction: "prediction"
    case .cues: "cues"
    case .explanation: "explanation"
    case .offsets: "offsets"
    case .model: "model"
    case .input: "input"
    }
  }

  /// The field with a name, nil if there is none.
  init?(name: String) {
    guard let field = OutputField.allCases.first(where: { $0.name == name }) else { return nil }
    self = field
  }

  /// Whether only models of the labelling scheme fill it.
  var isOfScheme: Bool {
    ["commitment", "conditionality", "specificity", "firmness"].contains { name.hasPrefix($0) }
  }

  /// Whether it says how the words were scored, which nobody can where a text is not in English.
  var isAnswer: Bool {
    switch self {
    case .id, .document, .text, .start, .end, .language, .source, .resolved, .sourceResolved,
      .cue, .kind, .offsets, .model, .input:
      false
    case .commitmentLevel, .commitmentName, .commitmentScore, .commitmentProbabilities,
      .commitmentInterval, .polarity, .holder, .conditionalityLevel, .conditionalityName,
      .conditionalityScore, .conditionalityProbabilities, .conditionalityInterval, .conditions,
      .lookalikes, .specificityLevel, .specificityName, .specificityScore,
      .specificityProbabilities, .specificityInterval, .slots, .domainIn, .domainCoverage,
      .firmness, .domain, .prediction, .cues, .explanation:
      true
    }
  }

  /// The fields that another one, or a group, writes too: they are written only if named.
  private static let parts: Set<OutputField> = [.sourceResolved, .domainIn, .domainCoverage]

  /// The fields that do not fit in a cell of a table.
  static let withoutCells: Set<OutputField> = [.input, .explanation]

  /// Every field except the parts of other fields.
  static let whole = allCases.filter { !parts.contains($0) }

  /// The first parts of all names: fields without parts, and groups.
  static let groups = allCases.reduce(into: [String]()) { groups, field in
    let group = field.name.split(separator: ".").first.map(String.init) ?? field.name
    if !groups.contains(group) { groups.append(group) }
  }

  /// The fields whose names start with `group.`, or the field itself; lists may have their
  /// brackets.
  static func matching(_ name: String) -> [OutputField] {
    let name = name.hasSuffix("[]") ? String(name.dropLast(2)) : name
    if let field = OutputField(name: name) { return [field] }
    return whole.filter { $0.name.hasPrefix(name + ".") }
  }
}

/// Some fields, one of which may be asked for.
struct FieldSet: ExpressibleByArrayLiteral, Sendable {
  /// A bit for each field, at its number.
  let bits: UInt64

  init(_ fields: [OutputField]) { bits = fields.reduce(0) { $0 | $1.bit } }

  init(arrayLiteral fields: OutputField...) { self.init(fields) }

  /// Whatever is said of the domain.
  static let domain: FieldSet = [.domain, .domainIn, .domainCoverage]
  /// What `domain.in` is written for.
  static let domainIn: FieldSet = [.domain, .domainIn]
  /// What `domain.coverage` is written for.
  static let domainCoverage: FieldSet = [.domain, .domainCoverage]
  /// What the fuller mention of a source is written for.
  static let resolved: FieldSet = [.resolved, .sourceResolved]
  /// Whatever is said of an attribution.
  static let attribution: FieldSet = [.source, .resolved, .sourceResolved, .cue, .kind]
}

extension OutputField {
  /// The bit of the field in a ``FieldSet``.
  var bit: UInt64 { 1 << UInt64(rawValue) }
}
