import ProvisoLexicon
import ProvisoText

/// Finds who says what inside the sentences of a page.
///
/// Each cue of the lexicon is looked at once: its verb group, what it takes (``Frame``), the noun
/// phrase that is its source, and the clause or quote that is its content. All searches are
/// bounded.
struct ClaimFinder {
  let frames: [Frame]
  let known: KnownWords

  /// Appends the claims of the sentence with `number`, which is that of `clause`, to `claims`.
  ///
  /// - Complexity: O(*n* + *c* · *b*) in the tokens and the cues of the sentence; *b* is the bound
  ///   of a search, ``reach``.
  func find(
    in clause: Clause, sentence number: Int, matches: Range<Int>, into claims: inout [Claim]
  ) {
    let page = clause.page
    let first = claims.count
    if var claim = clause.label() ?? clause.closingLabel() {
      claim.sentence = number
      claims.append(claim)
    }
    for index in matches {
      let match = page.matches[index]
      let frame = frames[match.cue]
      guard var claim = claim(of: match, frame, in: clause), !isEnumerator(claim.source, page),
        !isAddress(claim, page), !isAsked(claim, in: clause), !isPerformed(claim, page),
        !asksSource(claim, page)
      else { continue }
      if page.quote(at: match.tokens.lowerBound) >= 0, !clause.isInnerQuote(claim) { continue }
      claim.source = withoutEnumerator(claim.source, in: clause)
      claim.sentence = number
      claims.append(claim)
    }
    dropNested(from: first, in: &claims, page)
  }

  /// Whether a source is the mark of an item: "(b) notify the buyer".
  private func isEnumerator(_ source: Range<Int>, _ page: Page) -> Bool {
    !source.isEmpty
      && source.allSatisfy { page.tokens[$0].kind != .word || page.tokens[$0].span.count < 4 }
      && source.contains {
        page.tokens[$0].kind == .openBracket || page.tokens[$0].kind == .closeBracket
      }
  }

  /// A source without the number of the item or the time that it opens its sentence with: "|3.2
  /// |The Contractor", "|(b) |The Bank", "|14:22 |Minister".
  private func withoutEnumerator(_ source: Range<Int>, in clause: Clause) -> Range<Int> {
    let (page, first) = (clause.page, source.lowerBound)
    guard first == clause.sentence.lowerBound, source.count > 1 else { return source }
    let isBracketed = page.tokens[first].kind == .openBracket
    let number = isBracketed ? first + 1 : first
    let length = page.tokens[number].end - page.tokens[number].start
    var end = number + 1
    if isBracketed {
      guard page.tokens[end].kind == .closeBracket, length < 5 else { return source }
      end += 1
    } else if end < source.upperBound,
      page.tokens[end].kind == .period && page.tokens[number].kind == .number
        || page.tokens[end].kind == .closeBracket
    {
      guard length < 4 else { return source }
      end += 1
    } else {
      // "14 ministers" have no point inside their number.
      guard page.tokens[number].kind == .number, page.isCapitalised(end),
        length > 2, known.sectionNumbers.contains(page.tokens[number].hash)
      else { return source }
    }
    return end < source.upperBound ? end..<source.upperBound : source
  }

  /// Whether a source is one who is talked to: "Ann, | thank you for coming".
  private func isAddress(_ claim: Claim, _ page: Page) -> Bool {
    let verb = claim.cue.lowerBound
    return claim.source.upperBound + 1 == verb && page.tag(verb - 1) == .comma
      && claim.source.allSatisfy { page.tag($0) == .name } && page.has(verb, .baseForm)
      && !page.has(verb, [.pastForm, .sForm])
  }

  /// Whether the words do what they say, and report nothing: "The Supplier |hereby guarantees|
  /// that".
  private func isPerformed(_ claim: Claim, _ page: Page) -> Bool {
    page.isWord(claim.cue.lowerBound, known.hereby)
      || page.isWord(claim.cue.lowerBound - 1, known.hereby)
  }

  /// Whether it is asked if a source says so, as in "|Can Lee confirm that …?".
  private func isAsked(_ claim: Claim, in clause: Clause) -> Bool {
    let page = clause.page
    let verb = claim.source.lowerBound - 1
    let first = clause.sentence.lowerBound
    guard verb == first || verb == first + 1 && page.tag(first) == .wh, page.tag(verb).isAuxiliary
    else { return false }
    let end = clause.sentence.suffix(3)
    return end.contains { page.tokens[$0].kind == .question }
  }

