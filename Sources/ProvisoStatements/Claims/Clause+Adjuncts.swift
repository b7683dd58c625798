import ProvisoLexicon
import ProvisoText

/// What may stand between a verb and what is said.
extension Clause {
  /// After the person spoken to: "told reporters on Monday |that".
  func afterAddressee(_ index: Int) -> Int {
    guard let phrase = nounPhrase(startingAt: index, isSubject: false) else { return index }
    let next = phrase.upperBound
    // "told them he was late": a bare clause starts with a pronoun or a noun phrase.
    if phrase.count > 1, page.tag(next).isFinite {
      var split = index
      while split < next, page.tag(split) == .determiner || page.tag(split) == .adjective {
        split += 1
      }
      while split < next, page.tag(split) == .noun { split += 1 }
      return split < next ? split : index
    }
    // "told reporters at the lobby |briefing| that"
    return page.tag(next) == .ing && page.tag(next + 1) == .that ? next + 1 : next
  }

  /// After what is said of the letter or the paper: "said in a letter |seen by reporters| that".
  func afterDescription(_ index: Int) -> Int {
    guard index < sentence.upperBound, page.tag(index) == .participle || isParticiple(index) else {
      return index
    }
    var end = index + 1
    while end < sentence.upperBound, page.tag(end) != .that, !page.tag(end).isMark {
      // "released in May |the plan is dead": where the description ends is not told.
      if page.tag(end).isFinite { return index }
      end += 1
    }
    return end
  }

  /// After ", for example," or ", in part," before *that* or *to*.
  func afterParenthesis(_ index: Int) -> Int {
    guard page.tag(index) == .comma else { return index }
    var position = index + 1
    while position < sentence.upperBound, position - index < 8 {
      switch page.tag(position) {
      case .comma:
        let next = page.tag(position + 1)
        return next == .that || next == .to || next == .wh ? position + 1 : index
      case .noun, .name, .adverb, .preposition, .determiner, .possessive, .adjective, .number:
        position += 1
      default: return index
      }
    }
    return index
  }

  /// After an adverbial between the verb and what is said: "said on Monday |that".
  func afterAdjunct(_ index: Int, _ frame: Frame) -> Int {
    var position = index
    while position < sentence.upperBound, page.tag(position) == .adverb,
      page.tag(position + 1) == .comma || page.tag(position + 1) == .that
        || page.tag(position + 1) == .quote || page.tag(position + 1) == .to
        || page.tag(position + 1) == .preposition && !page.isWord(position + 1, known.than)
    {
      position += 1
    }
    guard
      page.tag(position) == .preposition || isTimeStart(position)
        || page.tag(position) == .comma
    else { return timeEnd(position) }
    // "said, hours before |the vote failed"
    if page.tag(position) == .comma, page.has(position + 1, .timeUnit) { return position }
    var scan = position
    let limit = Swift.min(sentence.upperBound, position + 14)
    while scan < limit {
      switch page.tag(scan) {
      case .that
      where known.sets.contains(.conditionalThatHeads, page.tokens[scan - 1].hash)
        || known.sets.contains(.conditionOpeners, page.tokens[scan - 1].hash):
        return timeEnd(position)
      case .that: return scan
      case .quote where page.opensQuote(scan):
        return page.tag(scan - 1) == .comma || page.tag(scan - 1) == .colon ? scan - 1 : position
      case .verb where isParticiple(scan) && page.tag(scan - 1) == .noun: scan += 1
      case .stop, .semicolon, .dash, .wh, .verb: return timeEnd(position)
      case .to where frame.contains(.infinitive): return scan
      // "said, |adding that", "said, |but that": what follows is said besides.
      case .ing where page.tag(scan - 1) == .comma && verbCue(at: scan) != nil,
        .coordinator where page.tag(scan - 1) == .comma && page.tag(scan + 1) == .that:
        return timeEnd(position)
      case .comma where page.tag(scan + 1) == .that: return scan + 1
      case .comma where page.tag(scan - 1) == .name && page.tag(scan + 1) == .name:
        // "in Halden, Norway, |that"
        scan += 1
      case .comma where scan > position && !page.opensQuote(scan + 1): return timeEnd(position)
      default: scan += 1
      }
    }
    return timeEnd(position)
  }

  /// After "Tuesday", "on Tuesday", "last week" at `index`.
  private func timeEnd(_ index: Int) -> Int {
    var position = index
    // "said for weeks |he was late"
    if position + 2 < sentence.upperBound, page.tag(position) == .preposition,
      page.has(position + 1, .timeUnit), page.tag(position + 2).isNominal
    {
      return position + 2
    }
    // "told us a few minutes ago |that"
    var unit = position
    while unit < position + 4, page.tag(unit) != .stop, page.tag(unit) != .comma,
      !page.has(unit, .timeUnit)
    { unit += 1 }
    if unit > position, unit + 1 < sentence.upperBound, page.has(unit, .timeUnit),
      known.distances.contains(page.tokens[unit + 1].hash)
    {
      return unit + 2
    }
    if page.tag(position) == .preposition, isTimeStart(position + 1) { position += 1 }
    guard isTimeStart(position) else { return index }
    position += 1
    while position < sentence.upperBound,
      page.has(position, [.weekday, .month, .timeUnit]) || page.tag(position) == .number
    {
      position += 1
    }
    return position
  }
}
