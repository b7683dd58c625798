import Testing

@testable import ProvisoNumerics

@Suite("Logistic functions")
struct LogisticTests {
  @Test("Nothing overflows, tails keep their digits")
  func tails() {
    #expect(Logistic.sigmoid(0) == 0.5)
    #expect(Logistic.sigmoid(800) == 1 && Logistic.sigmoid(-800) == 0)
    #expect(abs(Logistic.sigmoid(-40) / Logistic.exp(-40) - 1) < 1e-14)
    #expect(Logistic.both(800).log1pexp == 800 && Logistic.both(-800).log1pexp == 0)
    #expect(abs(Logistic.both(-40).log1pexp / Logistic.exp(-40) - 1) < 1e-14)
    #expect(abs(Logistic.both(0).log1pexp - Logistic.log(2)) < 1e-15)
    #expect(abs(Logistic.log1mexp(1e-10) - Logistic.log(1e-10)) < 1e-9)
    #expect(abs(Logistic.log1mexp(50) / Logistic.exp(-50) + 1) < 1e-14)
  }

  @Test("Both at once agree with each", arguments: [-800.0, -3, -1e-9, 0, 1e-9, 2, 35, 800])
  func both(x: Double) {
    let (sigmoid, log1pexp) = Logistic.both(x)
    #expect(abs(sigmoid - Logistic.sigmoid(x)) <= 1e-16)
    // log(1 + eˣ) = −log σ(−x)
    let share = Logistic.sigmoid(-x)
    #expect(share == 0 ? log1pexp == x : abs(log1pexp + Logistic.log(share)) < 1e-12)
    #expect(abs(Logistic.sigmoid(x) + Logistic.sigmoid(-x) - 1) < 1e-15)
  }

  @Test("Soft maxima of any size")
  func softmax() {
    var values = [9.0, 1000, 1000, -1000, 9]
    #expect(abs(Logistic.softmax(&values, in: 1..<4) - 1000 - Logistic.log(2)) < 1e-12)
    #expect(values == [9, 0.5, 0.5, 0, 9])
    #expect(abs(Logistic.logOdds(Logistic.sigmoid(1.5)) - 1.5) < 1e-12)
    #expect(Logistic.logOdds(1).isFinite && Logistic.logOdds(0).isFinite)
  }
}
