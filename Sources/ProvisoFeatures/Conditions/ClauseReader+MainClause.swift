import ProvisoLexicon
import ProvisoText

extension ClauseReader {
  /// Whether *that* refers back after a time ("if we meet today that will do") or is praised ("…
  /// that would be great").
  private func refersBack(_ index: Int) -> Bool {
    if index > 0, classes(index - 1).intersects([.timeUnit, .weekday, .adverb]) { return true }
    let praise = index + 3
    return praise < count && hash(praise - 1) == KnownWord.be
      && classes(praise).contains(.evaluation)
      && (praise + 1 == count || !tokens[praise + 1].isWordLike)
  }

  /// Whether the word before is *you* or *it* and no noun follows, so that a verb stands here.
  func followsBareSubject(_ index: Int, start: Int) -> Bool {
    let word = hash(index - 1)
    return (word == KnownWord.you || word == KnownWord.it)
      && (index == start + 1 || classes(index - 2).contains(.interrogative))
      && !classes(index).intersects([.adverb, .preposition, .coordinator, .determiner])
  }

  private static let lets = WordHash.of("lets")
  private static let click = WordHash.of("click")
  private static let targets = KnownWord.set("here the on this below")

  /// Where a main clause starts that follows without a comma, seen at its verb or its pronoun.
  func mainWithoutComma(
    _ index: Int, verb: Int, start: Int, isPhrase: Bool
  ) -> (start: Int, isSure: Bool)? {
    let word = hash(index)
    if word == KnownWord.then { return opensThen(index) ? (index, true) : nil }
    if let subject = timedSubject(index, behind: verb) { return (subject, false) }
    if let subject = modalSubject(index, verb: verb, start: start, isPhrase: isPhrase) {
      return (subject, true)
    }
    if isInverted(index, behind: start) || isOrder(index, behind: verb) { return (index, true) }
    if word == KnownWord.be, !isPhrase, index > verb + 1, !isEmbedded(index),
      !classes(index - 1).intersects([.adverb, .negator, .modal]), hash(index - 1) != KnownWord.to
    {
      return (index, false)
    }
    if word == KnownWord.that {
      // "warned that if they fail that the rest will": said once more after the condition
      let isRepeated =
        start > 1 && hash(start - 2) == KnownWord.that && looksLikeMain(index + 1, limit: count)
      return isRepeated ? (index, true) : nil
    }
    if isPronounClause(index), !isEmbedded(index),
      classes(index).contains(.nominative) || index > verb + 1
    {
      return (index, false)
    }
    return nil
  }

  /// Whether *then* opens the main clause: "If he does not | then I will"; not "if he then agreed".
  private func opensThen(_ index: Int) -> Bool {
    if index + 1 < count, classes(index + 1).contains(.nominative), isPronounClause(index + 1),
      classes(index - 1).contains(.negator)
    {
      return true
    }
    return !sets.contains(.beforeTemporalThen, hash(index - 1))
      && !classes(index - 1).intersects([.modal, .be, .negator])
      && !(index + 1 < count && sets.contains(.thenAdjectives, hash(index + 1)))
  }

  /// The subject of the verb at `index`, behind a word of time: "if it rains on Monday | the match
  /// is off".
  private func timedSubject(_ index: Int, behind verb: Int) -> Int? {
    guard classes(index).intersects([.be, .have, .sForm]), finiteness(index) == .finite else {
      return nil
    }
    let subject = subjectStart(before: index, floor: verb + 1)
    guard subject < index, subject > verb + 1,
      classes(subject).intersects([.determiner, .possessive]),
      classes(subject - 1).intersects([.timeUnit, .weekday, .month, .adverb]),
      !isEmbedded(subject)
    else { return nil }
    return subject
  }

  /// The subject of the modal at `index` that a main clause opens with: "if they agree | the firm
  /// will".
  private func modalSubject(_ index: Int, verb: Int, start: Int, isPhrase: Bool) -> Int? {
    let own = classes(index)
    guard own.intersects(.modal), finiteness(index) == .finite else { return nil }
    let first = subjectStart(before: index, floor: verb + 1)
    if own.intersects([.will, .would]) {
      let subject = behindDemonstrative(first, before: index)
      let opensThat =
        hash(subject) == KnownWord.that && subject + 1 < index
        && (tokens[subject + 1].shape.contains(.capitalised)
          || classes(subject + 1).intersects([.determiner, .possessive, .pronoun]))
      if subject < index, !endsInPreposition(index), !opensThat,
        subject > start || isPhrase && subject > start - 1 && start > 0,
        !isEmbedded(subject), hash(index - 1) != KnownWord.that || refersBack(index - 1)
      {
        return subject
      }
    }
    // "If the sample holds up these markers may help"
    guard first + 1 < index, first > verb + 1, classes(first).contains(.demonstrative),
      hash(first) != KnownWord.that, !isEmbedded(first)
    else { return nil }
    return first
  }

