import ProvisoStatements
import Testing

/// Whom pronouns and short names stand for.
@Suite struct ResolutionTests {
  @Test(
    "A pronoun is the person of the sentence before, whatever is said of them",
    arguments: [
      "Dennis Okafor, the union leader, was furious.",
      "Dennis Okafor was not convinced by the plan.",
      "Dennis Okafor laughed.", "Dennis Okafor rejected the plan.",
    ])
  func pronoun(sentence: String) throws {
    let sample = try StatementSample(
      "“We will sell the port,” said Lena Hart, an analyst.\n\n\(sentence) “We will strike,” he said."
    )
    let resolved = sample.statements.last?.attribution.resolved
    #expect(resolved.map { sample.text($0.span) } == "Dennis Okafor")
  }

  @Test("A name beside an office is the person, not the one whose office it is")
  func deputy() throws {
    let sample = try StatementSample(
      "Karin Dahl said the plan was weak. Dahl's deputy, Nils Aronsson, went further. The party, he said, "
        + "would repeal the law.")
    let resolved = sample.statements.last?.attribution.resolved
    #expect(resolved.map { sample.text($0.span) } == "Nils Aronsson")
  }

  @Test("Lines of wrapped prose do not part a quote from the one before")
  func wrapped() throws {
    let sample = try StatementSample(
      """
      "We will not leave a single town behind, and we will build until it is done," Ann Lee
      told reporters outside the chancellery on Monday morning in the rain and in the wind.
      "But we will only sign contracts once the court has ruled on the case of the town."
      """)
    let sources = sample.statements.map { $0.attribution.source.map { sample.text($0.span) } }
    #expect(sources == ["Ann Lee", nil, "Ann Lee"] || sources == ["Ann Lee", "Ann Lee"])
  }
}
