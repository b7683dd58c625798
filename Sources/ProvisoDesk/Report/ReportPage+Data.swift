import Proviso
import ProvisoIO
import ProvisoLexicon

extension ReportPage {
  /// What the script shows of each statement, as JSON.
  func explanations() -> JSONWriter {
    var json = JSONWriter()
    json.beginArray()
    for (document, statement) in statements {
      let text = Array(document.text[statement.range])
      let scores = statement.assessment
      json.beginObject()
      json.key("who")
      json.string(statement.speaker)
      json.key("how")
      json.string([statement.kind, statement.cue].filter { !$0.isEmpty }.joined(separator: ", "))
      json.key("scales")
      json.beginArray()
      write(
        scores.commitment, scores.commitment.level.rawValue, scores.commitment.level.name, to: &json
      )
      write(
        scores.conditionality, scores.conditionality.level.rawValue,
        scores.conditionality.level.name, to: &json)
      write(
        scores.specificity, scores.specificity.level.rawValue, scores.specificity.level.name,
        to: &json)
      json.endArray()
      json.key("firmness")
      json.number(scores.firmness, decimals: 6)
      json.key("conditions")
      write(
        scores.conditions.map { ($0.type.words.short, $0.span) }
          + scores.lookalikes.map { ($0.type.words.short, $0.span) }, text, to: &json)
      json.key("details")
      write(scores.details.map { ($0.kind.rawValue, $0.span) }, text, to: &json)
      json.key("cues")
      write(
        scores.cues.map { ("\($0.cue.role.rawValue) \($0.cue.key)", $0.span) }, text, to: &json)
      json.key("why")
      writeContributions(statement.contributions, to: &json)
      json.endObject()
    }
    json.endArray()
    return json
  }

  private func write<Level>(
    _ scale: Assessment.Scale<Level>, _ level: Int, _ name: String, to json: inout JSONWriter
  ) {
    json.beginArray()
    json.integer(level)
    json.string(name)
    json.number(scale.score, decimals: 6)
    json.number(scale.interval.lowerBound, decimals: 6)
    json.number(scale.interval.upperBound, decimals: 6)
    json.endArray()
  }

  private func write(
    _ spans: [(name: String, span: Range<Int>)], _ text: [UInt8], to json: inout JSONWriter
  ) {
    json.beginArray()
    for (name, span) in spans {
      json.beginArray()
      json.string(name)
      json.string(text.span.extracting(span))
      json.endArray()
    }
    json.endArray()
  }

  private func writeContributions(_ scales: [[Contribution]], to json: inout JSONWriter) {
    json.beginArray()
    for scale in scales {
      json.beginArray()
      for item in scale {
        json.beginArray()
        json.string(item.feature)
        json.number(item.contribution, decimals: 2)
        json.endArray()
      }
      json.endArray()
    }
    json.endArray()
  }
}
