import ProvisoLexicon
import ProvisoText

// Frames after, or in the midst of, what is said.
extension Clause {
  /// "…, he said": a frame after, or in the midst of, what is said.
  func reversedAround(
    _ cue: Range<Int>, _ source: Range<Int>, frameEnd: Int, _ frame: Frame
  ) -> Claim? {
    guard !frame.isDisjoint(with: [.quote, .that]) else { return nil }
    let start = Swift.min(source.lowerBound, cue.lowerBound)
    let before = start - 1
    guard before >= 0, start >= sentence.lowerBound, !page.startsParagraph(start) else {
      return nil
    }
    let isAfterQuote = page.closesQuote(before)
    guard
      page.tag(before) == .comma && before > sentence.lowerBound || isAfterQuote
        || page.tag(before) == .dash && before > sentence.lowerBound
    else { return nil }
    return reversed(cue, frameStart: start, frameEnd: frameEnd, source, frame)
  }

  /// "…, as Lee put it" and "As Lee reported, …".
  func comparison(_ cue: Range<Int>, _ frameEnd: Int, _ frame: Frame) -> Claim? {
    guard !frame.isDisjoint(with: [.quote, .that]), let asIndex = asBefore(cue.lowerBound) else {
      return nil
    }
    let source = asIndex + 1..<cue.lowerBound
    if page.tag(asIndex - 1) == .coordinator || asIndex == sentence.lowerBound,
      !page.closesQuote(asIndex - 1)
    {
      var start = frameEnd
      while start < sentence.upperBound, page.tag(start) != .comma { start += 1 }
      guard start + 1 < sentence.upperBound else { return nil }
      let end = contentEnd(from: start + 1, .clause)
      guard start - frameEnd < 12, end > start + 1 else { return nil }
      return claim(source: source, cue: cue, content: start + 1..<end, frame)
    }
    guard page.tag(asIndex - 1) == .comma else { return nil }
    return reversed(cue, frameStart: asIndex, frameEnd: frameEnd, source, frame)
  }

  /// The *as* that opens the clause whose subject ends before `end`.
  private func asBefore(_ end: Int) -> Int? {
    var index = end - 1
    let limit = Swift.max(sentence.lowerBound, end - 10)
    while index >= limit {
      switch page.tag(index) {
      case .noun, .name, .adjective, .determiner, .possessive, .number, .clitic, .pronoun:
        index -= 1
      case .preposition where page.isWord(index, known.of): index -= 1
      case .adverb where page.isWord(index, known.most): index -= 1
      case .stop where page.isAbbreviated(index - 1): index -= 1
      case .preposition, .subordinator:
        guard page.isWord(index, known.asWord), index + 1 < end,
          index == sentence.lowerBound || page.tag(index - 1) == .comma
            || page.tag(index - 1) == .dash || page.closesQuote(index - 1)
            || page.tag(index - 1) == .coordinator && index - 1 == sentence.lowerBound
        else { return nil }
        return index
      default: return nil
      }
    }
    return nil
  }

  /// A claim whose content stands before its frame, and perhaps goes on after it.
  func reversed(
    _ cue: Range<Int>, frameStart: Int, frameEnd: Int, _ source: Range<Int>, _ frame: Frame
  ) -> Claim? {
    guard let content = contentBefore(frameStart) else { return nil }
    let rest = restAfter(frameEnd, content)
    // "In both cases, he said, the road was open": two commas part the frame from its clause.
    guard isWhole(content) || rest != nil && page.tag(frameEnd) == .comma else { return nil }
    // "Every quarter, the group will report to the Board": no clause stands before it.
    if rest == nil, page.quote(at: content.upperBound - 1) < 0, frameEnd < sentence.upperBound,
      !page.tag(frameEnd).isMark, !content.contains(where: { page.tag($0).isFinite })
    {
      return nil
    }
    return claim(
      source: source, cue: withMedium(cue), content: content, rest: rest, frame, isReversed: true)
  }

  /// Whether words before a frame are a clause or a quote, not an adverbial of the frame: "In a
  /// release, he said", "While it burned, he insisted".
  private func isWhole(_ content: Range<Int>) -> Bool {
    let first = content.lowerBound
    let quote = page.quote(at: content.upperBound - 1)
    if quote >= 0, quote != page.quote(at: content.upperBound) { return true }
    if content.contains(where: { page.tag($0) == .comma || page.tag($0) == .quote }) { return true }
    let verbs = content.count { page.tag($0).isFinite }
    switch page.tag(first) {
    case .preposition: return verbs > 0
    case .subordinator where !page.has(first, .interrogative) && !page.isWord(first, Clause.ifHash):
      return verbs > 1
    default: return true
    }
  }

