import ProvisoLexicon
import ProvisoText

extension Clause {
  /// A verb of attribution with its source, and how what it takes can end.
  private struct Governor {
    /// The verb group, with "repeatedly" or "in a statement".
    let cue: Range<Int>
    let source: Range<Int>
    let frame: Frame
    /// Whether *who* or *which* behind a comma is its source.
    let isRelative: Bool
    /// Whether its clause stands before the main clause.
    let isFronted: Bool
  }

  /// What may follow a verb at its complement.
  private enum Complement {
    /// A complement, whose content may be missing.
    case claim(Claim?)
    /// None of those that the verb takes.
    case nothing
  }

  /// The claim of an active verb whose complement may start at `from`.
  func complement(
    _ cue: Range<Int>, from start: Int, source: Range<Int>, _ frame: Frame
  ) -> Claim? {
    let whole = withMedium(cue)
    let index = complementStart(whole, from: start, frame)
    let governor = Governor(
      cue: whole, source: source, frame: frame,
      isRelative: page.tag(source.lowerBound) == .wh
        && page.tag(source.lowerBound - 1) == .comma,
      isFronted: cue.lowerBound == sentence.lowerBound && page.tag(cue.lowerBound) == .ing
        || isContrasted(source))
    // “…,” Lee said, “…”
    if source.lowerBound > 1, page.closesQuote(source.lowerBound - 1),
      page.tokens[source.lowerBound - 2].kind != .period,
      page.tag(index) == .comma, page.opensQuote(index + 1),
      let parted = reversedAround(whole, source, frameEnd: index, frame)
    {
      return parted
    }
    if index < sentence.upperBound, case .claim(let claim) = complement(of: governor, at: index) {
      return claim
    }
    return reversedAround(whole, source, frameEnd: index, frame)
      ?? quoteAhead(of: index, whole, source, frame) ?? gapped(whole, source, frame)
  }

  /// Where the complement of a verb starts: behind whom it addresses, adjuncts and parentheses.
  private func complementStart(_ cue: Range<Int>, from start: Int, _ frame: Frame) -> Int {
    let object = cue.upperBound > start ? afterDescription(cue.upperBound) : start
    var index = frame.contains(.addressee) ? afterAddressee(object) : object
    // "promised 150 million euros in aid and says": nobody is addressed.
    if index > object, frame.isSuperset(of: [.act, .nounPhrase]),
      index >= sentence.upperBound || page.tag(index).isMark || page.tag(index) == .preposition
        || page.tag(index) == .coordinator || page.tag(index) == .subordinator,
      page.tag(afterAdjunct(index, frame)) != .that
    {
      index = object
    }
    return afterParenthesis(afterAdjunct(index, frame))
  }

  private func content(_ governor: Governor, _ given: Form, from first: Int) -> Claim? {
    let form = governor.isFronted ? .fronted : given
    let end = contentEnd(from: first, form, isRelative: governor.isRelative)
    guard end > first else { return nil }
    return claim(
      source: governor.source, cue: governor.cue, content: first..<end, governor.frame,
      isPhrase: given == .nounPhrase)
  }

  /// What a verb takes at `index`, by the word there.
  private func complement(of governor: Governor, at index: Int) -> Complement {
    let frame = governor.frame
    switch page.tag(index) {
    case .quote where page.opensQuote(index):
      return .claim(content(governor, .clause, from: index))
    case .colon, .comma:
      return marked(governor, at: index)
    case .that where index + 1 >= sentence.upperBound:
      return .claim(quoteAhead(of: index + 1, governor.cue, governor.source, frame))
    case .that
    where frame.contains(.that) || frame.contains(.nounPhrase) && page.tag(index + 1).isNominal:
      return .claim(content(governor, frame.contains(.that) ? .clause : .nounPhrase, from: index))
    case .to where !frame.isDisjoint(with: [.infinitive, .raising]):
      return .claim(
        frame.contains(.raising)
          ? raised(governor.cue, governor.source, from: index, frame)
          : content(governor, .clause, from: index))
    case .preposition
    where page.isWord(index, known.to) && page.opensQuote(index + 1) && frame.contains(.infinitive):
      return .claim(content(governor, .clause, from: index))
    case .negator where page.tag(index + 1) == .to && frame.contains(.infinitive):
      return .claim(content(governor, .clause, from: index))
    case .negator where frame.contains(.that) && hasFiniteVerb(from: index + 1, within: 24):
      return .claim(content(governor, .clause, from: index))
    case .wh where !frame.isDisjoint(with: [.question, .that, .nounPhrase]),
      .subordinator
    where !frame.isDisjoint(with: [.question, .nounPhrase]) && page.has(index, .interrogative)
      && !isAbsolute(index + 1) || frame.contains(.question) && isIf(index):
      return .claim(content(governor, .clause, from: index))
    case .ing where !frame.isDisjoint(with: [.gerund, .nounPhrase]):
      return .claim(content(governor, .nounPhrase, from: index))
    case .pronoun, .noun, .name, .adjective, .determiner, .possessive, .number, .participle,
      .openBracket,
      .adverb where page.has(index, .quantifier) && page.tag(index + 1).isNominal:
      return bareComplement(index, governor.cue, governor.source, frame, governor.isRelative)
        .map { .claim($0) } ?? .nothing
    case .adverb where frame.contains(.that) && hasFiniteVerb(from: index, within: 24),
      .subordinator
    where frame.contains(.that) && isIf(index) && hasFiniteVerb(from: index, within: 24):
      return .claim(content(governor, .clause, from: index))
    case .be, .modal, .have:
      // "which he said would fail"
      let isOpen = frame.contains(.that) && page.tag(governor.source.lowerBound - 1) != .comma
      return isOpen ? .claim(content(governor, .clause, from: index)) : .nothing
    default: return .nothing
    }
  }

  /// What a verb takes behind the colon or comma at `index`.
  private func marked(_ governor: Governor, at index: Int) -> Complement {
    let (frame, next) = (governor.frame, index + 1)
    if let parted = parted(governor.cue, governor.source, frameEnd: index, frame) {
      return .claim(parted)
    }
    if next < sentence.upperBound, page.opensQuote(next),
      !frame.isDisjoint(with: [.quote, .that, .nounPhrase])
    {
      return .claim(content(governor, .clause, from: next))
    }
    guard page.tag(index) == .colon else { return .nothing }
    guard next < sentence.upperBound else {
      return .claim(quoteAhead(of: next, governor.cue, governor.source, frame))
    }
    return frame.isDisjoint(with: [.quote, .that])
      ? .nothing : .claim(content(governor, .clause, from: next))
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
}
