import ProvisoLexicon
import ProvisoText

extension SubjectFinder {
  /// How far before a *that* the verb which governs it may stand ("told the press that").
  private static let maximalObject = 8

  /// Where a clause stands whose subject starts at `first`.
  ///
  /// - Complexity: O(``maximalObject``).
  static func context(before first: Int, in reading: Reading) -> ClauseContext {
    var index = first - 1
    while index >= 0, reading.words[index].classes.contains(.adverb),
      !reading.words[index].classes
        .intersects([
          .subordinator, .speechVerb, .cognitiveVerb, .interrogative, .complementizer,
        ])
    { index -= 1 }
    guard index >= 0, reading.tokens[index].kind == .word else {
      return index > 1 && isReportedBehindCondition(index, reading) ? .report : .main
    }
    let classes = reading.words[index].classes
    if classes.contains(.interrogative), isOpenQuestion(index, reading) { return .question }
    if classes.contains(.complementizer) { return governor(of: index, in: reading) }
    if classes.contains(.coordinator) { return .main }
    if reading.tokens[index].hash == KnownWord.what, isCleft(index, reading) { return .main }
    if classes.contains(.relative) { return .relative }
    // "That is why we will": what follows is asserted.
    if reading.tokens[index].hash == KnownWord.why, index > 0,
      reading.words[index - 1].classes.contains(.be)
        || reading.tokens[index - 1].hash == KnownWord.possessive
    {
      return .main
    }
    if classes.intersects([.subordinator, .interrogative]) { return .subordinate }
    if classes.contains(.speechVerb) { return isDisowned(index, reading) ? .question : .report }
    if classes.contains(.cognitiveVerb) { return isToldTo(index, reading) ? .report : .opinion }
    if reading.words[first].classes.intersects([.nominative, .it]),
      isReportedBehindCondition(first, reading)
    {
      return .report
    }
    return isTold(index, before: first, reading) || isReportedAround(index, before: first, reading)
      ? .report : .main
  }

  private static let askers = KnownWord.set("how who whom whose why which")

  /// Whether the question word at `index` opens a clause that leaves open what it asks: "how the
  /// firm will pay is unclear", "did not say who will lead".
  static func isOpenQuestion(_ index: Int, _ reading: Reading) -> Bool {
    guard askers.contains(reading.tokens[index].hash) else { return false }
    if index == 0 {
      // Not "How we will do it", a heading.
      return reading.classes.contains(.be) && reading.tokens.count > 8
        && !reading.words[index + 1].classes.intersects([.firstPlural, .firstSingular])
    }
    return reading.sets.contains(.inquiryPredicates, reading.tokens[index - 1].hash)
  }

  /// Whether the *what* at `index` opens a clause that the sentence says more of: "What we will do
  /// is", "… is what we plan".
  private static func isCleft(_ index: Int, _ reading: Reading) -> Bool {
    guard index > 0, reading.tokens[index - 1].isWordLike else { return true }
    let classes = reading.words[index - 1].classes
    return classes.intersects([.be, .coordinator, .adverb])
  }

  /// Whether a verb of speech has its listener between itself and the subject: "told the court |
  /// they would".
  private static func isTold(_ last: Int, before first: Int, _ reading: Reading) -> Bool {
    guard last == first - 1, last > 0, reading.words[first].classes.contains(.nominative),
      !reading.words[last].classes.intersects(.verb.union(.adverb))
    else { return false }
    var index = last - 1
    while index >= max(0, last - 4), reading.tokens[index].kind == .word {
      let classes = reading.words[index].classes
      if classes.contains(.speechVerb) { return true }
      guard !classes.intersects([.preposition, .modal, .be, .have, .coordinator, .relative]) else {
        return false
      }
      index -= 1
    }
    return false
  }

  /// How many words may tell when, where and to whom something was said.
  private static let maximalAdjunct = 9

