import ProvisoFeatures
import Testing

@Suite struct PropositionTests {
  @Test(
    "who tells others what they may count on commits himself",
    arguments: [
      "You can count on us to mend the roof.",
      "The chair may rely on my full support.",
      "Every guest will get a voucher from us.",
      "You have our word.",
    ])
  func promiser(text: String) throws {
    let sample = try PropositionSample(text)
    #expect(sample.strongest?.subject.group == .own)
    #expect(sample.level == 4)
  }

  @Test("a promise of others stays theirs")
  func promiseToUs() throws {
    let sample = try PropositionSample("They promised us a new bridge.")
    #expect(sample.strongest?.subject == .third)
  }

  @Test(
    "an adverbial between modal and verb hides no verb",
    arguments: [
      ("Tenant shall at all times keep the yard clean.", "keep"),
      ("Lessor will, in the event of a burst pipe on the ground floor, repair it.", "repair"),
      ("The council will on 3 May open the pool.", "open"),
    ])
  func adverbial(text: String, verb: String) throws {
    let sample = try PropositionSample(text)
    #expect(sample.verb == verb)
    #expect(sample.level == 4)
  }

  @Test("that there will be none of a thing is a promise")
  func absence() throws {
    #expect(try PropositionSample("There will be no toll on the bridge.").level == 4)
    #expect(try PropositionSample("There will be rain.").level == 0)
  }

