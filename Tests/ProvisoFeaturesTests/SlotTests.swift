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
}
