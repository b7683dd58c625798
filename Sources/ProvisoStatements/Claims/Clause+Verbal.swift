import ProvisoLexicon
import ProvisoText

extension Clause {
  /// The claim of a verb: "She said that …", "“…,” said Lee", "He was criticised by …".
  func verbal(_ match: Range<Int>, _ frame: Frame) -> Claim? {
    let head = match.lowerBound
    let chain = verbChain(head)
    let tag = page.tag(head)
    let cue = chain.start..<match.upperBound
    // What a contract makes somebody disclose or report is a duty, and nothing that was said.
    if cue.contains(where: { page.isWord($0, Clause.shall) }) { return nil }
    if frame.contains(.question), isAbsolute(head) {
      // "Asked whether …, Lee said"
      if page.isWord(match.upperBound, known.by) { return nil }
      let end = firstComma(from: match.upperBound)
      return end > match.upperBound
        ? claim(source: nil, cue: cue, content: match.upperBound..<end, frame) : nil
    }
    if tag == .participle, !chain.hasAuxiliary || chain.hasBe {
      return passiveOf(cue, frame, hasBe: chain.hasBe)
    }
    if chain.to >= 0 { return infinitive(cue, chain, match, frame) }
    if tag == .base, !chain.hasAuxiliary { return nil }
    let isParticipial = tag == .ing && !chain.hasBe
    let before = chain.start - 1
    // “…,” said Lee.
    if !isParticipial, let claim = inverted(cue, before: before, frame) { return claim }
    if !isParticipial, let claim = comparison(cue, cue.upperBound, frame) { return claim }
    var source = isParticipial ? nil : subject(endingAt: chain.start)
    if source == nil {
      source = carriedSubject(chain.start, isParticipial: isParticipial)
      if source == nil,
        isParticipial
          || chain.start > sentence.lowerBound
            && page.tag(before) != .stop
      {
        return nil
      }
    }
    guard let source, source.contains(where: { page.tokens[$0].kind == .word }) else { return nil }
    if isOwnThought(source, frame) || Clause.whichever.contains(page.tokens[source.lowerBound].hash)
      || isOfCondition(source) || isWhatAdds(source, chain, cue)
    {
      return nil
    }
    return complement(cue, from: match.upperBound, source: source, frame)
  }

  /// Whether a condition opens with what looks like a source: "|subject to the terms| set out
  /// below", "|assuming parliament| agrees".
  private func isOfCondition(_ source: Range<Int>) -> Bool {
    let first = source.lowerBound
    return page.isWord(first, known.subject) && page.isWord(first + 1, known.to)
      || source.count > 1 && known.sets.contains(.conditionOpeners, page.tokens[first].hash)
  }

  /// Whether *which* stands for a thing that does something: "the tax, which would add to costs".
  private func isWhatAdds(_ source: Range<Int>, _ chain: VerbChain, _ cue: Range<Int>) -> Bool {
    page.isWord(source.lowerBound, known.which) && page.tag(chain.start) == .modal
      && !page.has(chain.start, .will)
      && page.tag(cue.upperBound) != .that && page.tag(cue.upperBound) != .quote
  }

  private static let shall = WordHash.of("shall")
  /// "Whatever the vendor says" reports nothing.
  private static let whichever = WordSet(["whatever", "whichever", "whoever", "however"])

  /// Whether nobody is reported: a thought of "I" or "we", anything of "you".
  private func isOwnThought(_ source: Range<Int>, _ frame: Frame) -> Bool {
    guard source.count == 1 else { return false }
    if page.has(source.lowerBound, .second) { return true }
    return frame.contains(.mental)
      && page.has(source.lowerBound, [.firstSingular, .firstPlural])
  }

  /// Whether the participle at `head` opens its sentence: "Asked about it, …", "When asked, …".
  func isAbsolute(_ head: Int) -> Bool {
    guard head < sentence.upperBound, page.tokens[head].shape.contains(.edSuffix) else {
      return false
    }
    let before = head - 1
    return head == sentence.lowerBound
      || page.tag(before) == .subordinator && page.tag(head + 1) != .pronoun
  }

  func firstComma(from start: Int) -> Int {
    var index = start
    while index < sentence.upperBound, page.tag(index) != .comma, page.tag(index) != .stop {
      index += 1
    }
    return index
  }

  /// The subject that a participle or a second verb takes over from the verb before it.
  private func carriedSubject(_ start: Int, isParticipial: Bool) -> Range<Int>? {
    let before = page.tag(start - 1)
    if isParticipial {
      if before == .noun || before == .name, start > sentence.lowerBound {
        // "a report saying", "people asking": the noun itself.
        return subject(endingAt: start) ?? lastNouns(before: start)
      }
      guard
        before == .comma || before == .dash || before == .coordinator || before == .preposition
          || before == .subordinator || start == sentence.lowerBound
      else { return nil }
      if start == sentence.lowerBound {
        // "Citing X, the mayor resigned."
        return fronted(from: start)
      }
      return quotedAs(before: start) ?? taggedSource(before: start) ?? mainSubject(before: start)
    }
    guard before == .coordinator || before == .comma else { return nil }
    return mainSubject(before: start, skipsTags: true)
  }