  @Test(
    "what a cleft sentence says more of is asserted",
    arguments: [
      "What we will do is lower the fares.", "So what we are going to do is close the pit.",
    ])
  func cleft(text: String) throws { #expect(try PropositionSample(text).level >= 3) }

  @Test("a question inside a sentence is not asserted")
  func embedded() throws {
    #expect(try PropositionSample("Nobody asked what they planned to do.").level == 0)
  }

  @Test(
    "what somebody is told is reported",
    arguments: ["Clerks told the court they would hand over the tapes."])
  func told(text: String) throws {
    #expect(try PropositionSample(text).strongest?.context == .report)
  }

  @Test("what the others are to know is asserted")
  func known() throws {
    let sample = try PropositionSample("The thieves should know that we will arrest them.")
    #expect(sample.strongest?.context == .report)
    #expect(sample.level == 4)
  }

  @Test("it is not the many who speak")
  func speakers() throws {
    #expect(try PropositionSample("Critics say it would close the port.").level == 0)
    #expect(try PropositionSample("Several critics said it would close the port.").level == 0)
    #expect(try PropositionSample("The agency said it would close the port.").level == 4)
  }

  @Test("the unknown first word of a sentence is a name unless it looks like a noun")
  func names() throws {
    let name = try PropositionSample("Drelvanex will open a plant.")
    #expect(name.strongest?.subject == .properName)
    let noun = try PropositionSample("Zorblings will open a plant.")
    #expect(noun.strongest?.subject == .other)
  }

  @Test(
    "states are known by their names",
    arguments: [
      "Viet Nam", "Timor-Leste", "Botswana", "Saint Lucia", "Burkina Faso",
      "Sri Lanka", "Türkiye", "Sierra Leone", "Guinea-Bissau", "Trinidad and Tobago",
    ])
  func states(name: String) throws {
    let sample = try PropositionSample("\(name) will train 40 officers.")
    #expect(sample.strongest?.subject == .country)
    #expect(sample.level == 4)
  }

  @Test("people who have chosen a course are bound by it")
  func people() throws {
    #expect(try PropositionSample("Residents have vowed to sue.").level == 4)
    #expect(try PropositionSample("Residents hope to see the sea.").level == 0)
  }

  @Test(
    "whoever promises, agrees or refuses can act, whatever noun names him",
    arguments: [
      "The steeplejack promised to hand over the files.", "The quintet agreed to share the costs.",
      "The numismatist vowed to appeal.",
    ])
  func agents(text: String) throws {
    let sample = try PropositionSample(text)
    #expect(sample.strongest?.subject.group != .thing)
  }

  @Test("a thing that promises to be something commits nobody")
  func storms() throws {
    #expect(try PropositionSample("The storm promised to be fierce.").strongest?.subject == .other)
  }

  @Test("what stands before a question is stated")
  func beforeQuestion() throws {
    let texts = [
      "I will send it tonight, ok?", "We'll ship it today, can you confirm the address?",
    ]
    for text in texts { #expect(try PropositionSample(text).level == 4, "\(text)") }
    let questions = ["Will you send it tonight, ok?", "If we pay, will you send it?", "We will?"]
    for text in questions { #expect(try PropositionSample(text).level == 0, "\(text)") }
  }

  @Test("what is done to none of a thing is not done")
  func none() throws {
    let text = "No public land will be sold."
    #expect(try PropositionSample(text).strongest?.isNegated == true)
  }

  @Test("members of parties are no mere plural at the start of a sentence")
  func partyMembers() throws {
    #expect(
      try PropositionSample("Democrats support the tax.").strongest?.subject == .organisation)
    #expect(try PropositionSample("Companies support the tax.").strongest?.subject == .people)
  }

  @Test(
    "a denial before an inverted modal denies the act",
    arguments: [
      "On no account shall we pay a ransom.", "At no point will they consent.",
      "Nor will we tolerate it.",
    ])
  func inverted(text: String) throws {
    #expect(try PropositionSample(text).strongest?.isNegated == true)
    #expect(try PropositionSample("Only then will we pay.").strongest?.isNegated == false)
  }

  @Test("a headline plans, a list item without subject wishes")
  func headlines() throws {
    #expect(try PropositionSample("Mayor Brandt to open the bridge").level == 3)
    #expect(try PropositionSample("To widen the lane").level == 2)
  }

  @Test(
    "measures may start with any verb that has an object",
    arguments: ["Halve the time that patients wait.", "Continue the patrols in the strait."])
  func measures(text: String) throws {
    #expect(try PropositionSample(text).strongest?.force == .bareVerb)
  }

  @Test("a promise that was kept binds no longer")
  func kept() throws {
    let kept = try PropositionSample("We pledged to plant 400 oaks by spring, and we delivered.")
    #expect(kept.level == 0)
    #expect(try PropositionSample("We pledged to plant 400 oaks by spring.").level == 4)
  }

  @Test("a cue that starts with a coordinator shares the subject before it")
  func coordinated() throws {
    let sample = try PropositionSample("Acme shall deliver 12 trams by May or pay a fine.")
    #expect(sample.strongest?.subjectTokens == 0..<1)
  }

  @Test("what a party would do is what it stands for")
  func parties() throws {
    #expect(try PropositionSample("A Labour government would build 300 homes.").level == 3)
    #expect(try PropositionSample("A flood would destroy 300 homes.").level == 0)
  }

  @Test(
    "what may or would have been done binds nobody",
    arguments: [
      "We would have built the bridge.", "The board may have promised a refund.",
      "We could never have opened the pool.",
    ])
  func perfect(text: String) throws { #expect(try PropositionSample(text).level == 0) }

  @Test(
    "words that a tag gives to somebody are reported",
    arguments: [
      "The airline will cut 40 jobs, it said.", "It will cut 40 jobs, the airline said on Monday.",
      "Norway will send two ships, its foreign minister announced.",
    ])
  func tagged(text: String) throws {
    let sample = try PropositionSample(text)
    #expect(sample.strongest?.context == .report)
    #expect(sample.level == 4)
  }

  @Test(
    "what is quoted or goes on behind the verb of speech is no tag",
    arguments: [
      "“We will cut 40 jobs,” the airline said.", "We will cut 40 jobs, as we said in May.",
      "We will cut 40 jobs, and the airline said why.",
    ])
  func untagged(text: String) throws {
    #expect(try PropositionSample(text).strongest?.context == .main)
  }

  @Test("an adverb does not hide the past tense of a cue")
  func past() throws {
    for text in [
      "We planned to open.", "We also planned to open.", "We have also planned to open.",
    ] {
      let strongest = try PropositionSample(text).strongest
      #expect(strongest?.isPast == !text.contains("have"))
    }
  }

  @Test("a plural noun at the start is no verb")
  func noun() throws {
    #expect(try PropositionSample("Supports have given way.").strongest?.force != .openness)
  }

  @Test(
    "what happens to somebody is foreseen, whoever it is",
    arguments: [
      "We will run out of water.", "We will all pay a heavy price.", "They will fall behind.",
      "We will face a shortage of nurses.",
    ])
  func happens(text: String) throws { #expect(try PropositionSample(text).level == 0) }
}
