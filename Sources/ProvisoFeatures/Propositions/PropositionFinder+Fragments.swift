import ProvisoLexicon
import ProvisoText

extension PropositionFinder {
  /// Adds the verb of a sentence that starts with one and has no subject; answers whether the
  /// whole text is without a finite auxiliary or modal.
  ///
  /// In a list the verb is what its lead-in promises ("We will: …"), plans, hopes for, or asks of
  /// others.
  func fragment(
    _ reading: Reading, _ frame: StatementFrame, _ propositions: inout [Proposition]
  ) -> Bool {
    let isVerbless =
      !reading.classes.intersects([.modal, .auxiliaryDo]) && !hasFiniteAuxiliary(reading)
    var first = label(in: reading)
    let ledForce = ledForce(frame)
    var isNegated = ledForce != nil && frame.contains(.refusal)
    if ledForce != nil { first = opening(of: first, reading, &isNegated) }
    guard first < reading.tokens.count, reading.tokens[first].kind == .word else {
      return isVerbless
    }
    let classes = reading.words[first].classes
    var verb = first
    let force: Force
    if let led = ledForce, classes.contains(.baseForm), !classes.intersects(.auxiliary) {
      force = led
    } else if reading.tokens[first].hash == KnownWord.to, isBase(first + 1, reading) {
      force = .infinitive
      verb = first + 1
    } else if classes.contains(.baseForm), !classes.intersects(.modal),
      classes.contains(.actionVerb) || isMeasure(first, reading)
    {
      force = .bareVerb
    } else if reading.tokens[first].shape.contains(.ingSuffix), classes.contains(.actionVerb) {
      force = .gerund
    } else {
      return isVerbless
    }
    propositions.append(
      Proposition(
        anchor: first..<verb + 1, force: force, modal: force == .will ? .will : .none,
        subject: ledForce != force || force == .directive
          ? .none : frame.contains(.report) ? .third : .firstPlural,
        subjectTokens: first..<first, verb: verb, verbClass: VerbClass(reading, verb),
        context: .main, isDenied: false, isNegated: isNegated, isPassive: false,
        isProgressive: false, isPast: false, cue: -1))
    return isVerbless
  }

  /// The force that the lead-in of a list gives its items.
  private func ledForce(_ frame: StatementFrame) -> Force? {
    // Most statements stand for themselves; a set of cases is costly to make.
    guard frame.rawValue != 0 else { return nil }
    if frame.contains(.promise) || frame.contains(.refusal) { return .will }
    if frame.contains(.plan) { return .intention }
    if frame.contains(.aim) { return .aspiration }
    return frame.contains(.demand) ? .directive : nil
  }

  /// The verb of an item: behind *and*, adverbs and *not*, which is noted, or behind a comma that
  /// ends what comes first: "|not assign", "by 2030, |cut", "if councils agree, |replace".
  private func opening(of first: Int, _ reading: Reading, _ isNegated: inout Bool) -> Int {
    var index = first
    while index + 1 < reading.tokens.count, reading.tokens[index].kind == .word {
      let classes = reading.words[index].classes
      let isAdverb =
        classes.contains(.adverb) || reading.tokens[index].shape.contains(.lySuffix)
      guard classes.intersects([.coordinator, .negator]) || isAdverb, !classes.intersects(.verb)
      else { break }
      if classes.contains(.negator) { isNegated.toggle() }
      index += 1
    }
    guard index < reading.tokens.count,
      reading.words[index].classes.intersects([.preposition, .subordinator])
    else { return index }
    for comma in index + 1..<min(index + 24, reading.tokens.count)
    where reading.tokens[comma].kind == .comma && isBase(comma + 1, reading) {
      return comma + 1
    }
    return index
  }

  /// Whether a finite form of *be* or *have* is there.
  private func hasFiniteAuxiliary(_ reading: Reading) -> Bool {
    var index = reading.landmarks.auxiliary(from: 0)
    while index < reading.words.count {
      let classes = reading.words[index].classes
      if classes.intersects([.be, .have]), classes.intersects([.sForm, .pastForm]) { return true }
      index = reading.landmarks.auxiliary(from: index + 1)
    }
    return false
  }

  /// Whether a verb that need not be an act has an object as measures have: "Continue the patrols",
  /// "Retire 40 buses".
  private func isMeasure(_ first: Int, _ reading: Reading) -> Bool {
    let classes = reading.words[first].classes
    guard classes.intersects([.generalVerb, .eventVerb]), first + 1 < reading.tokens.count else {
      return false
    }
    let next = reading.words[first + 1].classes
    return next.intersects([.determiner, .number, .numberWord, .quantifier])
      && !next.contains(.negator)
  }

  /// The first token after bullets, numbers and single letters that label a list item.
  private func label(in reading: Reading) -> Int {
    var index = reading.afterEnumerator(at: 0)
    while index < min(5, reading.tokens.count) {
      let token = reading.tokens[index]
      let isLetter =
        token.end - token.start == 1 && index < 2
        && !reading.words[index].classes.intersects([.firstSingular, .determiner])
      guard !token.isWordLike || token.kind == .number || isLetter else { break }
      index += 1
    }
    return index
  }

  /// The *to* of a headline without a finite verb: "Premier to open the bridge", "Dams to be
  /// built".
  ///
  /// Tokens from the second up to `searched` are no finite verbs; it stops at the first one that
  /// is.
  func headline(
    at index: Int, _ searched: inout Int, _ reading: Reading, _ propositions: inout [Proposition]
  ) {
    guard index > 0, reading.tokens[index].hash == KnownWord.to,
      isBase(index + 1, reading), propositions.count < 2, reading.tokens[index - 1].kind == .word
    else { return }
    let before = reading.words[index - 1].classes
    guard !before.intersects([.verb, .adverb, .evaluation]) else { return }
    // "The Coalition invested $2 million to extend": the sentence has its verb.
    let clauses = ClauseReader(reading)
    while searched < index, clauses.finiteness(searched) != .finite { searched += 1 }
    guard searched >= index else { return }
    let subject = SubjectFinder.subject(before: index, in: reading)
    guard subject.subject != .none else { return }
    let complement = Complement(from: index + 1, reading)
    propositions.append(
      Proposition(
        anchor: index..<index + 1, force: .infinitive, modal: .none, subject: subject.subject,
        subjectTokens: subject.tokens, verb: complement.verb,
        verbClass: VerbClass(reading, complement.verb), context: subject.context, isDenied: false,
        isNegated: complement.isNegated, isPassive: complement.isPassive, isProgressive: false,
        isPast: false, cue: -1))
  }

  private func isBase(_ index: Int, _ reading: Reading) -> Bool {
    index < reading.tokens.count && reading.words[index].classes.contains(.baseForm)
  }
}
