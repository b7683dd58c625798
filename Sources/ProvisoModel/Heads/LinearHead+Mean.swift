import ProvisoNumerics

extension LinearHead {
  /// The head whose linear predictor is the mean of the predictors of `heads`, not calibrated.
  ///
  /// - Precondition: there is one head or more, and all are of one shape.
  package static func mean(_ heads: [LinearHead]) -> LinearHead {
    let first = heads[0]
    return LinearHead(
      kind: first.kind, classes: first.classes, weights: mean(heads.map(\.weights)),
      biases: mean(heads.map(\.biases)), cutPoints: mean(heads.map(\.cutPoints)))
  }

  /// The mean of lists of numbers, place by place: of weights, or of predictors.
  ///
  /// - Precondition: there is one list or more, and all are of one length.
  package static func mean(_ lists: [[Double]]) -> [Double] {
    var total = lists[0]
    for list in lists.dropFirst() { total.add(list) }
    if lists.count > 1 { total.scale(by: 1 / Double(lists.count)) }
    return total
  }

  /// The head without its weights: what is needed to calibrate it where its predictors are known.
  package var withoutWeights: LinearHead {
    LinearHead(
      kind: kind, classes: classes, weights: [], biases: biases, cutPoints: cutPoints,
      calibration: calibration)
  }

  /// The head with `shifts`, one per output, added to its biases.
  package func shifted(by shifts: [Double]) -> LinearHead {
    LinearHead(
      kind: kind, classes: classes, weights: weights, biases: zip(biases, shifts).map { $0 + $1 },
      cutPoints: cutPoints, calibration: calibration)
  }
}
