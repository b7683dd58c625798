import ProvisoNumerics
import Testing

@testable import ProvisoModel

@Suite("Metrics")
struct MetricsTests {
  private let truth = [0, 1, 2, 3, 4, 5, 0, 2]
  private let predicted = [0, 2, 2, 3, 5, 5, 1, 0]

  @Test("A confusion table and its figures, by hand")
  func confusion() {
    let table = ConfusionTable(
      truth: [0, 0, 0, 1, 1, 2], predicted: [0, 0, 1, 1, 0, 0], classes: 4)
    #expect(table[0, 0] == 2 && table[1, 0] == 1 && table[2, 0] == 1 && table.total == 6)
    #expect(table.accuracy == 0.5 && table.meanDistance.isClose(to: 4.0 / 6))
    #expect(table.shareWithinOne.isClose(to: 5.0 / 6))
    let zero = table.figures(of: 0)
    #expect(zero.precision == 0.5 && zero.recall == 2.0 / 3 && zero.support == 3)
    #expect(zero.f1.isClose(to: 4.0 / 7))
    #expect(table.figures(of: 2).f1 == 0 && table.figures(of: 3).support == 0)
    // Class 3 occurs nowhere and is no part of the mean.
    #expect(table.macroF1.isClose(to: 0.3571428571428571))
  }

