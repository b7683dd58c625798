import Foundation
import ProvisoFeatures
import ProvisoModel
import ProvisoNumerics
import Testing

@testable import Proviso

/// Labels that have nothing to do with the features: what a figure gains by a choice is an error of
/// method.
///
/// NOISE_SETS sets the number of data sets; decision 0021 has the figures of 100.
@Suite("Figures of training on noise")
struct NoiseTests {
  static let sets = ProcessInfo.processInfo.environment["NOISE_SETS"].flatMap(Int.init) ?? 8

  @Test(
    "Figures do not flatter, though penalties, calibration and cuts are chosen",
    arguments: ["levels", "classes", "ratings"], [0, 60])
  func flattery(kind: String, held: Int) throws {
    let found = try (0..<Self.sets).map { try Self.figures(kind, seed: UInt64($0), held: held) }
    let naive = found.map { $0.naive - $0.fixed }
    let honest = found.map { $0.honest - $0.fixed }
    if ProcessInfo.processInfo.environment["NOISE_SETS"] != nil {
      let means = [naive, honest, found.map(\.naive), found.map(\.honest), found.map(\.fixed)]
        .map { "\(($0.mean * 1000).rounded() / 1000) ± \(($0.error * 1000).rounded() / 1000)" }
      print(kind, held, "gain naive, honest; naive, honest, fixed:", means)
    }
    #expect(naive.mean > 0.02)
    #expect(honest.mean < naive.mean * 0.75 && abs(honest.mean) < 0.04)
  }

  /// The first figure of a head for random labels, beyond chance: on the predictions that
  /// penalties, calibration and cuts were chosen by; as training states it; and as it states it
  /// where the penalties are given.
  private static func figures(
    _ kind: String, seed: UInt64, held: Int
  ) throws -> (naive: Double, honest: Double, fixed: Double) {
    var random = SplitMix64(seed: SplitMix64.mix(seed &+ 77))
    let (rows, columns) = (100, 60)
    var builder = SparseMatrix.Builder()
    for _ in 0..<rows {
      for column in 0..<columns where random.next(below: 4) == 0 {
        builder.append(column: column, value: 1)
      }
      builder.endRow()
    }
    let numbers = (0..<rows).map { _ in random.next(below: 4) }
    let targets: Labels =
      switch kind {
      case "levels": .classes(numbers, count: 4)
      case "classes": .classes(numbers.map { $0 % 2 }, count: 2)
      default: .ratings((0..<rows).map { _ in random.nextUnit() })
      }
    let task = HeadTrainer.Task(
      name: kind, labels: kind == "ratings" ? [] : (0..<targets.classes).map { "\($0)" },
      targets: targets,
      metric: kind == "levels" ? .quadraticWeightedKappa : kind == "classes" ? .macroF1 : .pearson,
      cutsForKappa: kind == "levels", isScale: kind == "levels",
      balancesClasses: kind == "classes", rows: Array(0..<rows))
    let set = TrainingSet(
      matrix: builder.finish(columns: columns),
      vocabulary: NGramVocabulary(options: .standard, keys: [], frequencies: [], names: []),
      trained: rows - held, featureCount: columns,
      blocks: (0..<columns).map { $0 % 3 }, domainThreshold: 0)
    let groups = (0..<rows).map { "\($0 / 2)" }
    let options = TrainingOptions()
    let (naive, honest) = try figures(task, set, groups, options)
    let fixed = try options.penalties.map { penalty in
      var fixed = options
      fixed.penalties = [penalty]
      fixed.multipliers = [[1, 0.3, 0.3]]
      return try figures(task, set, groups, fixed).honest
    }
    return (naive, honest, fixed.mean)
  }

  private static func figures(
    _ task: HeadTrainer.Task, _ set: TrainingSet, _ groups: [String], _ options: TrainingOptions
  ) throws -> (naive: Double, honest: Double) {
    let trainer = HeadTrainer(set: set, options: options)
    let places = trainer.heldOut(task, groups)
    let fit = try HeadFit(
      task, .sparse(set.matrix), weights: groups.map { _ in 1 }, blocks: set.blocks,
      unseen: try trainer.unseen(task, places, groups), options)
    var judged = task
    judged.targets = task.targets.selecting(rows: fit.judged)
    let head = try trainer.finish(fit.head, fit.predictors, judged, 0...1).0
    var naive = Evaluation.Head(head)
    naive.add(Array(fit.judged.indices), of: judged.targets, at: fit.predictors, head)
    func figure(_ answers: Evaluation.Head) -> Double {
      let measures = Evaluation.Measure.main(of: answers.kind)
      return EvaluationMeasures(answers, measures).values(Array(answers.rows.indices))[0] ?? 0
    }
    return (figure(naive), figure(try trainer.answers(fit, judged, 0...1, head).answers))
  }
}

extension Labels {
  fileprivate var classes: Int {
    if case .classes(_, let count) = self { count } else { 0 }
  }
}

extension [Double] {
  /// The standard error of the mean.
  fileprivate var error: Double {
    (map { ($0 - mean) * ($0 - mean) }.mean / Double(Swift.max(count - 1, 1))).squareRoot()
  }
}
