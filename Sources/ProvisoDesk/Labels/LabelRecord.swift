package import ProvisoIO

/// One statement with the labels of the scheme, as `train --kind gold` reads it.
package struct LabelRecord: Equatable, Sendable {
  /// Words of the text with a type, in code points.
  package struct Span: Hashable, Sendable {
    /// The first code point.
    package var start: Int
    /// The first code point behind.
    package var end: Int
    /// The type, such as `PRE` or `CONC`.
    package var type: String

    /// Creates a span.
    package init(start: Int, end: Int, type: String) {
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
  /// `+`, `-` or empty.
  package var polarity = ""
  /// `self`, `other` or `none`.
  package var holder = ""
  /// The words of live conditions.
  package var conditions: [Span] = []
  /// The words that only look like conditions.
  package var lookalikes: [Span] = []
  /// Whether the labeller has doubts.
  package var isUnsure = false

  /// Creates a record without labels.
  package init(id: String, text: String, source: String = "", group: String = "") {
    self.id = id
    self.text = text
    self.source = source
    self.group = group
  }

  /// Whether every level is given.
  package var isComplete: Bool {
    commitment != nil && conditionality != nil && specificity != nil
  }

  /// Whether a condition is said to be there whose words are not marked, against ruling 17.
  package var lacksCondition: Bool { conditionality ?? 0 >= 2 && conditions.isEmpty }

  /// The same statement without labels.
  package var unlabelled: LabelRecord {
    LabelRecord(id: id, text: text, source: source, group: group)
  }

  /// Reads a record; labels that are missing stay open.
  ///
  /// - Throws: a description of the first field that is wrong.
  package init(_ value: JSONValue, number: Int) throws(LabelFault) {
    guard let text = value["text"]?.string, !text.isEmpty else {
      throw LabelFault(field: "text", reason: "missing or empty; every record needs it")
    }
    self.text = text
    id = value["id"]?.string ?? value["id"]?.integer.map { "\($0)" } ?? "\(number)"
    source = value["source"]?.string ?? ""
    group = value["group"]?.string ?? ""
    commitment = try LabelRecord.level(value, "C", 5)
    conditionality = try LabelRecord.level(value, "D", 3)
    specificity = try LabelRecord.level(value, "S", 3)
    polarity = value["polarity"]?.string ?? ""
    holder = value["holder"]?.string ?? ""
    isUnsure = value["unsure"]?.boolean ?? false
    let length = text.unicodeScalars.count
    conditions = try LabelRecord.spans(value, "conditions", length)
    lookalikes = try LabelRecord.spans(value, "lookalikes", length)
  }

  /// Writes the record as a line of JSON; levels that are not given are left out.
  package func write(to json: inout JSONWriter) {
    json.beginObject()
    for (name, text) in [("id", id), ("text", text), ("source", source), ("group", group)] {
      json.key(JSONKey(name))
      json.string(text)
    }
    for (name, level) in [("C", commitment), ("D", conditionality), ("S", specificity)] {
      guard let level else { continue }
      json.key(JSONKey(name))
      json.integer(level)
    }
    json.key("polarity")
    json.string(polarity)
    json.key("holder")
    json.string(holder.isEmpty ? "none" : holder)
    for (name, spans) in [("conditions", conditions), ("lookalikes", lookalikes)] {
      json.key(JSONKey(name))
      json.beginArray()
      for span in spans {
        json.beginArray()
        json.integer(span.start)
        json.integer(span.end)
        json.string(span.type)
        json.endArray()
      }
      json.endArray()
    }
    json.key("unsure")
    json.boolean(isUnsure)
    json.endObject()
    json.endLine()
  }

  private static func level(
    _ value: JSONValue, _ name: String, _ highest: Int
  ) throws(LabelFault) -> Int? {
    guard let field = value[name], !field.isNull else { return nil }
    guard let level = field.integer, (0...highest).contains(level) else {
      throw LabelFault(field: name, reason: "must be a whole number from 0 to \(highest)")
    }
    return level
  }

  private static func spans(
    _ value: JSONValue, _ name: String, _ length: Int
  ) throws(LabelFault) -> [Span] {
    var result: [Span] = []
    for item in value[name]?.array ?? [] {
      guard let parts = item.array, parts.count >= 3, let start = parts[0].integer,
        let end = parts[1].integer, let type = parts[2].string, 0 <= start, start < end,
        end <= length
      else {
        throw LabelFault(
          field: name, reason: "must be [start, end, \"TYPE\"] with code-point offsets in the text")
      }
      result.append(Span(start: start, end: end, type: type))
    }
    return result
  }
}

/// What is wrong with a field of a label file.
package struct LabelFault: Error, Sendable {
  /// The name of the field.
  package let field: String
  /// What is wrong with it.
  package let reason: String
}
