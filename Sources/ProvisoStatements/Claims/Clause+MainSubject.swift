import ProvisoLexicon
import ProvisoText

extension Clause {
  /// The subject of the sentence's first verb before `end`: what "…, adding that" goes back to.
  ///
  /// `inner` is the quote in which it is looked for, by default that of `end`; tags between commas
  /// (", she recalls,") can be passed over.
  func mainSubject(
    before end: Int, inQuote inner: Int? = nil, skipsTags: Bool = false
  ) -> Range<Int>? {
    var index = Swift.max(sentence.lowerBound, end - 4 * ClaimFinder.reach)
    let quote = inner ?? page.quote(at: end)
    // "Asked if he would pay, |Lee nodded"
    if [.participle, .subordinator, .wh, .verb, .preposition]
      .contains(page.tag(sentence.lowerBound))
    {
      let first = sentence.lowerBound
      let comma = (first..<min(end, first + ClaimFinder.reach)).first { page.tag($0) == .comma }
      if let comma, (first + 1..<comma).contains(where: { page.tag($0).isFinite }) {
        index = max(index, comma + 1)
      }
    }
    while index < end {
      if page.quote(at: index) == quote, page.tag(index).isFinite, index > sentence.lowerBound {
        var group = index
        while group > sentence.lowerBound,
          page.tag(group - 1) == .adverb || page.tag(group - 1) == .negator
        {
          group -= 1
        }
        if let found = subject(endingAt: group), page.tag(found.lowerBound) != .wh {
          let isTag =
            skipsTags && page.tag(found.lowerBound - 1) == .comma && page.tag(index + 1) == .comma
            && index + 2 < end && verbCue(at: index) != nil
          if !isTag { return found }
        }
        // An inverted one: “…,” said Ann Lee, adding
        if let cue = verbCue(at: index), let found = nounPhrase(startingAt: cue.end) {
          return found
        }
      }
      index += 1
    }
    // A verb that the lexicon does not know: take the noun phrase that opens the sentence.
    guard page.tag(sentence.lowerBound) == .pronoun || page.tag(sentence.lowerBound) == .name,
      quote < 0, page.quote(at: sentence.lowerBound) < 0
    else { return nil }
    return nounPhrase(startingAt: sentence.lowerBound)
  }
}
