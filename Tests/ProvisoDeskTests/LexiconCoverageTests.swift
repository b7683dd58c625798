import Proviso
import ProvisoDesk
import ProvisoIO
import ProvisoLexicon
import Testing

@Suite("Lexicon coverage")
struct LexiconCoverageTests {
  private func coverage(_ texts: [String], lines: Int = 3) throws -> LexiconCoverage {
    var coverage = LexiconCoverage(try Resources.lexicon(), linesPerCue: lines)
    for text in texts { coverage.add(Array(text.utf8).span) }
    return coverage
  }

  private let texts = [
    "We will join if they pay.", "He asked if they paid.", "Once again we came.",
    "Even if it rains, we will come.", "We will sign unless they object.",
  ]

  @Test("Trigger words are told apart by what became of them")
  func triggers() throws {
    let found = try coverage(texts).triggers.first { $0.word == "if" }?.count
    #expect(found?.occurrences == 3)
    #expect(found?.live == 1)
    #expect(found?.lookalike == 2)
  }

  @Test("Merging parts gives what the whole gives")
  func merging() throws {
    let whole = try coverage(texts)
    var parts = try coverage(Array(texts.prefix(2)))
    parts.merge(try coverage(Array(texts.dropFirst(2))))
    #expect(parts.statements == whole.statements)
    #expect(parts.words == whole.words)
    #expect(parts.cues.map(\.matches) == whole.cues.map(\.matches))
    #expect(parts.cues.map(\.live) == whole.cues.map(\.live))
    #expect(parts.table(columns: 80) == whole.table(columns: 80))
  }

  @Test("A statement that two parts have is shown once")
  func repeated() throws {
    let whole = try coverage([texts[0], texts[0]])
    var parts = try coverage([texts[0]])
    parts.merge(try coverage([texts[0]]))
    #expect(parts.table(columns: 80) == whole.table(columns: 80))
  }

  @Test("The order of the corpus does not matter for the lines that are kept")
  func sampling() throws {
    let many = (0..<40).map { "We will join in year \($0) if they pay \($0 * $0) crowns." }
    let first = try coverage(many, lines: 2)
    let second = try coverage(many.reversed(), lines: 2)
    #expect(first.table(columns: 80) == second.table(columns: 80))
    #expect(first.cues.allSatisfy { $0.lines.count <= 2 })
  }

  @Test("Labels say how often a condition cue is borne out")
  func labels() throws {
    var coverage = LexiconCoverage(try Resources.lexicon())
    let text = Array("We will join if they pay.".utf8)
    func gold(_ spans: [(span: Range<Int>, type: ConditionType?)]) -> LabelledQuote.Gold {
      LabelledQuote.Gold(
        commitment: .undertaking, conditionality: .condition, specificity: .act, polarity: .act,
        holder: .`self`,
        conditions: spans, lookalikes: [])
    }
    coverage.add(text.span, gold: gold([(13..<24, .pre)]))
    coverage.add(text.span, gold: gold([]))
    let condition = try #require(
      coverage.cues.indices.first {
        coverage.cues[$0].matches > 0 && coverage.lexicon.cues[$0].role.layer == .condition
      })
    #expect(coverage.cues[condition].labelled == 2)
    #expect(coverage.cues[condition].right == 1)
  }

  @Test("JSON lines read back")
  func json() throws {
    var json = JSONWriter()
    try coverage(texts).writeLines(to: &json)
    let values = try json.bytes.split(separator: 0x0A).map { try JSONValue(Array($0)) }
    #expect(values.contains { $0["word"]?.string == "unless" && $0["live"]?.integer == 1 })
  }
}
