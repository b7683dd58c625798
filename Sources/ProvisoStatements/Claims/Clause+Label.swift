import ProvisoLexicon
import ProvisoText

extension Clause {
  /// A line that opens with a name and a colon: "Ferri: No new taxes before the election".
  func label() -> Claim? {
    let start = sentence.lowerBound
    guard start == 0 || page.tokens[start].shape.contains(.lineBefore), page.quote(at: start) < 0
    else { return nil }
    var index = start
    // "– @tram_fan: “…”"
    while index < sentence.upperBound, page.tag(index) == .dash { index += 1 }
    if index < sentence.upperBound, page.tokens[index].kind == .symbol {
      index += 1
      while index < sentence.upperBound, index - start < 12, page.tag(index) != .colon,
        !page.tokens[index].shape.contains(.spaceBefore)
      {
        index += 1
      }
    }
    let name = index
    while index < sentence.upperBound, index - name < 7, page.tag(index) != .colon {
      guard page.tokens[index].kind == .word,
        page.isCapitalised(index) || page.isWord(index, known.of),
        page.tag(index) == .name || page.tag(index) == .noun || page.tag(index) == .preposition
          || page.tag(index) == .adjective
      else {
        guard
          page.tag(index) == .openBracket || page.tag(index) == .closeBracket
            || page.tag(index) == .stop || page.tag(index) == .clitic
        else { return nil }
        index += 1
        continue
      }
      index += 1
    }
    let content = index + 1
    guard index > start, page.tag(index) == .colon, content + 1 < sentence.upperBound,
      !known.sets.contains(.mailHeaders, page.tokens[start].hash),
      !known.sets.contains(.nonLabels, page.tokens[start].hash),
      page.tokens[content].shape.contains(.spaceBefore),
      page.isCapitalised(content) || page.opensQuote(content)
    else { return nil }
    let end = contentEnd(from: content, .clause)
    guard end > content + 1 else { return nil }
    return claim(
      source: start..<index, cue: index..<index + 1, content: content..<end, [.quote, .that])
  }

  /// A verb of any kind between a quote and a name, as in “This is fine!” beamed Ann Lee.
  func inversion(after quote: Range<Int>) -> Claim? {
    let verb = quote.upperBound
    guard verb + 1 < sentence.upperBound, page.tag(verb) == .verb, page.has(verb, .pastForm),
      page.matchAt[verb] < 0, verb >= 2,
      [.comma, .exclamation, .question].contains(page.tokens[verb - 2].kind),
      let source = nounPhrase(startingAt: verb + 1), isSpeaker(source)
    else { return nil }
    return claim(source: source, cue: verb..<verb + 1, content: quote, [.quote], isReversed: true)
  }

  /// What stands before the colon of a quote: a subject and its verb, or a name alone.
  func introduction(of quote: Range<Int>) -> Claim? {
    let colon = quote.lowerBound - 1
    let start = Swift.max(sentence.lowerBound, colon - ClaimFinder.reach)
    guard colon > start else { return nil }
    var index = start
    while index < colon {
      if page.tag(index).isFinite, let source = subject(endingAt: index) {
        var end = index + 1
        while end < colon,
          page.tag(end).isAuxiliary || page.tag(end) == .adverb
            || page.tag(end) == .participle
        {
          end += 1
        }
        return claim(source: source, cue: index..<end, content: quote, [.quote])
      }
      index += 1
    }
    guard let name = nounPhrase(startingAt: start), name.upperBound == colon else { return nil }
    return claim(source: name, cue: colon..<colon + 1, content: quote, [.quote])
  }
}
