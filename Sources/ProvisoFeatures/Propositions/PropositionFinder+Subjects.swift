import ProvisoLexicon
import ProvisoText

extension PropositionFinder {
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
      if reading.tokens[index].hash == KnownWord.possessive, index > 0 {
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
        classes.isEmpty || reading.tokens[index].hash == KnownWord.own
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

  /// Whether the cue is such a verb with its infinitive, so that whatever noun stands before can
  /// act: "the brewery refused to".
  func takesAgent(_ anchor: Range<Int>, _ force: Force, _ reading: Reading) -> Bool {
    switch force {
    case .undertaking, .intention, .refusal: break
    default: return false
    }
    return reading.tokens[anchor.upperBound - 1].hash == KnownWord.to
      && reading.sets.contains(.agentiveVerbs, reading.tokens[anchor.lowerBound].hash)
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

  /// The body that an *it* stands for which opens a clause behind one about it: "France has made
  /// its choice: it will".
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

  /// Whether the token is *and*, *or*, *but* and the like.
  func isCoordinator(_ index: Int, _ reading: Reading) -> Bool {
    reading.words[index].classes.contains(.coordinator)
  }

  /// The subject of the verb group that starts at `start`; an inverted one moves `next` behind
  /// itself.
  func subject(
    of start: Int, cue: Int, next: inout Int, _ reading: Reading, _ propositions: [Proposition]
  ) -> SubjectFinder.Subject {
    // "We remain confident", "there will be consequences": the cue brings its own subject.
    if cue >= 0, let subject = inverted(at: start, reading) { return subject }
    if cue < 0, let subject = invertedPhrase(at: next, reading) {
      next = subject.tokens.upperBound
      return subject
    }
    // "Or pay a penalty", "and we got there": what stands before is no subject of the cue.
    if cue >= 0, isCoordinator(start, reading), start + 1 < reading.tokens.count,
      let shared = inverted(at: start + 1, reading)
        ?? inherited(before: start + 1, reading, propositions)
    {
      return shared
    }
    var subject = SubjectFinder.subject(before: start, in: reading)
    if let holder = possessor(of: cue, at: start, reading) {
      subject.subject = holder
    } else if subject.subject == .none || start > 0 && isCoordinator(start - 1, reading) {
      subject = inherited(before: start, reading, propositions) ?? subject
    }
    let mayInvert = cue < 0 || reading.words[next - 1].classes.intersects(.auxiliary)
    if subject.subject == .none || subject.subject == .other, mayInvert,
      next < reading.tokens.count, let inverted = inverted(at: next, reading)
    {
      subject = inverted
      next = subject.tokens.upperBound
    }
    if subject.subject == .it, subject.context == .main,
      let resumed = resumed(by: subject.tokens.lowerBound, reading, propositions)
    {
      subject.subject = resumed
    }
    return subject
  }
}
