import ProvisoLexicon
import ProvisoStatements
import ProvisoText
import ProvisoTestSupport
import Testing

@Suite struct TurnFinderTests {
  /// The speakers that the finder sees in a text.
  private func speakers(_ text: String) throws -> (names: [String], isTranscript: Bool) {
    var reading = Reading()
    let bytes = Array(text.utf8)
    reading.read(bytes.span, with: try RepositoryLexicon.shared.get())
    let finder = TurnFinder(try RepositoryLexicon.shared.get())
    var turns: [Turn] = []
    finder.find(reading.tokens, reading.words, into: &turns)
    let names = turns.map { turn in
      let start = Int(reading.tokens[turn.speaker.lowerBound].start)
      let end = Int(reading.tokens[turn.speaker.upperBound - 1].end)
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    return (names, finder.isTranscript(turns, reading.tokens))
  }

  @Test("Labels of a briefing, a council and an interview are speakers")
  func labels() throws {
    let text = """
      MR. DOYLE: We will answer in May.

      Q: Why not now?

      The CHAIR (translated): Order, please.

      Ms. DE WITT (Halden): We shall pay our share.

      Q. And then?
      """
    let (names, isTranscript) = try speakers(text)
    #expect(
      names == ["MR. DOYLE", "Q", "The CHAIR (translated)", "Ms. DE WITT (Halden)", "Q"])
    #expect(isTranscript)
  }

  @Test(
    "Names stand on lines of their own where they come again, with a dash before an office, or as a role"
  )
  func lines() throws {
    let text = """
      Halden Robotics Inc.
      Third Quarter Call

      Operator
      Good afternoon, and welcome.

      Ann Lee -- Chief Executive Officer
      Thank you. We will open a plant.

      Bo Ray
      Will you raise prices?

      Ann Lee
      We will not.

      Bo Ray
      Thanks.
      """
    let (names, isTranscript) = try speakers(text)
    #expect(names == ["Operator", "Ann Lee", "Bo Ray", "Ann Lee", "Bo Ray"])
    #expect(isTranscript)
  }

  @Test("Capitals with a stop, numbers and times before a name are labels too")
  func marks() throws {
    let text = """
      CHAIR POWELL. Good afternoon. We will act.

      2. Dr LEE (North): To ask the minister.

      Q3. Ms POLE (South): Why?

      [00:01:02] Mr. RAY: Because.
      """
    let (names, isTranscript) = try speakers(text)
    #expect(names == ["CHAIR POWELL", "Dr LEE (North)", "Ms POLE (South)", "Mr. RAY"])
    #expect(isTranscript)
  }

  @Test("An office, a bracket behind Q and speakers without name are labels")
  func offices() throws {
    let house =
      "Jo Hart: Will you?\n\nThe Minister: We will.\n\nJo Hart: Why?\n\nThe Minister: Because."
    #expect(try speakers(house).names == ["Jo Hart", "The Minister", "Jo Hart", "The Minister"])
    let press = "Q (Reuters): Was it?\n\nKorda: No.\n\nQ: Will you?\n\nKorda: Yes."
    #expect(try speakers(press).isTranscript)
    let call = "Operator\n\nWelcome.\n\nUnknown speaker\n\nWill you sell?\n\nOperator\n\nNext."
    #expect(try speakers(call).names == ["Operator", "Unknown speaker", "Operator"])
  }

  @Test("Initials belong to names; brackets that stay open and the heads of sections are none")
  func noMarks() throws {
    let initials = "R. Smith: We will.\n\nJ. Smith: We will not.\n\nR. Smith: Then go."
    #expect(try speakers(initials).names == ["R. Smith", "J. Smith", "R. Smith"])
    for text in [
      "(\n(1) Lee: hello there.\n", "We will pay.\n(1\n[2] Lee: hello.",
      "[\n[10:30] Ann Lee: hello.",
    ] {
      #expect(try speakers(text).names.count <= 1)
    }
    let sections = ["CONFIDENTIALITY", "WARRANTY", "TERMINATION", "INSURANCE"].enumerated()
      .map { "\($0 + 1). \($1). Each party shall comply.\n\n" }
    #expect(try speakers(sections.joined()).names.isEmpty)
    #expect(try speakers("First Quarter\nWe grew.\n\nFourth Quarter\nWe fell.\n").names.isEmpty)
  }

