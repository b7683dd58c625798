import ProvisoStatements
import ProvisoText
import Testing

/// What is scored of a sentence that reports something and says more, as `source: words`.
@Suite struct RemainderTests {
  typealias Case = StatementCase

  static let whole = [
    Case(
      "We will pay once the price has been agreed with the supplier.",
      "–: We will pay once the price has been agreed with the supplier."),
    Case(
      "We have been asked to send 200 engineers, and we will send them by June.",
      "–: We have been asked to send 200 engineers, and we will send them by June."),
    Case(
      "If they go, we will leave, which none of us should wish for.",
      "–: If they go, we will leave, which none of us should wish for."),
    Case(
      "We will keep the monitoring on, whatever the vendor says.",
      "–: We will keep the monitoring on, whatever the vendor says."),
    Case(
      "Neither party shall disclose it to anyone unless the law requires it.",
      "–: Neither party shall disclose it to anyone unless the law requires it."),
    Case(
      "Supplier will indemnify Customer, on condition that Customer notifies it at once and pays.",
      "–: Supplier will indemnify Customer, on condition that Customer notifies it at once and pays."
    ),
    Case("Lee asked for more time.", "–: Lee asked for more time."),
    Case("Asked if she would resign, Lee said yes.", "–: Asked if she would resign, Lee said yes."),
    Case(
      "The fund aims for zero by 2035, assuming the data it gets improves.",
      "–: The fund aims for zero by 2035, assuming the data it gets improves."),
    Case(
      "Only when the dispute has been settled can there be talk of a visit.",
      "–: Only when the dispute has been settled can there be talk of a visit."),
    Case("Monday, August 6th", "–: Monday, August 6th"),
    Case(
      "We will pay the sum the court ordered if the bank agrees.",
      "–: We will pay the sum the court ordered if the bank agrees."),
    Case(
      "When Labour wins, we will build the line that we have promised the people of Hensall.",
      "–: When Labour wins, we will build the line that we have promised the people of Hensall."),
    Case(
      "Every quarter, the group will report to the Board on its progress.",
      "–: Every quarter, the group will report to the Board on its progress."),
    Case(
      "If a landlord refuses to make the repair a new government will make it.",
      "–: If a landlord refuses to make the repair a new government will make it."),
    Case(
      "We would pay more, as long as somebody told us where the last lot went.",
      "–: We would pay more, as long as somebody told us where the last lot went."),
    Case(
      "Only once an inquiry has reported will we agree to more closures.",
      "–: Only once an inquiry has reported will we agree to more closures."),
    Case(
      "The Supplier hereby guarantees that the goods will last.",
      "–: The Supplier hereby guarantees that the goods will last."),
    Case(
      "We will not spend a penny without a plan for growth.",
      "–: We will not spend a penny without a plan for growth."),
  ]

  static let fronted = [
    Case(
      "Nordwerk AG to shut Kessel plant, pledges no forced layoffs.",
      "Nordwerk AG: Nordwerk AG to shut Kessel plant, pledges no forced layoffs"),
    Case("Falk called the line “a gift to the south”.", "Falk: the line “a gift to the south”"),
    Case("“That money will flow,” said Costa.", "Costa: That money will flow"),
    Case(
      "The mayor said the bridge would close if engineers so advised.",
      "The mayor: the bridge would close if engineers so advised"),
    Case(
      "If parliament agrees, the ministry plans to open an office in May.",
      "the ministry: If parliament agrees, the ministry plans to open an office in May"),
    Case(
      "Subject to approval by its owners, Norvik hopes to sign in the autumn.",
      "Norvik: Subject to approval by its owners, Norvik hopes to sign in the autumn"),
    Case("The ministry plans to open an office.", "The ministry: plans to open an office"),
    Case("The firm has no plans to leave.", "The firm: has no plans to leave"),
    Case(
      "The bakery has offered its staff their jobs back if the oven is delivered.",
      "The bakery: The bakery has offered its staff their jobs back if the oven is delivered"),
    Case(
      "Norway has offered shelter to the crew.", "Norway: Norway has offered shelter to the crew"),
    Case("The bakery has offered to pay.", "The bakery: has offered to pay"),
    Case(
      "The talks ended on Friday, and Lee said she would sign.", "Lee: she would sign"),
  ]

  static let gates = [
    Case(
      "The bank would buy the bonds, she said, but only after inflation had fallen.",
      "she: The bank would buy the bonds, she said, but only after inflation had fallen"),
    Case(
      "Brandt said Berlin was ready to pay, but only once the others had shown it could work.",
      "Brandt: Berlin was ready to pay, but only once the others had shown it could work"),
    Case(
      "Brandt said Berlin was ready to pay, and only after that will talks begin.",
      "Brandt: Berlin was ready to pay", "Brandt: only after that will talks begin"),
  ]

  @Test("what binds is not lost with the words around a report", arguments: whole + fronted + gates)
  func scored(_ example: Case) throws {
    #expect(try StatementSample(example.text).scored == example.lines)
  }

  @Test("acts of a list are promised by the words that lead it in, and nothing behind it is")
  func lists() throws {
    let text = """
      We will:

      - ban the bonus;
      - and publish the data.
      - A list of dams

      Ban or no ban, prices rose.

      We hope for:

      - build a dam
      """
    let sample = try StatementSample(text)
    let promised = sample.statements.filter { $0.frame == .promise }
    #expect(
      promised.map { sample.text($0.span) } == ["- ban the bonus;", "- and publish the data."])
    let report = try StatementSample(
      "The party said it will:\n\n- ban the bonus;\n- buy the dam.\n")
    let items = report.statements.filter { $0.frame == [.report, .promise] }
    #expect(items.map { report.text($0.span) } == ["- ban the bonus;", "- buy the dam."])
    #expect(items.allSatisfy { $0.attribution.source.map { report.text($0.span) } == "The party" })
  }

  @Test("a turn of a transcript is listed once, and headers of mail are no speakers")
  func labels() throws {
    let turns = "MR. ROE: We will pay.\n\nMS. LEE: We will not.\n\nMR. ROE: Then we will sue.\n\n"
    let sample = try StatementSample(turns + "MS. LEE: Do so.\n")
    #expect(sample.attributed.count == 4)
    let mail = try StatementSample("Subject: New prices for all\n\nWe will pay by May.\n")
    #expect(mail.attributed.isEmpty)
  }
}
