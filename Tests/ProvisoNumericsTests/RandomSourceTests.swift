import Testing

@testable import ProvisoNumerics

@Suite("Seeded random numbers")
struct RandomSourceTests {
  @Test("The sequence is that of the published generator")
  func knownSequence() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
    #expect(random.next() == 9_817_491_932_198_370_423)
  }

  @Test("Bounded numbers stay in bounds and reach all of them")
  func bounds() {
    var random = SplitMix64(seed: 5)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<7000 { counts[random.next(below: 7)] += 1 }
    #expect(counts.allSatisfy { (800...1200).contains($0) })
    let units = (0..<1000).map { _ in random.nextUnit() }
    #expect(units.allSatisfy { (0..<1).contains($0) } && abs(units.mean - 0.5) < 0.05)
  }
}
