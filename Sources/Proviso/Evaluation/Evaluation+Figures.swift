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
    case withinOne = "within_one"
    case mae
    case rmse
    case pearson
    case spearman
    case logLoss = "log_loss"
    case brier
    case ece
    case coverage = "interval_coverage"

    /// The measures reported for a head of `kind`.
    package static func all(of kind: LinearHead.Kind) -> [Measure] {
      if kind == .rating { return [.pearson, .spearman, .mae, .rmse, .coverage] }
      let ordered: [Measure] = kind.isOrdered ? [.qwk, .withinOne, .mae, .spearman] : []
      return [.accuracy, .macroF1] + ordered + [.logLoss, .brier, .ece]
        + (kind.isOrdered ? [.coverage] : [])
    }

    /// The measures that a training report lists; the first is the one that penalties are chosen
    /// by.
    static func main(of kind: LinearHead.Kind) -> [Measure] {
      if kind == .rating { return [.pearson, .spearman] }
      return kind.isOrdered ? [.qwk, .accuracy] : [.macroF1, .accuracy]
    }
  }

  /// Figures with their names and intervals.
  ///
  /// `figures` computes them for a list of row numbers, always the same ones in the same order;
  /// `groups` has the name of a group for each row.
  static func figures(
    _ groups: [String], _ figures: ([Int]) -> [(name: String, value: Double?)]
  ) -> [Figure] {
    let names = figures(Array(groups.indices)).map(\.name)
    return Evaluation.figures(names, groups) { figures($0).map(\.value) }
  }

  /// Figures with their intervals.
  ///
  /// `values` computes all figures, in the order of `names`, for a list of row numbers; `groups`
  /// has the name of a group for each row. The bootstrap draws groups, or rows where there is only
  /// one group.
  static func figures(
    _ names: [String], _ groups: [String], seed: UInt64 = 7, _ values: ([Int]) -> [Double?]
  ) -> [Figure] {
    let whole = values(Array(groups.indices))
    let intervals = Bootstrap(
      rows: groups.count, groups: Set(groups).count < 2 ? nil : groups, resamples: 1000, seed: seed
    )
    .intervals(values)
    return names.indices.map {
      Figure(name: names[$0], value: whole[$0], interval: intervals[$0])
    }
  }
}

extension Evaluation.Head {
  /// Fills in the figures of all answers; `groups` has one name for each of them.
  mutating func measure(
    _ measures: [Evaluation.Measure], _ groups: [String], seed: UInt64 = 7
  ) {
    guard !rows.isEmpty else { return }
    let reader = EvaluationMeasures(self, measures)
    figures = Evaluation.figures(measures.map(\.rawValue), groups, seed: seed, reader.values)
  }
}

extension Evaluation.Head {
  /// Figures of one source.
  package struct Part: Sendable {
    package let source: String
    package let count: Int
    /// Without intervals, since a source may have few groups.
    package let figures: [Evaluation.Figure]
  }

  /// The main figures of the quotes of each source, in the order of names; `sources` has one for
  /// each quote.
  package func bySource(_ sources: [String]) -> [Part] {
    let measures: [Evaluation.Measure] =
      kind == .rating
      ? [.pearson, .spearman, .mae]
      : kind.isOrdered ? [.accuracy, .qwk, .withinOne] : [.accuracy]
    let reader = EvaluationMeasures(self, measures)
    return Dictionary(grouping: rows.indices) { sources[rows[$0]] }
      .sorted { $0.key < $1.key }
      .map { source, positions in
        Part(
          source: source, count: positions.count,
          figures: zip(measures, reader.values(positions))
            .map { Evaluation.Figure(name: $0.rawValue, value: $1, interval: nil) })
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
      case .withinOne: table.shareWithinOne
      case .mae: table.meanDistance
      case .spearman:
        RatingMetrics.spearman(
          positions.map { Double(head.truth[$0]) }, positions.map { head.values[$0] })
      case .logLoss, .brier, .ece: probability(measure, positions)
      case .coverage: coverage(positions)
      case .rmse, .pearson: nil
      }
    }
  }

  /// The share of true levels or ratings inside their 90 % intervals.
  private func coverage(_ positions: [Int]) -> Double? {
    guard !head.isInside.isEmpty, !positions.isEmpty else { return nil }
    return Double(positions.count { head.isInside[$0] }) / Double(positions.count)
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
    case .coverage: coverage(positions)
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
