import ProvisoLexicon
import ProvisoText

extension Clause {
  /// A participle: "was criticised by Lee", "proposed by Lee", "is called a relic".
  func passiveOf(_ cue: Range<Int>, _ frame: Frame, hasBe: Bool) -> Claim? {
    let end = cue.upperBound
    let agent = agent(from: end)
    guard let subject = subject(endingAt: cue.lowerBound) else { return nil }
    // "The court was told |by the ministry| that": the subject is the person spoken to.
    if let agent, hasBe, frame.contains(.addressee), page.tag(agent.upperBound) == .that {
      let last = contentEnd(from: agent.upperBound, .clause)
      return claim(source: agent, cue: cue, content: agent.upperBound..<last, frame)
    }
    if let agent {
      guard !frame.isDisjoint(with: [.nounPhrase, .that, .quote, .infinitive, .act]) else {
        return nil
      }
      return claim(
        source: agent, cue: cue, content: subject, frame, isPhrase: true)
    }
    guard hasBe else { return nil }
    if frame.contains(.question) || frame.contains(.addressee) {
      // "was asked whether", "was told that": the subject is the person spoken to.
      guard
        page.tag(end) == .that || page.tag(end) == .wh || page.tag(end) == .to
          || page.tag(end) == .subordinator && page.has(end, .interrogative)
          || frame.contains(.question) && page.tag(end).isNominal
      else { return nil }
      let last = contentEnd(from: end, .clause)
      return claim(source: nil, cue: cue, content: end..<last, frame)
    }
    guard
      frame.contains(.nounPhrase) && (!frame.contains(.homograph) || page.tag(end) == .noun)
        || page.tag(end) == .that && frame.contains(.that) || page.tag(end) == .to
    else { return nil }
    // "is approved": nothing is said of it.
    if page.tag(end).isMark {
      return claim(source: nil, cue: cue, content: subject, frame, isPhrase: true)
    }
    let last = contentEnd(from: end, .clause)
    let rest = end..<Swift.max(end, last)
    return claim(source: nil, cue: cue, content: subject, rest: rest, frame)
  }

  /// The *Lee* of "by Lee" soon after a participle.
  private func agent(from start: Int) -> Range<Int>? {
    var index = start
    while index < sentence.upperBound, index - start < 6 {
      if page.isWord(index, known.by), let phrase = nounPhrase(startingAt: index + 1) {
        return phrase
      }
      guard
        page.tag(index) == .adverb || page.tag(index) == .preposition || isTimeStart(index)
          || page.tag(index).isNominal
      else { return nil }
      index += 1
    }
    return nil
  }

  /// "is expected to", "is seen as": the subject is part of what is said, nobody says it.
  func passive(_ match: Range<Int>, _ frame: Frame) -> Claim? {
    let chain = verbChain(match.lowerBound)
    // "the group, also |known as the Ring"
    let isReduced =
      frame.contains(.nounPhrase) && page.tag(match.lowerBound) == .participle
      && !chain.hasAuxiliary
    guard chain.hasBe || isReduced else { return active(match, frame) }
    let isApposed = !chain.hasBe && page.tag(chain.start - 1) == .comma
    guard chain.to < 0,
      let subject = subject(endingAt: isApposed ? chain.start - 1 : chain.start)
    else { return nil }
    var start = match.upperBound
    if frame.contains(.infinitive) { start -= 1 }
    let end = contentEnd(from: start, .clause)
    guard end > start else { return nil }
    return claim(
      source: nil, cue: chain.start..<start, content: subject, rest: start..<end, frame)
  }

