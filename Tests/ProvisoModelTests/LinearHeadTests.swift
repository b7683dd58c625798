import ProvisoNumerics
import Testing

@testable import ProvisoModel

@Suite("Linear heads")
struct LinearHeadTests {
  @Test("Predictors of one row and of a design are the same")
  func predictors() throws {
    let problem = GeneratedProblem()
    for labels in problem.labels {
      let head = try LinearFit.fit(problem.sample(), labels).head
      let all = head.linearPredictors(.sparse(SparseMatrix(problem.matrix)))
      let shares = head.response.probabilities(ofRows: all)
      for row in 0..<60 {
        let eta = head.linearPredictor(Array(problem.matrix.row(row)))
        for k in 0..<head.outputs { #expect(eta[k].isClose(to: all[row * head.outputs + k])) }
        guard head.kind != .rating else { continue }
        let own = Array(shares[row * head.classes..<(row + 1) * head.classes])
        #expect(own.sum.isClose(to: 1) && own.allSatisfy { $0 >= 0 })
      }
    }
  }

  @Test("Level probabilities are differences of σ, also far out")
  func levels() {
    let cuts = [-1.0, 0.5, 0.5, 2]
    for eta in [-3.0, 0, 0.7, 4] {
      let shares = ResponseFunction.levelProbabilities(eta, cutPoints: cuts)
      let below = [0] + cuts.map { Logistic.sigmoid($0 - eta) } + [1]
      for level in 0..<5 {
        #expect(abs(shares[level] - (below[level + 1] - below[level])) < 1e-15)
      }
    }
    let far = ResponseFunction.levelProbabilities(60, cutPoints: cuts)
    #expect(far[0] > 0 && far[4] == 1)
    #expect(ResponseFunction.expectedLevel([0.25, 0.25, 0.5]) == 1.25)
  }

  @Test("The expected level rises with the predictor")
  func monotone() {
    let head = LinearHead(
      kind: .ordinal, classes: 4, weights: [1], biases: [0], cutPoints: [-2, 0, 0.5])
    let levels = stride(from: -9.0, through: 9, by: 0.25)
      .map {
        ResponseFunction.expectedLevel(head.probabilities([$0]))
      }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 < $1 })
  }
}
