import ProvisoStatements
import Testing

/// Who says what: one behaviour a line.
@Suite struct ClaimTests {
  /// A text and the attributed statements in it, as `kind source: words`.
  typealias Case = StatementCase

  private static let quotes = [
    Case(
      "Ann Lee said, “We will pay if they agree.” Bo Ray added, “I will help.”",
      "direct Ann Lee: “We will pay if they agree.”", "direct Bo Ray: “I will help.”"),
    Case(
      "The firm will pay, its lawyer said, but the regulator says it will refuse.",
      "indirect its lawyer: The firm will pay", "indirect the regulator: it will refuse"),
    Case(
      "In Lisbon, where they met, Prime Minister Bo Ray said the bridge would be built.",
      "indirect Prime Minister Bo Ray: the bridge would be built"),
    Case("Karin, thank you for joining us."),
    Case(
      "“We will pay,” Lee said. Ray disagreed with them. “We will never pay.”",
      "direct Lee: “We will pay,”", "indirect Ray: them", "direct Ray: “We will never pay.”"),
    Case(
      "“We will pay,” Lee said. Lee laughed. “We will pay it all.”", "direct Lee: “We will pay,”",
      "direct Lee: “We will pay it all.”"),
    Case(
      "The crew will never accept a cut, its leader said in a letter seen by this newspaper.",
      "indirect its leader: The crew will never accept a cut"),
    Case(
      "Ann Lee said in a letter seen by Radio Nord that the crew will stay.",
      "indirect Ann Lee: that the crew will stay"),
    Case("“We will pay,” said Per Olafsen.", "direct Per Olafsen: “We will pay,”"),
    Case("Once the bank agrees to lend, we will build."),
    Case(
      "Norvia will send tanks, Ann Lee said on Monday, hours before the vote failed.",
      "indirect Ann Lee: Norvia will send tanks"),
    Case(
      "Critics say, “Close the mine,” and the minister will do so.",
      "direct Critics: “Close the mine,”"),
    Case(
      "Lee said “I will go now” and Ray said “I will stay here”.", "direct Lee: “I will go now”",
      "direct Ray: “I will stay here”"),
    Case("Can Lee confirm that the bridge will open?"),
    Case(
      "Energy Minister Bo Berg, asked whether the government would step in, said it had no plans.",
      "indirect Energy Minister Bo Berg: it had no plans"),
    Case(
      "Lee, the mayor, asked whether the state would pay.",
      "indirect Lee, the mayor: whether the state would pay"),
    Case(
      "Lee promised a referendum if her party won in May.",
      "indirect Lee: a referendum if her party won in May"),
    Case(
      "“We will pay,” Finance Minister Ann Lee said.",
      "direct Finance Minister Ann Lee: “We will pay,”"),
    Case("Why did Lee say that he will go?!"),
    Case("Lee promised Ray on Monday that he would pay.", "indirect Lee: that he would pay"),
    Case("“We are late,” said Ann Lee.", "direct Ann Lee: “We are late,”"),
    Case(
      "“We are late,” Lee said. “We are tired.”", "direct Lee: “We are late,”",
      "direct Lee: “We are tired.”"),
    Case(
      "\"Had they listened,\" Costin said, \"we would be home.\"",
      "direct Costin: \"Had they listened,\"", "direct Costin: \"we would be home.\""),
    Case(
      "Lee said:\n\n“We start in May.\n\n“We end in June.”", "direct Lee: “We start in May.",
      "direct Lee: “We end in June.”"),
    Case("«We sign tomorrow,» Amsel declared.", "direct Amsel: «We sign tomorrow,»"),
    Case("‘We've got an offer,’ he said.", "direct he: ‘We've got an offer,’"),
    Case("The “boutique hotel” opened in May."),
    Case("“This is fine!” beamed Ann Lee.", "direct Ann Lee: “This is fine!”"),
    Case("“We are late!” US Senator Jo Ray said.", "direct US Senator Jo Ray: “We are late!”"),
    Case(
      "“We are late,” Ann Lee, the treasurer, told investors on a call. “We will pay in May.”",
      "direct Ann Lee, the treasurer: “We are late,”",
      "direct Ann Lee, the treasurer: “We will pay in May.”"),
    Case("“We are late,” Bo Ray, 58, told the BBC.", "direct Bo Ray, 58: “We are late,”"),
    Case(
      "“We are late,” the treasurer, Ann Lee, told parliament.",
      "direct the treasurer, Ann Lee: “We are late,”"),
    Case(
      "“We are late,” said Ann Lee.\n\n“We will sell the fleet.\n\n“And we will pay,” she added.",
      "direct Ann Lee: “We are late,”", "direct she: “We will sell the fleet.",
      "direct she: “And we will pay,”"),
    Case(
      "“We are late,” said Bo Ray, the minister. “We will pay it all back.”",
      "direct Bo Ray, the minister: “We are late,”",
      "direct Bo Ray, the minister: “We will pay it all back.”"),
    Case("Said Lee: “We are late.”", "direct Lee: “We are late.”"),
    Case("Dr. Lee stated:\n\n\"We are late.\"", "direct Dr. Lee: \"We are late.\""),
  ]

