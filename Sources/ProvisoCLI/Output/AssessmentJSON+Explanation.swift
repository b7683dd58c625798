import Proviso
import ProvisoIO
import ProvisoModel
import ProvisoText

extension AssessmentJSON {
  /// Writes what each feature adds: per head the bias, the linear predictor and the contributions.
  func writeExplanation(
    _ bytes: Span<UInt8>, _ scorer: StatementScorer, _ map: OffsetMap, to writer: inout JSONWriter
  ) {
    var text: [UInt8] = []
    text.append(bytes)
    writer.key("explanation")
    writer.beginObject()
    for (index, head) in scorer.model.heads.enumerated() {
      let isScale = head.response.kind == .baseline
      let explaining = scorer.explainingOutput(ofHead: index)
      let range = scorer.table.ranges[index]
      for output in isScale ? explaining..<explaining + 1 : range {
        let name =
          range.count == 1 || isScale
          ? head.name : "\(head.name):\(head.labels[output - range.lowerBound])"
        if isScale {
          writer.key(JSONKey("\(name).level"))
          writer.integer(scorer.level(ofOutput: output, head: index))
        }
        if head.response.kind == .binary {
          writer.key(JSONKey("\(name).label"))
          writer.string(head.labels[1])
        }
        writer.key(JSONKey(name))
        writer.beginArray()
        for part in scorer.contributions(toOutput: output, text) {
          writer.beginObject()
          writer.key("feature")
          writer.string(part.feature)
          writer.key("value")
          writer.number(part.value)
          writer.key("contribution")
          writer.number(part.contribution)
          writer.key("spans")
          writer.beginArray()
          for span in part.spans {
            writer.beginArray()
            writer.integer(map.offset(ofByte: span.lowerBound, in: bytes))
            writer.integer(map.offset(ofByte: span.upperBound, in: bytes))
            writer.endArray()
          }
          writer.endArray()
          writer.endObject()
        }
        writer.endArray()
        writer.key(JSONKey("\(name).bias"))
        writer.number(scorer.table.biases[output])
        writer.key(JSONKey("\(name).linear_predictor"))
        writer.number(scorer.predictor(output))
      }
    }
    writer.endObject()
  }

  /// Writes the answer of a model of one task.
  func writePrediction(_ scorer: StatementScorer, to writer: inout JSONWriter) {
    writer.key("prediction")
    writer.beginObject()
    switch scorer.prediction() {
    case .label(let label, let probabilities):
      writer.key("label")
      writer.string(label)
      writer.key("probabilities")
      writer.beginObject()
      for (name, probability) in probabilities {
        writer.key(JSONKey(name))
        writer.number(probability, decimals: AssessmentJSON.decimals)
      }
      writer.endObject()
    case .value(let value, let interval):
      writer.key("value")
      writer.number(value, decimals: AssessmentJSON.decimals)
      writer.key("interval")
      writer.beginArray()
      writer.number(interval.lowerBound, decimals: AssessmentJSON.decimals)
      writer.number(interval.upperBound, decimals: AssessmentJSON.decimals)
      writer.endArray()
    }
    writer.endObject()
  }
}
