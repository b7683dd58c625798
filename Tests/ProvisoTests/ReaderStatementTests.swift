import Proviso
import ProvisoTestSupport
import Testing

/// Statements of `Fixtures/ReaderStatements.tsv`: what readers wrote before they saw any score.
@Suite struct ReaderStatementTests {
  struct Statement {
    let levels: [Int]
    let polarity: String
    let holder: String
    let conditions: [String]
    let text: String
  }

  static func load() throws -> [Statement] {
    try FixtureTable.rows(of: "ReaderStatements.tsv", columns: 7)
      .map { fields in
        Statement(
          levels: try [0, 3, 4].map { try #require(Int(fields[$0])) },
          polarity: fields[1] == "." ? "" : fields[1], holder: fields[2],
          conditions: fields[5].split(separator: " / ").map(String.init), text: fields[6])
      }
  }

  @Test("what readers wrote is scored as they had labelled it, for the most part")
  func agreement() throws {
    let scorer = try Scorer()
    let statements = try Self.load()
    #expect(statements.count >= 350)
    var (commitments, conditionalities, specificities, spans, holders) = (0, 0, 0, 0, 0)
    var committed = 0
    for statement in statements {
      let found = try scorer.assess(statement.text)
      commitments += found.commitment.level.rawValue == statement.levels[0] ? 1 : 0
      conditionalities += found.conditionality.level.rawValue == statement.levels[1] ? 1 : 0
      specificities += found.specificity.level.rawValue == statement.levels[2] ? 1 : 0
      let conditions = found.conditions.map { Assessment.words($0.span, in: statement.text) }
      spans += conditions.map(String.init) == statement.conditions ? 1 : 0
      if statement.levels[0] > 0, found.commitment.level != .noCommitment {
        committed += 1
        let isRight =
          found.holder.rawValue == statement.holder
          && (found.polarity?.rawValue ?? "") == statement.polarity
        holders += isRight ? 1 : 0
      }
    }
    print(
      "reader statements: \(statements.count); right: commitment \(commitments),",
      "conditionality \(conditionalities), specificity \(specificities), conditions \(spans),",
      "polarity and holder \(holders) of \(committed)")
    let count = Double(statements.count)
    #expect(Double(commitments) >= 0.92 * count)
    #expect(Double(conditionalities) >= 0.97 * count)
    #expect(Double(specificities) >= 0.85 * count)
    #expect(Double(spans) >= 0.95 * count)
    #expect(Double(holders) >= 0.93 * Double(committed))
  }
}