  private static let reports = [
    Case(
      "The minister said that the road is open.", "indirect The minister: that the road is open"),
    Case("The minister said the road was open.", "indirect The minister: the road was open"),
    Case(
      "According to the Red Crescent, 61,000 people lost their homes.",
      "indirect the Red Crescent: 61,000 people lost their homes"),
    Case(
      "The road is closed, according to the police.", "indirect the police: The road is closed"),
    Case(
      "Ann Lee, 34, who runs the ferry, said the water was high.",
      "indirect Ann Lee, 34, who runs the ferry: the water was high"),
    Case(
      "The union would strike, Hartley warned, if a guard was sacked.",
      "indirect Hartley: The union would strike", "indirect Hartley: if a guard was sacked"),
    Case(
      "Hahn said that the “mutiny” was a strike.", "mixed Hahn: that the “mutiny” was a strike"),
    Case(
      "Lee was criticised by the union.", "indirect the union: Lee"),
    Case(
      "Acme Holdings, Inc. said it was late.", "indirect Acme Holdings, Inc.: it was late"),
    Case("Acme, Ltd., said it was late.", "indirect Acme, Ltd.: it was late"),
    Case(
      "Norvane remains committed to the town and said it was late.",
      "indirect Norvane: to the town", "indirect Norvane: it was late"),
    Case("The plan was late and the road was closed."),
    Case(
      "As the Halden Post reported, the road is closed.",
      "indirect the Halden Post: the road is closed"),
    Case(
      "Lee testified, for example, that she was late.", "indirect Lee: that she was late"),
    Case(
      "Lee, in an interview with the Post, said the road was open.",
      "indirect Lee: the road was open"),
    Case(
      "About one in five say the road is bad.", "indirect About one in five: the road is bad"),
    Case(
      "Most of the voters said the road was bad.",
      "indirect Most of the voters: the road was bad"),
    Case(
      "A source close to him said the talks had failed.",
      "indirect A source close to him: the talks had failed"),
    Case(
      "As a teacher, Ms. Lee knew the town, Mr. Ray said.",
      "indirect Mr. Ray: As a teacher, Ms. Lee knew the town"),
    Case(
      "Ann Lee took to the stage to say that the road is open.",
      "indirect Ann Lee: that the road is open"),
    Case("The road, which Lee had criticised, is open.", "indirect Lee: which"),
    Case("The envoy answered a question."),
    Case("In a release this month, the board said."),
    Case("As Lee outlined her plan, the crowd cheered.", "indirect Lee: her plan"),
    Case("While the fire burned, Lee insisted it was safe.", "indirect Lee: it was safe"),
    Case(
      "In both cases, Lee said, the road was open.", "indirect Lee: In both cases",
      "indirect Lee: the road was open"),
    Case("In a release, Lee said."),
    Case("More than 4 in 10 said they were late.", "indirect More than 4 in 10: they were late"),
    Case(
      "Lee said Sunday in Halden, Norway, that she was late.", "indirect Lee: that she was late"),
    Case("Lee has said for weeks she was late.", "indirect Lee: she was late"),
    Case("Senna told us a few minutes ago that it is open.", "indirect Senna: that it is open"),
    Case(
      "Bo Stahl told analysts the dividend was safe.", "indirect Bo Stahl: the dividend was safe"),
    Case("“It is safe,” he said when asked by Lee.", "direct he: “It is safe,”"),
    Case(
      "They were on leave for months, paid by the firm, several friends said.",
      "indirect several friends: They were on leave for months, paid by the firm"),
    Case("Trump “is late,” the ad says.", "mixed the ad: Trump “is late,”"),
    Case("Most believe that the road is bad.", "indirect Most: that the road is bad"),
    Case("Kelly said the road was open.", "indirect Kelly: the road was open"),
    Case(
      "People briefed on the move said it was late.",
      "indirect People briefed on the move: it was late"),
    Case("They are members who oppose the plan.", "indirect who: the plan"),
    Case("Lee personally opposes the plan.", "indirect Lee: the plan"),
    Case(
      "The critics wanted more money for the port.", "indirect The critics: more money for the port"
    ),
    Case(
      "Another wrote, “We are late.” It rained.", "direct Another: “We are late.”"),
    Case("The firm had no comment on the deal.", "indirect The firm: the deal"),
    Case(
      "Lee did not immediately respond to the claim.", "indirect Lee: the claim"),
    Case("Lee was quick to point out that it rained.", "indirect Lee: that it rained"),
    Case(
      "“It is late,” Lee said when asked about it.", "direct Lee: “It is late,”", "indirect –: it"),
    Case("Lee seemed to suggest that it rained.", "indirect Lee: that it rained"),
    Case(
      "The group, also known as the Ring, left.", "indirect –: The group",
      "indirect –: the Ring, left"),
    Case("The leader called a press conference."),
  ]

