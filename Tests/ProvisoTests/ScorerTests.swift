import ProvisoLexicon
import ProvisoText
import Testing

@testable import Proviso

/// What a user of the library relies on.
@Suite struct ScorerTests {
  @Test("a promise, a denial and a prediction are told apart")
  func levels() throws {
    let scorer = try Scorer()
    #expect(try scorer.assess("We will open the consulate.").commitment.level == .undertaking)
    #expect(try scorer.assess("We never promised to join.").commitment.level == .noCommitment)
    #expect(try scorer.assess("Prices will rise next year.").commitment.level == .noCommitment)
    let refusal = try scorer.assess("We promise never to join.")
    #expect(refusal.commitment.level == .undertaking && refusal.polarity == .refrain)
  }

  @Test("conditions have type, exact span and level")
  func conditions() throws {
    let text = "Only after Ukraine's victory will it be possible to talk about full membership."
    let assessment = try Scorer().assess(text)
    #expect(assessment.conditionality.level == .strictGate)
    let condition = try #require(assessment.conditions.first)
    #expect(condition.type == .only)
    #expect(Assessment.words(condition.span, in: text) == "Only after Ukraine's victory")
    #expect(Assessment.words(condition.trigger, in: text) == "Only after")
  }

  @Test("words of a span of another text are others, or none")
  func words() {
    #expect(Assessment.words(3..<8, in: "We hope.") == "hope.")
    #expect(Assessment.words(3..<80, in: "We hope.") == "hope.")
    #expect(Assessment.words(30..<80, in: "We hope.").isEmpty)
    #expect(Assessment.words(-2 ..< -1, in: "We hope.").isEmpty)
    #expect(Assessment.words(4..<7, in: "We’ll").isEmpty == false)
    #expect(Assessment.words(0..<0, in: "").isEmpty)
  }

  @Test("levels compare, and who or what is missing has no name of its own kind")
  func levelsCompare() throws {
    #expect(Commitment.binding > .undertaking && Commitment.noCommitment < .openness)
    #expect(Conditionality.allCases.sorted() == Conditionality.allCases)
    #expect(Specificity.allCases.sorted() == Specificity.allCases)
    #expect(Commitment.allCases.map(\.name).first == "none" && Holder.nobody.rawValue == "none")
    #expect(Holder.allCases.map(\.name) == ["self", "other", "none"])
    #expect(Polarity.allCases.map(\.name) == ["act", "refrain"])
    let rise = try Scorer().assess("Prices will rise next year.")
    #expect(rise.polarity == nil && rise.holder == .nobody)
    #expect(rise == (try Scorer().assess("Prices will rise next year.")))
  }

  @Test("a look-alike is named and is no condition")
  func lookalike() throws {
    let assessment = try Scorer().assess("Even if it rains, we will march.")
    #expect(assessment.conditions.isEmpty && assessment.conditionality.level == .unconditional)
    #expect(assessment.lookalikes.map(\.type) == [.conc])
  }

  @Test("an explanation adds up, and is of the level named")
  func explanation() throws {
    let text = "We will deliver 2,000 shells by 1 March, provided parliament agrees."
    let explanation = try Scorer().explain(text)
    #expect(explanation.commitment.level == .undertaking)
    #expect(explanation.conditionality.level == .condition)
    func adds<Level: Hashable & Sendable>(_ sum: Explanation.LogOdds<Level>) -> Bool {
      let total = sum.contributions.reduce(sum.bias) { $0 + $1.contribution }
      return abs(total - sum.linearPredictor) < 1e-9
    }
    #expect(adds(explanation.commitment) && adds(explanation.conditionality))
    #expect(adds(explanation.specificity) && explanation.specificity.level == .quantityAndDeadline)
  }

  @Test("several tasks may use one scorer")
  func tasks() async throws {
    let scorer = try Scorer()
    let texts = ["We will pay.", "We might pay if they ask.", "Prices rose."]
    let expected = try texts.map { try scorer.assess($0).firmness }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for task in 0..<60 {
        group.addTask { try scorer.assess(texts[task % 3]).firmness == expected[task % 3] }
      }
      for try await isSame in group { #expect(isSame) }
    }
  }

  @Test("no more scorers are kept than can work at once, and none that a long text made big")
  func idle() throws {
    let one = try StatementScorer(Resources.defaultModel(), Resources.lexicon())
    let idle = IdleWorkers<StatementScorer>(limit: 2)
    for _ in 0..<5 { idle.put(one, after: 10) }
    #expect(idle.count == 2 && idle.take() != nil && idle.count == 1)
    let scorer = try Scorer()
    _ = try scorer.assess("We will pay.")
    #expect(scorer.idle.count == 1)
    let long = String(
      repeating: "We will pay. ", count: 1 + IdleWorkers<StatementScorer>.longestText / 13)
    _ = try scorer.assess(long)
    #expect(scorer.idle.count == 0)
  }

  @Test("a blank statement is an error", arguments: ["", " \n\t"])
  func blank(text: String) throws {
    let scorer = try Scorer()
    #expect(throws: ScorerError.emptyStatement) { try scorer.assess(text) }
  }

  @Test("reported speech without its frame keeps the speaker's commitment")
  func reported() throws {
    let model = try Resources.defaultModel()
    var scorer = try StatementScorer(model, try Resources.lexicon())
    let bytes = Array("it will close its last coal plant by 2031".utf8)
    scorer.score(bytes.span, frame: .report)
    let reported = scorer.commitment.score
    scorer.score(bytes.span)
    #expect(reported > scorer.commitment.score)
    let item = Array("- ban bonuses at firms that fail an inspection;".utf8)
    scorer.score(item.span)
    #expect(scorer.commitment.level < Commitment.undertaking.rawValue)
    scorer.score(item.span, frame: .promise)
    #expect(scorer.commitment.level == Commitment.undertaking.rawValue)
    #expect(scorer.holderOfCommitment == .`self` && scorer.polarityOfCommitment == .act)
    scorer.score(item.span, frame: .refusal)
    #expect(scorer.polarityOfCommitment == .refrain)
    scorer.score(item.span, frame: .plan)
    #expect(scorer.commitment.level == Commitment.intention.rawValue)
    scorer.score(item.span, frame: .aim)
    #expect(scorer.commitment.level == Commitment.aspiration.rawValue)
    let negated = Array("(b) not raise the fare;".utf8)
    scorer.score(negated.span, frame: .promise)
    #expect(scorer.commitment.level == Commitment.undertaking.rawValue)
    #expect(scorer.polarityOfCommitment == .refrain)
    scorer.score(item.span, frame: .demand)
    #expect(scorer.commitment.level == 0)
    let next = Array("It will pay each worker 5,000 dollars by June.".utf8)
    scorer.score(next.span, frame: .organisation)
    #expect(scorer.commitment.level == Commitment.undertaking.rawValue)
    let years = Array("It will take 5 years to pay for the bridge.".utf8)
    scorer.score(years.span, frame: .organisation)
    #expect(scorer.commitment.level == 0)
    scorer.score(item.span, frame: [.report, .promise])
    #expect(scorer.holderOfCommitment == .other)
  }
}
