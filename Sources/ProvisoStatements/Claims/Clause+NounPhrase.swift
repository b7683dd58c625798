import ProvisoLexicon
import ProvisoText

extension Clause {
  /// The noun phrase that starts at `start`, with its modifiers and appositions: "Ann Lee, 34, of
  /// the Port Authority".
  func nounPhrase(startingAt start: Int, isSubject: Bool = true) -> Range<Int>? {
    let limit = Swift.min(sentence.upperBound, start + ClaimFinder.reach)
    guard start < limit else { return nil }
    let quote = page.quote(at: start)
    switch page.tag(start) {
    case .pronoun: return start..<start + 1
    case .noun, .name, .adjective, .determiner, .possessive, .number: break
    case .other where start + 1 < limit && page.tag(start + 1).isNominal: break
    case .adverb, .base, .ing, .participle:
      guard start + 1 < limit, page.tag(start + 1) == .noun else { return nil }
    case .verb where page.has(start, .participle):
      guard start + 1 < limit, page.tag(start + 1) == .noun || page.tag(start + 1) == .name else {
        return nil
      }
    default: return nil
    }
    var index = start
    scan: while index < limit {
      if page.quote(at: index) != quote {
        guard page.quote(at: index) >= 0, quote < 0, index > start,
          page.quotes[page.quote(at: index)].tokens.count < 7,
          page.tag(page.quotes[page.quote(at: index)].tokens.upperBound).isNominal
        else { break }
        index = page.quotes[page.quote(at: index)].tokens.upperBound
        continue
      }
      switch page.tag(index) {
      case .verb where index == start: index += 1
      case .adverb, .base, .ing, .participle:
        guard
          index == start
            || page.tag(index - 1) != .name && page.tag(index + 1).isNominal
              && page.tag(index) != .base
        else { break scan }
        index += 1
      case .noun, .name, .adjective, .determiner, .possessive, .number, .clitic, .other:
        if index > start, page.has(index, .weekday) || isTimeStart(index) { break scan }
        if index > start, page.tag(index) == .determiner, page.tag(index - 1) == .name {
          break scan
        }
        // "told the Commons |his party would"
        if index > start, page.tag(index) == .possessive,
          [.name, .noun, .number].contains(page.tag(index - 1))
        {
          break scan
        }
        index += 1
      case .pronoun: break scan
      case .preposition:
        guard extendsPhrase(index) else { break scan }
        index += 1
      case .coordinator:
        guard page.isWord(index, known.and), page.tag(index + 1).isNominal,
          page.tag(index + 1) != .pronoun, !hasFiniteVerb(from: index + 1, within: 6)
        else { break scan }
        index += 1
      case .openBracket:
        var close = index + 1
        while close < limit, close - index < 10, page.tag(close) != .closeBracket { close += 1 }
        guard close < limit, page.tag(close) == .closeBracket else { break scan }
        index = close + 1
      case .stop
      where page.isAbbreviated(index - 1)
        || page.tokens[index - 1].span.count == 1 && index + 1 < limit:
        index += 1
      case .comma where page.isFirm(index + 1, known):
        index += 2
      case .comma:
        guard isSubject, let close = apposition(openedBy: index, to: limit) else { break scan }
        index = close
      case .wh
      where isSubject && (page.isWord(index, known.who) || page.isWord(index, known.which)):
        index = relativeEnd(from: index, to: limit)
        break scan
      default: break scan
      }
    }
    while index > start, page.tag(index - 1) == .comma || page.tag(index - 1) == .preposition {
      index -= 1
    }
    return index > start ? start..<index : nil
  }

  /// Whether the preposition at `index` belongs to the noun before it.
  private func extendsPhrase(_ index: Int) -> Bool {
    let next = index + 1
    guard page.tag(next).isNominal, page.tag(next) != .pronoun, !isTimeStart(next),
      page.matchAt[index] < 0
    else { return false }
    if page.isWord(index, known.of) { return true }
    if page.isWord(index, known.by) {
      return page.tag(index - 1) == .noun && page.tag(next) == .name
    }
    if known.sets.contains(.postmodifierPrepositions, page.tokens[index].hash) {
      return !page.isWord(next, known.a)
    }
    guard page.isWord(index, known.inWord) || page.isWord(index, known.on) else { return false }
    return page.tag(index - 1) == .noun && page.tag(next) != .possessive
      && !page.isWord(next, known.a) && !page.isWord(next, known.an)
      && !page.has(next, [.weekday, .month, .number])
  }

  /// Whether a time starts at `index`: "Tuesday", "last week", "this morning".
  func isTimeStart(_ index: Int) -> Bool {
    page.has(index, [.weekday, .month]) && page.tag(index) != .modal
      && page.tag(index + 1) != .clitic
      || page.has(index, .timeAdjective) && page.has(index + 1, [.timeUnit, .weekday, .month])
      || page.has(index, .demonstrative) && page.has(index + 1, .timeUnit)
  }

  /// The comma after the apposition that the comma at `index` opens.
  private func apposition(openedBy index: Int, to limit: Int) -> Int? {
    let first = index + 1
    switch page.tag(first) {
    case .determiner, .number, .name, .possessive, .noun, .adjective: break
    case .wh where page.isWord(first, known.who) || page.isWord(first, known.which):
      return relativeEnd(from: first, to: limit)
    default: return nil
    }
    guard page.quote(at: first) < 0, verbCue(at: first) == nil else { return nil }
    var close = first
    while close < limit, page.quote(at: close) < 0 {
      switch page.tag(close) {
      case .comma, .stop, .semicolon, .dash, .colon:
        if page.tag(close) == .stop, page.isAbbreviated(close - 1) { break }
        return close
      case .verb, .modal, .have, .be: return nil
      default: break
      }
      close += 1
    }
    return close
  }

  private func relativeEnd(from start: Int, to limit: Int) -> Int {
    var index = start
    while index < limit, page.quote(at: index) == page.quote(at: start) {
      switch page.tag(index) {
      case .comma, .stop, .semicolon, .dash, .colon: return index
      default: index += 1
      }
    }
    return index
  }

  /// Whether a finite verb stands in the clause from `start` on.
  func hasFiniteVerb(from start: Int, within reach: Int) -> Bool {
    var index = start
    let limit = Swift.min(sentence.upperBound, start + reach)
    while index < limit {
      let tag = page.tag(index)
      if tag.isFinite, index > start || tag != .verb { return true }
      if tag == .stop && !page.isAbbreviated(index - 1) || tag == .semicolon || tag == .colon {
        return false
      }
      index += 1
    }
    return false
  }
}
