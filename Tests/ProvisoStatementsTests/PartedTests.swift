import Testing

/// What is scored where a report stands in the midst of it, beside another, or inside a subject, as
/// `source: words`.
@Suite struct PartedTests {
  typealias Case = StatementCase

  static let conditions = [
    Case(
      "“We will pay our share,” she said, provided the state pays too.",
      "she: We will pay our share,” she said, provided the state pays too"),
    Case(
      "“We will pay,” she said – but only if the state pays too.",
      "she: We will pay,” she said – but only if the state pays too"),
    Case(
      "The mayor said “we will pay our share” if the state pays too.",
      "The mayor: we will pay our share” if the state pays too"),
    Case(
      "If the state pays, she said, “we will pay our share.”",
      "she: If the state pays, she said, “we will pay our share.”"),
    Case(
      "The army will stay out, Hale told MPs, “unless attacked.”",
      "Hale: The army will stay out, Hale told MPs, “unless attacked.”"),
    Case(
      "The city, she said, “will pay its share”, but only if the state pays too.",
      "she: The city, she said, “will pay its share”, but only if the state pays too"),
    Case(
      "The city, she said, “will pay its share” once the state “does its part.”",
      "she: The city, she said, “will pay its share” once the state “does its part.”"),
  ]

  static let parts = [
    Case(
      "“For now,” Smith said, the firm will “keep both plants open.”",
      "Smith: For now,” Smith said, the firm will “keep both plants open.”"),
    Case(
      "“Sadly,” Cole said, the council “cannot pay unless the county does.”",
      "Cole: Sadly,” Cole said, the council “cannot pay unless the county does.”"),
    Case(
      "“We are ready,” Cole said, and the council will pay by May.",
      "Cole: We are ready,” Cole said, and the council will pay by May"),
    Case(
      "“We are ready,” Cole said, but the council will vote on it in May.",
      "Cole: We are ready", "–: the council will vote on it in May."),
    Case("“We are ready,” Cole said, and left the room.", "Cole: We are ready"),
    Case("“We are ready,” Cole said, hours before the vote failed.", "Cole: We are ready"),
    Case("In a letter, Cole said, “we will pay.”", "Cole: we will pay."),
    Case(
      "The vote is lost, Cole told MPs. “We will pay.”", "Cole: The vote is lost",
      "Cole: We will pay."),
  ]

  static let two = [
    Case(
      "Ford said it would build the plant, but the union warned that it would sue if jobs are cut.",
      "Ford: it would build the plant", "the union: it would sue if jobs are cut"),
    Case(
      "Cole said she would sign; Hart said he would sue if she did.",
      "Cole: she would sign", "Hart: he would sue if she did"),
    Case(
      "While Cole said she would sign, Hart warned he would sue if she did.",
      "Cole: she would sign", "Hart: he would sue if she did"),
    Case(
      "Although Hart has vowed to sue, Cole said she would sign if the state paid.",
      "Hart: has vowed to sue", "Cole: she would sign if the state paid"),
    Case(
      "Cole said she would sign if the state paid, while Hart, her deputy, said he would not.",
      "Cole: she would sign if the state paid", "Hart, her deputy: he would not"),
    Case(
      "Water firm pledges £80m to end spills – but campaigners say it is too late",
      "Water firm: pledges £80m to end spills", "campaigners: it is too late"),
    Case(
      "Cole said the plan had failed and the board knew it.",
      "Cole: the plan had failed and the board knew it"),
  ]

  static let subjects = [
    Case("The minister, however, said the state would pay.", "The minister: the state would pay"),
    Case(
      "The minister, when asked, said the state would pay.", "The minister: the state would pay"),
    Case(
      "The minister, while visiting Goa, said the state would pay.",
      "The minister: the state would pay"),
    Case(
      "Lister has told the Commons his party would back it.", "Lister: his party would back it"),
    Case(
      "“We are proud,” said Cole, who promised to build 400 homes.",
      "Cole, who promised to build 400 homes: We are proud", "who: promised to build 400 homes"),
    Case(
      "The court was informed by the ministry that the road would close.",
      "the ministry: the road would close"),
    Case(
      "Kenya will send troops only if the UN pays: Ruto",
      "Ruto: Kenya will send troops only if the UN pays"),
  ]

  static let nouns = [
    Case(
      "Unions won an assurance from Ford that the plant would stay open.",
      "Ford: an assurance from Ford that the plant would stay open"),
    Case("His vow to quit if the bill passes drew laughs.", "His: vow to quit if the bill passes"),
    Case(
      "Its pledge to cut fares if oil falls has been ignored.",
      "Its: pledge to cut fares if oil falls"),
  ]

  @Test(
    "what is said is whole, and each one's own",
    arguments: conditions + parts + two + subjects + nouns)
  func scored(_ example: Case) throws {
    #expect(try StatementSample(example.text).scored == example.lines)
  }

  @Test("a paragraph in quotes without a tag goes on with the tagged one before it")
  func untagged() throws {
    let sample = try StatementSample(
      "“They have told us things before,” Ann Cole said.\n\n“We will hold them to every word.”\n\nIt rained.\n"
    )
    #expect(
      sample.scored == [
        "Ann Cole: They have told us things before", "Ann Cole: We will hold them to every word.",
        "–: It rained.",
      ])
  }
}
