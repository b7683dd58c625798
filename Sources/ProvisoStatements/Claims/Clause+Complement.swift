import ProvisoLexicon
import ProvisoText

extension Clause {
  /// The claim of an active verb whose complement may start at `from`.
  func complement(
    _ cue: Range<Int>, from start: Int, source: Range<Int>, _ frame: Frame
  ) -> Claim? {
    let isRelative =
      page.tag(source.lowerBound) == .wh && page.tag(source.lowerBound - 1) == .comma
    let whole = withMedium(cue)
    var index = whole.upperBound > start ? afterDescription(whole.upperBound) : start
    let object = index
    if frame.contains(.addressee) { index = afterAddressee(index) }
    // "promised 150 million euros in aid and says": nobody is addressed.
    if index > object, frame.isSuperset(of: [.act, .nounPhrase]),
      index >= sentence.upperBound || page.tag(index).isMark || page.tag(index) == .preposition
        || page.tag(index) == .coordinator || page.tag(index) == .subordinator,
      page.tag(afterAdjunct(index, frame)) != .that
    {
      index = object
    }
    index = afterParenthesis(afterAdjunct(index, frame))
    let isFronted =
      cue.lowerBound == sentence.lowerBound && page.tag(cue.lowerBound) == .ing
      || isContrasted(source)
    func found(_ given: Form, from first: Int) -> Claim? {
      let form = isFronted ? .fronted : given
      let end = contentEnd(from: first, form, isRelative: isRelative)
      guard end > first else { return nil }
      return claim(
        source: source, cue: whole, content: first..<end, frame, isPhrase: given == .nounPhrase)
    }
    // “…,” Lee said, “…”
    if source.lowerBound > 1, page.closesQuote(source.lowerBound - 1),
      page.tokens[source.lowerBound - 2].kind != .period,
      page.tag(index) == .comma, page.opensQuote(index + 1),
      let parted = reversedAround(whole, source, frameEnd: index, frame)
    {
      return parted
    }
    if index < sentence.upperBound {
      switch page.tag(index) {
      case .quote where page.opensQuote(index):
        return found(.clause, from: index)
      case .colon, .comma:
        let next = index + 1
        if let parted = parted(whole, source, frameEnd: index, frame) { return parted }
        if next < sentence.upperBound, page.opensQuote(next),
          !frame.isDisjoint(with: [.quote, .that, .nounPhrase])
        {
          return found(.clause, from: next)
        }
        if page.tag(index) == .colon, next < sentence.upperBound,
          !frame.isDisjoint(with: [.quote, .that])
        {
          return found(.clause, from: next)
        }
        if page.tag(index) == .colon, next >= sentence.upperBound {
          return quoteAhead(of: next, whole, source, frame)
        }
      case .that where index + 1 >= sentence.upperBound:
        return quoteAhead(of: index + 1, whole, source, frame)
      case .that
      where frame.contains(.that) || frame.contains(.nounPhrase) && page.tag(index + 1).isNominal:
        return found(frame.contains(.that) ? .clause : .nounPhrase, from: index)
      case .to where !frame.isDisjoint(with: [.infinitive, .raising]):
        if frame.contains(.raising) { return raised(whole, source, from: index, frame) }
        return found(.clause, from: index)
      case .preposition
      where page.isWord(index, known.to) && page.opensQuote(index + 1)
        && frame.contains(.infinitive):
        return found(.clause, from: index)
      case .negator where page.tag(index + 1) == .to && frame.contains(.infinitive):
        return found(.clause, from: index)
      case .negator where frame.contains(.that) && hasFiniteVerb(from: index + 1, within: 24):
        return found(.clause, from: index)
      case .wh where !frame.isDisjoint(with: [.question, .that, .nounPhrase]),
        .subordinator
      where !frame.isDisjoint(with: [.question, .nounPhrase]) && page.has(index, .interrogative)
        && !isAbsolute(index + 1) || frame.contains(.question) && isIf(index):
        return found(.clause, from: index)
      case .ing where !frame.isDisjoint(with: [.gerund, .nounPhrase]):
        return found(.nounPhrase, from: index)
      case .pronoun, .noun, .name, .adjective, .determiner, .possessive, .number, .participle,
        .openBracket:
        if let result = bareComplement(index, whole, source, frame, isRelative) { return result }
      case .adverb where page.has(index, .quantifier) && page.tag(index + 1).isNominal:
        if let result = bareComplement(index, whole, source, frame, isRelative) { return result }
      case .adverb where frame.contains(.that) && hasFiniteVerb(from: index, within: 24),
        .subordinator
      where frame.contains(.that) && isIf(index) && hasFiniteVerb(from: index, within: 24):
        return found(.clause, from: index)
      case .be, .modal, .have:
        // "which he said would fail"
        guard frame.contains(.that), page.tag(source.lowerBound - 1) != .comma else { break }
        return found(.clause, from: index)
      default: break
      }
    }
    return reversedAround(whole, source, frameEnd: index, frame)
      ?? quoteAhead(of: index, whole, source, frame) ?? gapped(whole, source, frame)
  }

