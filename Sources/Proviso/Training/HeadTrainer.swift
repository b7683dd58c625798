import ProvisoModel
import ProvisoNumerics

/// Trains one head: chooses the penalties on folds or on what is held out, fits, calibrates.
struct HeadTrainer {
  let set: TrainingSet
  let options: TrainingOptions

  /// What a head is trained for.
  struct Task {
    var name: String
    var labels: [String]
    var targets: Labels
    var metric: SelectionMetric
    /// For levels and scales: whether the expected level is cut where κ is best, rather than at the median.
    var cutsForKappa = false
    /// Whether the classes are levels of a scale, each of which has weights of its own.
    var isScale = false
    /// For classes: whether all weigh the same in the fit, however rare.
    var balancesClasses = false
    /// The rows that take part.
    var rows: [Int]

    /// The same for the rows at some places of `rows`.
    func selecting(_ places: [Int]) -> Task {
      var task = self
      task.rows = places.map { rows[$0] }
      task.targets = targets.selecting(rows: places)
      return task
    }
  }

  /// The head, the fit with its weights, and figures on what fits had not seen.
  ///
  /// - Throws: ``ModelError`` for labels that cannot be learned.
  func train(
    _ task: Task, groups: [String], weights: [Double]
  ) throws(ModelError) -> (ModelHead, LinearHead, TrainingReport.Head) {
    let held = heldOut(task)
    let task =
      held.isEmpty
      ? task.selecting(task.rows.indices.filter { task.rows[$0] < set.trained }) : task
    let design = Design.sparse(
      task.rows.count == set.matrix.rows ? set.matrix : set.matrix.selecting(rows: task.rows))
    let rowGroups = task.rows.map { groups[$0] }
    let unseen: HeadFit.Unseen =
      held.isEmpty
      ? .folds(
        try Folds(
          rows: task.rows.count, count: min(options.folds, Set(rowGroups).count),
          groups: rowGroups, labels: task.targets.numbers, seed: options.seed))
      : .rows(held)
    let fit = try HeadFit(
      task, design, weights: task.rows.map { weights[$0] }, blocks: set.blocks, unseen: unseen,
      options)
    var judged = task
    judged.targets = task.targets.selecting(rows: fit.judged)
    let (finished, head) = try finish(fit, judged, range: HeadTrainer.range(of: task.targets))
    var answers = Evaluation.Head(finished)
    answers.add(
      Array(fit.judged.indices), of: judged.targets, at: fit.predictors, finished)
    answers.measure(
      Evaluation.Measure.main(of: answers.kind), fit.judged.map { rowGroups[$0] },
      seed: options.seed)
    return (
      finished, head,
      TrainingReport.Head(
        name: task.name, rows: task.rows.count - held.count,
        judgedBy: held.isEmpty ? "out of fold" : "held out", choices: fit.choices,
        figures: answers.figures,
        iterations: fit.reports.reduce(0) { $0 + $1.iterations },
        gradientNorm: fit.reports.reduce(0) { max($0, $1.gradientNorm) },
        converged: fit.reports.allSatisfy(\.converged))
    )
  }

  /// The places in the rows of `task` that are held out to judge it; none where folds of the others do.
  ///
  /// Quotes of one label cannot judge.
  func heldOut(_ task: Task) -> [Int] {
    let held = task.rows.indices.filter { task.rows[$0] >= set.trained }
    return !held.isEmpty && task.targets.selecting(rows: held).isVaried ? held : []
  }

  /// Calibration, decision and interval from the predictors of rows that fits had not seen; intervals of
  /// ratings stay inside `range`.
  private func finish(
    _ fit: HeadFit, _ task: Task, range: ClosedRange<Double>
  ) throws(ModelError) -> (ModelHead, LinearHead) {
    var head = fit.head
    let predictors = fit.predictors
    var decision: OrdinalDecision?
    var interval: ConformalInterval?
    var offsets: [Double] = []
    switch task.targets {
    case .levels(let levels, let count):
      head.calibration = try .fittedOrdinal(predictors, labels: levels, levels: count)
      (decision, interval) = try self.levels(
        levels, count, expected: HeadTrainer.expected(head, predictors), task)
    case .classes(let labels, let count) where task.isScale:
      head.calibration = .fittedTemperature(head.response, predictors: predictors, labels: labels)
      let shares = head.response.probabilities(ofRows: predictors)
      let expected = stride(from: 0, to: shares.count, by: count)
        .map { ResponseFunction.expectedLevel(Array(shares[$0..<$0 + count])) }
      (decision, interval) = try self.levels(labels, count, expected: expected, task)
      head = head.againstBaseline()
    case .classes(let labels, let count):
      head.calibration =
        count == 2
        ? try .fittedPlatt(predictors, labels: labels)
        : .fittedTemperature(head.response, predictors: predictors, labels: labels)
      offsets = ClassDecision.offsets(
        head.response.probabilities(ofRows: predictors), truth: labels, classes: count,
        isBalanced: task.balancesClasses)
    case .ratings(let ratings):
      interval = try ConformalInterval(scores: predictors, outcomes: ratings, range: range)
    }
    return (
      ModelHead(
        name: task.name, labels: task.labels, response: head.response, biases: head.biases,
        decision: decision, classOffsets: offsets, interval: interval),
      head
    )
  }

  /// The least and the greatest of all ratings, those not judged by included; 0 for other labels.
  private static func range(of targets: Labels) -> ClosedRange<Double> {
    guard case .ratings(let ratings) = targets else { return 0...0 }
    return (ratings.min() ?? 0)...(ratings.max() ?? 0)
  }

  /// Where the expected level is cut, if the task asks for it, and the intervals around it.
  private func levels(
    _ labels: [Int], _ count: Int, expected: [Double], _ task: Task
  ) throws(ModelError) -> (OrdinalDecision?, ConformalInterval) {
    let decision =
      task.cutsForKappa
      ? try OrdinalDecision.fitted(expected, labels: labels, levels: count) : nil
    let interval = try ConformalInterval(
      scores: expected, outcomes: labels.map(Double.init), range: 0...Double(count - 1))
    return (decision, interval)
  }

  /// The expected levels at the linear predictors of an ordinal head.
  static func expected(_ head: LinearHead, _ predictors: [Double]) -> [Double] {
    predictors.map { ResponseFunction.expectedLevel(head.probabilities([$0])) }
  }
}
