import Foundation
import ProvisoStatements
import ProvisoTestSupport
import Testing

/// The article that the project was created from.
@Suite struct SeedArticleTests {
  private func sample() throws -> StatementSample {
    let file = Repository.root.appending(path: "seeds/000_ed8505310b118d10.txt")
    let data = try Data(contentsOf: file)
    return try StatementSample(bytes: Array(data))
  }

  @Test("The quote of six sentences is Stoltenberg's, a unit each")
  func quote() throws {
    let sample = try sample()
    let direct = sample.statements.filter { $0.attribution.kind == .direct }
    #expect(direct.count == 6)
    #expect(
      direct.allSatisfy { sample.text($0.attribution.source?.span ?? $0.span) == "Stoltenberg" })
    #expect(sample.text(try #require(direct.first).span).hasPrefix("the most immediate"))
    #expect(sample.text(try #require(direct.last).span).hasSuffix("as we speak."))
  }

  @Test(
    "Indirect statements have their sources",
    arguments: [
      ("only after Ukraine’s victory", "NATO Secretary General Jens Stoltenberg"),
      ("there is a lot between nothing and full membership", "He"),
      ("reaffirmed that the door to NATO membership is open", "They"),
    ])
  func indirect(start: String, source: String) throws {
    let sample = try sample()
    let statement = try #require(
      sample.statements.first { sample.text($0.span).hasPrefix(start) })
    #expect(sample.text(try #require(statement.attribution.source).span) == source)
  }

  @Test("They are the NATO countries, and the journalists' own sentence is narration")
  func holders() throws {
    let sample = try sample()
    let last = try #require(sample.statements.last)
    #expect(sample.text(try #require(last.attribution.resolved).span) == "NATO countries")
    #expect(last.attribution.isReportedAct)
    let own = sample.statements.filter { $0.attribution.kind == .narration }
    #expect(
      own.map { sample.text($0.span).prefix(15) } == ["Answering a que", "At this meeting"])
  }

  @Test("No statement starts or ends inside a word or a clause, and the date is no statement")
  func borders() throws {
    let sample = try sample()
    let starts = [
      "NATO’s primary priority", "only after Ukraine’s", "Answering a question",
      "the most immediate",
      "And to do so", "And this is exactly", "If Ukraine does not", "Because then we",
      "So, whatever you think", "NATO Allies made it clear", "there is a lot", "NATO needs to",
      "At this meeting",
      "reaffirmed that the door",
    ]
    let found = sample.statements.map { sample.text($0.span) }
    #expect(found.count == starts.count)
    for (text, start) in zip(found, starts) { #expect(text.hasPrefix(start)) }
  }

  @Test("Short forms stand for the full name")
  func names() throws {
    let sample = try sample()
    let short = sample.attributed.filter { statement in
      ["Stoltenberg", "He"]
        .contains(sample.text(statement.attribution.source?.span ?? statement.span))
    }
    #expect(short.count > 6)
    for statement in short {
      let resolved = try #require(statement.attribution.resolved)
      #expect(sample.text(resolved.span) == "Jens Stoltenberg")
    }
  }
}
