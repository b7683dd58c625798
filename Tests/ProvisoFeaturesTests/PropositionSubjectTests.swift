import ProvisoFeatures
import Testing

@Suite struct PropositionSubjectTests {
  @Test(
    "what somebody says with a time, a place or a condition between is reported",
    arguments: [
      "Renault said on Friday it would shut two lines.",
      "The ministry said in a letter it would shut two lines.",
      "The bank told investors last month it would shut two branches.",
      "The premier said that if the vote failed, he would shut the port.",
      "The mill has warned that it would shut two lines.",
      "The council informed residents that it would close the pool.",
    ])
  func reported(text: String) throws {
    let sample = try PropositionSample(text)
    #expect(sample.strongest?.context == .report)
    #expect(sample.level == 4)
  }

  @Test("what says more of a noun is not reported")
  func relative() throws {
    #expect(
      try PropositionSample("The book on the desk the firm will close is his.")
        .strongest?
        .context == .main)
  }

  @Test(
    "a subject behind its auxiliary may be a noun phrase",
    arguments: [
      ("Only then will the new parliament ratify it.", false),
      ("In no case will Portugal sign this.", true),
      ("Nor does Kenya intend to close the camp.", true),
    ])
  func inverted(text: String, isNegated: Bool) throws {
    let sample = try PropositionSample(text)
    #expect(sample.strongest?.subject.group == .institution)
    #expect(sample.strongest?.isNegated == isNegated)
  }

  @Test("a time between auxiliary and verb is no subject")
  func time() throws {
    let sample = try PropositionSample("We will this winter build three halls.")
    #expect(sample.strongest?.subject == .firstPlural)
    #expect(sample.verb == "build")
  }

  @Test("it stands for the body of the clause before")
  func resumed() throws {
    let sample = try PropositionSample("Chile has made its choice: it will send two ships.")
    #expect(sample.strongest?.subject == .country)
    #expect(try PropositionSample("The storm has turned, and it will reach Lima.").level == 0)
  }

  @Test("auxiliaries that a coordinator joins share their subject")
  func joined() throws {
    let sample = try PropositionSample("We do not and will not sell the dam.")
    #expect(sample.strongest?.subject == .firstPlural)
  }

  @Test("a coordination is as able to act as its first part")
  func coordination() throws {
    let sample = try PropositionSample("The ministry and its couriers will deliver the forms.")
    #expect(sample.strongest?.subject == .organisation)
  }

  @Test("quote marks inside a verb group hide no verb")
  func quotes() throws {
    let sample = try PropositionSample("She said she would \"fully fund\" the dam.")
    #expect(sample.verb == "fund")
    #expect(
      try PropositionSample("He said it was \"prepared to strike\" the camp.").strongest?.subject
        != SubjectClass.none)
  }

  @Test(
    "what is asked or left open binds nobody",
    arguments: [
      "How the company will pay for the repairs is another matter.",
      "It is unclear who will pay for the repairs.",
    ])
  func open(text: String) throws { #expect(try PropositionSample(text).level == 0) }

  @Test(
    "who undertakes, swears or chooses is a person or a body",
    arguments: [
      "The mill is undertaking to mend the roof.", "The mill is choosing to close its shop.",
      "The mill is swearing to mend the roof.", "The mill undertakes to mend the roof.",
    ])
  func agents(text: String) throws {
    #expect(try PropositionSample(text).strongest?.subject == .person)
  }

  @Test("those whom one deals with are others")
  func outsiders() throws {
    #expect(try PropositionSample("Our customers want to pay less.").strongest?.subject == .people)
    #expect(try PropositionSample("Our teams want to win.").strongest?.subject == .ownOther)
  }

  @Test("US in capitals is a country")
  func country() throws {
    #expect(try PropositionSample("The US will close the base.").strongest?.subject == .country)
    #expect(try PropositionSample("None of us will leave.").strongest?.subject != .firstPlural)
  }

  @Test("what will have been done is an act to come")
  func futurePerfect() throws {
    let sample = try PropositionSample("By 2031 we will have built 40 halls.")
    #expect(sample.strongest?.force == .will)
    #expect(sample.level == 4)
  }

  @Test("a verb that wishes is an act behind will")
  func led() throws {
    #expect(try PropositionSample("We will review the act.").level == 4)
    #expect(try PropositionSample("We review the act.").level == 2)
    #expect(try PropositionSample("We regularly review the act.").level == 0)
    #expect(try PropositionSample("We will look at the act.").level < 4)
  }

  @Test(
    "nouns are no verbs",
    arguments: [
      "A recent study found a link.", "The proposed merger was cheap.",
      "Demand will rise, as an audit review shows.",
    ])
  func nouns(text: String) throws { #expect(try PropositionSample(text).level == 0) }

  @Test("what is announced to be done is planned, a finished clause with a purpose is not")
  func headlines() throws {
    #expect(try PropositionSample("Harbour lights to be replaced").level == 3)
    #expect(try PropositionSample("The Coalition gave $2 million to extend the pier.").level == 0)
  }

  @Test("what had to be done is done")
  func need() throws {
    #expect(try PropositionSample("We had to sell the mill.").level == 0)
    #expect(try PropositionSample("We have to sell the mill.").level == 2)
  }
}
