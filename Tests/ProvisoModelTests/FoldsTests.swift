import ProvisoNumerics
import Testing

@testable import ProvisoModel

@Suite("Folds and cross-validation")
struct FoldsTests {
  @Test("Groups stay whole, sizes and labels are even", arguments: [2, 5, 10])
  func balance(count: Int) throws {
    var random = SplitMix64(seed: 1)
    let groups = (0..<600).map { _ in "group \(random.next(below: 90))" }
    let labels = (0..<600).map { _ in random.next(below: 10) == 0 ? 1 : 0 }
    let folds = try Folds(rows: 600, count: count, groups: groups, labels: labels)
    var home: [String: Int] = [:]
    for (group, fold) in zip(groups, folds.assignment) {
      #expect(home[group, default: fold] == fold)
      home[group] = fold
    }
    let rare = labels.sum
    for fold in 0..<count {
      let rows = folds.heldOutRows(fold)
      #expect(abs(rows.count - 600 / count) <= 600 / count / 4 + 3)
      #expect(abs(rows.count { labels[$0] == 1 } - rare / count) <= 5)
      #expect(rows.count + folds.trainingRows(fold).count == 600)
    }
  }

  @Test("Seeds decide, and nothing else")
  func seeds() throws {
    let groups = (0..<100).map { "g\($0 / 3)" }
    let one = try Folds(rows: 100, count: 5, groups: groups, seed: 1)
    #expect(try one == Folds(rows: 100, count: 5, groups: groups, seed: 1))
    #expect(try one != Folds(rows: 100, count: 5, groups: groups, seed: 2))
  }

