import ProvisoNumerics
import Testing

@testable import ProvisoModel

@Suite("Fitting linear heads")
struct LinearFitTests {
  @Test("Separable rows converge under a penalty and stay finite without one")
  func separable() throws {
    let matrix = Matrix(rows: 6, columns: 1, storage: [-3, -2, -1, 1, 2, 3])
    for labels in [
      Labels.classes([0, 0, 0, 1, 1, 1], count: 2), .levels([0, 0, 1, 1, 2, 2], count: 3),
    ] {
      let held = try LinearFit.fit(Sample(.dense(matrix), penalties: [0.01]), labels)
      #expect(held.report.converged && held.head.weights[0] > 1)
      let free = try LinearFit.fit(Sample(.dense(matrix), penalties: [0]), labels)
      #expect(free.head.weights.firstNonFinite == nil && free.report.objective < 0.01)
      let shares = free.head.probabilities(free.head.linearPredictor([3]))
      #expect(shares.firstNonFinite == nil && shares[shares.count - 1] > 0.99)
    }
  }

  @Test("Constant, empty and doubled columns do no harm", arguments: [0.0, 1e-9, 1])
  func degenerateColumns(penalty: Double) throws {
    let problem = GeneratedProblem()
    var wide = Matrix(rows: 60, columns: 8)
    for row in 0..<60 {
      let x = Array(problem.matrix.row(row)) + [problem.matrix[row, 0], 3, 0]
      for (column, value) in x.enumerated() { wide[row, column] = value }
    }
    for exact in [0, 1000] {
      var options = FitOptions(tolerance: 1e-7)
      options.exactDimension = exact
      for labels in problem.labels {
        let sample = try Sample(.dense(wide), penalties: Array(repeating: penalty, count: 8))
        let (head, report) = try LinearFit.fit(sample, labels, options: options)
        #expect(report.converged)
        // Twins share what one would carry, as the penalty wants, and the empty column is left
        // alone.
        let outputs = head.outputs
        for k in 0..<outputs {
          if penalty > 0.5 {
            #expect(head.weights[k].isClose(to: head.weights[5 * outputs + k], tolerance: 1e-5))
          }
          #expect(abs(head.weights[7 * outputs + k]) < 1e-9)
        }
      }
    }
  }

  @Test("One class only is refused, with its label")
  func oneClass() throws {
    let sample = try GeneratedProblem().sample()
    let ones = Array(repeating: 1, count: 60)
    for labels in [
      Labels.classes(ones, count: 2), .classes(ones, count: 3), .levels(ones, count: 4),
    ] {
      #expect(throws: ModelError.oneClassOnly(label: 1)) { try LinearFit.fit(sample, labels) }
    }
    var weights = Array(repeating: 0.0, count: 60)
    weights[0] = 1
    let problem = GeneratedProblem()
    let light = try Sample(
      .dense(problem.matrix), weights: weights, penalties: Array(repeating: 1, count: 5))
    #expect(throws: ModelError.self) { try LinearFit.fit(light, problem.labels[0]) }
  }

