import Proviso
package import ProvisoIO
package import ProvisoText

extension Comparison {
  /// Writes every entry as a line of JSON.
  ///
  /// The offsets of words are counted in their statement, in `unit`; the offsets of statements are
  /// written as they were given.
  ///
  /// - Complexity: O(*n*) in the length of the statements.
  package func writeLines(
    to json: inout JSONWriter, offsets unit: OffsetUnit = .codepoint
  ) {
    for entry in entries {
      json.beginObject()
      json.key("change")
      json.string(entry.changes[0].rawValue)
      json.key("changes")
      json.beginArray()
      for change in entry.changes { json.string(change.rawValue) }
      json.endArray()
      json.key("moved")
      json.boolean(entry.isMoved)
      json.key("similarity")
      json.number(entry.similarity, decimals: 3)
      json.key("old")
      write(entry.old, of: old, to: &json)
      json.key("new")
      write(entry.new, of: new, to: &json)
      json.key("removed")
      write(entry.removed, of: old, unit, to: &json)
      json.key("inserted")
      write(entry.inserted, of: new, unit, to: &json)
      let delta = difference(entry)
      json.key("delta")
      json.beginObject()
      for (name, value) in [
        ("commitment", delta.commitment), ("conditionality", delta.conditionality),
        ("specificity", delta.specificity), ("firmness", delta.firmness),
      ] {
        json.key(JSONKey(name))
        if let value { json.number(value, decimals: 4) } else { json.null() }
      }
      json.endObject()
      json.key("offsets")
      json.string(unit.rawValue)
      json.endObject()
      json.endLine()
    }
  }

  /// The change of the highest scores of a group; nil where one side is empty.
  package func difference(
    _ entry: Entry
  ) -> (commitment: Double?, conditionality: Double?, specificity: Double?, firmness: Double?) {
    let before = entry.old.compactMap { old[$0].assessment }
    let after = entry.new.compactMap { new[$0].assessment }
    func step(_ values: [Double], _ others: [Double]) -> Double? {
      guard let first = values.max(), let second = others.max() else { return nil }
      return second - first
    }
    return (
      step(before.map(\.commitment.score), after.map(\.commitment.score)),
      step(before.map(\.conditionality.score), after.map(\.conditionality.score)),
      step(before.map(\.specificity.score), after.map(\.specificity.score)),
      step(before.map(\.firmness), after.map(\.firmness))
    )
  }

  private func write(_ numbers: [Int], of all: [ComparedStatement], to json: inout JSONWriter) {
    json.beginArray()
    for number in numbers {
      let statement = all[number]
      json.beginObject()
      json.key("n")
      json.integer(number)
      if !statement.id.isEmpty {
        json.key("id")
        json.string(statement.id)
      }
      if let place = statement.place {
        json.place(place)
      }
      json.key("text")
      json.string(statement.text.span)
      if let scores = statement.assessment { write(scores, to: &json) }
      json.endObject()
    }
    json.endArray()
  }

  private func write(_ scores: Assessment, to json: inout JSONWriter) {
    json.key("commitment")
    write(scores.commitment.level.rawValue, scores.commitment.score, to: &json)
    json.key("conditionality")
    write(scores.conditionality.level.rawValue, scores.conditionality.score, to: &json)
    json.key("specificity")
    write(scores.specificity.level.rawValue, scores.specificity.score, to: &json)
    json.key("firmness")
    json.number(scores.firmness, decimals: 4)
  }

  private func write(_ level: Int, _ score: Double, to json: inout JSONWriter) {
    json.beginObject()
    json.key("level")
    json.integer(level)
    json.key("score")
    json.number(score, decimals: 4)
    json.endObject()
  }

  private func write(
    _ words: [Words], of all: [ComparedStatement], _ unit: OffsetUnit, to json: inout JSONWriter
  ) {
    json.beginArray()
    for run in words {
      let bytes = all[run.statement].text
      let map = OffsetMap(bytes.span, unit: unit)
      json.beginObject()
      json.key("n")
      json.integer(run.statement)
      json.place(map.offsets(ofBytes: run.span, in: bytes.span))
      json.key("text")
      json.string(run.text)
      json.key("decisive")
      json.boolean(run.isDecisive)
      json.endObject()
    }
    json.endArray()
  }
}
