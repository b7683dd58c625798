import ProvisoLexicon
import ProvisoText

/// Finds the subject of a clause by walking left from its verb group.
struct SubjectFinder {
  /// The subject, its tokens and where its clause stands.
  struct Subject {
    var subject: SubjectClass
    var tokens: Range<Int>
    var context: ClauseContext
  }

  /// How many tokens a subject may hold.
  static let maximalLength = 14

  /// The subject of the verb group that starts at `verb`.
  ///
  /// - Complexity: O(``maximalLength``).
  static func subject(before verb: Int, in reading: Reading) -> Subject {
    // "she “|will not resign|”": a quote that opens with the verb.
    let isQuoted =
      verb > 1 && reading.tokens[verb - 1].isQuote && reading.tokens[verb - 2].isWordLike
    var last = skipped(from: isQuoted ? verb - 2 : verb - 1, in: reading)
    if last >= 0, let before = parenthesis(endingAt: last, in: reading) {
      last = skipped(from: before, in: reading)
    }
    guard last >= 0, reading.tokens[last].isWordLike else {
      return Subject(subject: .none, tokens: verb..<verb, context: .main)
    }
    let classes = reading.words[last].classes
    if !isNoPronoun(last, reading), var pronoun = pronoun(classes) {
      let context = context(before: last, in: reading)
      // "The agency said it will": the pronoun stands for whoever speaks.
      if pronoun == .it, context == .report, !isOfMany(before: last, reading) { pronoun = .third }
      return Subject(subject: pronoun, tokens: last..<last + 1, context: context)
    }
    if classes.contains(.relative), last > 0 {
      let isThat = classes.contains(.demonstrative)
      if !isThat || reading.tokens[last - 1].kind == .word {
        return Subject(
          subject: .relative, tokens: last..<last + 1,
          context: isOpenQuestion(last, reading) ? .question : .relative)
      }
    }
    return whole(nounPhrase(endingAt: last, in: reading), reading)
  }

  /// The coordination that a subject ends, with the class of its first part where that can act:
  /// "the ministry and its agencies | will".
  private static func whole(_ last: Subject, _ reading: Reading) -> Subject {
    let first = last.tokens.lowerBound
    guard first > 1, reading.tokens[first - 1].hash == KnownWord.and,
      reading.tokens[first - 2].isWordLike, last.subject.group != .own,
      last.subject.group != .institution
    else { return last }
    // "said he and the mayor | will"
    let before = reading.words[first - 2].classes
    if before.contains(.nominative), let pronoun = pronoun(before) {
      return Subject(
        subject: pronoun, tokens: first - 2..<last.tokens.upperBound,
        context: context(before: first - 2, in: reading))
    }
    let other = nounPhrase(endingAt: first - 2, in: reading)
    let start = other.tokens.lowerBound
    let opensClause =
      start == 0 || !reading.tokens[start - 1].isWordLike
      || reading.words[start - 1].classes.intersects([.complementizer, .subordinator, .speechVerb])
    guard opensClause,
      other.subject.group == .own || other.subject.group == .institution
        || other.subject.group == .someone || other.subject.group == .measure
    else { return last }
    return Subject(
      subject: other.subject, tokens: start..<last.tokens.upperBound, context: other.context)
  }

  /// Whether the word is *US*, or the *us* of "any of us".
  private static func isNoPronoun(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.tokens[index].hash == KnownWord.us else { return false }
    return reading.tokens[index].shape.contains(.allCapitals)
      || index > 0 && reading.tokens[index - 1].hash == KnownWord.of
  }

  /// The pronoun that the classes of a word name, as a subject.
  static func pronoun(_ classes: WordClass) -> SubjectClass? {
    guard classes.intersects([.firstSingular, .firstPlural, .second, .third, .it, .expletive]),
      !classes.contains(.possessive)
    else { return nil }
    if classes.contains(.firstSingular) { return .firstSingular }
    if classes.contains(.firstPlural) { return .firstPlural }
    if classes.contains(.second) { return .second }
    if classes.contains(.third) { return .third }
    if classes.contains(.it) { return .it }
    return .expletive
  }

  /// Whether many speak before the token, so that an *it* is none of them: "critics say it would".
  private static func isOfMany(before index: Int, _ reading: Reading) -> Bool {
    var verb = index - 1
    while verb > 0, !reading.words[verb].classes.contains(.speechVerb) {
      guard index - verb < 9 else { return false }
      verb -= 1
    }
    guard verb > 0, !reading.words[verb - 1].classes.intersects([.have, .be, .adverb]) else {
      return false
    }
    let classes = reading.words[verb].classes
    if classes.contains(.baseForm), !classes.contains(.pastForm) {
      return !reading.words[verb - 1].classes.intersects([.will, .would, .may, .must])
    }
    let source = reading.tokens[verb - 1]
    return classes.contains(.pastForm) && source.kind == .word && source.shape.contains(.sSuffix)
      && !source.shape.contains(.capitalised)
  }

  /// The last token at or before `index` that is no adverb.
  private static func skipped(from index: Int, in reading: Reading) -> Int {
    var last = index
    while last >= 0, skips(reading, last) { last -= 1 }
    return last
  }

  private static func skips(_ reading: Reading, _ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word else { return false }
    let classes = reading.words[index].classes
    if classes.contains(.relative) || classes.intersects(.pronoun) { return false }
    return classes.intersects([.adverb, .negator])
      && !classes.intersects([.organisation, .country])
      || (token.shape.contains(.lySuffix) && classes.isEmpty)
  }

  /// For a comma, bracket or dash at `index`: the token before the parenthesis that it closes.
  private static func parenthesis(endingAt index: Int, in reading: Reading) -> Int? {
    let kind = reading.tokens[index].kind
    guard kind == .comma || kind == .closeBracket || kind == .dash else { return nil }
    let open: Token.Kind = kind == .closeBracket ? .openBracket : kind
    var position = index - 1
    let limit = max(0, index - maximalLength)
    while position >= limit {
      if reading.tokens[position].kind == open { return position > 0 ? position - 1 : nil }
      position -= 1
    }
    return nil
  }
}
