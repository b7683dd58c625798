import ProvisoFeatures
import Testing

@Suite struct ConditionKindTests {
  @Test(
    "conditions that look like something else",
    arguments: [
      ("", "If suitable sites cannot be found", ", we will wait.", "PRE"),
      ("", "If so ordered by the court", ", we will pay.", "PRE"),
      ("Ring by noon ", "if not", " I'll leave.", "PRE"),
      ("", "If they say no", ", we will sue.", "PRE"),
      ("We could hire fewer ", "should orders stay low", ".", "PRE"),
      ("", "Were the licence not renewed", ", we would leave.", "PRE"),
      ("We will sign ", "provided at least six states agree", ".", "PRE"),
      ("", "In government", ", Labor would cut the levy.", "PRE"),
      ("", "Upon Landlord 's written notice", ", Tenant shall leave.", "PRE"),
      ("You will give us notice ", "if the lift fails", ".", "PRE"),
      ("", "If - and it is a big if - the bill passes", ", we will hire.", "PRE"),
      ("We will sell ", "if, and only if, the board agrees", ".", "ONLY"),
      ("We will repair it and ", "where it fails", " we will pay.", "PRE"),
      ("", "You give me the tools", " and I will end it.", "PRE"),
      ("We shall spare no effort ", "until each of them is home", ".", "DUR"),
      ("", "Failing that agreement", ", we will sue.", "EXC"),
    ])
  func live(_ before: String, _ condition: String, _ after: String, _ type: String) throws {
    let sample = try ConditionSample(before + condition + after)
    #expect(sample.conditions == [ConditionSample.Found(type: type, text: condition)])
  }

  @Test(
    "what is said behind a condition, or of its subject, is no part of it",
    arguments: [
      ("Roads stay shut ", "until further notice", ", police said."),
      ("We will strike ", "until we get a raise", ", said one miner."),
      ("It will close ", "once both houses have passed the bill", ", people close to it said."),
      ("", "If Ms. Orr, the mayor, agrees", ", we will build."),
      ("", "If, as I believe, the people want it", ", we will build."),
      ("The fee is due ", "unless the board decides otherwise", "."),
      ("The ban lasts ", "until Nov. 12", ", when it ends."),
      ("", "If the parties so request", ", Oslo is prepared to host them."),
      ("", "If they agree", " I'll call."),
      ("", "If he likes it more than we do", " we'll sell it."),
    ])
  func ends(_ before: String, _ condition: String, _ after: String) throws {
    #expect(try ConditionSample(before + condition + after).conditions.map(\.text) == [condition])
  }

  @Test(
    "premises, sums and manners are no conditions",
    arguments: [
      "If history is any guide, prices will fall.", "If the polls are right, she will lose.",
      "If I do the sums, that is ten percent.", "Just wait till you see the bridge.",
      "It may, without waiving any other remedy, sue.", "The city provided at least 200 beds.",
      "If he says it was an accident, he is lying.", "The port that should lead the way is shut.",
    ])
  func none(_ text: String) throws { #expect(try ConditionSample(text).conditions.isEmpty) }
}
