extension Evaluation {
  /// Makes sure that `quotes` have no label that `training` lacks, so that a model of the one can be
  /// evaluated on the other.
  ///
  /// - Throws: ``TrainingError`` that names the place of the label.
  package static func check(
    _ quotes: [LabelledQuote], against training: [LabelledQuote], kind: Model.Kind
  ) throws(TrainingError) {
    guard kind == .class || kind == .ordinal else { return }
    var known: Set<String> = []
    for quote in training { known.insert(try quote.labelName(kind)) }
    for quote in quotes {
      let name = try quote.labelName(kind)
      guard known.contains(name) else {
        throw TrainingError("\(quote.place): no quote to train on has the label '\(name)'")
      }
    }
  }
}

extension LabelledQuote {
  /// The label as models of one task write it; levels are numbers, however they are spelled.
  ///
  /// - Throws: ``TrainingError`` for the labels of the scheme.
  func labelName(_ kind: Model.Kind) throws(TrainingError) -> String {
    if kind == .ordinal, let number = label.finiteNumber { return TrainingTasks.text(number) }
    switch label {
    case .text(let text): return text
    case .number(let number): return TrainingTasks.text(number)
    case .gold:
      throw TrainingError("\(place): gold labels, but the model knows one label a quote")
    }
  }
}
