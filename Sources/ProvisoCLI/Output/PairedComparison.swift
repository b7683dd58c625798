import Proviso
import ProvisoDesk
import ProvisoIO
import ProvisoModel

/// A comparison of two models for a person and for programs.
struct PairedComparison {
  private let names: (first: String, second: String)
  private let comparison: EvaluationComparison

  init(_ comparison: EvaluationComparison, names: (String, String)) {
    self.comparison = comparison
    self.names = names
  }

  /// The comparison for a person.
  var text: String {
    var text = "\n\(names.first) against \(names.second)\n"
    for head in comparison.heads {
      let test = head.test
      let units = comparison.hasGroups ? "groups" : "quotes, which are all of one group"
      text += "  \(head.name): "
      if let rights = head.rights {
        text +=
          "only the first right \(rights.onlyFirst), only the second right \(rights.onlySecond), "
      } else {
        text += "difference of mean absolute errors \(Shown.signed(test.difference, 3)), "
      }
      text +=
        "p = \(Shown.decimal(test.pValue, 4)), permutation of \(test.groups) \(units)"
      // Only one way and its opposite can be as far apart as all that differ in one direction.
      if test.groups < 6 {
        text +=
          ", which are so few that p is never below \(Shown.decimal(2 / Double(1 << test.groups), 4))"
      }
      text += "\n"
    }
    text += "  differences with 95 % bootstrap intervals\n"
    for head in comparison.heads {
      for figure in head.figures {
        let interval = figure.difference.interval
        func signed(_ value: Double?) -> String { value.map { Shown.signed($0, 3) } ?? "n/a" }
        text +=
          "  \(head.name) \(figure.name): \(EvaluationTable.shown(figure.first)) against "
          + "\(EvaluationTable.shown(figure.second)), \(signed(figure.difference.value)) "
          + "[\(signed(interval?.lowerBound)), \(signed(interval?.upperBound))]\n"
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
    for head in comparison.heads {
      writer.key(JSONKey(head.name))
      writer.beginObject()
      Self.write(head, to: &writer)
      writer.endObject()
    }
    writer.endObject()
    writer.endObject()
  }

  private static func write(_ head: EvaluationComparison.Head, to writer: inout JSONWriter) {
    if let rights = head.rights {
      writer.key("only_first_right")
      writer.integer(rights.onlyFirst)
      writer.key("only_second_right")
      writer.integer(rights.onlySecond)
      writer.key("mcnemar_p")
      writer.number(rights.pValue)
    }
    writer.key("permutation")
    writer.beginObject()
    writer.key("figure")
    writer.string(head.tested.rawValue)
    writer.key("difference")
    writer.number(head.test.difference)
    writer.key("p")
    writer.number(head.test.pValue)
    writer.key("groups")
    writer.integer(head.test.groups)
    writer.endObject()
    writer.key("metrics")
    writer.beginObject()
    for figure in head.figures {
      writer.key(JSONKey(figure.name))
      writer.number(figure.second ?? .nan)
    }
    writer.endObject()
    let differences = head.figures.map(\.difference)
    writer.key("differences")
    writer.beginObject()
    EvaluationJSON.writeValues(differences, to: &writer)
    writer.endObject()
    writer.key("difference_intervals")
    EvaluationJSON.writeIntervals(differences, to: &writer)
  }
}
