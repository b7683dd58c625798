package import ProvisoModel

/// One head of a model: what it predicts, its weights, and how its numbers become answers.
package struct ModelHead: Sendable {
  /// What it predicts: `commitment`, `conditionality`, `specificity`, `polarity`, `holder`, or
  /// `prediction` in a model of one task.
  package let name: String
  /// The labels in the order of their numbers.
  package let labels: [String]
  /// Weights, bias, cut points and calibration.
  package let head: LinearHead
  /// For levels and scales: where the expected level is cut; `nil` for the median level, which has
  /// the smallest expected error.
  package let decision: OrdinalDecision?
  /// For classes: what is added to the log of each probability before the largest one is taken, so
  /// that rare classes get their share (fitted out of fold for the best macro F1); empty for none.
  package let classOffsets: [Double]
  /// For levels and ratings: the interval around a score that holds 90 % of outcomes.
  package let interval: ConformalInterval?

  package init(
    name: String, labels: [String], head: LinearHead, decision: OrdinalDecision? = nil,
    classOffsets: [Double] = [], interval: ConformalInterval? = nil
  ) {
    self.name = name
    self.labels = labels
    self.head = head
    self.decision = decision
    self.classOffsets = classOffsets
    self.interval = interval
  }

  /// The class or level decided for at the probabilities of all.
  package func decide(_ probabilities: [Double]) -> Int {
    if let decision { return decision.level(LinearHead.expectedLevel(probabilities)) }
    if head.kind.isOrdered { return LinearHead.medianLevel(probabilities) }
    return ClassDecision.choice(probabilities[...], offsets: classOffsets)
  }
}

extension ByteWriter {
  mutating func write(_ head: ModelHead) {
    write(head.name)
    write(head.labels)
    write(head.head)
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
    let head = try readHead()
    let thresholds = try readFiniteDoubles()
    let offsets = try readFiniteDoubles()
    let interval = try readBool() ? try readInterval() : nil
    guard thresholds.isEmpty || thresholds.count == head.classes - 1,
      offsets.isEmpty || offsets.count == head.classes,
      labels.count == (head.kind == .rating ? 0 : head.classes),
      zip(thresholds, thresholds.dropFirst()).allSatisfy({ $0 <= $1 })
    else { throw malformed("the parts of head '\(name)' do not fit") }
    return ModelHead(
      name: name, labels: labels, head: head,
      decision: thresholds.isEmpty ? nil : OrdinalDecision(thresholds: thresholds),
      classOffsets: offsets, interval: interval)
  }
}
