import ProvisoLexicon
import ProvisoText

// Where what is scored begins or ends otherwise than what is said: with the words that take it
// back, or before a clause that hangs on a condition of its own.
extension Units {
  /// What of a sentence is scored as said by the claim of a stretch: with the words of an
  /// undertaking, with what takes it back, and with the condition on it.
  func reported(_ stretch: Stretch, in sentence: Range<Int>) -> Range<Int> {
    let claim = claims[stretch.claim]
    var tokens = stretch.tokens
    if claim.frame.contains(.act), !stretch.isContinued,
      claim.cue.lowerBound >= sentence.lowerBound,
      claim.content.lowerBound == tokens.lowerBound, claim.cue.lowerBound < tokens.lowerBound
    {
      let start = fronted(claim, in: sentence) ?? actStart(claim, in: sentence)
      tokens = start..<afterCondition(tokens, in: sentence)
    } else if isQuotedBehind(stretch) {
      tokens = tokens.lowerBound..<afterCondition(tokens, in: sentence)
    }
    return (disowned(stretch, in: sentence) ?? tokens.lowerBound)..<tokens.upperBound
  }

  /// Where an undertaking starts: at its verb or noun.
  private func actStart(_ claim: Claim, in sentence: Range<Int>) -> Int {
    var start = claim.cue.lowerBound
    let isVerb = page.tag(start).rawValue >= Tag.verb.rawValue
    // "|The bank| offered a loan": the act is in the noun. "|They| promise to pay": the verb could
    // be one.
    if isVerb, claim.isPhrase || page.has(start, .baseForm) && !page.has(start, .pastForm),
      claim.source.upperBound == start, claim.source.lowerBound >= sentence.lowerBound
    {
      start = claim.source.lowerBound
    }
    // "has no |plans to revisit": with its verb.
    if claim.source.upperBound < start, start - claim.source.upperBound < 4,
      page.tag(claim.cue.upperBound - 1) == .noun
    {
      start = claim.source.upperBound
    }
    while page.tag(start) == .adverb { start += 1 }
    return start
  }

  /// Where the words begin that take back what the claim of a stretch reports, and without which it
  /// would read as said: "|denied that", "|did not say that", "|no one said", "|asked if".
  private func disowned(_ stretch: Stretch, in sentence: Range<Int>) -> Int? {
    let claim = claims[stretch.claim]
    guard !stretch.isContinued, claim.cue.lowerBound >= sentence.lowerBound,
      claim.cue.lowerBound < stretch.tokens.lowerBound,
      claim.content.lowerBound == stretch.tokens.lowerBound,
      page.quote(at: claim.content.lowerBound) == page.quote(at: claim.cue.lowerBound)
    else { return nil }
    let source = claim.source
    if source.upperBound == claim.cue.lowerBound, source.lowerBound >= sentence.lowerBound,
      !source.isEmpty, isNobody(source.lowerBound)
    {
      return source.lowerBound
    }
    let first = claim.content.lowerBound
    if claim.frame.contains(.question),
      page.has(first, .interrogative) || page.isWord(first, Clause.ifHash)
    {
      return claim.cue.lowerBound
    }
    let isDenied = claim.cue.contains {
      page.tag($0) == .negator || known.sets.contains(.denialVerbs, page.tokens[$0].hash)
    }
    if isDenied { return claim.cue.lowerBound }
    // "stopped | short of promising", "refrained | from promising", "asked for time | instead of
    // promising"
    let before = claim.cue.lowerBound - 1
    guard before > sentence.lowerBound, page.tag(claim.cue.lowerBound) == .ing,
      Units.exclusions.contains(page.tokens[before].hash)
    else { return nil }
    return page.isWord(before, Units.without) ? before : before - 1
  }

  /// Whether the words that start at `index` are nobody: "no one", "none of them", "neither party".
  func isNobody(_ index: Int) -> Bool {
    page.isWord(index, known.no) || WordSet.nobodies.contains(page.tokens[index].hash)
  }

  /// Prepositions by which, with the word before them, what follows is not done.
  private static let exclusions = WordSet(["of", "from", "than", "without"])
  private static let without = WordHash.of("without")

