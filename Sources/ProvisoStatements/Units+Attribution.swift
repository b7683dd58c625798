import ProvisoText

/// Who says a stretch, and which of its bytes are listed and scored.
extension Units {
  /// Who says the claim with `number`, and how.
  func attribution(_ stretch: Stretch) -> Attribution {
    let number = stretch.claim
    let claim = claims[number]
    var attribution = Attribution(kind: stretch.isContinued ? .direct : kind(of: claim))
    if !claim.source.isEmpty { attribution.source = Mention(span: span(of: claim.source)) }
    attribution.cue = Mention(span: span(of: claim.cue))
    let referent = referents[number]
    if !referent.earlier.isEmpty {
      attribution.resolved = Mention(span: span(of: referent.earlier))
    }
    if !referent.name.isEmpty { attribution.name = Mention(span: span(of: referent.name)) }
    attribution.isReportedAct = claim.frame.contains(.act) && !stretch.isContinued
    return attribution
  }

  func kind(of claim: Claim) -> Attribution.Kind {
    let quote = page.quote(at: claim.content.lowerBound)
    if quote >= 0, page.quotes[quote].tokens.lowerBound == claim.content.lowerBound,
      page.quotes[quote].tokens.upperBound >= claim.content.upperBound
    {
      let rest = page.quote(at: claim.rest.lowerBound)
      return claim.rest.isEmpty || rest >= 0 ? .direct : .mixed
    }
    var index = claim.content.lowerBound
    while index < claim.content.upperBound {
      if page.quote(at: index) != quote { return .mixed }
      index += 1
    }
    if !claim.rest.isEmpty, claim.rest.contains(where: { page.quote(at: $0) != quote }) {
      return .mixed
    }
    return .indirect
  }

  func span(of tokens: Range<Int>) -> TextSpan {
    TextSpan(
      Int(page.tokens[tokens.lowerBound].start), Int(page.tokens[tokens.upperBound - 1].end))
  }

  /// Whether *that* only joins what is said to its report; with a capital it points: "That money
  /// will flow".
  private func isComplementizer(_ index: Int) -> Bool {
    page.tag(index) == .that && !page.tag(index + 1).isAuxiliary && !page.isCapitalised(index)
  }

  /// Whether the quote mark at `index` closes a quote that opens behind `start`: "a so-called
  /// “gift”".
  private func closesInside(_ index: Int, from start: Int) -> Bool {
    page.closesQuote(index) && page.quotes[page.quote(at: index)].tokens.lowerBound >= start
  }

  /// The bytes to score: without quote marks at the ends, closing marks of an inner part, or
  /// *that*.
  func scored(_ tokens: Range<Int>) -> TextSpan {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    while start + 1 < end {
      let tag = page.tag(start)
      guard tag == .quote || isComplementizer(start) || tag == .comma
      else {
        break
      }
      start += 1
    }
    while end - 1 > start {
      let tag = page.tag(end - 1)
      guard tag == .comma || tag == .quote && !closesInside(end - 1, from: start) else { break }
      end -= 1
    }
    // "He asked: Will you pay|?|"
    if end < page.tokens.count, page.tokens[end].kind == .question,
      !page.tokens[end].shape.contains(.spaceBefore), page.tokens[end - 1].isWordLike
    {
      end += 1
    }
    return span(of: start..<end)
  }
}
