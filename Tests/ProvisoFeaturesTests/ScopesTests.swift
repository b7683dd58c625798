import ProvisoFeatures
import ProvisoLexicon
import ProvisoTestSupport
import ProvisoText
import Testing

/// What cues govern, against the walk from border to border that it stands for.
@Suite struct ScopesTests {
  private func analysis(_ text: String) throws -> Analysis {
    var analysis = Analysis()
    let bytes = Array(text.utf8)
    analysis.analyse(bytes.span, with: try RepositoryLexicon.shared.get())
    return analysis
  }

  private func isBorder(_ kind: Token.Kind) -> Bool {
    [
      .comma, .period, .semicolon, .colon, .dash, .ellipsis, .question, .exclamation, .openQuote,
      .closeQuote, .straightQuote, .openBracket, .closeBracket,
    ]
    .contains(kind)
  }

  private func walkedEnd(from start: Int, _ analysis: Analysis) -> Int {
    let tokens = analysis.reading.tokens
    let opens =
      analysis.conditions.map(\.tokens.lowerBound)
      + analysis.lookalikes.filter { $0.type != .idiom }.map(\.tokens.lowerBound)
    var end = start
    while end < tokens.count, !isBorder(tokens[end].kind), end == start || !opens.contains(end) {
      end += 1
    }
    return end
  }

  private func walkedScope(
    _ match: CueMatch, _ lexicon: Lexicon, _ analysis: Analysis
  ) -> Range<Int> {
    let cue = lexicon.cues[match.cue]
    let terminators = analysis.reading.matches.filter { lexicon.cues[$0.cue].role == .terminator }
    if cue.role.isCondition,
      let condition = analysis.conditions.first(where: { $0.trigger.overlaps(match.tokens) })
    {
      return condition.tokens
    }
    let reach = cue.maximalScope == 0 ? 1_000_000 : cue.maximalScope
    var (first, end) = (match.tokens.lowerBound, match.tokens.upperBound)
    if cue.direction != .backward {
      let next = terminators.map(\.tokens.lowerBound).filter { $0 >= end }.min() ?? .max
      end = min(walkedEnd(from: end, analysis), next, end + reach)
    }
    if cue.direction != .forward {
      while first > 0, match.tokens.lowerBound - first < reach,
        !isBorder(analysis.reading.tokens[first - 1].kind),
        !terminators.contains(where: { $0.tokens.upperBound == first })
      { first -= 1 }
    }
    return first..<max(end, match.tokens.upperBound)
  }

  @Test(
    "scopes are those of the walk",
    arguments: [
      "We will deliver 2,000 shells by 1 March, provided parliament agrees, and if it rains we go.",
      "We might not, he said (perhaps), hope to pay unless the bank, which we trust, refuses.",
      "If you pay if we pay if they pay we will probably pay; even if not, no.", "Never.", "",
      "It is unlikely that we will pay, it seems.",
      "Perhaps we will join but they never pay although it is likely because of May.",
    ])
  func twin(text: String) throws {
    let analysis = try analysis(text)
    let lexicon = try RepositoryLexicon.shared.get()
    let scopes = Scopes(analysis, lexicon)
    for start in 0...analysis.reading.tokens.count {
      let expected = walkedEnd(from: start, analysis)
      #expect(scopes.clauseEnd(from: start) == expected)
      #expect(analysis.clauseEnd(from: start) == expected)
    }
    for match in analysis.reading.matches {
      let expected = walkedScope(match, lexicon, analysis)
      #expect(scopes.scope(of: match, lexicon) == expected)
    }
  }

  @Test("the scopes of a long clause take linear time")
  func linear() throws {
    let lexicon = try RepositoryLexicon.shared.get()
    // A walk for each cue would take three seconds.
    try expectLinear(16_000, slack: .milliseconds(100)) {
      try analysis(String(repeating: "we hope to build it ", count: $0))
    } _: { analysis in
      let scopes = Scopes(analysis, lexicon)
      for match in analysis.reading.matches { _ = scopes.scope(of: match, lexicon) }
    }
  }
}
