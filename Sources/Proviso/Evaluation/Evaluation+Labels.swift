extension Evaluation {
  /// Makes sure that `quotes` have no label that `training` lacks, so that a model of the one can
  /// be evaluated on the other.
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
  /// Why no model of `kind` can learn from the label; nil where one can.
  package func fault(for kind: Model.Kind) -> String? {
    guard kind == .ordinal || kind == .rating else { return nil }
    guard let number = label.finiteNumber else {
      return "the label is no number, or one beyond 1e12"
    }
    guard kind == .ordinal, number != number.rounded() else { return nil }
    return "levels are whole numbers, not \(number); for other numbers give --kind rating"
  }

  /// Why `model` cannot be judged by the label; nil where it can.
  package func fault(for model: Model) -> String? {
    guard model.kind == .class || model.kind == .ordinal, let head = model.heads.first,
      let name = try? labelName(model.kind)
    else { return fault(for: model.kind) }
    guard !head.labels.contains(name) else { return nil }
    let known = head.labels.prefix(20).joined(separator: ", ")
    return "the model has never seen the label '\(name)'; it knows \(known)"
  }

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