  /// Whose words somebody else passes on: "the press quoted |Lavrov| as saying".
  private func quotedAs(before start: Int) -> Range<Int>? {
    guard page.isWord(start - 1, known.asWord), let phrase = lastNouns(before: start - 1),
      phrase.lowerBound > sentence.lowerBound,
      page.tag(phrase.lowerBound - 1) != .preposition
    else { return nil }
    let before = phrase.lowerBound - 1
    let first =
      page.tag(before) == .determiner || page.tag(before) == .possessive ? before : before + 1
    // "Lavrov was quoted by the agency as saying"
    guard page.tag(first - 1) == .verb else { return nil }
    return first..<phrase.upperBound
  }

  /// The source of a tag that stands behind its words and before `end`: "…, |the minister said on
  /// Monday|, adding that".
  private func taggedSource(before end: Int) -> Range<Int>? {
    let quote = page.quote(at: end)
    var index = end - 1
    let limit = Swift.max(sentence.lowerBound, end - ClaimFinder.reach)
    while index > limit, page.quote(at: index) == quote {
      if page.tag(index).isFinite, verbCue(at: index) != nil {
        guard let source = subject(endingAt: index), source.lowerBound > sentence.lowerBound else {
          return nil
        }
        let before = source.lowerBound - 1
        return page.tag(before) == .comma || page.closesQuote(before) ? source : nil
      }
      index -= 1
    }
    return nil
  }

  /// The nouns right before `end`, as in "with |polls showing".
  private func lastNouns(before end: Int) -> Range<Int>? {
    var start = end
    while start > sentence.lowerBound, page.tag(start - 1).isNominal { start -= 1 }
    return start < end ? start..<end : nil
  }

  /// The subject after a participial clause that opens the sentence.
  private func fronted(from start: Int) -> Range<Int>? {
    var index = start
    let limit = Swift.min(sentence.upperBound, start + ClaimFinder.reach)
    while index < limit {
      if page.tag(index) == .comma, page.tag(index + 1).isNominal {
        return nounPhrase(startingAt: index + 1)
      }
      index += 1
    }
    return nil
  }

  /// “…,” said Lee: a verb with its subject after it.
  private func inverted(_ cue: Range<Int>, before: Int, _ frame: Frame) -> Claim? {
    guard !frame.isDisjoint(with: [.quote, .that]),
      page.tag(cue.upperBound - 1) == .verb
        || page.tag(cue.lowerBound) == .verb
    else { return nil }
    if let claim = opening(cue, frame) { return claim }
    let isAfterQuote =
      before >= 0
      && (page.closesQuote(before)
        || page.tag(before) == .comma && page.closesQuote(before - 1))
    let isAfterComma = before > sentence.lowerBound && page.tag(before) == .comma
    let startsSentence = cue.lowerBound == sentence.lowerBound && page.closesQuote(before)
    guard isAfterQuote || isAfterComma || startsSentence else { return nil }
    // "Ann Lee, the treasurer, told investors": whom she told is behind the verb.
    if isAfterComma, !isAfterQuote, let subject = subject(endingAt: cue.lowerBound),
      subject.contains(where: { page.tag($0) == .comma }), isSpeaker(subject)
    {
      return nil
    }
    guard let source = nounPhrase(startingAt: cue.upperBound) else { return nil }
    if !isAfterQuote, !startsSentence {
      // ", said Lee" without quotes: nothing but an adverbial may follow.
      let after = page.tag(source.upperBound)
      guard
        after == .stop || after == .comma || source.upperBound >= sentence.upperBound
          || after == .preposition || isTimeStart(source.upperBound)
      else { return nil }
      guard isSpeaker(source) else { return nil }
    }
    return reversed(cue, frameStart: cue.lowerBound, frameEnd: source.upperBound, source, frame)
  }

  /// Whether the phrase after a verb may be its subject, not its object: "…, tells the story".
  func isSpeaker(_ phrase: Range<Int>) -> Bool {
    if page.tag(phrase.lowerBound) == .pronoun { return !page.has(phrase.lowerBound, .it) }
    return phrase.contains {
      page.tag($0) == .name || page.has($0, [.person, .organisation, .people, .title])
    }
  }

  /// A verb that opens its sentence before its subject and a quote: "Said Lee: …".
  private func opening(_ cue: Range<Int>, _ frame: Frame) -> Claim? {
    guard cue.lowerBound == sentence.lowerBound, page.quote(at: cue.lowerBound) < 0,
      let source = nounPhrase(startingAt: cue.upperBound, isSubject: false)
    else { return nil }
    let mark = source.upperBound
    guard page.tag(mark) == .comma || page.tag(mark) == .colon, mark + 1 < sentence.upperBound,
      page.opensQuote(mark + 1)
    else { return nil }
    let end = contentEnd(from: mark + 1, .clause)
    return claim(source: source, cue: cue, content: mark + 1..<end, frame)
  }

  /// The cue with "repeatedly" or "in a statement" and the like where it follows.
  func withMedium(_ cue: Range<Int>) -> Range<Int> {
    var end = cue.upperBound
    if page.tag(end) == .adverb, page.tokens[end].shape.contains(.lySuffix),
      page.quote(at: end) == page.quote(at: cue.lowerBound)
    {
      end += 1
    }
    // "said Tuesday"
    if page.has(end, .weekday), page.isCapitalised(end), page.tag(end + 1) != .clitic,
      page.quote(at: end) == page.quote(at: cue.lowerBound)
    {
      end += 1
    }
    let cue = cue.lowerBound..<end
    guard end < page.matchAt.count, page.matchAt[end] >= 0 else { return cue }
    let match = page.matches[Int(page.matchAt[end])]
    return frames[match.cue].contains(.medium) ? cue.lowerBound..<match.tokens.upperBound : cue
  }
}