  /// The same words without *be*: "expected to win", "worried that".
  private func active(_ match: Range<Int>, _ frame: Frame) -> Claim? {
    let head = match.lowerBound
    guard page.tag(head) == .verb || page.tag(head) == .participle && page.tag(head - 1) == .have,
      frame.isVerb
    else { return nil }
    // A headline without its verb: "|Plant |expected to open in May".
    if frame.contains(.infinitive), page.tag(sentence.upperBound - 1) != .stop,
      let subject = subject(endingAt: head), subject.lowerBound == sentence.lowerBound,
      page.tag(subject.lowerBound) != .determiner, page.tag(subject.lowerBound) != .pronoun,
      !subject.contains(where: { page.has($0, [.person, .title, .people, .firstName]) })
    {
      let end = contentEnd(from: match.upperBound - 1, .clause)
      guard end > match.upperBound - 1 else { return nil }
      return claim(
        source: nil, cue: head..<match.upperBound - 1, content: subject,
        rest: match.upperBound - 1..<end, frame)
    }
    return verbal(head..<head + 1, frame.subtracting([.adjective, .passive]))
  }

  /// "is confident that", "was critical of".
  func adjective(_ match: Range<Int>, _ frame: Frame) -> Claim? {
    let chain = verbChain(match.lowerBound)
    var start = chain.start
    if !chain.hasBe {
      let before = match.lowerBound - 1
      guard page.tag(before) == .verb || page.tag(before) == .adverb, page.has(before, .stativeVerb)
      else { return active(match, frame) }
      start = verbChain(before).start
    }
    guard chain.to < 0, let source = subject(endingAt: start) else { return nil }
    if page.has(source.lowerBound, [.firstSingular, .firstPlural, .second]) { return nil }
    var first = match.upperBound
    if !frame.isDisjoint(with: [.that, .infinitive, .question]) { first -= 1 }
    let end = contentEnd(from: first, frame.contains(.nounPhrase) ? .nounPhrase : .clause)
    guard end > first else { return nil }
    let isImpersonal = source.count == 1 && page.has(source.lowerBound, [.it, .expletive])
    return claim(
      source: isImpersonal ? nil : source, cue: start..<first, content: first..<end, frame,
      isPhrase: frame.isDisjoint(with: [.that, .infinitive, .question]))
  }

  /// "to say", "used to say", "went on to argue": an infinitive under another verb.
  func infinitive(
    _ cue: Range<Int>, _ chain: VerbChain, _ match: Range<Int>, _ frame: Frame
  ) -> Claim? {
    let governor = chain.to - 1
    guard governor > sentence.lowerBound else { return nil }
    // Under another cue the infinitive is what is said, not a cue of its own.
    var index = governor
    while index > sentence.lowerBound, governor - index < 4 {
      if let cue = verbCue(at: index), !cue.frame.isDisjoint(with: [.infinitive, .raising]),
        !cue.frame.contains(.raising) || !frame.isSuperset(of: [.that, .quote])
      {
        return nil
      }
      index -= 1
    }
    guard let head = governingVerb(endingAt: governor) else { return nil }
    let outer = verbChain(head)
    guard outer.to < 0, let source = subject(endingAt: outer.start) else { return nil }
    // "It is too early |to say|" is nobody's word.
    let isImpersonal =
      source.count == 1 && page.has(source.lowerBound, [.it, .expletive]) && page.tag(head) == .be
    if frame.contains(.mental) || isImpersonal
      || page.has(source.lowerBound, [.firstSingular, .firstPlural, .second])
    {
      return nil
    }
    return complement(outer.start..<match.upperBound, from: match.upperBound, source: source, frame)
  }

  /// The verb that governs an infinitive after `end`: "wants", "is trying", "went on", "took to the
  /// stage".
  private func governingVerb(endingAt end: Int) -> Int? {
    var index = end
    while index > sentence.lowerBound, end - index < 6 {
      switch page.tag(index) {
      case .verb: return index
      case .participle, .ing: return verbChain(index).hasAuxiliary ? index : nil
      case .be: return index
      case .adverb, .preposition, .name, .noun, .determiner, .possessive, .adjective:
        index -= 1
      default: return nil
      }
    }
    return nil
  }
}
