import ProvisoFeatures
import ProvisoLexicon

extension StatementScorer {
  /// The last statement's assessment as values that outlive the scorer's buffers.
  ///
  /// - Precondition: the model is of kind `gold`.
  package func assessment() -> Assessment {
    Assessment(
      commitment: scale(.commitment, Commitment.allCases), polarity: polarityOfCommitment,
      holder: holderOfCommitment,
      conditionality: scale(.conditionality, Conditionality.allCases),
      conditions: analysis.conditions.map {
        clause($0.type, $0.tokens, $0.trigger)
      },
      lookalikes: analysis.lookalikes.map {
        clause($0.type, $0.tokens, $0.trigger)
      },
      specificity: scale(.specificity, Specificity.allCases), details: details(),
      firmness: firmness, cues: evidence(), isInDomain: isInDomain)
  }

  private func scale<Level: Hashable & Sendable>(
    _ name: ScaleName, _ levels: [Level]
  ) -> Assessment.Scale<Level> {
    let score = score(of: name)
    return Assessment.Scale(
      level: levels[score.level], score: score.score,
      probabilities: (0..<score.levels).map { score.probabilities[$0] },
      interval: interval(of: name))
  }

  private func clause<ClauseType: Hashable & Sendable>(
    _ type: ClauseType, _ tokens: Range<Int>, _ trigger: Range<Int>
  ) -> Assessment.Clause<ClauseType> {
    Assessment.Clause(type: type, span: bytes(of: tokens), trigger: bytes(of: trigger))
  }

  /// The bytes from the first to the last of some tokens.
  package func bytes(of tokens: Range<Int>) -> Range<Int> {
    span(ofTokens: Int32(tokens.lowerBound)..<Int32(tokens.upperBound)) ?? 0..<0
  }

  /// The act of the strongest proposition, then quantities and deadlines.
  package func details() -> [Assessment.Detail] {
    var result: [Assessment.Detail] = []
    if specificity.level > Specificity.nothing.rawValue, let act = actTokens {
      result.append(Assessment.Detail(kind: .act, span: bytes(of: act)))
    }
    for slot in analysis.slots {
      result.append(
        Assessment.Detail(
          kind: slot.kind == .quantity ? .quantity : .deadline, span: bytes(of: slot.tokens)))
    }
    return result
  }

  /// The cues that fired, each with the tokens that it governs.
  package func evidence() -> [Assessment.Evidence] {
    let scopes = Scopes(analysis, lexicon)
    return analysis.reading.matches.map { match in
      Assessment.Evidence(
        cue: lexicon.cues[match.cue], span: bytes(of: match.tokens),
        scope: bytes(of: scopes.scope(of: match, lexicon)))
    }
  }

  /// From the main verb of the strongest proposition to the end of its clause.
  private var actTokens: Range<Int>? {
    guard let strongest = analysis.strongest else { return nil }
    let proposition = analysis.propositions[strongest]
    var verb = proposition.verb
    guard verb >= 0 else { return nil }
    // "Will not raise | taxes": the last word of the cue is the verb, however the next one looks.
    if verb > 0, verb == proposition.anchor.upperBound, proposition.cue >= 0,
      analysis.reading.words[verb - 1].classes.contains(.baseForm),
      analysis.reading.words[verb - 1].classes.intersects(.verb)
    {
      verb -= 1
    }
    return verb..<analysis.clauseEnd(from: verb)
  }
}
