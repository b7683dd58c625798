import ProvisoModel
import ProvisoNumerics

/// The figures of one head on quotes that no fit had seen, with bootstrap intervals.
struct HeadFigures {
  private(set) var figures: [(name: String, value: Double, interval: ClosedRange<Double>)] = []

  init(
    _ targets: Labels, _ head: ModelHead, _ predictors: [Double], groups: [String],
    _ options: TrainingOptions
  ) {
    let bootstrap = Bootstrap(
      rows: targets.count, groups: groups, resamples: 300, seed: options.seed)
    func add(_ name: String, _ statistic: ([Int]) -> Double) {
      let value = statistic(Array(0..<targets.count))
      figures.append((name, value, bootstrap.interval(statistic)))
    }
    switch targets {
    case .levels(let truth, let count) where head.response.kind.isOrdered,
      .classes(let truth, let count) where head.response.kind.isOrdered:
      let found = HeadFigures.levels(head, predictors, count)
      add("quadratic weighted kappa") { rows in
        ConfusionTable(
          truth: rows.map { truth[$0] }, predicted: rows.map { found[$0] }, classes: count
        )
        .quadraticWeightedKappa
      }
      add("exact agreement") { rows in
        ConfusionTable(
          truth: rows.map { truth[$0] }, predicted: rows.map { found[$0] }, classes: count
        )
        .accuracy
      }
    case .levels(let truth, let count), .classes(let truth, let count):
      let probabilities = head.response.probabilities(ofRows: predictors)
      let found = (0..<truth.count)
        .map { row in
          ClassDecision.choice(
            probabilities[row * count..<(row + 1) * count], offsets: head.classOffsets)
        }
      let whole = ConfusionTable(truth: truth, predicted: found, classes: count)
      add("macro F1") { rows in
        ConfusionTable(
          truth: rows.map { truth[$0] }, predicted: rows.map { found[$0] }, classes: count
        )
        .macroF1(asIn: whole)
      }
      add("accuracy") { rows in
        ConfusionTable(
          truth: rows.map { truth[$0] }, predicted: rows.map { found[$0] }, classes: count
        )
        .accuracy
      }
    case .ratings(let truth):
      add("Pearson") { rows in
        RatingMetrics.pearson(rows.map { truth[$0] }, rows.map { predictors[$0] })
      }
      add("Spearman") { rows in
        RatingMetrics.spearman(rows.map { truth[$0] }, rows.map { predictors[$0] })
      }
    }
  }

  /// The levels that the head names for the out-of-fold predictors.
  private static func levels(
    _ head: ModelHead, _ predictors: [Double], _ count: Int
  ) -> [Int] {
    guard head.response.kind == .baseline else {
      return predictors.map { head.decide(head.response.probabilities([$0])) }
    }
    // The fit has one predictor a class; the head counts from the lowest.
    return stride(from: 0, to: predictors.count, by: count)
      .map { start in
        let eta = (1..<count).map { predictors[start + $0] - predictors[start] }
        return head.decide(head.response.probabilities(eta))
      }
  }
}
