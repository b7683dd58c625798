import Proviso
import Testing

/// What a user of the library relies on.
@Suite struct ScorerTests {
  @Test("a promise, a denial and a prediction are told apart")
  func levels() throws {
    let scorer = try Scorer()
    #expect(try scorer.assess("We will open the consulate.").commitment.level == .undertaking)
    #expect(try scorer.assess("We never promised to join.").commitment.level == .none)
    #expect(try scorer.assess("Prices will rise next year.").commitment.level == .none)
    let refusal = try scorer.assess("We promise never to join.")
    #expect(refusal.commitment.level == .undertaking && refusal.polarity == "-")
  }

  @Test("conditions have type, exact span and level")
  func conditions() throws {
    let text = "Only after Ukraine's victory will it be possible to talk about full membership."
    let assessment = try Scorer().assess(text)
    #expect(assessment.conditionality.level == .strictGate)
    let condition = try #require(assessment.conditions.first)
    let bytes = Array(text.utf8)
    #expect(condition.type == "ONLY")
    #expect(
      String(decoding: bytes[condition.span], as: UTF8.self) == "Only after Ukraine's victory")
  }

  @Test("a look-alike is named and is no condition")
  func lookalike() throws {
    let assessment = try Scorer().assess("Even if it rains, we will march.")
    #expect(assessment.conditions.isEmpty && assessment.conditionality.level == .unconditional)
    #expect(assessment.lookalikes.map(\.type) == ["CONC"])
  }

  @Test("a blank statement is an error", arguments: ["", " \n\t"])
  func blank(text: String) throws {
    let scorer = try Scorer()
    #expect(throws: ScorerError.self) { try scorer.assess(text) }
  }

  @Test("reported speech without its frame keeps the speaker's commitment")
  func reported() throws {
    let model = try Resources.defaultModel()
    var scorer = try StatementScorer(model, try Resources.lexicon())
    let bytes = Array("it will close its last coal plant by 2031".utf8)
    scorer.score(bytes.span, isReported: true)
    let reported = scorer.commitment.score
    scorer.score(bytes.span)
    #expect(reported > scorer.commitment.score)
  }
}