  /// Whether the source is the one who is asked: "Lee, |asked whether the state would pay|, said".
  private func asksSource(_ claim: Claim, _ page: Page) -> Bool {
    let cue = claim.cue.lowerBound
    return claim.frame.contains(.question) && claim.source.upperBound + 1 == cue
      && page.tag(cue - 1) == .comma && page.has(cue, [.pastForm, .participle])
      && !claim.source.contains { page.tag($0) == .comma }
  }

  /// Drops thoughts and stands inside what somebody else says: "She said he hoped to win" reports
  /// her words, and only words inside words ("said that the king had told him") count as well.
  private func dropNested(from first: Int, in claims: inout [Claim], _ page: Page) {
    var kept = first
    for index in first..<claims.count {
      let claim = claims[index]
      let isSpeech =
        claim.frame.isSuperset(of: [.that, .quote]) || claim.frame.contains(.preposition)
      if !isSpeech,
        isNested(claim, in: claims[first..<kept], page)
          || isNested(claim, in: claims[index...], page)
      {
        continue
      }
      claims[kept] = claim
      kept += 1
    }
    claims.removeLast(claims.count - kept)
  }

  private func isNested(_ claim: Claim, in others: ArraySlice<Claim>, _ page: Page) -> Bool {
    others.contains {
      $0.cue != claim.cue && $0.contains(claim.cue)
        && page.laterReport(claim, in: $0.content, known) == nil
    }
  }

  /// The claim that introduces a quote after a colon without a cue that the lexicon knows: "The
  /// campaign worded it with care: “…”".
  func introduction(of quote: Int, in page: Page, sentence number: Int) -> Claim? {
    let clause = Clause(
      page: page, sentence: page.sentences[number], known: known, frames: frames)
    let tokens = page.quotes[quote].tokens
    guard var claim = clause.introduction(of: tokens) else { return nil }
    claim.sentence = number
    return claim
  }

  /// The claim of a quote before a verb that the lexicon does not know and a name.
  func inversion(of quote: Int, in page: Page) -> Claim? {
    let tokens = page.quotes[quote].tokens
    guard let number = page.sentence(at: tokens.upperBound) else { return nil }
    let clause = Clause(
      page: page, sentence: page.sentences[number], known: known, frames: frames)
    guard var claim = clause.inversion(after: tokens) else { return nil }
    claim.sentence = number
    return claim
  }

  /// How many tokens a search may pass.
  static let reach = 48

  private func claim(of match: CueMatch, _ frame: Frame, in clause: Clause) -> Claim? {
    let head = match.tokens.lowerBound
    let page = clause.page
    if frame.contains(.medium) { return nil }
    if frame.contains(.preposition) { return clause.preposition(match.tokens) }
    if frame.contains(.adjective) { return clause.adjective(match.tokens, frame) }
    if frame.contains(.passive) { return clause.passive(match.tokens, frame) }
    switch page.tag(head) {
    case .noun, .name, .adjective:
      return frame.isNoun ? clause.nominal(match.tokens, frame) : nil
    case .verb, .base, .ing, .participle,
      .have where match.tokens.count > 1, .modal where match.tokens.count > 1:
      // "had no comment", "did not respond to"
      guard frame.isVerb else { return nil }
      return clause.verbal(frame.contains(.gap) ? head..<head + 1 : match.tokens, frame)
    default: return nil
    }
  }
}

/// A sentence of a page, with the questions that its cues ask.
struct Clause {
  let page: Page
  var sentence: Range<Int>
  let known: KnownWords
  let frames: [Frame]

  /// The cue of the verb that starts at `index`, if one does.
  func verbCue(at index: Int) -> (end: Int, frame: Frame)? {
    guard index >= 0, index < page.matchAt.count, page.matchAt[index] >= 0 else { return nil }
    let match = page.matches[Int(page.matchAt[index])]
    let frame = frames[match.cue]
    return frame.isVerb && page.tag(index).rawValue >= Tag.verb.rawValue
      ? (match.tokens.upperBound, frame) : nil
  }

  /// Whether the claim, itself inside a quote, quotes somebody else's words in marks of their own.
  func isInnerQuote(_ claim: Claim) -> Bool {
    let first = claim.content.lowerBound
    return page.tag(first) == .quote && !page.opensQuote(first)
      && !claim.frame.isDisjoint(with: [.quote, .that])
  }

  func claim(
    source: Range<Int>?, cue: Range<Int>, content: Range<Int>, rest: Range<Int>? = nil,
    _ frame: Frame, isReversed: Bool = false, isPhrase: Bool = false
  ) -> Claim {
    Claim(
      source: source ?? cue.lowerBound..<cue.lowerBound, cue: cue, content: content,
      rest: rest ?? content.upperBound..<content.upperBound, frame: frame, sentence: 0,
      isPhrase: isPhrase, isReversed: isReversed)
  }
}