  /// "…, he said, …": what is said after the frame that ends before `end`.
  private func restAfter(_ end: Int, _ content: Range<Int>) -> Range<Int>? {
    var index = end
    let limit = sentence.upperBound
    // Over "in a statement on Monday" to the comma.
    while index < limit, index - end < 20, page.tag(index) != .comma, page.tag(index) != .dash,
      page.tag(index) != .colon, !page.opensQuote(index), page.tag(index) != .stop
    {
      if page.tag(index) == .subordinator || page.tag(index) == .wh { return nil }
      index += 1
    }
    guard index < limit,
      page.tag(index) == .comma || page.opensQuote(index)
        || page.tag(index) == .colon || page.tag(index) == .dash
    else { return nil }
    if !page.opensQuote(index) { index += 1 }
    guard index < limit, page.tag(index) != .ing, page.tag(index) != .stop else { return nil }
    let isQuoteBefore = page.closesQuote(content.upperBound - 1)
    if !page.opensQuote(index) {
      if isQuoteBefore, !goesOn(from: index, content) { return nil }
      if verbCue(at: index) != nil { return nil }
      if page.tag(index) == .wh || page.tag(index) == .adverb, verbCue(at: index + 1) != nil {
        return nil
      }
      // "…, Lee said, | hours before the vote failed"
      if opensReport(index) || page.has(index, .timeUnit) && page.tag(index + 1) != .verb {
        return nil
      }
    }
    // "The city, she said, “will pay its share” |once the state does": the quote is a part of its
    // clause.
    let isPart = !isQuoteBefore && page.opensQuote(index) && !page.isCapitalised(index + 1)
    let rest = index..<contentEnd(from: index, .clause, isPart: isPart)
    return rest.isEmpty ? nil : rest
  }

  /// Whether what is said in quotes before a frame goes on behind it without marks: with its
  /// condition, with the clause that the quote is no more than a part of, or with *and* and what
  /// will be.
  private func goesOn(from index: Int, _ content: Range<Int>) -> Bool {
    if page.opensRestriction(index, before: sentence.upperBound, known) { return true }
    let isJoined = page.tag(index) == .coordinator
    guard let subject = nounPhrase(startingAt: index + (isJoined ? 1 : 0)),
      !reports(from: subject.lowerBound)
    else { return false }
    let verb = subject.upperBound + (page.opensQuote(subject.upperBound) ? 1 : 0)
    guard page.tag(verb).isFinite else { return false }
    if isJoined { return page.isWord(index, known.and) && page.tag(verb) == .modal }
    return !content.contains { page.tag($0).isFinite }
  }

  /// Whether another's report is set against the one before: "but |the regulator says", "while the
  /// union |vowed".
  func opensReport(_ index: Int) -> Bool {
    index < sentence.upperBound
      && (page.tag(index) == .coordinator || known.contrasts.contains(page.tokens[index].hash))
      && reports(from: index + 1)
  }

  /// Whether somebody else than a pronoun says something in the clause that starts at `index`.
  func reports(from index: Int) -> Bool {
    guard let source = nounPhrase(startingAt: index), page.tag(source.lowerBound) != .pronoun
    else { return false }
    var verb = source.upperBound
    // "while |Hart, her deputy, said"
    if page.tag(verb) == .comma, source.contains(where: { page.tag($0) == .comma }) { verb += 1 }
    while page.tag(verb) == .adverb || page.tag(verb) == .have { verb += 1 }
    guard page.tag(verb).isFinite || page.tag(verb) == .participle, let cue = verbCue(at: verb)
    else { return false }
    return !cue.frame.isDisjoint(with: [.that, .quote])
  }

  /// A sentence around its frame whose second part alone stands in quotes: "The city, |she said|,
  /// “will pay its share”", "If the state pays, |he said|, “we will”".
  func parted(
    _ cue: Range<Int>, _ source: Range<Int>, frameEnd: Int, _ frame: Frame
  ) -> Claim? {
    let quote = frameEnd + 1
    guard page.tag(frameEnd) == .comma, page.opensQuote(quote), quote + 1 < sentence.upperBound,
      source.upperBound <= cue.lowerBound, source.lowerBound > sentence.lowerBound,
      page.tag(source.lowerBound - 1) == .comma
    else { return nil }
    let before = sentence.lowerBound..<source.lowerBound - 1
    guard let first = before.first, before.allSatisfy({ page.quote(at: $0) < 0 }) else {
      return nil
    }
    let isClause = before.contains { page.tag($0).isFinite }
    if known.sets.contains(.conditionOpeners, page.tokens[first].hash) {
      guard !page.isCapitalised(quote + 1) || page.has(quote + 1, .firstSingular) else {
        return nil
      }
    } else {
      guard !page.isCapitalised(quote + 1) else { return nil }
      switch page.tag(first) {
      case .preposition, .subordinator, .adverb, .ing, .participle, .coordinator, .to: return nil
      default:
        guard isClause || page.tag(quote + 1).isFinite || page.tag(quote + 1) == .negator else {
          return nil
        }
      }
    }
    return reversedAround(cue, source, frameEnd: frameEnd, frame)
  }
}
