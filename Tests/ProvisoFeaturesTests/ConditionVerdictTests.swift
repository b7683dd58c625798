import ProvisoFeatures
import ProvisoLexicon
import Testing

/// Whether a condition is live, on sentences of constructions that real text has.
///
/// `[TYPE words]` marks the conditions that are to be found; there are no others.
@Suite struct ConditionVerdictTests {
  static let live = [
    "[PRE If the deal were to fail], we would step in.",
    "[PRE If this were fixed], we would save a tenth of the cost.",
    "[PRE if elected]",
    "We will share the notes [DISC as relevant].",
    "He has more money to fight [DUR until the Labour conference in September] and worrying the party's donors.",
    "[DUR Until then] officials will reach for small reforms.",
    "I will pay for it, [DISC if that's necessary].",
    "[PRE Assuming rates hold], we will grow.",
    "[PRE Once approved], the plan will run for five years.",
    "We will not vote [ONLY before they have testified].",
    "[PRE If your income and the value of your house have held since the last time you tried to borrow], you may qualify now.",
    "The options are open [PRE should the army push on, either by land or by sea, with its plan to take the strait].",
    "It allows gifts [DUR as long as they use U.S.-made goods and the choice is made by staff].",
    "The tax will apply [ONLY only after exploration, planning and building costs are recouped].",
    "[PRE If we are to secure the future for our families, for our towns and for our nation], the council must change.",
    "[PRE once you get the numbers] lets talk about the launch.",
    "[PRE If those germs reach the blood - and common germs often do - or the lungs], they can kill.",
    "[PRE If the germs find their way into the blood] - and gut germs are a common source - they can do harm.",
    "It is shameful that [PRE if we don't do something about this] the river will be unfit for fishing in ten years.",
    "[ONLY Trust is a sine qua non for any union] and the party cherishes its history.",
    "\"You can't even begin that process [ONLY until you prove your case],\" he said.",
    "Federal courts, of course, are necessary [PRE where a state law breaks a right].",
    "[PRE When the accords are not kept], the mayor will enforce them in full.",
    "[PRE If it helps bring good people to the firm], it will be a big win.",
    "[PRE If you would no longer like to get these letters], please click the link.",
    "[PRE If you want to attend], let me know, and we will get tickets.",
    "[PRE If you pass this line] you will be fined.",
    "He asked one clerk about a reaction [PRE if she voted to acquit the man].",
    "The plan has more fuel to fight [DUR until the Democratic Convention in July].",
    "We would do it tomorrow [PRE if the firms that build them were ready].",
    "Mr. Bond was reported to be impressed with the calm of the governor, and with the help that he would be, [PRE should the ticket win in May].",
  ]

  static let none = [
    "Should I bring the other form.",
    "Where are they going to hold their meeting, so that the members can get there?",
    "A decree barring all new residents from voting was signed.",
    "He called for barring all foreign Catholics from entering the country.",
    "If I had my youth again, I would make the same choice.",
    "If he were a carpenter, he would never have built it like that.",
    "If Jane Orr were in charge, the trains would run.",
    "These questions are as relevant now as they were then.",
    "But if Ms Kerr and Mr Holt are right that free play is the best school, then we can expect this to get worse.",
    "There's not a lot of it, but not without a fuss.",
    "The plan was passed, but not without major debate.",
    "The firm is like a bank, except that it's unfair to banks.",
    "The long pending rail reforms will be taken up by the ministry.",
    "We will look into the long pending demands of the islanders.",
    "She has degrees from three schools, I'm assuming she can read a map.",
    "Assuming the board had done its homework, this would have been a different case.",
    "The note leaves us wondering policy-wise if this council will sue us.",
    "Mr. Dane did not comment if there are photos of the meeting.",
    "The clerk was asked on local radio by the host if members should leave.",
    "He felt blessed to have stayed as long as he did.",
    "Donors, nearly all men until just a few years ago, are now mostly women.",
    "The new head of press, once went toe to toe with the mayor on air.",
    "\"I am sorry that the site is not working as well as it should,\" she said, in remarks made before the Senate finance committee.",
    "His aunt said in 1955 that Emma Till made a pass at her.",
    "She would do it another way if she could.",
    "I would go if I could.",
    "With one more day until voters go to the polls, they are tied.",
    "If the bank was letting them go, how good could they be?",
    "The mayor said this plan did not hinge on the vote of the council.",
    "Are there preconditions to the meeting?",
    "Posts can be held only by those who were born here.",
    "We must be guided only by the interests of the people.",
    "Labor will work with the state to set it up within 100 days of taking office.",
    "Russia, if you're listening, I hope you find them.",
    "I'm an emotional person, if you can't already tell.",
    "The court did not say whether he had erred - perhaps he had - or if he had meant to do it.",
    "Our views differ more than if I lived in Ohio.",
    "If you take a look at the plan, if we had done what we said, I believe the town would be back again.",
    "If we had done what we said, I believe the town would be back again.",
    "If this freeze had applied last year, petrol would be cheaper.",
    "If fans of his had forced the gates, do you think that would be news?",
    "\"We have three weeks to go\" until the Iowa caucuses",
    "If she had done the work, the town would be back.",
  ]

  @Test("Conditions are told from words that look like one", arguments: live + none)
  func verdicts(_ marked: String) throws {
    let (text, expected) = ConditionSample.unmarked(marked)
    #expect(try ConditionSample(text).conditions == expected)
  }
}
