import ProvisoLexicon
import ProvisoText

/// Cues that look like verbs and are nouns or adjectives.
extension PropositionFinder {
  /// Whether a cue of one word, which can be a verb, is a noun here: "the support", "in demand".
  func isNoun(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    let first = tokens.lowerBound
    if tokens.count == 1, first == 0 { return opensNounPhrase(reading) }
    if first > 0, saysMoreOfNoun(tokens, reading) { return true }
    guard tokens.count == 1, first > 0 else { return false }
    let before = reading.words[first - 1].classes
    let own = reading.words[first].classes
    guard own.intersects([.baseForm, .sForm]) else {
      // "Labor's proposed cuts", "the drafted plan"
      return own.contains(.participle) && first + 1 < reading.tokens.count
        && reading.tokens[first + 1].kind == .word
        && (before.intersects([.determiner, .possessive])
          || reading.tokens[first - 1].hash == KnownWord.possessive)
        && !before.intersects(.pronoun.subtracting(.it))
    }
    if hasSingularSubject(first, reading) || isNounBeforeVerb(first, reading) { return true }
    if reading.tokens[first - 1].hash == KnownWord.to { return false }
    if before.intersects([.adverb, .relative]) { return false }
    if before.intersects([.determiner, .possessive, .preposition, .evaluation, .number]) {
      return true
    }
    // "The Labor promise": a singular noun takes no base form.
    return reading.tokens[first - 1].hash == KnownWord.possessive
      || !reading.words[first].classes.contains(.sForm)
        && before.intersects([.organisation, .person, .country])
        && !reading.tokens[first - 1].shape.contains(.sSuffix)
        && !before.intersects(.modal)
  }

  /// Whether a participle only says which thing is meant, whose verb is still to come: "the duties
  /// | allocated to Tenant | shall be performed".
  private func saysMoreOfNoun(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    let own = reading.words[tokens.lowerBound].classes
    let before = reading.words[tokens.lowerBound - 1].classes
    guard own.contains(.participle), !own.contains(.baseForm),
      reading.tokens[tokens.lowerBound - 1].kind == .word,
      !before.intersects([
        .organisation, .person, .country, .contractParty, .people, .be, .have, .adverb, .negator,
        .nominative, .relative, .coordinator, .it, .third,
      ]), !before.intersects(.modal),
      !reading.tokens[tokens.lowerBound - 1].shape.contains(.capitalised)
    else { return false }
    var index = tokens.upperBound
    while index < min(reading.tokens.count, tokens.upperBound + 12),
      reading.tokens[index].isWordLike
    {
      let classes = reading.words[index].classes
      if classes.intersects([.relative, .complementizer, .subordinator, .coordinator, .nominative])
      {
        return false
      }
      if classes.intersects([.will, .would, .must]) { return true }
      index += 1
    }
    return false
  }

  private static let singular = KnownWord.set("a an this that each every another")

  /// Whether an article of the singular stands before, which no base form has a subject with: "a
  /// recent study", "this health demand".
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

  /// Whether the word has a verb or an *of* behind it, as nouns do: "the study found", "Reform of
  /// the law".
  private func isNounBeforeVerb(_ index: Int, _ reading: Reading) -> Bool {
    guard index + 1 < reading.tokens.count else { return false }
    let before = reading.words[index - 1].classes
    guard !before.intersects([.nominative, .relative, .adverb]), !before.intersects(.modal),
      reading.tokens[index - 1].hash != KnownWord.to
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
}
