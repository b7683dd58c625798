import ProvisoLexicon
import ProvisoText

extension PropositionFinder {
  static var genitive: UInt64 { KnownWord.possessive }
  private static var own: UInt64 { KnownWord.own }

  /// Whose commitment a noun cue names: "our commitment to", "Labor's pledge to".
  func possessor(of cue: Int, at start: Int, _ reading: Reading) -> SubjectClass? {
    guard cue >= 0 else { return nil }
    var index = start
    if reading.words[index].classes.contains(.possessive) {
      return own(reading.words[index].classes)
    }
    let limit = max(0, start - 6)
    while index > limit,
      reading.tokens[index - 1].isWordLike
        || reading.tokens[index - 1].kind == .currency
    {
      index -= 1
      let classes = reading.words[index].classes
      if classes.contains(.possessive) { return own(classes) }
      if reading.tokens[index].hash == PropositionFinder.genitive, index > 0 {
        let found = SubjectFinder.subjectClass(
          of: reading.words[index - 1].classes, shape: reading.tokens[index - 1].shape,
          index: index - 1)
        return found == .other && reading.tokens[index - 1].shape.contains(.capitalised)
          ? .properName : found
      }
      if classes.intersects([.have, .actionVerb]), !classes.contains(.plan), index > 0 {
        // "Labor has a plan to", "the firm made a promise to": who has or makes it is bound by it.
        return SubjectFinder.subject(before: index, in: reading).subject
      }
      let isModifier =
        classes.isEmpty || reading.tokens[index].hash == PropositionFinder.own
        || classes.intersects([.evaluation, .adverb, .number, .numberWord, .determiner])
      guard isModifier else { return nil }
    }
    return nil
  }

  /// The first person of a promise that tells others what they may do: "you have my word", "rely
  /// on our help", "will get it from us".
  func promiser(in anchor: Range<Int>, _ reading: Reading) -> SubjectFinder.Subject? {
    guard reading.classes.intersects([.firstSingular, .firstPlural]), anchor.count > 2 else {
      return nil
    }
    let isTold = reading.words[anchor.lowerBound].classes.contains(.second)
    for index in anchor.lowerBound + 1..<anchor.upperBound {
      let classes = reading.words[index].classes
      guard classes.intersects([.firstSingular, .firstPlural]),
        isTold || reading.words[index - 1].classes.contains(.preposition)
      else { continue }
      return SubjectFinder.Subject(
        subject: classes.contains(.firstPlural) ? .firstPlural : .firstSingular,
        tokens: index..<index + 1, context: .main)
    }
    return nil
  }

  /// Commissive verbs and verbs of deciding, which only people and their bodies are the subject of.
  ///
  /// Searle and Vanderveken, Foundations of Illocutionary Logic (1985), chapter 9.
  private static let agentive = KnownWord.set(
    "promise promises promised promising pledge pledges pledged pledging vow vows vowed vowing agree"
      + " agrees agreed agreeing refuse refuses refused refusing undertake undertakes undertook"
      + " undertaken swear swears swore sworn threaten threatens threatened threatening intend intends"
      + " intended intending plan plans planned planning decide decides decided deciding offer offers"
      + " offered offering decline declines declined declining opt opts opted opting choose chooses"
      + " chose chosen volunteer volunteers volunteered")

  /// Whether the cue is such a verb with its infinitive, so that whatever noun stands before can act:
  /// "the brewery refused to".
  func takesAgent(_ anchor: Range<Int>, _ force: Force, _ reading: Reading) -> Bool {
    switch force {
    case .undertaking, .intention, .refusal: break
    default: return false
    }
    return reading.tokens[anchor.upperBound - 1].hash == PropositionFinder.to
      && PropositionFinder.agentive.contains(reading.tokens[anchor.lowerBound].hash)
  }

  private func own(_ classes: WordClass) -> SubjectClass {
    classes.intersects([.firstPlural, .firstSingular]) ? .firstPlural : .third
  }

  /// How far back the subject of a group without one is looked for.
  private static let maximalReach = 40

