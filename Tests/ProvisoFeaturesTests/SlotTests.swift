import ProvisoFeatures
import Testing

@Suite struct SlotTests {
  @Test(
    "days and periods are deadlines",
    arguments: [
      ("We meet the miners on the 9th.", "deadline on the 9th"),
      ("I will have the draft by the 23rd, Ann.", "deadline by the 23rd"),
      ("We will leave by 9 June 2027.", "deadline by 9 June 2027"),
      ("We will leave by June 2027.", "deadline by June 2027"),
      ("We will report to the council every quarter.", "deadline every quarter"),
      ("We will end it by the end of the parliament.", "deadline by the end of the parliament"),
    ])
  func deadlines(text: String, slot: String) throws {
    #expect(try PropositionSample(text).slots == [slot])
  }

  @Test(
    "ranks of things are no days",
    arguments: ["It is on the 9th floor.", "He came in on the 2nd try."])
  func ranks(text: String) throws { #expect(try PropositionSample(text).slots.isEmpty) }

  @Test("the code of a currency belongs to its sum")
  func currencies() throws {
    #expect(
      try PropositionSample("We will invest EUR 120 million.").slots == ["quantity EUR 120 million"]
    )
    #expect(try PropositionSample("We will amend Resolution 2202.").slots.isEmpty)
  }

  @Test("a number that counts is no day")
  func counts() throws {
    let slots = try PropositionSample("We will mend the bridge used by 1,200 trucks.").slots
    #expect(!slots.contains { $0.hasPrefix("deadline") })
    #expect(try PropositionSample("We will mend it by 2031.").slots == ["deadline by 2031"])
  }

  @Test("the day of a report is none of the act")
  func reports() throws {
    #expect(try PropositionSample("The army will leave, a general said on Tuesday.").slots.isEmpty)
    #expect(
      try PropositionSample("The army will leave on Tuesday.").slots == ["deadline on Tuesday"])
    #expect(try PropositionSample("I can announce today that we will fund it.").slots.isEmpty)
    #expect(try PropositionSample("Today we pledge to clear the mines.").slots.isEmpty)
    #expect(try PropositionSample("Today we open the pool.").slots == ["deadline Today"])
    #expect(try PropositionSample("Today,").slots == ["deadline Today"])
  }

  @Test(
    "days with a dot, middles of months and years are deadlines",
    arguments: [
      ("We will vote on it Feb. 25.", "deadline Feb. 25"),
      ("We will report by mid-July.", "deadline by mid-July"),
      ("We will add it over 2031 and more.", "deadline over 2031"),
    ])
  func more(text: String, slot: String) throws {
    #expect(try PropositionSample(text).slots.contains(slot))
  }

  @Test(
    "names, phrases and what is told of others hold no deadline",
    arguments: [
      "He told the Daily Mail that we will stay.", "In terms of cost, we will be fair.",
      "We will answer today's letter.", "The fund, founded in 1998, will help us.",
    ])
  func names(text: String) throws {
    #expect(!(try PropositionSample(text).slots.contains { $0.hasPrefix("deadline") }))
  }

  @Test("a text may open with its quantity")
  func opening() throws {
    #expect(try PropositionSample("500 homes will be built.").slots == ["quantity 500 homes"])
  }
}
