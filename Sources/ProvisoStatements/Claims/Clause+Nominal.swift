import ProvisoLexicon
import ProvisoText

extension Clause {
  private static let place = WordHash.of("place")

  /// The claim of a noun: "Lee's promise to …", "their fear that …", "the criticism of …".
  func nominal(_ match: Range<Int>, _ frame: Frame) -> Claim? {
    let head = match.lowerBound
    let next = match.upperBound
    // "will have a plan in place"
    if page.isWord(next, known.inWord), page.isWord(next + 1, Clause.place) { return nil }
    var start = head
    while start > sentence.lowerBound, head - start < 4,
      page.tag(start - 1) == .noun || page.tag(start - 1) == .adjective
        || page.tag(start - 1) == .participle || page.tag(start - 1) == .adverb
    {
      start -= 1
    }
    var owner = possessor(before: start)
    var carrier: Int?
    // "Our plan for the port" is nobody's report.
    if let owner, owner.count == 1, page.has(owner.lowerBound, [.firstSingular, .firstPlural]) {
      return nil
    }
    if owner == nil, frame.contains(.nounPhraseOf), page.tag(next) == .preposition,
      let held = holder(before: page.tag(start - 1) == .determiner ? start - 1 : start)
    {
      (owner, carrier) = (held.source, held.start)
    }
    let isAbout =
      frame.contains(.nounPhraseOf) && next < sentence.upperBound
      && (known.topical.contains(page.tokens[next].hash)
        || !frame.contains(.light) && known.aimed.contains(page.tokens[next].hash))
    if frame.contains(.light), carrier == nil, !isAbout { return nil }
    // "a commitment |by Acme| to keep jobs", "an assurance |from the state| that"
    if owner == nil, let giver = giver(at: next, frame) {
      let end = nominalEnd(from: giver.upperBound, .clause)
      let cue = (page.tag(start - 1) == .determiner ? start - 1 : start)..<next
      return end > giver.upperBound
        ? claim(source: giver, cue: cue, content: giver.upperBound..<end, frame) : nil
    }
    var first = next
    let form: Form
    switch page.tag(next) {
    case .that where frame.contains(.nounThat): form = .clause
    case .to where frame.contains(.nounInfinitive) && owner != nil: form = .clause
    case .preposition
    where frame.contains(.nounPhraseOf) && (owner != nil || isAbout) && page.tag(next + 1) != .ing:
      form = .nounPhrase
      first = next + 1
    default: return nil
    }
    let end = nominalEnd(from: first, form)
    guard end > first else { return nil }
    if let owner {
      return claim(
        source: owner, cue: (carrier ?? start)..<first, content: first..<end, frame,
        isPhrase: form == .nounPhrase)
    }
    if page.tag(start - 1) == .determiner { start -= 1 }
    let holder = holder(before: start)
    return claim(
      source: holder?.source, cue: (holder?.start ?? start)..<first, content: first..<end, frame,
      isPhrase: form == .nounPhrase)
  }

  /// The end of what a noun of speech names, before the verb that it is the subject of.
  private func nominalEnd(from first: Int, _ form: Form) -> Int {
    let end = contentEnd(from: first, form)
    return page.tag(first) == .to && end > first ? beforeMainVerb(first..<end) : end
  }

  /// Who gives what a noun names, before *to* or *that*: "a promise by |the mayor| to pay".
  private func giver(at next: Int, _ frame: Frame) -> Range<Int>? {
    guard page.isWord(next, known.by) || page.isWord(next, Clause.from),
      let phrase = nounPhrase(startingAt: next + 1, isSubject: false), isSpeaker(phrase)
    else { return nil }
    switch page.tag(phrase.upperBound) {
    case .that: return frame.contains(.nounThat) ? phrase : nil
    case .to: return frame.contains(.nounInfinitive) ? phrase : nil
    default: return nil
    }
  }

  private static let from = WordHash.of("from")

  /// The end of an infinitive that is part of a subject: "her promise |to build roads| came late";
  /// the verb of a condition in it comes first: "her vow |to quit if the bill passes| drew laughs".
  private func beforeMainVerb(_ content: Range<Int>) -> Int {
    var index = content.lowerBound + 2
    var isInCondition = false
    while index < content.upperBound {
      switch page.tag(index) {
      case .subordinator
      where !isInCondition && known.sets.contains(.conditionOpeners, page.tokens[index].hash):
        isInCondition = true
        index += 1
      case .that, .wh, .subordinator, .pronoun, .comma, .coordinator: return content.upperBound
      case .verb, .modal, .have, .be:
        // "if oil |falls| has been ignored": a verb that looks like a noun.
        let isSecond = page.tag(index - 1) == .noun && page.has(index - 1, [.sForm, .baseForm])
        if isInCondition, !isSecond {
          isInCondition = false
          index += 1
          while page.tag(index).isAuxiliary || page.tag(index) == .participle { index += 1 }
          continue
        }
        while index > content.lowerBound + 2, page.tag(index - 1) == .adverb { index -= 1 }
        return index
      default: index += 1
      }
    }
    return content.upperBound
  }

  /// "Lee's" or "their" before the noun that starts at `start`.
  private func possessor(before start: Int) -> Range<Int>? {
    let last = start - 1
    guard last >= sentence.lowerBound else { return nil }
    if page.tag(last) == .possessive { return last..<start }
    guard page.tag(last) == .clitic, let phrase = subject(endingAt: last) else { return nil }
    return phrase.lowerBound..<start
  }

  /// "Lee rejected the claim that": a verb with the noun as its object has the source.
  private func holder(before start: Int) -> (source: Range<Int>, start: Int)? {
    let verb = start - 1
    guard verb > sentence.lowerBound, page.matchAt[verb] < 0 else { return nil }
    let chain = verbChain(verb)
    guard page.tag(verb) == .verb || chain.hasAuxiliary, chain.to < 0 else { return nil }
    guard let source = subject(endingAt: chain.start) else { return nil }
    return (source, chain.start)
  }

  /// "According to Lee, …" and "…, according to Lee".
  func preposition(_ match: Range<Int>) -> Claim? {
    guard let source = nounPhrase(startingAt: match.upperBound) else { return nil }
    let frame: Frame = [.preposition, .that]
    let before = match.lowerBound
    let isFirst =
      (sentence.lowerBound..<before).allSatisfy { page.tag($0) == .other || page.tag($0) == .dash }
      || page.tag(before - 1) == .coordinator
      || page.tag(before - 1) == .colon
    if isFirst || page.tag(before - 1) == .that {
      var start = source.upperBound
      while start < sentence.upperBound, start - source.upperBound < 12, page.tag(start) != .comma {
        start += 1
      }
      start += 1
      guard start < sentence.upperBound else { return nil }
      let end = contentEnd(from: start, .clause)
      return claim(source: source, cue: match, content: start..<Swift.max(start, end), frame)
    }
    guard let content = contentBefore(before) else { return nil }
    var rest: Range<Int>?
    if page.tag(before - 1) == .comma, page.tag(source.upperBound) == .comma,
      source.upperBound + 1 < sentence.upperBound, verbCue(at: source.upperBound + 1) == nil
    {
      let start = source.upperBound + 1
      rest = start..<Swift.max(start, contentEnd(from: start, .clause))
    }
    return claim(
      source: source, cue: match, content: content, rest: rest, frame, isReversed: true)
  }
}
