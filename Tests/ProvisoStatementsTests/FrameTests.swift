import ProvisoStatements
import ProvisoText
import Testing

/// What a statement was cut out of, where its own words do not tell.
@Suite struct FrameTests {
  @Test("What a named speaker says of having said is that speaker's")
  func ownReports() throws {
    let sample = try StatementSample(
      "I promised you that taxes would fall. I told him: “We will never bow.” He said he would wait.",
      speaker: "Ada Lorentz")
    #expect(sample.statements.map(\.attribution.speaker) == ["Ada Lorentz", "Ada Lorentz", nil])
    #expect(sample.text(sample.statements[0].span) == "I promised you that taxes would fall.")
  }

  @Test(
    "A named speaker is found by the whole name, not by an office or a surname's bearer",
    arguments: [
      ("Senator Ann Lee", "Senator Bo Ray will vote.", false),
      ("Senator Ann Lee", "Ann Lee will vote.", true),
      ("The Norvane Group", "The minister will vote.", false),
      ("The Norvane Group", "Norvane will pay.", true),
      ("Norvane", "The company will pay.", true), ("Norvane", "The bank will sue Norvane.", false),
      ("The Participants", "The Participants agreed to pay.", true),
    ])
  func namedSpeaker(speaker: String, text: String, isOwn: Bool) throws {
    let sample = try StatementSample(text, speaker: speaker)
    #expect((sample.statements.first?.frame == .ownName) == isOwn)
  }

  @Test("“No” before a list refuses it only in its subject")
  func denial() throws {
    for (lead, frame) in [
      ("No party shall:", StatementFrame.refusal), ("With no delay we will:", .promise),
    ] {
      let sample = try StatementSample("\(lead)\n- close the plant;\n- sell the site.")
      #expect(sample.statements.last?.frame == frame)
    }
  }

  @Test("Items of a list are promised or refused by what leads them in, until the list ends")
  func lists() throws {
    let sample = try StatementSample(
      """
      2.4 The Supplier shall:

      (a) maintain a stock;

      (b) insure the goods;

      3. PRICE

      Neither Party shall:

      (i) disclose the list;

      The price is fixed.

      We undertake to:

      - build a store.
      """)
    let frames = Dictionary(
      sample.statements.map { (sample.text($0.span), $0.frame) },
      uniquingKeysWith: { first, _ in first })
    #expect(frames["(a) maintain a stock;"] == .promise)
    #expect(frames["(b) insure the goods;"] == .promise)
    #expect(frames["3. PRICE"] == [])
    #expect(frames["(i) disclose the list;"] == .refusal)
    #expect(frames["The price is fixed."] == [])
    #expect(frames["- build a store."] == .promise)
  }

  private static let leads: [(String, StatementFrame)] = [
    ("The union demands that Acme:", .demand), ("We call on the government to:", .demand),
    ("Members are asked to:", .demand), ("Ministers must:", .demand), ("We want to:", .aim),
    ("The party intends to:", .plan), ("We must:", []),
    ("Our members demanded that we agree to:", .promise),
  ]

  @Test("Items of a list that others are asked for are demands", arguments: leads)
  func demands(lead: String, frame: StatementFrame) throws {
    let sample = try StatementSample("\(lead)\n- close the plant;\n- sell the site.")
    #expect(sample.statements.last?.frame.subtracting(.report) == frame)
  }

  @Test(
    "An item may open with an adverb, with what comes first, or with “not”",
    arguments: [
      "not assign the lease;", "promptly notify the buyer;", "by 2030, cut emissions;",
      "if councils agree, replace the system;",
    ])
  func openings(item: String) throws {
    let sample = try StatementSample("The Supplier shall:\n- insure the goods;\n- \(item)")
    #expect(sample.statements.last?.frame == .promise)
  }

  @Test("The first line of a speech names who speaks")
  func headline() throws {
    let sample = try StatementSample(
      "Remarks by the Governor, Ann Lee, at the port\n\nWe will build it. I thank you all.")
    let sources = sample.statements.map { $0.attribution.source.map { sample.text($0.span) } }
    #expect(sources == [nil, "the Governor, Ann Lee", "the Governor, Ann Lee"])
    let named = try StatementSample("Speech by Ann Lee\n\nWe will build it.", speaker: "Bo Ray")
    #expect(named.statements.last?.attribution.speaker == "Bo Ray")
  }

  @Test(
    "A pronoun that opens a sentence is the organisation before it, in one paragraph",
    arguments: [
      ("The Board met. It will sell bonds. It will buy gold.", [false, true, true]),
      ("Norvane grew. It will pay its staff.", [false, true]),
      ("The company met.\n\nIt will sell bonds.", [false, false]),
      ("The road is wet. It will dry.", [false, false]),
      ("Ann Lee left. They will pay.", [false, false]),
      ("The banks met. They will lend more.", [false, true]),
      ("The Board met. “It will sell bonds,” Lee said.", [false, true]),
    ])
  func pronouns(text: String, isMarked: [Bool]) throws {
    #expect(
      try StatementSample(text).statements.map { $0.frame.contains(.organisation) } == isMarked)
  }

  private static let said: [(String, StatementFrame)] = [
    ("Defence analyst John Reed said Russia will leave.", [.report, .forecast]),
    ("“The Fed will cut rates,” said economist Ann Bell.", [.report, .forecast]),
    ("Two historians said the old dam will fail.", [.report, .forecast]),
    ("“We will publish our forecast,” said economist Ann Bell.", []),
    ("The minister said the government will build a dam.", .report),
  ]

  @Test("What outsiders say of others is a forecast, of themselves it is not", arguments: said)
  func forecasts(text: String, frame: StatementFrame) throws {
    #expect(try StatementSample(text).statements.map(\.frame) == [frame])
  }

  @Test(
    "A condition in front stays with what it governs, though it holds a verb of speech",
    arguments: [
      "If the plan is approved, we will build the school.",
      "Unless the contract is agreed by the parties, we will not pay.",
      "Except to the extent that such amount has been agreed in writing, no set-off is allowed.",
    ])
  func fronted(text: String) throws {
    #expect(try StatementSample(text).statements.map { StatementSample.text($0, text) } == [text])
  }

  @Test("A named speaker who speaks of itself by name is no source of its own")
  func speaksOfItself() throws {
    let sample = try StatementSample(
      "Norvane plans to open a plant. The company will hire 200 people. Prices will rise.",
      layout: .speech, speaker: "Norvane, Inc.")
    #expect(sample.statements.map(\.frame) == [.ownName, .ownName, []])
    #expect(sample.statements.allSatisfy { $0.attribution.speaker == "Norvane, Inc." })
  }
}

extension StatementSample {
  fileprivate static func text(_ statement: Statement, _ text: String) -> String {
    String(decoding: Array(text.utf8)[statement.span.range], as: UTF8.self)
  }
}
