import ProvisoStatements
import Testing

/// Whom pronouns and short names stand for.
@Suite struct ResolutionTests {
  /// A text and whom the source of its last statement stands for.
  private static let last: [(text: String, name: String)] =
    [
      "Dennis Okafor, the union leader, was furious.",
      "Dennis Okafor was not convinced by the plan.",
      "Dennis Okafor laughed.", "Dennis Okafor rejected the plan.",
    ]
    .map {
      (
        "“We will sell the port,” said Lena Hart, an analyst.\n\n\($0) “We will strike,” he said.",
        "Dennis Okafor"
      )
    } + [
      (
        "Karin Dahl said the plan was weak. Dahl's deputy, Nils Aronsson, went further. The party, he said, "
          + "would repeal the law.", "Nils Aronsson"
      ),
      (
        "“The ships are empty,” says Lars Feldt.\n\nHer grandson, Emil, is angry. “We will go,” he says.",
        "Emil"
      ),
      (
        "Tom Reed, the mayor, said the line mattered.\n\nAlan Moss, the chairman, said the committee would meet in "
          + "May.\n\nAsked if he would pay, Reed nodded. “We will pay,” he said.", "Tom Reed"
      ),
      (
        "Mary Smith said the talks had failed. John Brown said the law was clear. “We will strike,” she said.",
        "Mary Smith"
      ),
      (
        "Breathe Thornby has promised to sue.\n\nCouncil leader Pauline Grice (Lab) said nothing was decided. “We "
          + "will approve it,” she said.", "Pauline Grice"
      ),
    ]

  @Test("A pronoun is the person of the sentence before", arguments: last)
  func pronoun(text: String, name: String) throws {
    let sample = try StatementSample(text)
    let resolved = sample.statements.last?.attribution.resolved
    #expect(resolved.map { sample.text($0.span) } == name)
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
    #expect(sources == ["Ann Lee", "Ann Lee"])
  }

  @Test("What stands before a tag is not the name of the one in it")
  func tag() throws {
    let sample = try StatementSample("Prices, the minister said, would be frozen until June.")
    #expect(sample.attributed.first?.attribution.resolved == nil)
  }

  @Test("A couple is not he or she; a question without name is nobody's before")
  func nobody() throws {
    let couple = try StatementSample("The couple met Rosa Delgado. “I will hire,” she said.")
    let resolved = couple.statements.last?.attribution.resolved
    #expect(resolved.map { couple.text($0.span) } != "The couple")
    let press = try StatementSample(
      "Question (Courier): Was it?\n\nKorda: No.\n\nQuestion: Will you?\n\nKorda: Yes.")
    #expect(press.statements.allSatisfy { $0.attribution.resolved == nil })
  }

  @Test("An office is that of a longer label only where brackets go on")
  func offices() throws {
    let vice = try StatementSample(
      "VICE CHAIR: We will cut.\n\nCHAIR: We will not.\n\nVICE CHAIR: Why?", layout: .transcript)
    #expect(vice.statements.allSatisfy { $0.attribution.resolved == nil })
    let chair = try StatementSample(
      "The Chair (Ms Roe): We will cut.\n\nBo Ray: No.\n\nThe Chair: Why?", layout: .transcript)
    let resolved = chair.statements.last?.attribution.resolved
    #expect(resolved.map { chair.text($0.span) } == "The Chair (Ms Roe)")
    let lee = try StatementSample(
      "Ann Lee: We will cut.\n\nBo Ray: No.\n\nMs Lee: Why?", layout: .transcript)
    let full = lee.statements.last?.attribution.resolved
    #expect(full.map { lee.text($0.span) } == "Ann Lee")
  }

  @Test(
    "The name of an organisation is whole",
    arguments: [
      "Haldex & Rowe Ltd.", "The Transport and Harbour Workers' Union", "Smith and Sons",
      "The Ministry of Trade and Industry",
    ])
  func wholeName(name: String) throws {
    let sample = try StatementSample("\(name) said it would pay.")
    let found = sample.statements.last?.attribution.name
    #expect(found.map { sample.text($0.span) } == name)
  }

  /// A text and the sources of its statements.
  private static let sources: [(text: String, sources: [String])] = [
    (
      "“We will not,” she said. Her deputy, Bo Dent, went further: “I will vote against it.”\n\nMr Ray disagreed. "
        + "“We will pay,” Mr Ray said. Mr Dent shook his head: “I will vote against it.”",
      ["she", "Her deputy, Bo Dent", "Mr Ray", "Mr Dent"]
    ),
    (
      "The charity will sue. Its chairman, retired doctor Ann Lee, said: “We will pay.”",
      ["Its chairman, retired doctor Ann Lee"]
    ),
    ("On 12 February the Minister told the House: “We will build.”", ["the Minister"]),
    ("Contact: Lena Strand, press office, 020 5550 1188", []),
  ]

  @Test("A quote is that of whom its own sentence names", arguments: sources)
  func ownSource(text: String, sources: [String]) throws {
    let sample = try StatementSample(text)
    #expect(
      sample.attributed.compactMap { $0.attribution.source.map { sample.text($0.span) } } == sources
    )
  }

  @Test("What a speaker quotes in a turn is another's")
  func quotedInTurn() throws {
    let sample = try StatementSample(
      """
      Mrs CORWEN (Marlow): In May the Minister told us, and I quote: “We will build the wall.” That was in May.

      Mr PINT: We say “never” to that.
      """)
    let sources = sample.statements.map { $0.attribution.source.map { sample.text($0.span) } }
    #expect(sources == ["the Minister", "Mrs CORWEN (Marlow)", "Mr PINT"])
    #expect(sample.text(sample.statements[0].span) == "We will build the wall.")
    #expect(sample.attributed.count == 3)
    // What is quoted before the first turn takes the place of no later sentence.
    let lead = try StatementSample(
      "The clerk told us: “We will begin.”\n\nMrs ROE: It is late.\n\nMr LEE: We will pay.",
      layout: .transcript)
    #expect(
      lead.statements.suffix(2).map { lead.text($0.span) } == ["It is late.", "We will pay."])
  }

  @Test("Those who speak in turn are not told of as he or she, and equal surnames are not one")
  func turns() throws {
    let sample = try StatementSample(
      "Karin Holt\nOur chairman was there and he said, “We will hold.”\n\nBo Holt\nDid he?\n\n"
        + "Karin Holt\nHe did.\n\nBo Holt\nThen we will pay.", layout: .transcript)
    let inner = sample.attributed.first {
      $0.attribution.source.map { sample.text($0.span) } == "he"
    }
    #expect(inner != nil && inner?.attribution.resolved == nil)
    #expect(sample.statements.allSatisfy { $0.attribution.resolved == nil })
  }
}
