import Proviso
import Testing

/// Firmness over the whole grid of levels.
@Suite struct FirmnessTests {
  private func value(_ c: Int, _ d: Int, _ s: Int) -> Double {
    Firmness.value(
      commitment: Double(c) / 5, conditionality: Double(d) / 3, specificity: Double(s) / 3)
  }

  @Test("rises with commitment and specificity, falls with conditions")
  func monotone() {
    for c in 0...5 {
      for d in 0...3 {
        for s in 0...3 {
          let here = value(c, d, s)
          #expect((0...1).contains(here))
          if c < 5 { #expect(value(c + 1, d, s) > here) }
          if c > 0, s < 3 { #expect(value(c, d, s + 1) > here) }
          if c > 0, d < 3 { #expect(value(c, d + 1, s) < here) }
        }
      }
    }
  }
}
