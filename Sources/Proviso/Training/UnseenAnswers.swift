import ProvisoModel

extension Evaluation.Head {
  /// Adds the answers of `head` at the predictors of rows that no fit had seen.
  ///
  /// - Parameters:
  ///   - rows: The numbers of the rows.
  ///   - targets: The labels of all rows.
  ///   - predictors: The predictors of all rows, as the fit has them.
  ///   - head: A head finished on predictors of the same fit.
  mutating func add(
    _ rows: [Int], of targets: Labels, at predictors: [Double], _ head: ModelHead
  ) {
    let width = predictors.count / max(targets.count, 1)
    switch targets {
    case .ratings(let truth):
      for row in rows { add(row: row, head, predictors[row], truth: truth[row]) }
    case .classes(let truth, _), .levels(let truth, _):
      for row in rows {
        let eta = Array(predictors[row * width..<(row + 1) * width])
        // The fit has one predictor a class; a head of levels counts from the lowest.
        let isBaseline = head.response.kind == .baseline
        add(
          row: row, head, isBaseline ? eta.dropFirst().map { $0 - eta[0] } : eta,
          truth: truth[row])
      }
    }
  }
}
