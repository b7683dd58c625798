import ProvisoFeatures
import Testing

/// Texts whose propositions must not take more than linear time.
@Suite struct PropositionHardInputTests {
  @Test(
    "the propositions of a long line are found in linear time",
    arguments: [
      ". grimly to build", "to build ", "he who ", "by him to ", "grimly ", "we never ", "will ",
      "not ", "and will ", "will, ", "will (a) ", "is to ", "it, it ", "he said it will ",
      "said that if it ", "no one said that we ", "our commitment to ", "the premier to build ",
      "building ", "whoever to build ", "we will not, and ", "hope to ", "we definitely hope ",
    ])
  func linear(unit: String) throws {
    let clock = ContinuousClock()
    func time(_ count: Int) throws -> Duration {
      let text = String(repeating: unit, count: count)
      return try clock.measure { _ = try PropositionSample(text) }
    }
    _ = try time(100)
    let (short, long) = (try time(1_000), try time(16_000))
    // Sixteen times the text: quadratic work would take 256 times as long, some ten seconds.
    #expect(long < short * 64 + .milliseconds(500))
  }

  @Test("a headline has the verb of no later clause, and none behind a verb of its own")
  func headlines() throws {
    #expect(try PropositionSample("Premier to open the bridge").verb == "open")
    #expect(try PropositionSample("The council took a loan to build homes").verb != "build")
    #expect(try PropositionSample("Premier to open a bridge critics took to pieces").verb == "open")
  }
}