  @Test("A statement before questions and answers leaves them a transcript")
  func lead() throws {
    let statement = String(
      repeating: "The council decided to keep its rates as they are. ", count: 12)
    let answers = (1...6)
      .map { _ in "Question: Will you act?\n\nLee: We will act if prices rise.\n\n" }
    #expect(try speakers("\(statement)\n\n\(answers.joined())").isTranscript)
  }

  @Test("Headings and the counts of a vote are no speakers")
  func headings() throws {
    let text = "Against:\nNone\n\nAbstaining:\nFrance\n\nSecond Reading\nThe bill was read.\n"
    #expect(try speakers(text).names.isEmpty)
  }

  @Test("The titles of those who speak on a call belong to their labels")
  func titles() throws {
    let text = """
      Operator: Good morning, and welcome to the call.

      Bo Ray: Thank you. We will pay.

      Ann Lee, Chief Executive Officer: Thanks, Bo. We will close the plant.

      Mia Wu, CFO: We will open two.
      """
    let (names, isTranscript) = try speakers(text)
    #expect(names == ["Operator", "Bo Ray", "Ann Lee, Chief Executive Officer", "Mia Wu, CFO"])
    #expect(isTranscript)
  }

  @Test(
    "Prose with colons has no turns",
    arguments: [
      "The plan has three parts: roads, rails and ports.", "At 10:30 the talks began.",
      "Note: the figures are provisional.", "He said: we will pay.", "https://example.org",
    ])
  func prose(text: String) throws {
    #expect(try speakers(text).names.isEmpty)
  }

  @Test("One headline with a name makes no transcript")
  func headline() throws {
    #expect(try !speakers("Doyle: No new taxes\n\nThe minister spoke on Monday.").isTranscript)
  }

  @Test("Two turns make a transcript where titles open them")
  func twoTurns() throws {
    #expect(try speakers("Mrs ROE: In May it rained.\n\nMr LEE: I know.").isTranscript)
    #expect(try !speakers("Ann Roe: In May it rained.\n\nBo Lee: I know.").isTranscript)
    #expect(try !speakers("It rained.\n\nMrs ROE: In May.\n\nMr LEE: I know.").isTranscript)
  }

  @Test("An honourable member without a name speaks")
  func members() throws {
    let text = "HON. MEMBERS: Shame!\n\nAn HON. MEMBER: When?\n\nMr PINT: Now."
    #expect(try speakers(text).names == ["HON. MEMBERS", "An HON. MEMBER", "Mr PINT"])
  }

  @Test(
    "What minutes say is nobody's",
    arguments: ["Question put and agreed to.", "The meeting rose at noon."])
  func minutes(line: String) throws {
    let sample = try StatementSample("Mrs ROE: We will pay.\n\nMr LEE: I know.\n\n\(line)\n")
    #expect(sample.statements.last?.attribution.kind == .narration)
  }

  @Test("Plain names that return make a transcript")
  func plainNames() throws {
    let text = "Ann Lee: Yes.\n\nBo Ray: No.\n\nAnn Lee: Why?\n\nBo Ray: Because."
    #expect(try speakers(text).isTranscript)
  }

  @Test("labels in bold, with a number, or with an office in small letters are speakers")
  func marked() throws {
    let bold = try speakers(
      "**Mag:** Will you go?\n\n**Reis:** We will.\n\n**Mag:** When?\n\n**Reis:** In May.\n")
    #expect(bold.names == ["Mag", "Reis", "Mag", "Reis"])
    #expect(bold.isTranscript)
    let timed = try speakers(
      "[00:12:04] SPEAKER 1: We will pay.\n[00:12:10] SPEAKER 2: We hope so.\n")
    #expect(timed.names == ["SPEAKER 1", "SPEAKER 2"])
    let office = try speakers(
      "Joana Reis, mayor: We will pay.\n\nTom Hall, treasurer: We hope so.\n")
    #expect(office.names == ["Joana Reis, mayor", "Tom Hall, treasurer"])
  }
}