  /// "the war that analysts blame", "which he considered illegal", "the words he repeats": what is
  /// said or thought of stands before its clause.
  private func gapped(_ cue: Range<Int>, _ source: Range<Int>, _ frame: Frame) -> Claim? {
    let before = source.lowerBound - 1
    guard frame.contains(.nounPhrase), before > sentence.lowerBound else { return nil }
    let content: Range<Int>
    switch page.tag(before) {
    case .wh: content = before..<before + 1
    case .that where page.tag(before - 1).isNominal: content = before..<before + 1
    case .noun where page.tag(source.lowerBound) == .pronoun:
      guard let phrase = subject(endingAt: before + 1) else { return nil }
      content = phrase
    default: return nil
    }
    return claim(source: source, cue: cue, content: content, frame, isPhrase: true)
  }

  private func isIf(_ index: Int) -> Bool { page.isWord(index, Clause.ifHash) }
  static let ifHash = WordHash.of("if")

  /// Whether a source opens its sentence in a clause against which the main clause is set: "While
  /// |Ann| said".
  private func isContrasted(_ source: Range<Int>) -> Bool {
    source.lowerBound == sentence.lowerBound + 1
      && known.contrasts.contains(page.tokens[sentence.lowerBound].hash)
  }

  /// A complement that starts with a noun phrase: a clause without *that*, or the phrase itself.
  private func bareComplement(
    _ index: Int, _ cue: Range<Int>, _ source: Range<Int>, _ frame: Frame, _ isRelative: Bool
  ) -> Claim? {
    let opener = sentence.lowerBound
    let isFronted =
      cue.lowerBound == opener && page.tag(cue.lowerBound) == .ing || isContrasted(source)
      || source.lowerBound == opener + 1 && !frame.contains(.quote)
        && (page.tag(opener) == .subordinator || page.isWord(opener, known.asWord))
    let reach = isFronted ? Swift.max(0, firstComma(from: index) - index) : 30
    let isClause = frame.contains(.that) && hasFiniteVerb(from: index, within: reach)
    // "a large pledged delegate lead" is no pledge: its subject is no name.
    let last = page.tag(source.upperBound - 1)
    let isLoose =
      frame.contains(.act) && page.tag(index) == .noun && last != .name && last != .pronoun
      && !frame.contains(.mental)
    guard isClause || frame.contains(.nounPhrase) && !isLoose else {
      guard frame.contains(.raising) else { return nil }
      return raised(cue, source, from: index, frame)
    }
    // "expects rates |to stay low until May", "asked them |not to go"
    let object =
      frame.contains(.infinitive)
      ? nounPhrase(startingAt: index, isSubject: false)?.upperBound : nil
    let takesInfinitive =
      object.map {
        page.tag($0) == .to || page.tag($0) == .negator && page.tag($0 + 1) == .to
      } ?? false
    let form: Form =
      isFronted ? .fronted : isClause || takesInfinitive ? .clause : .nounPhrase
    let end = contentEnd(from: index, form, isRelative: isRelative)
    guard end > index else { return nil }
    return claim(
      source: source, cue: cue, content: index..<end, frame, isPhrase: !isClause)
  }

  /// "The talks seemed to fail": nobody is the source, and the subject is part of what is said.
  private func raised(
    _ cue: Range<Int>, _ subject: Range<Int>, from start: Int, _ frame: Frame
  ) -> Claim? {
    // "seemed to suggest that": the infinitive is the cue.
    if page.tag(start) == .to, let inner = verbCue(at: start + 1),
      inner.frame.isSuperset(of: [.that, .quote])
    {
      return nil
    }
    let end = contentEnd(from: start, .clause)
    // "Appearing tired, |Lee| sat down": what is raised stands before its verb.
    guard end > start, subject.upperBound <= start else { return nil }
    return claim(source: nil, cue: cue, content: subject, rest: start..<end, frame)
  }

  /// "He said:" or "Lee continued," before a quote in the next sentence or paragraph.
  private func quoteAhead(
    of index: Int, _ cue: Range<Int>, _ source: Range<Int>, _ frame: Frame
  ) -> Claim? {
    guard !frame.isDisjoint(with: [.quote, .that]) else { return nil }
    var next = sentence.upperBound
    // A quote further on in the sentence: "wrote in the paper on Monday: “…”"
    var position = index
    while position < sentence.upperBound, position - index < 24 {
      if page.opensQuote(position),
        page.tag(position - 1) == .colon || page.tag(position - 1) == .comma
      {
        next = position
        break
      }
      position += 1
    }
    if next == sentence.upperBound {
      guard
        page.tag(next - 1) == .colon || page.tag(next - 1) == .comma || page.tag(next - 1) == .that
      else { return nil }
    }
    guard page.opensQuote(next) else {
      // A paragraph without marks after "Lee wrote:".
      guard next == sentence.upperBound, page.tag(next - 1) == .colon, frame.contains(.quote),
        next < page.tokens.count, page.tokens[next].shape.contains(.lineBefore)
      else { return nil }
      var end = next + 1
      while end < page.tokens.count, end - next < 400,
        !page.tokens[end].shape.contains(.lineBefore)
      {
        end += 1
      }
      return end - next > 8 ? claim(source: source, cue: cue, content: next..<end, frame) : nil
    }
    let quote = page.quotes[page.quote(at: next)].tokens
    return claim(source: source, cue: cue, content: quote, frame)
  }
}