  @Test("Impossible folds are refused")
  func impossible() {
    #expect(throws: ModelError.impossibleFolds(folds: 5, rows: 4)) { try Folds(rows: 4, count: 5) }
    #expect(throws: ModelError.impossibleFolds(folds: 1, rows: 4)) { try Folds(rows: 4, count: 1) }
    #expect(throws: ModelError.oneGroupOnly(group: "a")) {
      try Folds(rows: 3, count: 2, groups: ["a", "a", "a"])
    }
    // However many folds are asked for, it is the group that is wrong.
    #expect(throws: ModelError.oneGroupOnly(group: "a")) {
      try Folds(rows: 3, count: 1, groups: ["a", "a", "a"])
    }
    #expect(throws: ModelError.impossibleFolds(folds: 2, rows: 1)) {
      try Folds(rows: 1, count: 2, groups: [""])
    }
    #expect(throws: ModelError.self) { try Folds(rows: 3, count: 3, groups: ["a", "a", "b"]) }
    #expect(throws: ModelError.self) { try Folds(rows: 3, count: 2, groups: ["a"]) }
  }

  @Test("Out-of-fold predictions are those of fits that had not seen the row")
  func outOfFold() throws {
    let problem = GeneratedProblem()
    let folds = try Folds(rows: 60, count: 4, labels: problem.levels)
    let design = Design.dense(problem.matrix)
    for labels in problem.labels {
      let options = FitOptions(tolerance: 1e-9)
      let found = try CrossValidation(design, labels)
        .run(
          [.init(penalty: 3)], folds: folds, metric: .likelihood, options: options)
      #expect(found.converged)
      for fold in 0..<4 {
        let rows = folds.trainingRows(fold)
        let sample = try Sample(
          design.selecting(rows: rows), penalties: Array(repeating: 3, count: 5))
        let head = try LinearFit.fit(sample, labels.selecting(rows: rows), options: options).head
        for row in folds.heldOutRows(fold) {
          let eta = head.linearPredictor(Array(problem.matrix.row(row)))
          for k in 0..<head.outputs {
            #expect(found.predictors[row * head.outputs + k].isClose(to: eta[k], tolerance: 1e-6))
          }
          for (k, share) in head.probabilities(eta).enumerated() {
            let own = found.probabilities[row * head.classes + k]
            #expect(own.isClose(to: share, tolerance: 1e-6))
          }
        }
      }
    }
  }

  @Test("Noise columns get the heavier penalty, and threads change nothing")
  func choice() throws {
    let problem = GeneratedProblem(seed: 9, rows: 200, columns: 40)
    let blocks = (0..<40).map { $0 < 3 ? 0 : 1 }
    let folds = try Folds(rows: 200, count: 5, labels: problem.binary)
    let search = try CrossValidation(
      .dense(problem.matrix), .classes(problem.binary, count: 2), blocks: blocks)
    let grid = CrossValidation.Candidate.grid(
      penalties: [0.1, 1, 10], multipliers: [[1, 0.1], [1, 1], [1, 30]])
    #expect(grid.count == 9 && grid[0].penalty == 10)
    let one = try search.run(grid, folds: folds, metric: .likelihood)
    let two = try search.run(
      grid, folds: folds, metric: .likelihood, options: FitOptions(tolerance: 1e-4, threads: 2))
    #expect(one.scores == two.scores && one.predictors == two.predictors)
    #expect(one.choice.multipliers == [1, 30])
    #expect(one.scores.max() == one.scores[one.best])
    let slack = try search.run(grid, folds: folds, metric: .likelihood, slack: 1)
    #expect(slack.scores == one.scores && slack.choice == .init(penalty: 10, multipliers: [1, 30]))
    #expect(search.penalties(.init(penalty: 2, multipliers: [1, 30]))[2...3] == [2, 60])
    #expect(throws: ModelError.noCandidates) {
      try search.run([], folds: folds, metric: .likelihood)
    }
  }

  @Test("A set held out once gives the predictions of the fit on the others")
  func heldOut() throws {
    let problem = GeneratedProblem()
    let search = try CrossValidation(
      .dense(problem.matrix), .levels(problem.levels, count: 4), weights: problem.weights)
    let rows = Array(40..<60)
    let found = try search.run([.init(penalty: 2)], heldOut: rows, metric: .likelihood)
    let others = Array(0..<40)
    let sample = try Sample(
      Design.dense(problem.matrix).selecting(rows: others),
      weights: others.map { problem.weights[$0] }, penalties: Array(repeating: 2, count: 5))
    let head =
      try LinearFit.fit(
        sample, .levels(others.map { problem.levels[$0] }, count: 4)
      )
      .head
    #expect(found.predictors.count == 20 && found.probabilities.count == 80)
    let eta = head.linearPredictor(Array(problem.matrix.row(45)))[0]
    #expect(found.predictors[5].isClose(to: eta, tolerance: 1e-4))
    let whole = try search.fit(found.choice)
    #expect(whole.report.converged && whole.head.columns == 5)
    #expect(throws: ModelError.noRows) {
      try search.run([.init(penalty: 2)], heldOut: [], metric: .likelihood)
    }
  }

  @Test("Each metric reads its own figure")
  func metrics() {
    let labels = Labels.levels([0, 1, 2, 2], count: 3)
    let shares = [0.9, 0.1, 0, 0.1, 0.8, 0.1, 0, 0.2, 0.8, 0, 0.9, 0.1]
    func value(_ metric: SelectionMetric) -> Double {
      metric.value(labels, probabilities: shares, predictors: [])
    }
    #expect(value(.macroF1).isClose(to: 7.0 / 9))
    #expect(value(.pearson) > 0.8 && value(.quadraticWeightedKappa) > 0.7 && value(.likelihood) < 0)
    let ratings = Labels.ratings([1, 2, 3])
    #expect(
      SelectionMetric.pearson.value(ratings, probabilities: [], predictors: [2, 4, 6])
        .isClose(to: 1))
    #expect(
      SelectionMetric.likelihood.value(ratings, probabilities: [], predictors: [1, 2, 6])
        .isClose(to: -3))
  }
}

extension [Int] {
  fileprivate var sum: Int { reduce(0, +) }
}
