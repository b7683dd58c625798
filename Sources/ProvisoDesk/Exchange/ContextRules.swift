import ProvisoIO
import ProvisoLexicon

/// The form of medspaCy's ConText: rules in JSON, as a list or under `context_rules` or
/// `item_data`.
enum ContextRules {
  static func read(_ bytes: [UInt8], _ name: String) throws(LexiconError) -> ForeignLexicon {
    let value: JSONValue
    do {
      value = try JSONValue(bytes)
    } catch {
      let line = 1 + bytes.prefix(error.offset).count { $0 == 0x0A }
      throw LexiconError(file: name, line: line, reason: "broken JSON")
    }
    guard let rules = value.array ?? value["context_rules"]?.array ?? value["item_data"]?.array
    else {
      throw LexiconError(
        file: name, line: 1, reason: "no list of rules, neither alone nor under 'context_rules'")
    }
    var entries: [ForeignLexicon.Entry] = []
    var notes: [String] = []
    for (index, rule) in rules.enumerated() {
      guard let literal = rule["literal"]?.string, let category = rule["category"]?.string else {
        throw LexiconError(
          file: name, line: 1,
          reason: "rule \(index + 1) has no 'literal' or no 'category'")
      }
      if let pattern = rule["pattern"], !pattern.isNull {
        notes.append("\(name): rule \(index + 1) '\(literal)' has a pattern; its literal was taken")
      }
      let direction = (rule["direction"] ?? rule["rule"])?.string?.uppercased()
      entries.append(
        ForeignLexicon.Entry(
          literal: literal, category: category, direction: direction ?? "BIDIRECTIONAL",
          maximalScope: rule["max_scope"]?.integer, line: index + 1))
    }
    return ForeignLexicon(entries: entries, notes: notes)
  }

  static func written(_ lexicon: ForeignLexicon) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.key("context_rules")
    json.beginArray()
    for entry in lexicon.entries {
      json.beginObject()
      json.key("category")
      json.string(entry.category)
      json.key("literal")
      json.string(entry.literal)
      json.key("direction")
      json.string(entry.direction ?? "FORWARD")
      if let scope = entry.maximalScope {
        json.key("max_scope")
        json.integer(scope)
      }
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
