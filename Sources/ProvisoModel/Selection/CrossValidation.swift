package import ProvisoNumerics
import ProvisoThreads

/// Chooses penalties by how well rows are predicted that a fit has not seen.
package struct CrossValidation: Sendable {
  private let design: Design
  private let labels: Labels
  private let weights: [Double]?
  private let blocks: [Int]
  private let isAdaptive: Bool

  /// A cross-validation over labelled rows.
  ///
  /// - Parameters:
  ///   - design: The rows.
  ///   - labels: Their labels.
  ///   - weights: Their weights; nil: all one.
  ///   - blocks: The block of each column, counted from zero; nil: one block.
  ///   - isAdaptive: Whether each fit lightens the penalty of a column by how informative the
  ///     column is about the labels it is fitted to (``ColumnEvidence``).
  /// - Throws: `lengthMismatch` and what ``Sample`` and ``Labels`` refuse.
  package init(
    _ design: Design, _ labels: Labels, weights: [Double]? = nil, blocks: [Int]? = nil,
    isAdaptive: Bool = false
  ) throws(ModelError) {
    let columns = design.columns
    self.blocks = blocks ?? Array(repeating: 0, count: columns)
    guard self.blocks.count == columns else {
      throw .lengthMismatch(
        what: "blocks, one per column", expected: columns, found: self.blocks.count)
    }
    _ = try Sample(design, weights: weights, penalties: Array(repeating: 1, count: columns))
    try labels.check(rows: design.rows)
    self.design = design
    self.labels = labels
    self.weights = weights
    self.isAdaptive = isAdaptive
  }

  /// The penalty of each column under a candidate, before any evidence of columns.
  package func penalties(_ candidate: Candidate) -> [Double] {
    blocks.map { block in
      candidate.penalty
        * (block < candidate.multipliers.count ? candidate.multipliers[block] : 1)
    }
  }

  /// The factors of the columns' penalties for a fit to given rows; nil for none.
  private func factors(_ design: Design, _ labels: Labels) -> [Double]? {
    isAdaptive ? ColumnEvidence.penaltyFactors(design, labels) : nil
  }

  private func penalties(_ candidate: Candidate, _ factors: [Double]?) -> [Double] {
    let common = penalties(candidate)
    return factors.map { zip(common, $0).map { $0 * $1 } } ?? common
  }

  /// Fits every candidate on every fold's complement and scores what was held out.
  ///
  /// Folds run in parallel while their copies of the rows fit in 1 GiB. Within a fold, candidates
  /// with different multipliers also run in parallel; those that share multipliers run in sequence,
  /// each warm-started from the last. As many fits run at once as have room for their vectors of
  /// parameters in 4 GiB, at least one.
  ///
  /// - Parameters:
  ///   - candidates: Settings to try; strong penalties before weak ones make the best use of warm
  ///     starts.
  ///   - folds: Which rows are held out together.
  ///   - metric: The figure to choose by.
  ///   - slack: How far below the best figure a candidate may be and still count as equal; among
  ///     equal ones the strongest penalties win.
  ///   - options: Tolerance and threads of the fits.
  /// - Returns: The figures of all candidates and the predictions of the best.
  /// - Throws: `noCandidates`, or what a fold cannot be fitted for.
  /// - Complexity: folds × candidates fits.
  package func run(
    _ candidates: [Candidate], folds: Folds, metric: SelectionMetric, slack: Double = 0,
    options: FitOptions = FitOptions(tolerance: 1e-4)
  ) throws(ModelError) -> Outcome {
    guard !candidates.isEmpty else { throw .noCandidates }
    let isSmall = design.byteCount < (1 << 30) / folds.count
    var inner = options
    if isSmall { inner.threads = 1 }
    let paths = CrossValidation.paths(candidates)
    let atOnce = max(1, (4 << 30) / LinearFit.byteCount(labels, columns: design.columns))
    let threads = isSmall ? min(options.threads, atOnce) : 1
    let results = Parallel.map(folds.count * paths.count, threads: threads) { number in
      let (fold, path) = (number / paths.count, paths[number % paths.count])
      return Result<[HeldOut], ModelError> { () throws(ModelError) in
        try self.path(
          Array(candidates[path]), folds.trainingRows(fold), folds.heldOutRows(fold), inner)
      }
    }
    var parts = [[HeldOut]](repeating: [], count: folds.count)
    for (number, result) in results.enumerated() {
      parts[number / paths.count] += try result.get()
    }
    let merged = candidates.indices.map { candidate in
      merge(parts.map { $0[candidate] }, folds)
    }
    return outcome(
      candidates, merged, labels, metric, slack: slack, parts: folds, threads: options.threads)
  }

  /// Fits every candidate on all rows but those at `heldOut`, and scores these.
  ///
  /// The predictions of the outcome are those of the rows at `heldOut`, in that order; `parts` says
  /// which of them are left out together where the choice is made once more for each part.
  ///
  /// - Throws: `noCandidates`, `noRows`, or what the other rows cannot be fitted for.
  /// - Complexity: one fit per candidate.
  package func run(
    _ candidates: [Candidate], heldOut: [Int], parts: Folds? = nil, metric: SelectionMetric,
    slack: Double = 0, options: FitOptions = FitOptions(tolerance: 1e-4)
  ) throws(ModelError) -> Outcome {
    guard !candidates.isEmpty else { throw .noCandidates }
    guard !heldOut.isEmpty else { throw .noRows }
    let apart = Set(heldOut)
    let training = (0..<design.rows).filter { !apart.contains($0) }
    let predictions = try path(candidates, training, heldOut, options)
    return outcome(
      candidates, predictions, labels.selecting(rows: heldOut), metric, slack: slack,
      parts: parts, threads: options.threads)
  }

  /// Fits a candidate on all rows.
  ///
  /// - Throws: what `LinearFit.fit` refuses.
  package func fit(
    _ candidate: Candidate, options: FitOptions = FitOptions()
  ) throws(ModelError) -> (head: LinearHead, report: FitReport) {
    let sample = try Sample(
      design, weights: weights, penalties: penalties(candidate, factors(design, labels)),
      threads: options.threads)
    return try LinearFit.fit(sample, labels, options: options)
  }

  /// The neighbours among the candidates that share their multipliers.
  private static func paths(_ candidates: [Candidate]) -> [Range<Int>] {
    var paths: [Range<Int>] = []
    for (place, candidate) in candidates.enumerated() {
      if let last = paths.last, candidates[last.lowerBound].multipliers == candidate.multipliers {
        paths[paths.count - 1] = last.lowerBound..<place + 1
      } else {
        paths.append(place..<place + 1)
      }
    }
    return paths
  }

  /// The figures of all candidates, the predictions of the best, and what is chosen without each
  /// part.
  private func outcome(
    _ candidates: [Candidate], _ predictions: [HeldOut], _ labels: Labels,
    _ metric: SelectionMetric, slack: Double, parts: Folds?, threads: Int
  ) -> Outcome {
    let scores = predictions.map {
      metric.value(labels, probabilities: $0.probabilities, predictors: $0.predictors)
    }
    let best = CrossValidation.best(candidates, scores, slack: slack)
    let apart = parts?
      .map(threads: threads) { part in
        let rows = parts?.trainingRows(part) ?? []
        let others = labels.selecting(rows: rows)
        let scores = predictions.map { prediction in
          let prediction = prediction.selecting(rows, of: labels.count)
          return metric.value(
            others, probabilities: prediction.probabilities, predictors: prediction.predictors)
        }
        let best = CrossValidation.best(candidates, scores, slack: slack)
        return Outcome.Apart(best: best, predictors: predictions[best].predictors)
      }
    return Outcome(
      candidates: candidates, scores: scores, best: best, predictors: predictions[best].predictors,
      probabilities: predictions[best].probabilities, apart: apart ?? [],
      converged: predictions.allSatisfy(\.converged))
  }

  /// The predictions of some candidates, one after the other, for rows that no fit sees.
  private func path(
    _ candidates: [Candidate], _ training: [Int], _ heldOut: [Int], _ options: FitOptions
  ) throws(ModelError) -> [HeldOut] {
    let rows = design.selecting(rows: training)
    let others = design.selecting(rows: heldOut)
    let rowLabels = labels.selecting(rows: training)
    let rowWeights = weights.map { weights in training.map { weights[$0] } }
    let factors = factors(rows, rowLabels)
    var predictions: [HeldOut] = []
    var previous: LinearHead?
    for candidate in candidates {
      let sample = try Sample(
        rows, weights: rowWeights, penalties: penalties(candidate, factors),
        threads: options.threads)
      let (head, report) = try LinearFit.fit(sample, rowLabels, from: previous, options: options)
      let eta = head.linearPredictors(others, threads: options.threads)
      predictions.append(
        HeldOut(
          predictors: eta, probabilities: head.response.probabilities(ofRows: eta),
          converged: report.converged))
      previous = head
    }
    return predictions
  }

  /// The predictions of all folds in the order of rows.
  private func merge(_ parts: [HeldOut], _ folds: Folds) -> HeldOut {
    let rows = design.rows
    let outputs = parts.reduce(0) { $0 + $1.predictors.count } / rows
    let classes = parts.reduce(0) { $0 + $1.probabilities.count } / rows
    var next = [Int](repeating: 0, count: folds.count)
    var merged = HeldOut(
      predictors: [], probabilities: [], converged: parts.allSatisfy(\.converged))
    merged.predictors.reserveCapacity(rows * outputs)
    merged.probabilities.reserveCapacity(rows * classes)
    for fold in folds.assignment {
      let position = next[fold]
      merged.predictors += parts[fold].predictors[position * outputs..<(position + 1) * outputs]
      merged.probabilities +=
        parts[fold].probabilities[position * classes..<(position + 1) * classes]
      next[fold] += 1
    }
    return merged
  }
}
