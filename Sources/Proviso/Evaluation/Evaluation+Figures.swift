package import ProvisoModel
import ProvisoNumerics

extension Evaluation {
  /// A figure with its 95 % bootstrap interval; nil where it is not defined.
  package struct Figure: Sendable {
    package var name: String
    package var value: Double?
    package var interval: ClosedRange<Double>?
  }

  /// The figures of heads, by their names in the JSON.
  package enum Measure: String, Sendable {
    case accuracy
    case macroF1 = "macro_f1"
    case qwk
    case mae
    case rmse
    case pearson
    case spearman
    case logLoss = "log_loss"
    case brier
    case ece

    /// Those of a kind of head.
    package static func all(of kind: LinearHead.Kind) -> [Measure] {
      if kind == .rating { return [.pearson, .spearman, .mae, .rmse] }
      let ordered: [Measure] = kind.isOrdered ? [.qwk, .mae, .spearman] : []
      return [.accuracy, .macroF1] + ordered + [.logLoss, .brier, .ece]
    }

    /// Those that training states, the one that it chooses by first.
    static func main(of kind: LinearHead.Kind) -> [Measure] {
      if kind == .rating { return [.pearson, .spearman] }
      return kind.isOrdered ? [.qwk, .accuracy] : [.macroF1, .accuracy]
    }
  }

  /// The bootstrap of all figures: over groups, over rows where there is only one group.
  static func bootstrap(_ groups: [String], seed: UInt64 = 7) -> Bootstrap {
    Bootstrap(
      rows: groups.count, groups: Set(groups).count < 2 ? nil : groups, resamples: 1000, seed: seed)
  }
}

extension Evaluation.Head {
  /// Fills in the figures of all answers; `groups` has one name for each of them.
  mutating func measure(
    _ measures: [Evaluation.Measure], _ groups: [String], seed: UInt64 = 7
  ) {
    guard !rows.isEmpty else { return }
    let reader = EvaluationMeasures(self, measures)
    let values = reader.values(Array(rows.indices))
    let intervals = Evaluation.bootstrap(groups, seed: seed).intervals(reader.values)
    figures = measures.indices.map {
      Evaluation.Figure(
        name: measures[$0].rawValue, value: values[$0], interval: intervals[$0])
    }
  }
}

/// Computes figures of a head for any of its answers, some of them many times.
package struct EvaluationMeasures {
  private let head: Evaluation.Head
  private let measures: [Evaluation.Measure]
  private let whole: ConfusionTable?

  package init(_ head: Evaluation.Head, _ measures: [Evaluation.Measure]) {
    self.head = head
    self.measures = measures
    whole = head.confusion
  }

  /// The figures of the answers with some numbers, in the order of the measures; nil where one is
  /// not defined.
  ///
  /// - Complexity: O(*n* log *n*) in their number.
  package func values(_ positions: [Int]) -> [Double?] {
    guard let whole else { return measures.map { rating($0, positions) } }
    let table = head.confusion(of: positions)
    return measures.map { measure in
      switch measure {
      case .accuracy: table.accuracy
      case .macroF1: table.macroF1(asIn: whole)
      case .qwk: table.quadraticWeightedKappa
      case .mae: table.meanDistance
      case .spearman:
        RatingMetrics.spearman(
          positions.map { Double(head.truth[$0]) }, positions.map { head.values[$0] })
      case .logLoss, .brier, .ece: probability(measure, positions)
      case .rmse, .pearson: nil
      }
    }
  }

  private func rating(_ measure: Evaluation.Measure, _ positions: [Int]) -> Double? {
    let (truth, values) = (
      positions.map { head.trueValues[$0] }, positions.map { head.values[$0] }
    )
    return switch measure {
    case .pearson: RatingMetrics.pearson(truth, values)
    case .spearman: RatingMetrics.spearman(truth, values)
    case .mae: RatingMetrics.meanAbsoluteError(truth, values)
    case .rmse: RatingMetrics.rootMeanSquaredError(truth, values)
    default: nil
    }
  }

  private func probability(_ measure: Evaluation.Measure, _ positions: [Int]) -> Double {
    let classes = head.labels.count
    let labels = positions.map { head.truth[$0] }
    var shares: [Double] = []
    shares.reserveCapacity(positions.count * classes)
    for position in positions {
      shares += head.probabilities[position * classes..<(position + 1) * classes]
    }
    return switch measure {
    case .logLoss: ProbabilityMetrics.logLoss(shares, labels: labels, classes: classes)
    case .brier: ProbabilityMetrics.brierScore(shares, labels: labels, classes: classes)
    default:
      ProbabilityMetrics.expectedCalibrationError(shares, labels: labels, classes: classes)
    }
  }
}