  /// The subject that a verb group without its own shares with the one before ("…, and will …").
  func inherited(
    before start: Int, _ reading: Reading, _ propositions: [Proposition]
  ) -> SubjectFinder.Subject? {
    guard start > 0 else { return nil }
    guard isCoordinator(start - 1, reading) || reading.tokens[start - 1].kind == .comma else {
      return nil
    }
    if let last = propositions.last, last.subject != .none, last.anchor.upperBound < start {
      return SubjectFinder.Subject(
        subject: last.subject, tokens: last.subjectTokens, context: last.context)
    }
    var verb = max(1, start - PropositionFinder.maximalReach)
    while verb < start {
      let classes = reading.words[verb].classes
      if classes.intersects([.be, .have, .auxiliaryDo, .modal, .pastForm, .sForm]),
        !classes.intersects([.organisation, .plan, .person])
      {
        return SubjectFinder.subject(before: verb, in: reading)
      }
      verb += 1
    }
    return nil
  }

  /// The body that an *it* stands for which opens a clause behind one about it: "France has made its
  /// choice: it will".
  func resumed(by pronoun: Int, _ reading: Reading, _ propositions: [Proposition]) -> SubjectClass?
  {
    guard pronoun > 1 else { return nil }
    let opens =
      isCoordinator(pronoun - 1, reading)
      || [.comma, .colon, .semicolon, .dash].contains(reading.tokens[pronoun - 1].kind)
    guard opens else { return nil }
    let before =
      propositions.last.map(\.subject)
      ?? inherited(before: pronoun, reading, propositions)?.subject
    switch before {
    case .organisation, .country, .contractParty: return before
    default: return nil
    }
  }

  /// The subject after an inverted modal: "only then will we talk".
  func inverted(at index: Int, _ reading: Reading) -> SubjectFinder.Subject? {
    guard reading.tokens[index].kind == .word,
      let pronoun = SubjectFinder.pronoun(reading.words[index].classes)
    else { return nil }
    return SubjectFinder.Subject(subject: pronoun, tokens: index..<index + 1, context: .main)
  }

  /// How many words a subject behind its modal may have.
  private static let maximalInverted = 8

  /// A subject of several words after an inverted modal: "only then will | our parliament | ratify".
  func invertedPhrase(at first: Int, _ reading: Reading) -> SubjectFinder.Subject? {
    guard first > 0, first + 1 < reading.tokens.count,
      reading.words[first - 1].classes.intersects(.modal), reading.tokens[first].kind == .word
    else { return nil }
    let classes = reading.words[first].classes
    let isDetermined = classes.intersects([.determiner, .possessive])
    guard
      isDetermined || classes.intersects([.country, .organisation])
        || reading.tokens[first].shape.contains(.capitalised) && !classes.contains(.baseForm),
      !classes.intersects([.adverb, .negator, .be, .have, .month, .weekday]),
      !reading.words[first + 1].classes.intersects([.timeUnit, .month, .weekday])
    else { return nil }
    var end = first + 1
    while end < min(reading.tokens.count, first + PropositionFinder.maximalInverted),
      reading.tokens[end].kind == .word
    {
      let classes = reading.words[end].classes
      let isHead = reading.words[end - 1].classes
        .intersects([
          .determiner, .possessive, .preposition, .evaluation,
        ])
      if classes.contains(.negator) || classes.contains(.baseForm) && !isHead {
        guard !isDetermined || end > first + 1 else { return nil }
        var subject = SubjectFinder.nounPhrase(endingAt: end - 1, in: reading)
        subject.context = .main
        return subject
      }
      if classes.intersects(.modal) || classes.contains(.coordinator) { return nil }
      end += 1
    }
    return nil
  }

  /// Whether an auxiliary before its subject follows a denial: "on no account shall we", "nor does it
  /// intend to".
  func deniesInFront(
    of anchor: Range<Int>, _ subject: SubjectFinder.Subject, _ reading: Reading
  ) -> Bool {
    guard reading.classes.contains(.negator) else { return false }
    var modal = anchor.lowerBound
    if subject.tokens.lowerBound < modal {
      modal = subject.tokens.lowerBound - 1
      guard modal > 0, reading.words[modal].classes.contains(.auxiliaryDo) else { return false }
    }
    guard modal > 0 else { return false }
    var index = modal - 1
    while index >= max(0, modal - 4), reading.tokens[index].kind == .word {
      let classes = reading.words[index].classes
      if classes.contains(.negator) { return true }
      if classes.intersects(.verb) || classes.intersects([.modal, .be, .have]) { return false }
      index -= 1
    }
    return false
  }