  @Test("Quadratic weighted κ of scikit-learn, and at its ends")
  func kappa() {
    let table = ConfusionTable(truth: truth, predicted: predicted, classes: 6)
    #expect(table.quadraticWeightedKappa.isClose(to: 0.8613861386138614))
    #expect(table.macroF1.isClose(to: 0.4444444444444444))
    #expect(
      ConfusionTable(truth: truth, predicted: truth, classes: 6).quadraticWeightedKappa == 1)
    #expect(
      ConfusionTable(truth: [1, 1], predicted: [1, 1], classes: 3).quadraticWeightedKappa == 1)
    let reversed = ConfusionTable(truth: [0, 1], predicted: [1, 0], classes: 2)
    #expect(reversed.quadraticWeightedKappa == -1)
  }

  @Test("A class that a draw lacks counts as in all rows", arguments: [true, false])
  func macroF1OfDraws(rareAreRight: Bool) {
    // Two common classes, mostly right, and twelve that occur once.
    var truth = (0..<200).map { $0 % 2 }
    var predicted = (0..<200).map { $0 % 10 == 0 ? 1 - $0 % 2 : $0 % 2 }
    for rare in 2..<14 {
      truth.append(rare)
      predicted.append(rareAreRight ? rare : 0)
    }
    func table(_ rows: [Int]) -> ConfusionTable {
      ConfusionTable(
        truth: rows.map { truth[$0] }, predicted: rows.map { predicted[$0] }, classes: 14)
    }
    let whole = table(Array(truth.indices))
    let bootstrap = Bootstrap(rows: truth.count, resamples: 300, seed: 7)
    let interval = bootstrap.interval { table($0).macroF1(asIn: whole) }
    #expect(interval?.contains(whole.macroF1) == true)
    if !rareAreRight {
      #expect(bootstrap.interval { table($0).macroF1 }?.contains(whole.macroF1) == false)
    }
    // Where no class is rare, every draw has all, and both are the same.
    truth.removeLast(12)
    predicted.removeLast(12)
    let common = table(Array(truth.indices))
    let small = Bootstrap(rows: truth.count, resamples: 50, seed: 7)
    for draw in (0..<50).map({ table(small.sample($0)) }) {
      #expect(draw.macroF1 == draw.macroF1(asIn: common))
    }
  }

  @Test("Losses of probabilities, by hand")
  func probabilities() {
    let shares = [0.8, 0.2, 0.4, 0.6]
    let loss = ProbabilityMetrics.logLoss(shares, labels: [0, 1], classes: 2)
    #expect(loss.isClose(to: -(Logistic.log(0.8) + Logistic.log(0.6)) / 2))
    let weighted = ProbabilityMetrics.logLoss(
      shares, labels: [0, 1], classes: 2, weights: [3, 0])
    #expect(weighted.isClose(to: -Logistic.log(0.8)))
    let brier = ProbabilityMetrics.brierScore(shares, labels: [0, 1], classes: 2)
    #expect(brier.isClose(to: 0.2))
    #expect(ProbabilityMetrics.logLoss([1, 0], labels: [1], classes: 2) < 35)
    let error = ProbabilityMetrics.expectedCalibrationError(shares, labels: [0, 0], classes: 2)
    #expect(error.isClose(to: 0.4))
  }

  @Test("A reliability table, by hand")
  func reliability() {
    let table = ReliabilityTable(
      [0.05, 0.15, 0.18, 1, 0.95], outcomes: [false, true, false, true, true])
    #expect(table.bins.map(\.count) == [1, 2, 0, 0, 0, 0, 0, 0, 0, 2])
    #expect(table.bins[1].frequency == 0.5 && table.bins[1].meanProbability.isClose(to: 0.165))
    #expect(table.expectedCalibrationError.isClose(to: 0.154))
    #expect(ReliabilityTable([], outcomes: []).expectedCalibrationError == 0)
  }

  @Test("Correlations of SciPy, and errors by hand")
  func ratings() throws {
    let (x, y) = ([1, 2, 2, 4, 5.5], [2.0, 1, 3, 3, 9])
    #expect(try #require(RatingMetrics.spearman(x, y)).isClose(to: 0.7631578947368421))
    #expect(try #require(RatingMetrics.pearson(x, y)).isClose(to: 0.8484520628218293))
    #expect(RatingMetrics.midRanks([3, 1, 3, 2]) == [3.5, 1, 3.5, 2])
    // A mean of equal numbers need not be that number.
    #expect(RatingMetrics.pearson([0.1, 0.1, 0.1], [1, 2, 5]) == nil)
    #expect(RatingMetrics.spearman([1, 2], [3, 3]) == nil && RatingMetrics.pearson([], []) == nil)
    #expect(RatingMetrics.meanAbsoluteError([1, 2], [2, 4]) == 1.5)
    #expect(RatingMetrics.rootMeanSquaredError([1, 2], [2, 4]).isClose(to: 2.5.squareRoot()))
  }

  /// The data of Krippendorff (2011), section C: four observers, twelve units, values 1…5.
  static let krippendorff = [
    [1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4],
    [1, 1, 2, 1], [2, 2, 2, 2], [5, 5, 5], [1, 1], [3],
  ]

  @Test("Krippendorff's α of his own example")
  func alpha() throws {
    let units = Self.krippendorff.map { $0.map { $0 - 1 } }
    let alpha = try #require(KrippendorffAlpha.ordinal(units, levels: 5))
    #expect(abs(alpha - 0.815) < 0.0005)
    #expect(KrippendorffAlpha.ordinal([[0, 0], [2, 2]], levels: 3) == 1)
    #expect(KrippendorffAlpha.ordinal([[1, 1], [1, 1]], levels: 3) == nil)
    #expect(KrippendorffAlpha.ordinal([[1], []], levels: 3) == nil)
  }

  @Test("McNemar's exact test is the binomial one")
  func mcNemar() {
    let first =
      Array(repeating: true, count: 2) + Array(repeating: false, count: 8) + [true, false]
    let second =
      Array(repeating: false, count: 2) + Array(repeating: true, count: 8) + [true, false]
    let test = McNemarTest(first, second)
    #expect(test.onlyFirst == 2 && test.onlySecond == 8)
    #expect(test.pValue.isClose(to: 0.109375))
    #expect(McNemarTest([true], [true]).pValue == 1)
  }

  @Test("A permutation of whole groups, by hand, and McNemar's test where each row is a group")
  func permutation() {
    // Sums 3, 1 and −1 of three groups: of eight ways, |sum| is at least 3 in six.
    let test = PairedPermutation(
      [1, 1, 1, 1, 0, -1, 0], groups: ["a", "a", "a", "b", "b", "c", "d"])
    #expect(test.groups == 4 && test.difference.isClose(to: 3.0 / 7))
    #expect(test.pValue == 0.75)
    #expect(PairedPermutation([0, 0]).pValue == 1 && PairedPermutation([]).pValue == 1)
    let rows = (0..<11).map { $0 < 8 ? -1.0 : $0 < 10 ? 1 : 0 }
    let pairs = McNemarTest(rows.map { $0 > 0 }, rows.map { $0 < 0 })
    #expect(PairedPermutation(rows).pValue.isClose(to: pairs.pValue))
    // By draws, for many groups.
    let many = (0..<60).map { $0 < 38 ? 1.0 : -1 }
    let exact = McNemarTest(many.map { $0 > 0 }, many.map { $0 < 0 })
    #expect(abs(PairedPermutation(many).pValue - exact.pValue) < 0.01)
    #expect(PairedPermutation(many) == PairedPermutation(many))
  }

  @Test(
    "Under equal skill, a test that keeps groups whole is right 19 times of 20; McNemar's is not")
  func permutationOfGroups() {
    var random = SplitMix64(seed: 5)
    var (whole, single) = (0, 0)
    for _ in 0..<400 {
      // In each of 30 documents of ten quotes, one model is right throughout where the other is
      // not.
      let signs = (0..<30).map { _ in random.next(below: 2) == 0 ? 1.0 : -1 }
      let rows = (0..<300).map { signs[$0 / 10] }
      let groups = (0..<300).map { "\($0 / 10)" }
      if PairedPermutation(rows, groups: groups, draws: 499).pValue <= 0.05 { whole += 1 }
      if McNemarTest(rows.map { $0 > 0 }, rows.map { $0 < 0 }).pValue <= 0.05 { single += 1 }
    }
    #expect(whole <= 32 && single > 200, "\(whole), \(single)")
  }

  @Test("Bootstrap intervals repeat, keep groups whole and hold the truth")
  func bootstrap() throws {
    var random = SplitMix64(seed: 8)
    let values = (0..<400).map { _ in random.nextUnit() }
    let mean = { (rows: [Int]) in rows.map { values[$0] }.mean }
    let bootstrap = Bootstrap(rows: 400, resamples: 500, seed: 3)
    let interval = try #require(bootstrap.interval(mean))
    #expect(interval == Bootstrap(rows: 400, resamples: 500, seed: 3).interval(mean))
    #expect(interval.contains(0.5))
    // Theory: ±1.96 · √(1/12) / √400 = ±0.0283.
    #expect(abs(interval.upperBound - interval.lowerBound - 0.0566) < 0.01)
    let grouped = Bootstrap(rows: 6, groups: ["a", "a", "b", "b", "", ""], seed: 1)
    for number in 0..<20 {
      let drawn = grouped.sample(number)
      #expect(drawn.count { $0 == 0 } == drawn.count { $0 == 1 })
    }
    // Draws without a value are left out; several statistics are those of the same draws.
    let both = bootstrap.intervals { [mean($0), $0[0] < 200 ? nil : mean($0), nil] }
    #expect(both[0] == interval && both[1] != interval && both[2] == nil)
    #expect(both[1]?.contains(0.5) == true && bootstrap.interval { _ in nil } == nil)
  }
}
