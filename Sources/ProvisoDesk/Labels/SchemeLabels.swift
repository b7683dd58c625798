package import Proviso
package import ProvisoLexicon
package import ProvisoIO

/// The labels of the scheme as a record holds them, for everything that reads them.
///
///     {"C":4,"D":2,"S":1,"polarity":"+","holder":"self",
///      "conditions":[[13,24,"PRE"]],"lookalikes":[],"unsure":false}
package struct SchemeLabels: Sendable {
  /// The level of each scale for which one is given.
  package let levels: [ScaleName: Int]
  /// Whether the commitment is to act or to refrain; nil where there is none.
  package let polarity: Polarity?
  /// Whose commitment it is; nil where it is not given.
  package let holder: Holder?
  /// The words of live conditions, in code points.
  package let conditions: [LabelRecord.Span<ConditionType>]
  /// The words that only look like conditions.
  package let lookalikes: [LabelRecord.Span<LookalikeType>]
  /// Whether the labeller has doubts.
  package let isUnsure: Bool

  /// The labels of a record whose text has `length` code points.
  ///
  /// - Throws: a description of the first field that is wrong.
  /// - Complexity: O(*n*) in the number of spans.
  package init(_ record: JSONValue, length: Int) throws(LabelFault) {
    var levels: [ScaleName: Int] = [:]
    for scale in ScaleName.allCases { levels[scale] = try SchemeLabels.level(record, scale) }
    self.levels = levels
    polarity =
      try SchemeLabels.choice(record, "polarity", ["", "+", "-"])
      .flatMap(Polarity.init(rawValue:))
    holder = try SchemeLabels.choice(record, "holder", ["none", "self", "other"])
      .flatMap(Holder.init(rawValue:))
    conditions = try SchemeLabels.spans(record, "conditions", length)
    lookalikes = try SchemeLabels.spans(record, "lookalikes", length)
    isUnsure = record["unsure"]?.boolean ?? false
  }

  /// What of the scheme the labels break though each is possible; nil for nothing.
  package var breach: String? {
    let (c, d, s) = (levels[.commitment], levels[.conditionality], levels[.specificity])
    if let d, d == 0, !conditions.isEmpty { return "a condition is marked, but D is 0" }
    if let d, d >= 2, conditions.isEmpty { return "D is \(d), but no condition is marked" }
    guard let c else { return nil }
    if c == 0 {
      if let s, s > 0 { return "C is 0, but S is \(s)" }
      if let polarity { return "C is 0, but there is a polarity, '\(polarity.rawValue)'" }
      if let holder, holder != .nobody { return "C is 0, but the holder is '\(holder.rawValue)'" }
      return nil
    }
    if polarity == nil { return "C is \(c), but there is no polarity (taken as '+')" }
    if holder == nil || holder == .nobody {
      return "C is \(c), but there is no holder (taken as 'self')"
    }
    return nil
  }

  private static func level(
    _ record: JSONValue, _ scale: ScaleName
  ) throws(LabelFault) -> Int? {
    guard let field = record[scale.letter], !field.isNull else { return nil }
    guard let level = field.integer, (0...scale.highest).contains(level) else {
      throw LabelFault(
        field: scale.letter, reason: "must be a whole number from 0 to \(scale.highest)")
    }
    return level
  }

  private static func choice(
    _ record: JSONValue, _ name: String, _ choices: [String]
  ) throws(LabelFault) -> String? {
    guard let field = record[name], !field.isNull else { return nil }
    guard let text = field.string, choices.contains(text) else {
      let known = choices.map { "'\($0)'" }.joined(separator: ", ")
      throw LabelFault(field: name, reason: "must be one of \(known)")
    }
    return text
  }

  /// Spans `[start, end]` or `[start, end, "TYPE"]`.
  private static func spans<Kind: MarkedType>(
    _ record: JSONValue, _ name: String, _ length: Int
  ) throws(LabelFault) -> [LabelRecord.Span<Kind>] {
    guard let field = record[name], !field.isNull else { return [] }
    var result: [LabelRecord.Span<Kind>] = []
    for item in field.array ?? [field] {
      guard let parts = item.array, parts.count >= 2, let start = parts[0].integer,
        let end = parts[1].integer, 0 <= start, start < end, end <= length
      else {
        throw LabelFault(
          field: name,
          reason: "must be a list of [start, end, \"TYPE\"] with code-point offsets inside the text"
        )
      }
      let type = parts.count > 2 ? parts[2].string ?? "?" : ""
      let kind = Kind.allCases.first { $0.name == type }
      guard type.isEmpty || kind != nil else {
        let types = Kind.allCases.map(\.name).joined(separator: ", ")
        throw LabelFault(field: name, reason: "has the type '\(type)'; types are \(types)")
      }
      result.append(LabelRecord.Span(start: start, end: end, type: kind))
    }
    return result
  }
}