  /// The *and* or *but* before a clause of its own that opens with its condition: "…, and only
  /// after that will we talk".
  func gate(in tokens: Range<Int>) -> Int? {
    var index = tokens.lowerBound + 4
    while index + 4 < tokens.upperBound {
      if page.tag(index) == .coordinator, page.tag(index - 1) == .comma,
        page.quote(at: index) == page.quote(at: tokens.lowerBound), opensCondition(index + 1),
        (tokens.lowerBound..<index).contains(where: { page.tag($0).isFinite }),
        hasMain(index + 1..<tokens.upperBound)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// The *and* or *but* before a second clause that the same verb reports: "said that it had no
  /// plans |and that it would talk".
  func secondReport(in tokens: Range<Int>) -> Int? {
    let first = tokens.lowerBound
    // In their own words, "and that money" goes on.
    guard page.quote(at: first) < 0 else { return nil }
    var index = first + 2
    while index + 3 < tokens.upperBound {
      if page.tag(index) == .coordinator, page.tag(index + 1) == .that,
        page.quote(at: index) == page.quote(at: first), page.tag(index + 2).isNominal,
        (first..<index).contains(where: { page.tag($0).isFinite }),
        (index + 2..<tokens.upperBound).contains(where: { page.tag($0).isFinite })
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Whether more than the clause of a condition follows: "but only if they agree" has one verb.
  private func hasMain(_ tokens: Range<Int>) -> Bool {
    let condition = tokens.lowerBound + (page.isWord(tokens.lowerBound, Units.only) ? 1 : 0)
    // "once they had shown | it could": a verb that another one takes is none of the main clause.
    let verbs = (condition + 1..<tokens.upperBound)
      .count { page.tag($0).isFinite && !isTaken($0) }
    let isClause = page.has(condition, .subordinator) && !isInverted(tokens)
    return verbs > (isClause ? 1 : 0)
  }

  /// Whether an auxiliary stands before its subject, behind what comes first: "only after that
  /// |will we talk".
  private func isInverted(_ tokens: Range<Int>) -> Bool {
    tokens.dropFirst()
      .contains { index in
        page.tag(index).isAuxiliary && page.tag(index) != .be && page.tag(index - 1) != .pronoun
          && ([.pronoun, .determiner, .possessive, .name].contains(page.tag(index + 1))
            || page.tag(index + 1) == .noun && !page.tag(index - 1).isNominal)
      }
  }

  /// Whether the subject of the verb stands right behind another verb, which takes the clause.
  private func isTaken(_ verb: Int) -> Bool {
    guard page.tag(verb - 1) == .pronoun else { return false }
    switch page.tag(verb - 2) {
    case .verb, .participle, .base, .ing, .that: return true
    default: return false
    }
  }

  func opensCondition(_ index: Int) -> Bool {
    if page.isWord(index, Units.only) {
      return page.has(index + 1, [.subordinator, .preposition, .adverb])
    }
    return page.tag(index) == .subordinator && !page.has(index, .interrogative)
  }

  static let only = WordHash.of("only")

  /// Whether a report is only a part of what its sentence says: in a condition, "until somebody
  /// shows me", in a relative clause, "those who ordered it", or an act to come, "will report".
  func isIncidental(_ claim: Claim) -> Bool {
    guard page.quote(at: claim.cue.lowerBound) < 0,
      claim.content.allSatisfy({ page.quote(at: $0) < 0 })
    else { return false }
    if !claim.frame.contains(.act), claim.cue.contains(where: { page.has($0, .will) }) {
      return true
    }
    let first = claim.source.isEmpty ? claim.content.lowerBound : claim.source.lowerBound
    let start = min(first, claim.cue.lowerBound)
    let sentence = page.sentences[claim.sentence]
    if start > sentence.lowerBound,
      known.sets.contains(.conditionOpeners, page.tokens[beforeInsertion(start) - 1].hash)
    {
      return true
    }
    guard !claim.isReversed else { return false }
    // "…,” said Lee, |who promised to pay"
    if claim.frame.contains(.act), page.isWord(first, known.who), page.tag(first - 1) == .comma {
      return false
    }
    return claim.source.count == 1 && [.wh, .that].contains(page.tag(first))
  }

  /// Where an insertion starts that ends before `index`, its first comma: "if|, however, |the court
  /// says no"; else `index`.
  private func beforeInsertion(_ index: Int) -> Int {
    guard index > 2, page.tag(index - 1) == .comma else { return index }
    let first = (max(1, index - 8)..<index - 1).last { page.tag($0) == .comma }
    return first ?? index
  }

  /// Whether what is said is a quote behind its cue, on which the sentence may put a condition:
  /// "said “we will pay” |if the state does".
  private func isQuotedBehind(_ stretch: Stretch) -> Bool {
    let claim = claims[stretch.claim]
    return !stretch.isContinued && !claim.isReversed && claim.rest.isEmpty
      && page.closesQuote(stretch.tokens.upperBound - 1) && page.quote(at: claim.cue.lowerBound) < 0
      && page.tag(stretch.tokens.upperBound - 2) != .stop
  }

  /// The end of what an act hangs on behind it: "offered its staff jobs |if the oven is
  /// delivered|".
  private func afterCondition(_ tokens: Range<Int>, in sentence: Range<Int>) -> Int {
    var next = tokens.upperBound
    if page.tag(next) == .comma || page.tag(next) == .dash { next += 1 }
    guard page.opensRestriction(next, before: sentence.upperBound, known) else {
      return tokens.upperBound
    }
    return page.tag(sentence.upperBound - 1) == .stop
      ? sentence.upperBound - 1 : sentence.upperBound
  }

  /// Whether the claim stands in a condition that opens its sentence, which its main clause needs:
  /// "If the plan is approved, we will build".
  func isInCondition(_ claim: Claim) -> Bool {
    let sentence = page.sentences[claim.sentence]
    let start = min(claim.cue.lowerBound, claim.content.lowerBound)
    guard page.quote(at: claim.cue.lowerBound) < 0, start > sentence.lowerBound,
      let opener = (sentence.lowerBound..<min(start, sentence.lowerBound + 6))
        .first(where: {
          known.sets.contains(.conditionOpeners, page.tokens[$0].hash)
            || known.sets.contains(.initialConditionWords, page.tokens[$0].hash)
        })
    else { return false }
    // "Only when the dispute has been settled |can there be|", "Not until the court has ruled |will
    // it|"
    if opener == sentence.lowerBound + 1,
      page.isWord(sentence.lowerBound, Units.only) || page.tag(sentence.lowerBound) == .negator
    {
      return true
    }
    guard !(opener..<start).contains(where: { page.tag($0) == .comma }),
      let comma = (claim.cue.upperBound..<max(claim.cue.upperBound, sentence.upperBound - 2))
        .first(where: { page.tag($0) == .comma })
    else { return false }
    return (comma..<sentence.upperBound).contains { page.tag($0).isFinite }
  }
}
