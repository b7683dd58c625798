package import ProvisoModel

/// One head of a model: what it predicts, and how its linear predictors become answers.
package struct ModelHead: Sendable {
  /// What it predicts: `commitment`, `conditionality`, `specificity`, `polarity`, `holder`, or
  /// `prediction` in a model of one task.
  package let name: String
  /// The labels in the order of their numbers.
  package let labels: [String]
  /// What turns linear predictors into answers.
  package let response: ResponseFunction
  /// One bias per output; the weights are in ``ModelWeights``.
  package let biases: [Double]
  /// For levels and scales: where the expected level is cut; `nil` for the median level, which has
  /// the smallest expected error.
  package let decision: OrdinalDecision?
  /// For classes: what is added to the log of each probability before the largest one is taken, so
  /// that rare classes get their share (fitted out of fold for the best macro F1); empty for none.
  package let classOffsets: [Double]
  /// For levels and ratings: the interval around a score that holds 90 % of outcomes.
  package let interval: ConformalInterval?

  package init(
    name: String, labels: [String], response: ResponseFunction, biases: [Double],
    decision: OrdinalDecision? = nil,
    classOffsets: [Double] = [], interval: ConformalInterval? = nil
  ) {
    self.name = name
    self.labels = labels
    self.response = response
    self.biases = biases
    self.decision = decision
    self.classOffsets = classOffsets
    self.interval = interval
  }

  /// The class or level decided for at the probabilities of all.
  package func decide(_ probabilities: [Double]) -> Int {
    if let decision { return decision.level(ResponseFunction.expectedLevel(probabilities)) }
    if response.kind.isOrdered { return ResponseFunction.medianLevel(probabilities) }
    return ClassDecision.choice(probabilities[...], offsets: classOffsets)
  }
}

extension ByteWriter {
  mutating func write(_ head: ModelHead) {
    write(head.name)
    write(head.labels)
    write(head.response)
    write(head.biases)
    write(head.decision?.thresholds ?? [])
    write(head.classOffsets)
    write(head.interval != nil)
    if let interval = head.interval { write(interval) }
  }
}

extension ByteReader {
  mutating func readModelHead() throws(ModelError) -> ModelHead {
    let name = try readString()
    let labels = try readStrings()
    let response = try readResponse()
    let biases = try readFiniteDoubles()
    let thresholds = try readFiniteDoubles()
    let offsets = try readFiniteDoubles()
    let interval = try readBool() ? try readInterval() : nil
    guard biases.count == response.outputs,
      thresholds.isEmpty || thresholds.count == response.classes - 1,
      offsets.isEmpty || offsets.count == response.classes,
      labels.count == (response.kind == .rating ? 0 : response.classes),
      zip(thresholds, thresholds.dropFirst()).allSatisfy({ $0 <= $1 })
    else { throw malformed("the parts of head '\(name)' do not fit") }
    return ModelHead(
      name: name, labels: labels, response: response, biases: biases,
      decision: thresholds.isEmpty ? nil : OrdinalDecision(thresholds: thresholds),
      classOffsets: offsets, interval: interval)
  }
}
