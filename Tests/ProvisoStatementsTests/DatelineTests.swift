import ProvisoStatements
import Testing

@Suite("Place and date before a report are no part of it")
struct DatelineTests {
  @Test(arguments: [
    ("BRUSSELS, 4 May — The council will vote on it.", "The council will vote on it."),
    ("PARIS (Agency) - The mayor sold the depot.", "The mayor sold the depot."),
    ("ST. LOUIS — “We will rebuild,” the mayor said.", "We will rebuild"),
    ("OSLO, Norway – 12 May 2025 – The mayor sold the depot.", "The mayor sold the depot."),
    (
      "NATO — the alliance of the north — will meet.",
      "NATO — the alliance of the north — will meet."
    ),
    ("The plan — Our Future — is ready.", "The plan — Our Future — is ready."),
    ("LAGOS: The minister has said the road will be built.", "the road will be built"),
    ("NEW DELHI: India will buy 26 jets, the minister said.", "India will buy 26 jets"),
    ("LAGOS: Ports close.\n\nKANO: The emir said so.", "Ports close"),
  ])
  func dateline(text: String, first: String) throws {
    let sample = try StatementSample(bytes: Array(text.utf8))
    let start = sample.text(try #require(sample.statements.first).span)
    #expect(start.hasPrefix(first) || start.hasPrefix("“\(first)"))
  }
}
