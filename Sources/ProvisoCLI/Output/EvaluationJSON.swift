import Proviso
import ProvisoIO
import ProvisoModel

/// The figures of an evaluation in the contract's JSON.
struct EvaluationJSON {
  private(set) var text = ""

  /// The figures, with the figures of the other model if two are compared.
  init(_ evaluation: Evaluation, kind: Model.Kind, comparison: PairedComparison? = nil) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("n")
    writer.integer(evaluation.count)
    writer.key("kind")
    writer.string(kind.rawValue)
    writer.key("groups")
    writer.integer(Set(evaluation.groups).count)
    if kind == .gold {
      writer.key("heads")
      writer.beginObject()
      for head in evaluation.heads {
        writer.key(JSONKey(head.name))
        writer.beginObject()
        writer.key("n")
        writer.integer(head.rows.count)
        writer.key("kind")
        writer.string(head.kind.isOrdered ? "ordinal" : head.kind == .rating ? "rating" : "class")
        Self.write(head, evaluation.sources, to: &writer)
        writer.endObject()
      }
      writer.endObject()
      writer.key("condition_spans")
      Self.write(evaluation.conditionSpans, to: &writer)
      writer.key("scheme")
      Self.write(evaluation.scheme, to: &writer)
    } else if let head = evaluation.heads.first {
      Self.write(head, evaluation.sources, to: &writer)
    }
    comparison?.write(to: &writer)
    writer.endObject()
    writer.endLine()
    text = writer.bytes.text
  }

  private static func write(_ figures: [Evaluation.Figure], to writer: inout JSONWriter) {
    writer.beginObject()
    writeValues(figures, to: &writer)
    writer.key("intervals")
    writeIntervals(figures, to: &writer)
    writer.endObject()
  }

  /// Appends the figures as members of an open object, `null` for what is not defined.
  static func writeValues(_ figures: [Evaluation.Figure], to writer: inout JSONWriter) {
    for figure in figures {
      writer.key(JSONKey(figure.name))
      writer.number(figure.value ?? .nan)
    }
  }

  static func writeIntervals(_ figures: [Evaluation.Figure], to writer: inout JSONWriter) {
    writer.beginObject()
    for figure in figures {
      writer.key(JSONKey(figure.name))
      guard let interval = figure.interval else {
        writer.null()
        continue
      }
      writer.beginArray()
      writer.number(interval.lowerBound)
      writer.number(interval.upperBound)
      writer.endArray()
    }
    writer.endObject()
  }

  private static func write(
    _ head: Evaluation.Head, _ sources: [String], to writer: inout JSONWriter
  ) {
    writer.key("metrics")
    writer.beginObject()
    writeValues(head.figures, to: &writer)
    if let confusion = head.confusion {
      writer.key("per_class")
      writer.beginObject()
      for (index, label) in head.labels.enumerated() {
        let figures = confusion.figures(of: index)
        writer.key(JSONKey(label))
        writer.beginObject()
        writer.key("precision")
        writer.number(figures.precision)
        writer.key("recall")
        writer.number(figures.recall)
        writer.key("f1")
        writer.number(figures.f1)
        writer.key("support")
        writer.integer(figures.support)
        writer.endObject()
      }
      writer.endObject()
    }
    writer.endObject()
    writer.key("intervals")
    writeIntervals(head.figures, to: &writer)
    let parts = head.bySource(sources)
    if parts.count > 1 {
      writer.key("by_source")
      writer.beginObject()
      for part in parts {
        writer.key(JSONKey(part.source))
        writer.beginObject()
        writer.key("n")
        writer.integer(part.count)
        writeValues(part.figures, to: &writer)
        writer.endObject()
      }
      writer.endObject()
    }
    if let confusion = head.confusion {
      writer.key("confusion")
      writer.beginObject()
      for (truth, label) in head.labels.enumerated() {
        writer.key(JSONKey(label))
        writer.beginObject()
        for (predicted, other) in head.labels.enumerated() {
          writer.key(JSONKey(other))
          writer.integer(confusion.counts[truth * head.labels.count + predicted])
        }
        writer.endObject()
      }
      writer.endObject()
    }
  }
}
