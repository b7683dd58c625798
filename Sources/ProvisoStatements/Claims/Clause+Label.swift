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
      !known.sets.isNoLabel(page.tokens[start].hash),
      page.tokens[content].shape.contains(.spaceBefore),
      page.isCapitalised(content) || page.opensQuote(content)
    else { return nil }
    let end = contentEnd(from: content, .clause)
    guard end > content + 1 else { return nil }
    return claim(
      source: start..<index, cue: index..<index + 1, content: content..<end, [.quote, .that])
  }

  /// A line without a stop that ends in a colon and who says it: "Kenya will send troops only if UN
  /// pays: |Ruto|".
  func closingLabel() -> Claim? {
    let (start, end) = (sentence.lowerBound, sentence.upperBound)
    guard start == 0 || page.tokens[start].shape.contains(.lineBefore), page.tag(end - 1) != .stop,
      let colon = (Swift.max(start, end - 5)..<end).first(where: { page.tag($0) == .colon }),
      colon + 1 < end, colon > start + 2
    else { return nil }
    let source = colon + 1..<end
    let isName = source.allSatisfy {
      page.isCapitalised($0)
        && (page.tag($0) == .name || page.has($0, [.person, .title, .organisation]))
        || page.tokens[$0].shape.contains(.allCapitals) && page.tokens[$0].kind == .word
    }
    let content = start..<colon
    guard isName, content.contains(where: { page.tag($0).isFinite || page.tag($0) == .to }) else {
      return nil
    }
    return claim(
      source: source, cue: colon..<colon + 1, content: content, [.quote, .that], isReversed: true)
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
