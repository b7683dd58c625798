import ProvisoFeatures
import Testing

/// Exact spans, types and levels on sentences written for the purpose.
///
/// `[TYPE words]` marks a condition, the number is the level.
@Suite struct ConditionSpanTests {
  static let sentences: [(level: Int, marked: String)] = [
    // Before the main clause: up to the comma before the subject.
    (2, "[PRE If parliament agrees], we will send the frigate."),
    (2, "[PRE If the mayor, the council and the union agree], we will open the line."),
    (2, "[PRE If they pay and their bank confirms it], we will ship the goods."),
    (2, "[PRE If elected], Ms Oduya will lower the fee."),
    (2, "The league will, [PRE if asked], train the referees."),
    (2, "[EXC Unless the union objects], the deal stands."),
    (2, "[PRE If the tenant defaults], the lease ends."),
    (2, "[PRE If the union, led by Ann Lee, strikes], we will close the plant."),
    (2, "[PRE If union members, who met on Monday, agree], we will sign."),
    (2, "[PRE Should either side break the truce], we will leave."),
    (0, "We should both sign it."),
    (2, "The union said members would strike [PRE if pay had not risen by May]."),
    (0, "She would have stayed if pay had risen."),
    (3, "I can't commit to anything [ONLY until the budget is signed off]."),
    (1, "We will stay [DUR until the budget]."),
    (2, "Our ability to do so [PRE depends on the grid]."),
    // Without a comma: up to the second subject.
    (2, "[PRE If we win in May] we will freeze rents."),
    (2, "[PRE If the well runs dry] then the district will pay for tankers."),
    (2, "Therefore [PRE if elected] the alliance will rebuild the pier."),
    // After the main clause: up to its end.
    (2, "We will leave the pact [PRE if the tariffs rise]."),
    (2, "We will lend more [PRE if soya, wheat and maize fall again]."),
    (2, "We will act [PRE if they attack], the general said."),
    (2, "\"We will act [PRE if they attack],\" the general said."),
    (2, "We will pay [PRE if the roof leaks] because the lease says so."),
    (2, "We will sign [PRE if they withdraw] and we will publish the text."),
    (2, "They will come [PRE if invited (and only by letter)]."),
    // Phrases.
    (2, "[PRE In the event of a strike], buses will run."),
    (2, "The grant is [PRE conditional on an audit]."),
    (2, "We will pay, [PRE subject to shareholder approval]."),
    (2, "We will deliver 2,000 shells by 1 March, [PRE provided parliament agrees]."),
    (2, "The price will [PRE depend on the harvest]."),
    (2, "[EXC Without new pipes], losses will double."),
    (2, "[EXC Barring a surprise], we will hold rates."),
    (2, "[PRE Under a returned Labour government], fares will fall."),
    // Inversions and orders.
    (2, "[PRE Should he agree], we will sign."),
    (2, "[PRE Should Oslo refuse], we will sail alone."),
    (2, "[PRE Were they to leave], we would stay."),
    (2, "[PRE Give us the money] and we will build it."),
    // Strict gates.
    (3, "[ONLY Only after Ukraine's victory] will it be possible to talk about full membership."),
    (3, "We will sign [ONLY only if they sign first]."),
    (3, "[ONLY Not until the last soldier leaves] shall we negotiate."),
    (3, "We will not negotiate [ONLY until the last soldier leaves]."),
    (3, "There will be no deal [ONLY without a clause on fish]."),
    (3, "We cannot sign [EXC unless they withdraw]."),
    (3, "We can't sign [PRE if they don't withdraw]."),
    (3, "[ONLY A precondition for talks is that they withdraw]."),
    (3, "[ONLY Only a treaty] can end this."),
    // Durations and caveats.
    (2, "We will stay [DUR as long as the law lasts]."),
    (2, "The ban stays [DUR until the tests are done]."),
    (1, "The ban stays [DUR until 2031]."),
    (1, "We will not rest [DUR until every miner is home]."),
    (1, "We will, [CAP as far as possible], help."),
    (1, "[CAP Resources permitting], the clinic will open on Sundays."),
    (1, "We will act [DISC where appropriate]."),
    (1, "The bank may, [DISC at its discretion], waive the fee."),
    // Two conditions in one sentence.
    (2, "[PRE If it rains], we will meet indoors, [EXC unless the hall is taken]."),
    (2, "[PRE If the vote passes] or [PRE if the court rules], we will pay."),
    // Words that look like something else.
    (2, "[PRE If suitable sites cannot be found], we will wait."),
    (2, "[PRE If so ordered by the court], we will pay."),
    (2, "Ring by noon [PRE if not] I'll leave."), (2, "[PRE If they say no], we will sue."),
    (2, "We could hire fewer [PRE should orders stay low]."),
    (2, "[PRE Were the licence not renewed], we would leave."),
    (2, "We will sign [PRE provided at least six states agree]."),
    (2, "[PRE In government], Labor would cut the levy."),
    (2, "[PRE Upon Landlord 's written notice], Tenant shall leave."),
    (2, "You will give us notice [PRE if the lift fails]."),
    (2, "[PRE If - and it is a big if - the bill passes], we will hire."),
    (3, "We will sell [ONLY if, and only if, the board agrees]."),
    (2, "We will repair it and [PRE where it fails] we will pay."),
    (2, "[PRE You give me the tools] and I will end it."),
    (1, "We shall spare no effort [DUR until each of them is home]."),
    (2, "[EXC Failing that agreement], we will sue."),
    (3, "[ONLY The return of the bells remains a precondition for our part in it]."),
    // What is said behind a condition, or of its subject.
    (2, "Roads stay shut [DUR until further notice], police said."),
    (2, "We will strike [DUR until we get a raise], said one miner."),
    (2, "It will close [PRE once both houses have passed the bill], people close to it said."),
    (2, "[PRE If Ms. Orr, the mayor, agrees], we will build."),
    (2, "[PRE If, as I believe, the people want it], we will build."),
    (2, "The fee is due [EXC unless the board decides otherwise]."),
    (1, "The ban lasts [DUR until Nov. 12], when it ends."),
    (2, "[PRE If the parties so request], Oslo is prepared to host them."),
    (2, "[PRE If they agree] I'll call."),
    (2, "[PRE If he likes it more than we do] we'll sell it."),
    (2, "We pay [PRE if (a) the fee is due, (b) the lease runs, and (c) the roof leaks]."),
    (2, "We pay [PRE provided that it leaks], it being agreed that rent is due."),
    // Premises, sums and manners.
    (0, "If history is any guide, prices will fall."),
    (0, "If the polls are right, she will lose."), (0, "If I do the sums, that is ten percent."),
    (0, "Just wait till you see the bridge."),
    (0, "It may, without waiving any other remedy, sue."),
    (0, "The city provided at least 200 beds."),
    (0, "If he says it was an accident, he is lying."),
    (0, "The port that should lead the way is shut."),
    // No conditions.
    (0, "We will go even if it rains."), (0, "We will go whether or not it rains."),
    (0, "They asked if we would go."), (0, "I wonder whether it rains."),
    (0, "Had they asked, we would have gone."), (0, "If I were you, I would go."),
    (0, "If you look at page four, you will see the sum."), (0, "It looks as if it rains."),
    (0, "Few, if any, came."), (0, "Once again we met."), (0, "The room was provided by the firm."),
    (0, "The plan is subject to debate."), (0, "The pole is as long as two metres."),
    (0, "We will stay for as long as it takes."), (0, "Come as soon as possible."),
    (0, "If he signed the letter, he knew of the deal."),
    (0, "He spoke on condition of anonymity."),
  ]