  /// Whether the subject is none of a thing, so that the act is denied: "no jobs will be cut".
  func isOfNone(_ subject: SubjectFinder.Subject, _ reading: Reading) -> Bool {
    guard let first = subject.tokens.first else { return false }
    return reading.tokens[first].hash == KnownWord.no
  }

  /// Whether a cue of one word, which can be a verb, is a noun here: "the support", "in demand".
  func isNoun(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    let first = tokens.lowerBound
    if tokens.count == 1, first == 0 { return opensNounPhrase(reading) }
    guard tokens.count == 1, first > 0 else { return false }
    let before = reading.words[first - 1].classes
    let own = reading.words[first].classes
    guard own.intersects([.baseForm, .sForm]) else {
      // "Labor's proposed cuts", "the drafted plan"
      return own.contains(.participle) && first + 1 < reading.tokens.count
        && reading.tokens[first + 1].kind == .word
        && (before.intersects([.determiner, .possessive])
          || reading.tokens[first - 1].hash == PropositionFinder.genitive)
        && !before.intersects(.pronoun.subtracting(.it))
    }
    if hasSingularSubject(first, reading) || isNounBeforeVerb(first, reading) { return true }
    if reading.tokens[first - 1].hash == PropositionFinder.to { return false }
    if before.intersects([.adverb, .relative]) { return false }
    if before.intersects([.determiner, .possessive, .preposition, .evaluation, .number]) {
      return true
    }
    // "The Labor promise": a singular noun takes no base form.
    return reading.tokens[first - 1].hash == PropositionFinder.genitive
      || !reading.words[first].classes.contains(.sForm)
        && before.intersects([.organisation, .person, .country])
        && !reading.tokens[first - 1].shape.contains(.sSuffix)
        && !before.intersects(.modal)
  }

  private static let singular = KnownWord.set("a an this that each every another")

  /// Whether an article of the singular stands before, which no base form has a subject with: "a recent
  /// study", "this health demand".
  private func hasSingularSubject(_ verb: Int, _ reading: Reading) -> Bool {
    guard !reading.words[verb].classes.contains(.sForm) else { return false }
    var index = verb - 1
    while index >= max(0, verb - 4), reading.tokens[index].isWordLike {
      if PropositionFinder.singular.contains(reading.tokens[index].hash) { return true }
      let classes = reading.words[index].classes
      guard !classes.intersects(.modal), !classes.intersects(.pronoun),
        !classes.intersects([
          .be, .have, .auxiliaryDo, .coordinator, .preposition, .relative, .adverb, .complementizer,
        ])
      else { return false }
      index -= 1
    }
    return false
  }

  /// Whether the word has a verb or an *of* behind it, as nouns do: "the study found", "Reform of the law".
  private func isNounBeforeVerb(_ index: Int, _ reading: Reading) -> Bool {
    guard index + 1 < reading.tokens.count else { return false }
    let before = reading.words[index - 1].classes
    guard !before.intersects([.nominative, .relative, .adverb]), !before.intersects(.modal),
      reading.tokens[index - 1].hash != PropositionFinder.to
    else { return false }
    let next = reading.words[index + 1].classes
    return reading.tokens[index + 1].hash == KnownWord.of || next.intersects(.modal)
      || next.intersects([.be, .have]) && next.intersects([.sForm, .pastForm])
  }

  /// Whether the first word is a plural noun: "Studies have shown", "Promises of aid".
  private func opensNounPhrase(_ reading: Reading) -> Bool {
    guard reading.words.count > 1, reading.words[0].classes.contains(.sForm) else { return false }
    let next = reading.words[1].classes
    return next.intersects([.have, .be]) || next.intersects(.modal)
      || reading.tokens[1].hash == KnownWord.of
  }

  /// Whether the token is a modal or a form of *be*, *have* or *do*.
  func isAuxiliary(_ index: Int, _ reading: Reading) -> Bool {
    let classes = reading.words[index].classes
    return classes.intersects(.modal) || classes.intersects([.be, .have, .auxiliaryDo])
  }

  /// Whether the token is *and*, *or*, *but* and the like.
  func isCoordinator(_ index: Int, _ reading: Reading) -> Bool {
    reading.words[index].classes.contains(.coordinator)
  }
}
