package import ProvisoIO

/// One statement with the labels of the scheme, as `train --kind gold` reads it.
package struct LabelRecord: Equatable, Sendable {
  /// Words of the text with a type, in code points.
  package struct Span: Hashable, Sendable {
    package var start: Int
    package var end: Int
    /// `PRE`, `ONLY`, …
    package var type: String

    /// Creates a span.
    package init(start: Int, end: Int, type: String) {
      self.start = start
      self.end = end
      self.type = type
    }
  }

  package var id: String
  package var text: String
  package var source: String
  package var group: String
  /// Levels; nil while they are not given.
  package var commitment: Int?
  package var conditionality: Int?
  package var specificity: Int?
  /// `+`, `-` or empty.
  package var polarity = ""
  /// `self`, `other` or `none`.
  package var holder = ""
  package var conditions: [Span] = []
  package var lookalikes: [Span] = []
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
        let end = parts[1].integer, let type = parts[2].string, 0 <= start, start < end, end <= length
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
  package let field: String
  package let reason: String
}
