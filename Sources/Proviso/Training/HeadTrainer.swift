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
    /// For levels and scales: whether the expected level is cut where κ is best, rather than at the
    /// median.
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
    let fault = heldFault(task, groups)
    let held = heldOut(task, groups)
    let task =
      held.isEmpty
      ? task.selecting(task.rows.indices.filter { task.rows[$0] < set.trained }) : task
    let design = Design.sparse(
      task.rows.count == set.matrix.rows ? set.matrix : set.matrix.selecting(rows: task.rows))
    let rowGroups = task.rows.map { groups[$0] }
    let fit = try HeadFit(
      task, design, weights: task.rows.map { weights[$0] }, blocks: set.blocks,
      unseen: try unseen(task, held, rowGroups), options)
    var judged = task
    judged.targets = task.targets.selecting(rows: fit.judged)
    let range = HeadTrainer.range(of: task.targets)
    let (finished, head) = try finish(fit.head, fit.predictors, judged, range)
    var (answers, dependentParts) = try self.answers(fit, judged, range, finished)
    answers.measure(
      Evaluation.Measure.main(of: answers.kind), answers.rows.map { rowGroups[fit.judged[$0]] },
      seed: options.seed)
    return (
      finished, head,
      TrainingReport.Head(
        name: task.name, rows: task.rows.count - held.count,
        judgedBy: held.isEmpty ? .outOfFold : .heldOut,
        heldFault: held.isEmpty ? fault : nil, choices: fit.choices,
        figures: answers.figures, parts: fit.parts.count, dependentParts: dependentParts,
        iterations: fit.reports.reduce(0) { $0 + $1.iterations },
        gradientNorm: fit.reports.reduce(0) { max($0, $1.gradientNorm) },
        converged: fit.reports.allSatisfy(\.converged))
    )
  }

  /// What the fit is judged by: folds of all rows, or those at `held`, in parts that leave groups
  /// whole where there are two.
  func unseen(
    _ task: Task, _ held: [Int], _ groups: [String]
  ) throws(ModelError) -> HeadFit.Unseen {
    func folds(_ rows: [Int], _ groups: [String]) throws(ModelError) -> Folds {
      let single = Set(groups).count < 2 && !held.isEmpty
      return try Folds(
        rows: rows.count, count: min(options.folds, single ? rows.count : Set(groups).count),
        groups: single ? nil : groups, labels: task.targets.selecting(rows: rows).numbers,
        seed: options.seed)
    }
    guard !held.isEmpty else { return .folds(try folds(Array(task.rows.indices), groups)) }
    return .rows(held, parts: try folds(held, held.map { groups[$0] }))
  }

  /// The answers for the judged rows: each part of them is judged by the penalties, the
  /// calibration and cuts that the others choose (``CrossValidation/Outcome/Apart``).
  ///
  /// A part is judged by `finished` if all the others have one label, which cannot be calibrated;
  /// it counts as dependent.
  ///
  /// - Throws: ``ModelError`` for any other reason why the others cannot be calibrated.
  func answers(
    _ fit: HeadFit, _ judged: Task, _ range: ClosedRange<Double>, _ finished: ModelHead
  ) throws(ModelError) -> (answers: Evaluation.Head, dependentParts: Int) {
    let width = fit.predictors.count / max(judged.targets.count, 1)
    let results = fit.parts.map(threads: options.threads) { part in
      let rows = fit.parts.trainingRows(part)
      var others = judged
      others.targets = judged.targets.selecting(rows: rows)
      let predictors = rows.flatMap { fit.apart[part][$0 * width..<($0 + 1) * width] }
      return Result<ModelHead?, ModelError> { () throws(ModelError) in
        do throws(ModelError) {
          return try finish(fit.head.withoutWeights, predictors, others, range).0
        } catch .oneClassOnly {
          return nil
        } catch {
          throw error
        }
      }
    }
    var answers = Evaluation.Head(finished)
    var dependentParts = 0
    for (part, result) in results.enumerated() {
      let head = try result.get()
      if head == nil { dependentParts += 1 }
      answers.add(
        fit.parts.heldOutRows(part), of: judged.targets, at: fit.apart[part], head ?? finished)
    }
    return (answers, dependentParts)
  }

  /// The places in the rows of `task` that are held out to judge it; none where folds of the others
  /// do.
  func heldOut(_ task: Task, _ groups: [String]) -> [Int] {
    heldFault(task, groups) == nil
      ? task.rows.indices.filter { task.rows[$0] >= set.trained } : []
  }

  /// The number of held-out quotes below which folds choose.
  ///
  /// Two numbers of calibration, fitted to *n* quotes, cost about 1 / *n* of log loss, and a figure
  /// by which penalties are chosen has a standard error of about ½ / √*n*.
  static let fewestHeld = 100

  /// Why what is held out cannot judge a head; nil where it can, or where nothing is held out.
  ///
  /// Few quotes judge all the same where there are no more to train on, or these cannot be folded.
  private func heldFault(_ task: Task, _ groups: [String]) -> String? {
    let held = task.rows.indices.filter { task.rows[$0] >= set.trained }
    guard set.trained < set.matrix.rows else { return nil }
    guard task.targets.selecting(rows: held).isVaried else {
      return held.isEmpty
        ? "no held-out quote has its labels" : "held-out quotes have one label only"
    }
    let trained = task.rows.indices.filter { task.rows[$0] < set.trained }
    guard held.count < HeadTrainer.fewestHeld, trained.count > held.count,
      Set(trained.map { groups[task.rows[$0]] }).count >= options.folds,
      task.targets.selecting(rows: trained).isVaried
    else { return nil }
    return "\(held.count) held-out quotes are too few, \(HeadTrainer.fewestHeld) are needed"
  }

  /// Calibration, decision and interval from the predictors of rows that fits had not seen;
  /// intervals of ratings stay inside `range`.
  func finish(
    _ linear: LinearHead, _ predictors: [Double], _ task: Task, _ range: ClosedRange<Double>
  ) throws(ModelError) -> (ModelHead, LinearHead) {
    var head = linear
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
