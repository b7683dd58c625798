import ProvisoFeatures
import ProvisoLexicon
import Testing

/// Where the words of a condition end, on sentences of constructions that real text has.
///
/// `[TYPE words]` marks what is to be found.
@Suite struct ConditionEndTests {
  static let conditions = [
    "8.2 [PRE Subject to Clause 8.1], neither party's liability shall exceed the Fees.",
    "6.1 [PRE Where availability falls below 99.5% in any month], Customer shall receive a credit.",
    "We'll take it into account [PRE when parliament has actually passed it], and not a day sooner.",
    "We will lift the measures [PRE when inflation has fallen below 2 percent].",
    "Customer shall give access to such data [DISC as are reasonably required].",
    "Supplier shall return or, [DISC at Customer's option], destroy all data.",
    "[PRE If you live in Washington, D.C.], feel free to stay home.",
    "The others will take a harder line [PRE if Democrats take back the Senate], even if it's no guarantee.",
    "[PRE If it needs more visits, say 10 in a year], their total would be 26.",
    "[PRE If it fails], however, training will not help.",
    "[PRE If done badly], though, it will not help.",
    "[PRE If your neighbour is charmed by the film you are watching together], you share it, and that can bring you closer.",
    "[PRE If the panel rules against the fund managers we hired last year], we will appeal.",
    "[PRE If an audit - which is run by three committees, including the upper house's - is unable to settle the matter], the minister will step in.",
    "[PRE If the inquiry — led by a retired judge, among others — finds fault], we will resign.",
    "[PRE If half of them buy cars, heat their homes and eat meat like Europeans now do], we will burn the planet.",
    "[PRE If automatic cuts, known as sequestration, begin next year], we will close the base.",
    "[PRE If a doctor reveals what a patient said, or reveals the notes of a case], that record is no longer private.",
    "[PRE If the minister resigns, or fails to appear before the panel], we will call a vote.",
    "The sale could be blocked [PRE if a shop asks for the code, or the three digits on the back].",
    "[PRE If the mayor is removed from office, or defeated next spring], she will be charged.",
    "[PRE If Ms Oduya could win Ohio, with its 18 votes], she would have it in the bag.",
    "Light therapy helps [PRE if you have tiny vessels, called spider veins, on your face].",
    "Firms could band together [PRE if they were in \"the same trade, industry or line of business\" but had no other ties].",
    "Will the others take a harder line [PRE if Democrats take back the Senate], even if it's no guarantee?",
    "The fund will buy [PRE if you ask in a certain way] (the clerk at the desk had never seen the form).",
    "It may fall short; [PRE if the sum is lower than agreed] (or [PRE if there is no deal at all]), cuts will start.",
    "[PRE If both ministers stay in office through the end of their terms], their alliance, already marked by slights, will face a test.",
    "[PRE If you have a sick infant], let the child rest for 15 minutes.",
    "[PRE If this sample can be confirmed through replication] these markers may help doctors.",
    "Although funds could shun the stocks [PRE if index makers removed them], such a move is likely to be divisive.",
    "[PRE If the party can play it smart like that], Greens might count for something this year.",
    "She warned that [PRE if the two sides were unable to agree on trade] that the result could be as bad as 2008.",
    "[PRE If you don't want the bank to hold your cash, but are aware that you may owe tax later], then claim more.",
    "It may fall through [PRE if the lenders that committed to the debt and the buyers of Bramley, the country's largest telecoms firm, are unable to agree].",
    "All targets have been set [PRE assuming stable conditions, which are not affected by serious crises such as the pandemic].",
    "[PRE If the numbers keep slowing - though still, I would say, impressively - for a year], we will cut.",
    "[PRE If one of the children has asthma and needs more visits, say 10 in a year], their total would be 26.",
    "They would adopt [PRE if they wanted a child but had waited too long].",
    "The rest will pay more [PRE if it is justified by the services provided].",
    "[PRE If nursing home regulators won't act], the White House should.",
    "[PRE If a patient has symptoms that are eased by, say, a drink], she should drink.",
    "We worry [PRE if the support that pays for our flights, for example, is cut].",
    "They may lift the ban [PRE if Mr. Orlov cedes control of the firm], and Rusal has begun to ask.",
    "We will get to it tomorrow [PRE if it is a slow week], [PRE if not], then by May.",
    "It will help [PRE if the agency rates tobacco as a unique product, not as a food].",
    "The case will come to court [PRE if he is subpoenaed, charged with a crime or tries to flee].",
    "The lender would reopen the accounts [PRE if the auditor, who was named last week, finds no loss].",
    "The pact is [PRE subject to the consent of the senate, here and abroad, and to the views of the king].",
    "[PRE If we lose two seats (the mayor's and mine)], we will step down.",
    "[PRE If we lose the vote] (and most of us think we will), we will step down.",
    "[PRE If the harvest holds up], and that is a big if, we will lower the price.",
    "[PRE If the ferry is late], and nobody expects it to be, we will wait.",
    "We will sell the mill [PRE once the new line is ready], and everyone here knows it.",
    "We will pay the fee [PRE if the ship docks by May], and frankly [PRE if it comes early] we will be delighted.",
    "[PRE If the herd grows] so does the bill for hay.",
    "They will sign [ONLY only after the panel has verified, on the ground and in person, that the guns are gone].",
    "[PRE If the vaccine, a shot given once a year, wins approval], we will buy a million doses.",
    "Brazil would host the talks [PRE should the parties so request], and we would chair them.",
    "[PRE If the driver takes the loads they have booked], profits will rise.",
    "[PRE If you are ill, you see a doctor, and you get a note], you will be paid.",
    "[PRE If during the visit, she finds that the roof leaks], then she will call us.",
    "[PRE If it chose to do so], Brand may find a buyer in the region.",
    "She feared the bank would fail [PRE if the loan failed] and vowed to stop it.",
    "The firm would sell [PRE on condition it would be paid in cash].",
    "The tutor may be hired [PRE if pay rises, say, ten percent], right?",
    "The council will replace the lamps [PRE where residents agree].",
    "[PRE When the buyer approves], the supplier shall deliver the goods.",
    "[PRE Where states are unable to act], the council has a duty to step in.",
    "We will share the files [CAP to the extent permitted by the law of the state], and no further.",
    "[PRE Should one or more of these risks materialise], or [PRE should underlying assumptions prove incorrect], actual results may vary.",
  ]

  static let lookalikes = [
    "[CF Should the deal have gone ahead], the port would have closed.",
    "[CF Should a storm have struck last year], it would have cost lives.",
    "[EPI If the fee was low], it was because the rest was held back.",
    "[EPI If he opposed the law], what did he do about it?",
    "She is quite wrong [EPI if she thinks that it works].",
    "[EPI If she is not picked], it will be partly because she is no member.",
  ]

  @Test(
    "what is inserted does not end a condition; what did not happen or is explained is none",
    arguments: conditions + lookalikes)
  func spans(_ marked: String) throws {
    let (text, expected) = ConditionSample.unmarked(marked)
    let sample = try ConditionSample(text)
    let types = Set(ConditionType.allCases.map(\.name))
    #expect(sample.conditions == expected.filter { types.contains($0.type) })
    for lookalike in expected where !types.contains(lookalike.type) {
      #expect(sample.lookalikes.contains(lookalike))
    }
  }
}