  /// Whether a verb of speech has nothing but times, places and its listener between itself and the
  /// subject: "said on Thursday | it would", "told reporters in a letter | the firm would".
  private static func isReportedAround(
    _ last: Int, before first: Int, _ reading: Reading
  ) -> Bool {
    guard reading.classes.contains(.speechVerb), last == first - 1,
      reading.words[first].classes.intersects([.nominative, .it, .determiner, .possessive])
        || reading.tokens[first].shape.contains(.capitalised)
    else { return false }
    var index = last
    var hasCircumstance = false
    while index > 0, last - index < maximalAdjunct, reading.tokens[index].isWordLike {
      let classes = reading.words[index].classes
      if classes.contains(.speechVerb), hasCircumstance,
        classes.intersects([.pastForm, .sForm, .baseForm])
      {
        let before = reading.words[index - 1].classes
        return !before.intersects([.determiner, .possessive, .preposition, .evaluation])
          && !isDisowned(index, reading)
      }
      if reading.sets.contains(.adjunctPrepositions, reading.tokens[index].hash)
        || classes.intersects([.weekday, .timeUnit, .month, .number])
      {
        hasCircumstance = true
      } else if classes.intersects([
        .modal, .be, .have, .auxiliaryDo, .coordinator, .relative, .complementizer, .subordinator,
        .preposition,
      ]), !classes.intersects([.timeAdjective, .determiner]) {
        return false
      }
      index -= 1
    }
    return false
  }

  /// How far back the condition may start.
  private static let maximalCondition = 24

  /// Whether what ends before `end`, with a comma or without, is a condition that opens what
  /// somebody is reported to say: "said that if it passed, | she would".
  private static func isReportedBehindCondition(_ end: Int, _ reading: Reading) -> Bool {
    guard reading.tokens[end].kind == .comma || reading.tokens[end].isWordLike,
      reading.classes.contains(.speechVerb), reading.classes.contains(.subordinator)
    else { return false }
    var index = end - 1
    while index > max(0, end - maximalCondition) {
      let token = reading.tokens[index]
      guard token.isWordLike || token.kind == .comma else { return false }
      if reading.words[index].classes.contains(.subordinator) || token.hash == KnownWord.should {
        let before = reading.tokens[index - 1].kind == .comma ? index - 2 : index - 1
        guard before > 0 else { return false }
        let classes = reading.words[before].classes
        if classes.contains(.complementizer), governor(of: before, in: reading) == .report {
          return true
        }
        if classes.contains(.speechVerb), !isDisowned(before, reading) { return true }
      }
      index -= 1
    }
    return false
  }

  /// Whether what the verb at `index` tells is not held to be so: "denied that", "did not say", "no
  /// one said".
  private static func isDisowned(_ index: Int, _ reading: Reading) -> Bool {
    if reading.sets.contains(.denialVerbs, reading.tokens[index].hash) { return true }
    var first = index
    while first > 0, index - first < 5, reading.tokens[first - 1].kind == .word {
      let classes = reading.words[first - 1].classes
      if classes.contains(.negator) { return true }
      guard classes.intersects([.modal, .be, .have, .auxiliaryDo, .adverb]),
        !classes.intersects(.pronoun)
      else { break }
      first -= 1
    }
    guard first > 0 else { return false }
    let subject = reading.tokens[first - 1].hash
    return WordSet.nobodies.contains(subject)
      || subject == KnownWord.one && first > 1 && reading.tokens[first - 2].hash == KnownWord.no
  }

  /// Whether somebody is made to know: "let me know that", "they should know that".
  private static func isToldTo(_ index: Int, _ reading: Reading) -> Bool {
    if index > 0, reading.words[index - 1].classes.contains(.must) { return true }
    for position in max(0, index - 4)..<index where reading.tokens[position].hash == KnownWord.let {
      return true
    }
    return false
  }

  /// What kind of verb the clause after the *that* at `index` depends on.
  private static func governor(of index: Int, in reading: Reading) -> ClauseContext {
    guard index > 0 else { return .subordinate }
    var position = index - 1
    let limit = max(0, index - maximalObject)
    while position >= limit, reading.tokens[position].isWordLike {
      let classes = reading.words[position].classes
      if classes.contains(.speechVerb)
        || reading.sets.contains(.assertiveVerbs, reading.tokens[position].hash)
      {
        return isDisowned(position, reading) ? .question : .report
      }
      if classes.contains(.cognitiveVerb) {
        return isToldTo(position, reading) ? .report : .opinion
      }
      if classes.contains(.verb), isDisowned(position, reading) { return .question }
      if classes.intersects([.modal, .be, .have, .coordinator, .relative]) { break }
      position -= 1
    }
    return .complement
  }
}