  @Test("spans, types and level", arguments: sentences)
  func spans(level: Int, marked: String) throws {
    let (text, expected) = ConditionSample.unmarked(marked)
    let sample = try ConditionSample(text)
    #expect(sample.conditions == expected)
    #expect(sample.level == level)
  }

  @Test(
    "an antecedent goes on after what is inserted before its verb",
    arguments: [
      ("If the port, for whatever reason, stays shut", ", we will fly the grain out."),
      ("If parliament, as expected, agrees", ", we will join."),
      ("If the Fed, you know, pauses", ", we will refinance the bonds."),
      ("If the regulators, who have asked for more data, agree", ", the merger will close."),
      ("Once the auditors, who came on Monday, have signed", ", we will pay."),
      ("If you can make it on Friday", " that would be great."),
    ])
  func insertion(_ antecedent: String, _ rest: String) throws {
    let sample = try ConditionSample(antecedent + rest)
    #expect(sample.conditions == [ConditionSample.Found(type: "PRE", text: antecedent)])
  }

  @Test(
    "a condition ends before a second order, a remark or a main clause without a comma",
    arguments: [
      ("We will raise rates ", "if inflation picks up", " and hold them there."),
      ("We will sign ", "if the price rises and demand for homes falls", "."),
      ("Ring me ", "if the flight is late", " otherwise I'll see you at the hotel."),
      ("We end the lease ", "if the tenant dies, moves out or stops paying rent", "."),
      ("", "If we lose this seat", ", and I think we might, it's over."),
      ("", "If the vote fails", " (as expected), the premier will resign."),
      ("", "If it rains tomorrow", " the game is off."),
      ("", "In the event Contractor fails to pay", ", Owner may hire others."),
      ("We will build it ", "subject, of course, to planning permission", "."),
      ("We're willing to pay ", "provided the goods arrive on time", "."),
    ])
  func ends(_ before: String, _ condition: String, _ after: String) throws {
    let sample = try ConditionSample(before + condition + after)
    #expect(sample.conditions.map(\.text) == [condition])
  }

  @Test(
    "what asks, tells a time or says more of a noun is no condition",
    arguments: [
      "We've held that share as long as I've run the business.",
      "Goods subject to the 25% tariff were stuck in the port.",
      "Once people try it they usually stay.",
      "If they are discounting at 40%, they have an inventory problem.",
      "The families have camped, without power, since March.",
      "I don't know if that's true, I think we wait.", "In the event, the attack failed.",
    ])
  func noCondition(_ text: String) throws {
    #expect(try ConditionSample(text).conditions.isEmpty)
  }

  @Test("a question as subject leaves the condition to its verb")
  func question() throws {
    let sample = try ConditionSample("Whether she runs again will depend on her health.")
    #expect(
      sample.conditions == [ConditionSample.Found(type: "PRE", text: "depend on her health")])
  }

  @Test("evidence names position, tense and mood")
  func evidence() throws {
    let initial = try ConditionSample("If they agree, we will sign.").evidence[0]
    #expect(initial.contains([.initial, .mainFuture]))
    #expect(!initial.contains(.past))
    let final = try ConditionSample("We would not sign if they refused.").evidence[0]
    #expect(final.contains([.final, .mainWould, .mainNegated, .past]))
    let dated = try ConditionSample("We will stay until 2031.").evidence[0]
    #expect(dated.contains(.dated))
  }
}
