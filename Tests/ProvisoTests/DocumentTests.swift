import Foundation
import ProvisoTestSupport
import Testing

@testable import Proviso

/// What a program gets from a whole document.
@Suite struct DocumentTests {
  private let article = """
    OSLO – Norvane will close its yard in May, Chief Executive Ann Lee said on Monday, unless the state pays.

    “We have no choice,” she told reporters. “We will not sell the site.”

    The union vowed to strike.
    """

  @Test("statements have who makes them, their words and scores")
  func statements() throws {
    let document = try Scorer().assess(document: article)
    #expect(document.language == "en" && document.layout == .news)
    let statements = document.statements
    #expect(statements.map(\.kind) == [.indirect, .direct, .direct, .indirect])
    let names = statements.map { $0.sourceName(in: article).map(String.init) }
    #expect(names == ["Chief Executive Ann Lee", "Ann Lee", "Ann Lee", "The union"])
    #expect(statements[2].words(in: article) == "We will not sell the site.")
    #expect(statements[3].cue.map { Assessment.words($0, in: article) } == "vowed")
    let assessments = try statements.map { try #require($0.assessment) }
    #expect(assessments[0].conditionality.level >= .condition)
    #expect(assessments[2].commitment.level == .undertaking && assessments[2].polarity == .refrain)
    #expect(assessments[2].holder == .`self` && assessments[3].holder == .other)
    let condition = try #require(assessments[0].conditions.first)
    let words = statements[0].words(in: article)
    #expect(Assessment.words(condition.span, in: String(words)) == "unless the state pays")
  }

  @Test("a report is scored as one, which its words alone do not show")
  func frames() throws {
    let scorer = try Scorer()
    let text = "The minister said she would close the yard by May."
    let document = try scorer.assess(document: text)
    let statement = try #require(document.statements.first)
    #expect(statement.words(in: text) == "she would close the yard by May")
    #expect(statement.assessment?.holder == .other)
  }

  @Test("the caller may name the layout and the speaker")
  func speaker() throws {
    let scorer = try Scorer()
    let text = "We will open ten schools by May. They will be free."
    let speech = try scorer.assess(document: text, layout: .speech, speaker: "Ann Lee")
    #expect(speech.layout == .speech)
    #expect(speech.statements.map(\.speaker) == ["Ann Lee", "Ann Lee"])
    #expect(speech.statements[0].sourceName(in: text) == "Ann Lee")
  }

  @Test("a document that is not English has statements and no scores; an empty one is an error")
  func others() throws {
    let scorer = try Scorer()
    let text =
      "Wir werden die Schule im Mai nicht schließen, wenn der Rat es nicht will. Das ist die Zusage der Stadt."
    let german = try scorer.assess(document: text)
    #expect(german.language == "de" && german.statements.allSatisfy { $0.assessment == nil })
    #expect(throws: ScorerError.emptyStatement) { try scorer.assess(document: " \n\n") }
  }

  @Test("many tasks read with one scorer, and get the same")
  func tasks() async throws {
    let scorer = try Scorer()
    let expected = try scorer.assess(document: article)
    try await withThrowingTaskGroup(of: AssessedDocument.self) { group in
      for _ in 0..<8 { group.addTask { try scorer.assess(document: article) } }
      for try await document in group { #expect(document == expected) }
    }
  }
}
