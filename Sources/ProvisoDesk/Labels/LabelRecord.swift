package import Proviso
package import ProvisoIO
package import ProvisoLexicon

/// The types of the words that are marked.
package protocol MarkedType: Hashable, CaseIterable, Sendable {
  /// The name of the type in label files.
  var name: String { get }
}

extension ConditionType: MarkedType {}
extension LookalikeType: MarkedType {}

/// One statement with the labels of the scheme, as `train --kind gold` reads it.
package struct LabelRecord: Equatable, Sendable {
  /// Words of the text with a type, in code points.
  package struct Span<Kind: MarkedType>: Hashable, Sendable {
    /// The first code point.
    package var start: Int
    /// The first code point after it.
    package var end: Int
    /// The type; nil where a file does not say it.
    package var type: Kind?

    /// The name of the type; empty where a file does not say it.
    package var typeName: String { type?.name ?? "" }

    /// Creates a span.
    package init(start: Int, end: Int, type: Kind?) {
      self.start = start
      self.end = end
      self.type = type
    }
  }

  /// What names the statement in its file.
  package var id: String
  /// The statement.
  package var text: String
  /// Where it comes from.
  package var source: String
  /// What folds must not split.
  package var group: String
  /// C, 0 to 5; nil while it is not given.
  package var commitment: Int?
  /// D, 0 to 3; nil while it is not given.
  package var conditionality: Int?
  /// S, 0 to 3; nil while it is not given.
  package var specificity: Int?
  /// Whether the commitment is to act or to refrain; nil while it is not given, and without one.
  package var polarity: Polarity?
  /// Whose commitment it is; nil while it is not given.
  package var holder: Holder?
  /// The words of live conditions.
  package var conditions: [Span<ConditionType>] = []
  /// The words that only look like conditions.
  package var lookalikes: [Span<LookalikeType>] = []
  /// Whether the labeller has doubts.
  package var isUnsure = false
  /// The fields that are none of these, to be written again as they were.
  package var others: [JSONMember] = []

  /// Creates a record without labels.
  package init(id: String, text: String, source: String = "", group: String = "") {
    self.id = id
    self.text = text
    self.source = source
    self.group = group
  }

  /// All words that are marked, with the names of their types; conditions first.
  package var marks: [(range: Range<Int>, type: String)] {
    conditions.map { ($0.start..<$0.end, $0.typeName) }
      + lookalikes.map { ($0.start..<$0.end, $0.typeName) }
  }

  /// Whether every level is given.
  package var isComplete: Bool {
    ScaleName.allCases.allSatisfy { self[$0] != nil }
  }

  /// The level of a scale; nil while it is not given.
  package subscript(scale: ScaleName) -> Int? {
    get {
      switch scale {
      case .commitment: commitment
      case .conditionality: conditionality
      case .specificity: specificity
      }
    }
    set {
      switch scale {
      case .commitment: commitment = newValue
      case .conditionality: conditionality = newValue
      case .specificity: specificity = newValue
      }
    }
  }

  /// Whether a condition is said to be there whose words are not marked, against the scheme
  /// (Spans).
  package var lacksCondition: Bool {
    conditionality ?? 0 >= Conditionality.condition.rawValue && conditions.isEmpty
  }

  /// The same statement without labels.
  package var unlabelled: LabelRecord {
    var record = LabelRecord(id: id, text: text, source: source, group: group)
    record.others = others
    return record
  }

  /// The names of the fields that are read; all others are kept as they are.
  private static let fields = Set(
    ScaleName.allCases.map(\.letter) + [
      "id", "text", "source", "group", "polarity", "holder", "conditions", "lookalikes", "unsure",
    ])

  /// Reads a record; labels that are missing stay open.
  ///
  /// - Throws: a description of the first field that is wrong.
  package init(
    _ value: JSONValue, members: [JSONMember] = [], number: Int
  ) throws(LabelFault) {
    guard let text = value["text"]?.string else {
      throw LabelFault(field: "text", reason: "missing; every record needs it")
    }
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      throw LabelFault(field: "text", reason: "blank; give it some words")
    }
    func name(_ field: String) -> String? {
      value[field]?.string ?? value[field]?.integer.map { "\($0)" }
    }
    self.init(
      id: name("id") ?? "\(number)", text: text, source: name("source") ?? "",
      group: name("group") ?? "")
    let labels = try SchemeLabels(value, length: text.unicodeScalars.count)
    for scale in ScaleName.allCases { self[scale] = labels.levels[scale] }
    polarity = labels.polarity
    holder = labels.holder
    conditions = labels.conditions
    lookalikes = labels.lookalikes
    isUnsure = labels.isUnsure
    others = members.filter { !LabelRecord.fields.contains($0.name) }
  }

  /// Writes the record as a line of JSON; levels that are not given are left out.
  package func write(to json: inout JSONWriter) {
    json.beginObject()
    for (name, text) in [("id", id), ("text", text), ("source", source), ("group", group)] {
      json.key(JSONKey(name))
      json.string(text)
    }
    for scale in ScaleName.allCases {
      guard let level = self[scale] else { continue }
      json.key(JSONKey(scale.letter))
      json.integer(level)
    }
    json.key("polarity")
    json.string(polarity?.rawValue ?? "")
    json.key("holder")
    json.string((holder ?? .nobody).rawValue)
    write(conditions, as: "conditions", to: &json)
    write(lookalikes, as: "lookalikes", to: &json)
    json.key("unsure")
    json.boolean(isUnsure)
    for member in others {
      json.key(JSONKey(member.name))
      json.raw(member.value.span)
    }
    json.endObject()
    json.endLine()
  }

  private func write<Kind>(_ spans: [Span<Kind>], as name: String, to json: inout JSONWriter) {
    json.key(JSONKey(name))
    json.beginArray()
    for span in spans {
      json.beginArray()
      json.integer(span.start)
      json.integer(span.end)
      json.string(span.typeName)
      json.endArray()
    }
    json.endArray()
  }
}
