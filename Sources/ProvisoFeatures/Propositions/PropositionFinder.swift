package import ProvisoLexicon
package import ProvisoText

/// Finds the clauses of a statement that may commit somebody.
///
/// Every modal, every force cue and every finite verb right after a first person becomes a
/// ``Proposition``; so does the verb that a fragment starts with ("Revive the fund", "To halve
/// waste"). The subject is looked for on the left, after the modal when the clause is inverted.
package struct PropositionFinder {
  /// Creates a finder.
  package init() {}

  /// Replaces the contents of `propositions`, sorted by anchor.
  ///
  /// `antecedents` are the token ranges of live conditions and look-alikes, sorted by start. The
  /// main clauses of a text that was cut out of a report read as they would behind it; so does the
  /// verb that an item of a promised or demanded list starts with. Where a speaker is its own
  /// subject by name, it reads as *we*; where an opening pronoun stands for an organisation, as
  /// that; what an outsider says that others will do is foretold.
  ///
  /// - Complexity: O(*n*) in the number of tokens and of antecedents.
  package func find(
    in reading: Reading, lexicon: Lexicon, antecedents: [Range<Int>],
    frame: StatementFrame = StatementFrame(),
    into propositions: inout [Proposition]
  ) {
    if !propositions.isEmpty { propositions.removeAll(keepingCapacity: true) }
    var match = 0
    var index = 0
    let isVerbless = fragment(reading, frame, &propositions)
    var searched = 1
    var place = reading.landmarks.verb(from: 0)
    let (matches, words) = (reading.matches, reading.words)
    while index < words.count {
      while match < matches.count, matches[match].tokens.lowerBound < index { match += 1 }
      // Up to the next cue nothing but verbs can be found.
      let next = match < matches.count ? matches[match].tokens.lowerBound : words.count
      verbs(in: index..<next, &place, isVerbless, &searched, reading, &propositions)
      index = next
      guard index < words.count else { break }
      var end = index + 1
      var scan = match
      while scan < matches.count, matches[scan].tokens.lowerBound == index {
        let found = matches[scan]
        if let force = Force(lexicon.roles[found.cue]), !isNoun(found.tokens, reading) {
          append(force, found.tokens, cue: found.cue, reading, &propositions)
          end = found.tokens.upperBound
        }
        scan += 1
      }
      if end == index + 1 {
        verb(at: index, reading, &propositions)
        if isVerbless { headline(at: index, &searched, reading, &propositions) }
      }
      index = end
    }
    markContexts(antecedents, frame.contains(.report), reading, &propositions)
    if frame.contains(.ownName) { own(reading, &propositions) }
    if frame.contains(.forecast) { foretell(&propositions) }
    if frame.contains(.demand) { demand(&propositions) }
    if frame.contains(.organisation) { refer(reading, &propositions) }
  }

  /// Adds what verbs without a cue make; `place` is the first landmark of a verb not passed yet.
  private func verbs(
    in tokens: Range<Int>, _ place: inout Int, _ isVerbless: Bool, _ searched: inout Int,
    _ reading: Reading, _ propositions: inout [Proposition]
  ) {
    if place < tokens.lowerBound { place = reading.landmarks.verb(from: tokens.lowerBound) }
    if isVerbless {
      // An infinitive is a verb of its own, so all tokens are looked at.
      for index in tokens {
        if index == place {
          verb(at: index, reading, &propositions)
          place = reading.landmarks.verb(from: index + 1)
        }
        headline(at: index, &searched, reading, &propositions)
      }
      return
    }
    while place < tokens.upperBound {
      verb(at: place, reading, &propositions)
      place = reading.landmarks.verb(from: place + 1)
    }
  }

  /// Marks the propositions that stand in a report, in a condition or in a question.
  private func markContexts(
    _ antecedents: [Range<Int>], _ isReported: Bool, _ reading: Reading,
    _ propositions: inout [Proposition]
  ) {
    let question = question(in: reading)
    keep(&propositions)
    let tag = propositions.isEmpty ? 0 : reportTag(in: reading) ?? 0
    var (next, covered) = (0, 0)
    for position in propositions.indices {
      let anchor = propositions[position].anchor.lowerBound
      propositions[position].isConditional = !antecedents.isEmpty
      if isReported || anchor < tag, propositions[position].context == .main {
        propositions[position].context = .report
        let (subject, force) = (propositions[position].subject, propositions[position].force)
        // "Acme hopes to …" is cut before its verb, whose holder is the one who speaks.
        let isCutAct = subject == .none && anchor == 0 && force != .openness
        if subject == .it || isCutAct { propositions[position].subject = .third }
      }
      while next < antecedents.count, antecedents[next].lowerBound <= anchor {
        covered = max(covered, antecedents[next].upperBound)
        next += 1
      }
      if anchor < covered {
        propositions[position].context = .antecedent
      } else if let question, anchor >= question {
        propositions[position].context = .question
      }
    }
  }

  /// Takes the force from promises of the past that were kept: "we pledged 40 beds, and we
  /// delivered".
  private func keep(_ propositions: inout [Proposition]) {
    var keepers: UInt8 = 0
    for position in propositions.indices.reversed() {
      let bit = 1 as UInt8 &<< UInt8(propositions[position].subject.group.rawValue)
      let (force, isPast) = (propositions[position].force, propositions[position].isPast)
      if force == .achievement, propositions[position].context == .main { keepers |= bit }
      if force == .undertaking, isPast, keepers & bit != 0 {
        propositions[position].isDenied = true
      }
    }
  }

  /// A modal, or a finite verb after a first person.
  private func verb(at index: Int, _ reading: Reading, _ propositions: inout [Proposition]) {
    guard reading.tokens[index].kind == .word else { return }
    let classes = reading.words[index].classes
    if classes.intersects(.modal) {
      guard isModal(index, reading) else { return }
      append(
        force(of: modal(at: index, reading)), index..<index + 1, cue: -1, reading, &propositions)
    } else if index > 0, classes.intersects([.verb, .be, .have]) || classes.isEmpty {
      let isAuxiliary = classes.intersects([.be, .have]) && isFiniteAuxiliary(index, reading)
      guard isAuxiliary || isAfterFirstPerson(index, reading) else { return }
      let force: Force =
        classes.contains(.be)
        ? .copula
        : classes.contains(.have)
          ? .perfect
          : classes.contains(.pastForm) && !classes.contains(.baseForm) ? .past : .present
      append(force, index..<index + 1, cue: -1, reading, &propositions)
    }
  }

  private func force(of modal: Modal) -> Force {
    switch modal {
    case .none, .will: .will
    case .shall: .shall
    case .would: .would
    case .may: .may
    case .can: .can
    case .must: .must
    }
  }

  private func isAfterFirstPerson(_ index: Int, _ reading: Reading) -> Bool {
    var before = index - 1
    if before > 0, reading.words[before].classes.contains(.adverb) { before -= 1 }
    let classes = reading.words[before].classes
    return classes.intersects([.firstSingular, .firstPlural]) && !classes.contains(.possessive)
  }

  private func isFiniteAuxiliary(_ index: Int, _ reading: Reading) -> Bool {
    let classes = reading.words[index].classes
    return !classes.intersects([.baseForm, .ingForm, .participle])
      || classes.intersects([.sForm, .pastForm])
  }

  /// Adds the proposition whose force the tokens of `anchor` carry.
  private func append(
    _ cueForce: Force, _ anchor: Range<Int>, cue: Int, _ reading: Reading,
    _ propositions: inout [Proposition]
  ) {
    let group = VerbGroup(before: anchor, isCue: cue >= 0, self, reading)
    // "By 2030 we will have built 40 hospitals" is no finished act.
    let isFuturePerfect =
      cueForce == .achievement && group.modal == .will && group.start < anchor.lowerBound
    var force = isFuturePerfect || isLed(cueForce, anchor, group) ? ledForce(group) : cueForce
    if cue >= 0, isHabit(anchor, group, reading) { force = .present }
    if let last = propositions.last, last.cue < 0, group.start < anchor.lowerBound,
      last.anchor.lowerBound >= group.start
    {
      // A modal that only opens this cue's group does not stand for itself.
      propositions.removeLast()
    }
    var next = anchor.upperBound
    var subject = subject(of: group.start, cue: cue, next: &next, reading, propositions)
    let complement = Complement(from: next, reading)
    var verb = complement.verb(orIn: anchor, isCue: cue >= 0, reading)
    var modal = group.modal
    if force == .undertaking, let promiser = promiser(in: anchor, reading) {
      // "You can count on us": what the others do is no matter.
      (subject, verb, modal) = (promiser, complement.verb, .none)
    }
    let verbClass = VerbClass(reading, verb)
    if subject.subject == .other, verbClass != .stative, verbClass != .event,
      takesAgent(anchor, force, reading)
    {
      subject.subject = .person
    }
    propositions.append(
      Proposition(
        anchor: anchor, force: force, modal: modal, subject: subject.subject,
        subjectTokens: subject.tokens, verb: verb, verbClass: verbClass, context: subject.context,
        isDenied: group.isNegated && cue >= 0,
        isNegated: complement.isNegated || group.isNegated && cue < 0
          || deniesInFront(of: anchor, subject, reading) || isOfNone(subject, reading),
        isPassive: complement.isPassive || group.isPassive,
        isProgressive: complement.isProgressive,
        isPerfect: group.modal != .none && !isFuturePerfect
          && (complement.isPerfect || group.isPerfect),
        isPast: group.isPast && !isFuturePerfect, cue: isFuturePerfect ? -1 : cue))
  }
}
