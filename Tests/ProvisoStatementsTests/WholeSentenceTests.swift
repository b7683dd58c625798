import ProvisoStatements
import ProvisoText
import Testing

/// Sentences that only look like reports, or hold a report beside more, as `source: words`.
@Suite struct WholeSentenceTests {
  typealias Case = StatementCase

  /// Nothing is cut off where nobody says what is left.
  static let whole = [
    "Construction is scheduled to begin in May, subject to permits, and the plant is expected to open in 2027.",
    "Profits fell, and the dividend is expected to be cut unless sales recover.",
    "That no work take place before the survey has been approved in writing by the Head of Planning.",
    "The Buyer shall pay £5,000, subject to the terms set out in Schedule 1.",
    "The Lender may, subject to the limits laid out in clause 4, withhold consent.",
    "We will pay, assuming parliament agrees.",
    "If, however, the court says no, we will appeal.",
    "The firm will pay if, and only if, the court agrees.",
    "All sites in areas of high water stress are required to have a plan by 2026.",
    "Sites under heat stress will be closed by 2026.",
    "The plant stress tests will be published in May.",
    "Explanatory note: We will publish the list in May.",
    "We have decided to close the Leipzig plant by May.",
    "We've agreed to pay 5 million by May.",
    "I've decided to run.",
    "It is too early to say what will happen.",
  ]

  static let cut = [
    Case(
      "“We have the money, and that money will go to schools,” she said.",
      "she: We have the money, and that money will go to schools"),
    Case(
      "Hale said the state would not drop the levy, hours after the union vowed to strike unless it was scrapped.",
      "Hale: the state would not drop the levy",
      "the union: vowed to strike unless it was scrapped"),
    Case(
      "The mayor said he would resign, but his deputy refused to go.",
      "The mayor: he would resign", "his deputy: refused to go"),
    Case(
      "Ministers have so far refused to intervene.",
      "Ministers: Ministers have so far refused to intervene"),
    Case("They promise to match our freeze.", "They: They promise to match our freeze"),
    Case("He asked: Will you publish the list?", "He: Will you publish the list?"),
    Case("1. The Bank undertakes to lend 5 million.", "The Bank: undertakes to lend 5 million"),
    Case(
      "3.2 The Contractor agreed to repair it by May.", "The Contractor: agreed to repair it by May"
    ),
    Case("(b) The Bank undertakes to lend it.", "The Bank: undertakes to lend it"),
    Case("14.22 The minister promised to publish it.", "The minister: promised to publish it"),
    Case("14 ministers promised to publish it.", "14 ministers: promised to publish it"),
  ]

  static let turns = [
    Case(
      "Q: Will you resign?\n\nA: No. I will stay.", "Q: Will you resign?", "A: No.",
      "A: I will stay."),
    Case(
      "Helen Straub: We will close it.\n\nDavid Amari: We will pay. Soon.\n\nHelen Straub: Thanks.",
      "Helen Straub: We will close it.", "David Amari: We will pay.", "David Amari: Soon.",
      "Helen Straub: Thanks."),
    Case(
      "Ann Lee: We will open it.\n\nBo Ray: When?\n\nQUESTIONS AND ANSWERS\n\nAnn Lee: In May.\n\nBo Ray: Good.",
      "Ann Lee: We will open it.", "Bo Ray: When?", "–: QUESTIONS AND ANSWERS", "Ann Lee: In May.",
      "Bo Ray: Good."),
  ]

  @Test("nothing is cut off", arguments: WholeSentenceTests.whole)
  func keeps(text: String) throws {
    #expect(try StatementSample(text).scored == ["–: " + text])
  }

  @Test("each report is its own", arguments: WholeSentenceTests.cut + WholeSentenceTests.turns)
  func cuts(example: Case) throws {
    #expect(try StatementSample(example.text).scored == example.lines)
  }

  @Test("a clause behind a tag has its own subject")
  func subjects() throws {
    let sample = try StatementSample(
      "In March, he said, the mayor stood up and promised to build a school.")
    #expect(sample.scored.last == "the mayor: promised to build a school")
  }

  @Test("a verb before the verb of its own content is no noun")
  func contents() throws {
    let sample = try StatementSample("This is what many economists say is the future of the town.")
    #expect(sample.lines == ["indirect many economists: is the future of the town"])
  }

  @Test("rows do not overlap")
  func apart() throws {
    for text in [
      "In 2019, she recalls, a minister stood here and swore the boat would run for ever.",
      "In March, he said, the mayor stood up and promised to build a school.",
    ] {
      let sample = try StatementSample(text)
      for (one, two) in zip(sample.statements, sample.statements.dropFirst()) {
        #expect(one.span.end <= two.span.start)
      }
    }
  }
}
