import Proviso
import ProvisoDesk
import ProvisoIO
import ProvisoModel

/// Two models on the same quotes: a paired test of their answers, and their figures side by side.
struct PairedComparison {
  /// One head of both models.
  private struct Head {
    var name: String
    /// Whether the models are right equally often; there is no right or wrong for ratings.
    var test: McNemarTest?
    var figures: [(name: String, first: Double?, second: Double?)]
  }

  private let names: (first: String, second: String)
  private let heads: [Head]

  init(_ first: Evaluation, _ second: Evaluation, names: (String, String)) {
    self.names = names
    // A model has no head for what was always the same in its training data.
    heads = first.heads
      .compactMap { one in
        guard let two = second.heads.first(where: { $0.name == one.name }) else { return nil }
        let test = McNemarTest(
          zip(one.truth, one.predicted).map { $0 == $1 },
          zip(two.truth, two.predicted).map { $0 == $1 })
        return Head(
          name: one.name, test: one.kind == .rating ? nil : test,
          figures: one.figures.compactMap { figure in
            two.figures.first { $0.name == figure.name }
              .map { (figure.name, figure.value, $0.value) }
          })
      }
  }

  /// The comparison for a person.
  var text: String {
    var text = "\n\(names.first) against \(names.second)\n"
    for head in heads {
      guard let test = head.test else { continue }
      text +=
        "  \(head.name): only the first right \(test.onlyFirst), only the second right "
        + "\(test.onlySecond), McNemar p = \(Shown.decimal(test.pValue, 3))\n"
    }
    for head in heads {
      for figure in head.figures {
        text +=
          "  \(head.name) \(figure.name): \(EvaluationTable.shown(figure.first)) against "
          + "\(EvaluationTable.shown(figure.second))\n"
      }
    }
    return text
  }

  /// Appends the comparison as the member `comparison` of an open object.
  func write(to writer: inout JSONWriter) {
    writer.key("comparison")
    writer.beginObject()
    writer.key("model")
    writer.string(names.second)
    writer.key("heads")
    writer.beginObject()
    for head in heads {
      writer.key(JSONKey(head.name))
      writer.beginObject()
      if let test = head.test {
        writer.key("only_first_right")
        writer.integer(test.onlyFirst)
        writer.key("only_second_right")
        writer.integer(test.onlySecond)
        writer.key("mcnemar_p")
        writer.number(test.pValue)
      }
      writer.key("metrics")
      writer.beginObject()
      for figure in head.figures {
        writer.key(JSONKey(figure.name))
        writer.number(figure.second ?? .nan)
      }
      writer.endObject()
      writer.endObject()
    }
    writer.endObject()
    writer.endObject()
  }
}
