import ProvisoModel
import ProvisoNumerics

/// The weights of a head under the penalties that served unseen rows best, before calibration.
///
/// The weights are the mean of two fits. In the first, all columns of a block share a penalty; in
/// the second, the penalty of a column follows its evidence. The errors of the two differ, and the
/// mean of linear predictors is a linear predictor, so that explanations still add up.
struct HeadFit {
  /// The rows that a fit is judged by.
  enum Unseen {
    /// All rows; each is judged by the fit to the other folds.
    case folds(Folds)
    /// Rows that no fit sees, in parts: the penalties that judge a part are chosen by the others.
    case rows([Int], parts: Folds)
  }

  private(set) var head: LinearHead
  /// The rows that judge the fit, in rising order.
  let judged: [Int]
  /// The predictors of these rows by fits that had not seen them.
  private(set) var predictors: [Double]
  /// The parts that the judged rows fall into; each is judged by what the other parts choose.
  let parts: Folds
  /// For each part, the predictors of all judged rows under the penalties that the other parts
  /// choose.
  private(set) var apart: [[Double]]
  /// The penalties chosen, one setting for each fit.
  private(set) var choices: [CrossValidation.Candidate] = []
  private(set) var reports: [FitReport] = []

  init(
    _ task: HeadTrainer.Task, _ design: Design, weights: [Double], blocks: [Int], unseen: Unseen,
    _ options: TrainingOptions
  ) throws(ModelError) {
    let fitted: [Int]
    switch unseen {
    case .folds(let folds):
      judged = Array(0..<design.rows)
      fitted = judged
      parts = folds
    case .rows(let held, let folds):
      judged = held
      parts = folds
      let apart = Set(held)
      fitted = (0..<design.rows).filter { !apart.contains($0) }
    }
    let targets = task.targets.selecting(rows: fitted)
    let balance =
      task.balancesClasses ? ClassBalance(targets, fitted.map { weights[$0] }) : nil
    var weights = weights
    if let balance {
      for (place, row) in fitted.enumerated() { weights[row] = balance.weights[place] }
    }
    let candidates = CrossValidation.Candidate.grid(
      penalties: HeadFit.penalties(task, options),
      multipliers: blocks.last == 0 ? [[1, 1, 1]] : options.multipliers)
    // Predictions settle long before weights do.
    var fit = FitOptions(tolerance: 1e-3, threads: options.threads)
    fit.isStopped = options.isStopped
    var final = fit
    final.tolerance = 1e-6
    var heads: [LinearHead] = []
    var outcomes: [CrossValidation.Outcome] = []
    // A head is the mean of a fit with common penalties and one whose penalties follow the evidence
    // of each column.
    for isAdaptive in [false, true] {
      let validation = try CrossValidation(
        design, task.targets, weights: weights, blocks: blocks, isAdaptive: isAdaptive)
      let outcome: CrossValidation.Outcome
      var whole = validation
      switch unseen {
      case .folds(let folds):
        outcome = try validation.run(
          candidates, folds: folds, metric: task.metric, slack: options.slack, options: fit)
      case .rows(let held, let parts):
        outcome = try validation.run(
          candidates, heldOut: held, parts: parts, metric: task.metric, slack: options.slack,
          options: fit)
        whole = try CrossValidation(
          design.selecting(rows: fitted), targets, weights: fitted.map { weights[$0] },
          blocks: blocks, isAdaptive: isAdaptive)
      }
      let (best, report) = try whole.fit(outcome.choice, options: final)
      heads.append(best)
      outcomes.append(outcome)
      choices.append(outcome.choice)
      reports.append(report)
    }
    head = LinearHead.mean(heads)
    func mean(_ lists: [[Double]]) -> [Double] {
      var mean = LinearHead.mean(lists)
      if let balance {
        for index in mean.indices { mean[index] += balance.shifts[index % balance.shifts.count] }
      }
      return mean
    }
    if let balance { head = head.shifted(by: balance.shifts) }
    predictors = mean(outcomes.map(\.predictors))
    apart = (0..<parts.count).map { part in mean(outcomes.map { $0.apart[part].predictors }) }
  }

  private static func penalties(_ task: HeadTrainer.Task, _ options: TrainingOptions) -> [Double] {
    if case .ratings = task.targets { return options.penalties.map { $0 * options.ratingFactor } }
    return options.penalties
  }
}

/// Weights of rows under which all classes weigh the same, and what takes their effect back.
///
/// A fit to balanced classes spends its weights on the rare ones as on the frequent ones. Its
/// log-odds are those of a world with equal shares; adding the logs of the true shares corrects
/// them for this one (King & Zeng 2001).
struct ClassBalance {
  let weights: [Double]
  /// What to add to each output of the head.
  let shifts: [Double]

  /// The balance of classes whose rows count as `weights` say, nil for other labels.
  init?(_ labels: Labels, _ weights: [Double]) {
    guard case .classes(let numbers, let count) = labels else { return nil }
    var sizes = [Double](repeating: 0, count: count)
    for (number, weight) in zip(numbers, weights) { sizes[number] += weight }
    let even = sizes.reduce(0, +) / Double(count)
    self.weights = zip(numbers, weights).map { even / sizes[$0] * $1 }
    let logs = sizes.map { Logistic.log($0 / even) }
    shifts = count == 2 ? [logs[1] - logs[0]] : logs.map { $0 - logs.mean }
  }
}
