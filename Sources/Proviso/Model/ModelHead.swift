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
  /// For levels: where the expected level is cut.
  package let decision: OrdinalDecision?
  /// For levels and ratings: the interval around a score that holds 90 % of outcomes.
  package let interval: ConformalInterval?

  package init(
    name: String, labels: [String], head: LinearHead, decision: OrdinalDecision? = nil,
    interval: ConformalInterval? = nil
  ) {
    self.name = name
    self.labels = labels
    self.head = head
    self.decision = decision
    self.interval = interval
  }
}

extension ByteWriter {
  mutating func write(_ head: ModelHead) {
    write(head.name)
    write(head.labels)
    write(head.head)
    write(head.decision?.thresholds ?? [])
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
    let interval = try readBool() ? try readInterval() : nil
    guard thresholds.isEmpty || thresholds.count == head.classes - 1,
      labels.count == (head.kind == .rating ? 0 : head.classes),
      zip(thresholds, thresholds.dropFirst()).allSatisfy({ $0 <= $1 })
    else { throw malformed("the parts of head '\(name)' do not fit") }
    return ModelHead(
      name: name, labels: labels, head: head,
      decision: thresholds.isEmpty ? nil : OrdinalDecision(thresholds: thresholds),
      interval: interval)
  }
}