  /// Whether an auxiliary stands before its subject: "once they agree | can we start".
  private func isInverted(_ index: Int, behind start: Int) -> Bool {
    classes(index).intersects([.modal, .auxiliaryDo]) && index > start && index + 1 < count
      && (classes(index + 1).contains(.nominative) || hash(index + 1) == KnownWord.you
        || hash(index + 1) == KnownWord.it)
      && !isEmbedded(index) && finiteness(index) == .finite
      && !classes(index - 1).contains(.subjectPronoun)
  }

  /// Whether the word opens a main clause that orders or asks, or an inverted one with *so*.
  private func isOrder(_ index: Int, behind verb: Int) -> Bool {
    let word = hash(index)
    if word == KnownWord.please { return true }
    // "if the projects go | so does the case for them"
    if word == KnownWord.so, index + 1 < count, index > verb, finiteness(index + 1) == .finite,
      classes(index + 1).intersects([.auxiliaryDo, .be])
    {
      return true
    }
    // "once you have the numbers | lets talk"
    if word == ClauseReader.lets, index > verb + 1, index + 1 < count,
      classes(index + 1).contains(.baseForm)
    {
      return true
    }
    guard index + 2 < count else { return false }
    // "if you run late today | do not wait"
    if word == KnownWord.do, index > verb + 1, classes(index + 1).contains(.negator),
      classes(index - 1).intersects([.adverb, .timeUnit, .timeAdjective]), !followsSubject(index)
    {
      return true
    }
    // "if this is wrong | click here", "if it is late | let me know"
    return word == ClauseReader.click && index > verb + 1
      && ClauseReader.targets.contains(hash(index + 1))
      || word == KnownWord.let && hash(index + 2) == KnownWord.know
  }

  /// Whether the words from the verb to the next comma end in a preposition whose noun is said
  /// before: "a deal his client would agree to, …".
  private func endsInPreposition(_ verb: Int) -> Bool {
    var index = verb + 1
    while index < min(count, verb + 6), isWord(index) { index += 1 }
    return index < count && kind(index) == .comma && index > verb + 2
      && (classes(index - 1).contains(.preposition) || hash(index - 1) == KnownWord.to)
  }

  /// The subject that starts behind a demonstrative: "if we do nothing about this | the river will
  /// …".
  private func behindDemonstrative(_ subject: Int, before verb: Int) -> Int {
    subject + 1 < verb && classes(subject).contains(.demonstrative)
      && hash(subject) != KnownWord.that && classes(subject + 1).contains(.determiner)
      ? subject + 1 : subject
  }

  private static let orders = KnownWord.set("last first next only very")
  private static let answers = KnownWord.set("yes no so")

  /// Whether the word ends a clause although words like it often go on: "if they agree |", "if the
  /// judge says no |", "than we do |".
  private func closesClause(_ index: Int) -> Bool {
    guard index > 0, isWord(index - 1) else { return false }
    if ClauseReader.answers.contains(hash(index)), classes(index - 1).contains(.speechVerb) {
      return true
    }
    if sets.contains(.agreementVerbs, hash(index)) { return true }
    return classes(index).contains(.auxiliaryDo) && index > 1
      && classes(index - 1).contains(.subjectPronoun)
      && (hash(index - 2) == KnownWord.than || hash(index - 2) == KnownWord.as)
  }

  /// Whether the word before makes the clause at `index` a part of another one.
  private func isEmbedded(_ index: Int) -> Bool {
    guard index > 0, isWord(index - 1) else { return false }
    if hash(index - 1) == KnownWord.that, index > 1, classes(index - 2).contains(.auxiliaryDo) {
      return false
    }
    let before = classes(index - 1)
    if closesClause(index - 1) { return false }
    if before.contains(.demonstrative), hash(index - 1) != KnownWord.that,
      classes(index).contains(.determiner)
    {
      return false
    }
    // "if they hit that | we will pay"
    if hash(index - 1) == KnownWord.that, index > 1, isPronounClause(index),
      sets.contains(.thatTakers, hash(index - 2))
    {
      return false
    }
    // "since the last time | you tried"
    if index > 1, sets.contains(.occasionNouns, hash(index - 1)),
      ClauseReader.orders.contains(hash(index - 2))
    {
      return true
    }
    return classes(index - 1).contains(.embedding)
      || before.intersects([.preposition, .determiner, .auxiliaryDo, .be])
      || before.intersects(.modal) && finiteness(index - 1) == .finite
      || before.intersects([.cognitiveVerb, .speechVerb]) && !before.contains(.participle)
  }
}