  private static let undertakings = [
    Case("Moscow promised to deliver the gas.", "indirect Moscow: to deliver the gas"),
    Case("The company plans to close two plants.", "indirect The company: to close two plants"),
    Case(
      "He declined to name a date, and refused to give a figure.", "indirect He: to name a date",
      "indirect He: to give a figure"),
    Case("Lee's pledge to end logging came late.", "indirect Lee's: to end logging"),
    Case(
      "The bank expects rates to stay low until the spring.",
      "indirect The bank: rates to stay low until the spring"),
    Case(
      "She decided to go, and the army has left.", "indirect She: to go"),
    Case("Lee had hoped to do better.", "indirect Lee: to do better"),
    Case(
      "The EU has promised 150 million euros in aid and says it will pay in June.",
      "indirect The EU: 150 million euros in aid", "indirect The EU: it will pay in June"),
    Case("All sums are net of value added tax, which the buyer shall pay."),
    Case("By 2026, all our sites will have a water plan in place."),
    Case("(b) notify the buyer without delay if a fault is found;"),
    Case("Next year Norvane plans to open a plant.", "indirect Norvane: to open a plant"),
    Case("This week the board promised to act.", "indirect the board: to act"),
    Case("Ferri: No new taxes before the vote", "indirect Ferri: No new taxes before the vote"),
  ]

  @Test("Direct speech has its speaker", arguments: quotes)
  func quoted(example: Case) throws {
    #expect(try StatementSample(example.text).lines == example.lines)
  }

  @Test("Indirect speech has its source", arguments: reports)
  func reported(example: Case) throws {
    #expect(try StatementSample(example.text).lines == example.lines)
  }

  @Test("Undertakings and refusals have their holder", arguments: undertakings)
  func undertaken(example: Case) throws {
    #expect(try StatementSample(example.text).lines == example.lines)
  }

  @Test("A reported act keeps its verb in the unit to score")
  func act() throws {
    let sample = try StatementSample("Moscow promised to deliver the gas. It rained.")
    #expect(
      sample.statements.map { sample.text($0.span) } == [
        "promised to deliver the gas", "It rained.",
      ])
    #expect(sample.statements.map(\.attribution.isReportedAct) == [true, false])
    #expect(sample.statements.map(\.attribution.kind) == [.indirect, .narration])
  }

  @Test(
    "What a frame parts is one unit to score",
    arguments: [
      "The union would strike, Hartley warned, if a guard was sacked.",
      "“We will strike,” Hartley said, “if a guard is sacked.”",
    ])
  func parted(text: String) throws {
    let sample = try StatementSample(text)
    let units = sample.statements.map { sample.text($0.span) }
    #expect(units.count == 1)
    #expect(units.allSatisfy { $0.contains("Hartley") && $0.contains("sacked") })
  }

  @Test("A noun phrase that is spoken of is no unit to score: its sentence is")
  func phrase() throws {
    let sample = try StatementSample("The mayor praised the new bridge. Answering a call, he left.")
    #expect(
      sample.statements.map { sample.text($0.span) } == [
        "The mayor praised the new bridge.", "Answering a call, he left.",
      ])
    #expect(sample.statements.allSatisfy { $0.attribution.kind == .narration })
  }

  @Test(
    "What is denied, or not said, is scored with the words that take it back",
    arguments: [
      ("The mayor denied that he would resign.", "denied that he would resign"),
      ("The bank did not say that it would pay.", "did not say that it would pay"),
      ("No one said the port would close.", "No one said the port would close"),
      ("The union asked if the port would close.", "asked if the port would close"),
      ("The mayor said that he would not resign.", "he would not resign"),
    ])
  func disowned(text: String, unit: String) throws {
    let sample = try StatementSample(text)
    #expect(sample.statements.map { sample.text($0.span) } == [unit])
  }

  @Test(
    "A condition stays with what it governs",
    arguments: [
      (
        "The envoy said the state would cut the levy, but only if the ports agree.",
        "the state would cut the levy, but only if the ports agree"
      ),
      (
        "The levy would fall in June, the envoy said, provided that the ports agree.",
        "The levy would fall in June, the envoy said, provided that the ports agree"
      ),
    ])
  func kept(text: String, unit: String) throws {
    let sample = try StatementSample(text)
    #expect(sample.statements.map { sample.text($0.span) } == [unit])
  }

  @Test("The number of a paragraph is no speaker, and who wants no name says nothing by it")
  func noSource() throws {
    let numbered = try StatementSample("1. Decides to extend the mandate until 31 May;")
    #expect(numbered.statements.map(\.attribution.kind) == [.narration])
    let own = try StatementSample("Our plan for the port is simple. Our hope is peace.")
    #expect(own.statements.map(\.attribution.kind) == [.narration, .narration])
    let unnamed = try StatementSample("Two aides who asked not to be named said the port was shut.")
    #expect(unnamed.statements.map { unnamed.text($0.span) } == ["the port was shut"])
  }

  @Test("A clause that opens with its own condition is a statement of its own")
  func gate() throws {
    let sample = try StatementSample(
      "The aim is peace, and only after a truce will there be talks, the envoy said.")
    #expect(
      sample.statements.map { sample.text($0.span) } == [
        "The aim is peace", "only after a truce will there be talks",
      ])
  }
}