  @Test("NaN and infinite input is refused, with its place", arguments: [Double.nan, .infinity])
  func notFinite(value: Double) throws {
    let problem = GeneratedProblem()
    var broken = problem.matrix
    broken[7, 2] = value
    let ones = Array(repeating: 1.0, count: 5)
    #expect(throws: ModelError.notFinite(what: "feature 3", row: 7)) {
      try Sample(.dense(broken), penalties: ones)
    }
    var ratings = problem.latent
    ratings[4] = value
    #expect(throws: ModelError.notFinite(what: "the rating", row: 4)) {
      try LinearFit.fit(problem.sample(), .ratings(ratings))
    }
    var weights = problem.weights
    weights[2] = value
    #expect(throws: ModelError.notFinite(what: "the weight", row: 2)) {
      try Sample(.dense(problem.matrix), weights: weights, penalties: ones)
    }
  }

  @Test("Shapes, labels and signs that cannot be are refused")
  func shapes() throws {
    let problem = GeneratedProblem()
    let design = Design.dense(problem.matrix)
    let ones = Array(repeating: 1.0, count: 5)
    #expect(throws: ModelError.noRows) {
      try Sample(.dense(Matrix(rows: 0, columns: 5)), penalties: ones)
    }
    #expect(throws: ModelError.self) { try Sample(design, penalties: [1]) }
    #expect(throws: ModelError.self) { try Sample(design, weights: [1], penalties: ones) }
    #expect(throws: ModelError.self) { try Sample(design, penalties: [1, 1, -1, 1, 1]) }
    var labels = problem.levels
    labels[9] = 4
    #expect(throws: ModelError.labelOutOfRange(label: 4, count: 4, row: 9)) {
      try LinearFit.fit(problem.sample(), .levels(labels, count: 4))
    }
    #expect(throws: ModelError.self) {
      try LinearFit.fit(problem.sample(), .classes([0, 1], count: 2))
    }
  }

  @Test("A class or level without rows gets no probability, the others keep theirs")
  func absentLabels() throws {
    let problem = GeneratedProblem()
    let sample = try problem.sample()
    // Levels 0…3 become 1, 2, 4, 5 of seven: 0, 3 and 6 never occur.
    let spread = problem.levels.map { [1, 2, 4, 5][$0] }
    for (labels, whole) in [
      (Labels.levels(spread, count: 7), Labels.levels(problem.levels, count: 4)),
      (.classes(spread, count: 7), .classes(problem.levels, count: 4)),
    ] {
      let (head, report) = try LinearFit.fit(sample, labels)
      let expected = try LinearFit.fit(sample, whole)
      #expect(report.objective.isClose(to: expected.report.objective))
      let row = Array(problem.matrix.row(0))
      let shares = head.probabilities(head.linearPredictor(row))
      let others = expected.head.probabilities(expected.head.linearPredictor(row))
      #expect([0, 3, 6].allSatisfy { shares[$0] < 1e-15 })
      for (index, level) in [1, 2, 4, 5].enumerated() {
        #expect(shares[level].isClose(to: others[index]))
      }
    }
  }

  @Test("A constant design still finds the base rates")
  func baseRates() throws {
    let sample = try Sample(
      .dense(Matrix(rows: 10, columns: 1)), penalties: [1])
    let labels = [0, 0, 0, 0, 0, 1, 1, 1, 2, 2]
    for kind in [Labels.levels(labels, count: 3), .classes(labels, count: 3)] {
      let (head, report) = try LinearFit.fit(sample, kind)
      #expect(report.converged)
      for (share, expected) in zip(head.probabilities(head.linearPredictor([0])), [0.5, 0.3, 0.2]) {
        #expect(share.isClose(to: expected, tolerance: 1e-7))
      }
    }
    let rating = try LinearFit.fit(sample, .ratings(labels.map(Double.init)))
    #expect(rating.head.linearPredictor([0])[0].isClose(to: 0.7))
  }

  @Test("A weight counts as so many rows")
  func weights() throws {
    let problem = GeneratedProblem()
    var rows: [Int] = []
    var weights: [Double] = []
    for row in 0..<60 {
      weights.append(Double(row % 3))
      rows += Array(repeating: row, count: row % 3)
    }
    let penalties = Array(repeating: 0.5, count: 5)
    let weighted = try Sample(.dense(problem.matrix), weights: weights, penalties: penalties)
    let repeated = try Sample(
      Design.dense(problem.matrix).selecting(rows: rows), penalties: penalties)
    for labels in problem.labels {
      let one = try LinearFit.fit(weighted, labels).report.objective
      let two = try LinearFit.fit(repeated, labels.selecting(rows: rows)).report.objective
      #expect(one.isClose(to: two))
    }
  }

  @Test("The same bits on any number of threads, dense and sparse")
  func deterministic() throws {
    let problem = GeneratedProblem(seed: 5, rows: 9000, columns: 6)
    for labels in problem.labels {
      for sparse in [false, true] {
        let one = try LinearFit.fit(problem.sample(sparse: sparse, threads: 1), labels)
        let two = try LinearFit.fit(problem.sample(sparse: sparse, threads: 2), labels)
        #expect(one.head == two.head && one.report == two.report)
      }
    }
  }

  @Test("A warm start ends at the same optimum")
  func warmStart() throws {
    let problem = GeneratedProblem()
    for labels in problem.labels {
      let near = try LinearFit.fit(problem.sample(penalty: 1), labels).head
      let cold = try LinearFit.fit(problem.sample(penalty: 0.7), labels)
      let warm = try LinearFit.fit(problem.sample(penalty: 0.7), labels, from: near)
      #expect(warm.report.objective.isClose(to: cold.report.objective))
      #expect(warm.report.iterations <= cold.report.iterations)
    }
  }
}
