import ProvisoLexicon
import ProvisoText

extension Clause {
  /// How what is said is put; `fronted` is a clause before the main clause of its sentence.
  enum Form {
    case clause, nounPhrase, fronted
  }

  /// The end of what is said from `start` on.
  ///
  /// A clause runs to the end of its sentence unless another attribution begins (", adding that",
  /// "and called on", ", he said"); a noun phrase also ends before adverbial clauses and times. A
  /// quote on the way is taken as a whole, also over several sentences; one at the start ends it,
  /// unless it is a part of its clause.
  func contentEnd(
    from start: Int, _ form: Form, isRelative: Bool = false, isPart: Bool = false
  ) -> Int {
    let quote = isPart ? -1 : page.quote(at: start)
    let isOpening = page.opensQuote(start) && !isPart
    var limit = sentence.upperBound
    if quote >= 0, !isOpening {
      limit = Swift.min(limit, page.quotes[quote].tokens.upperBound - 1)
    }
    var index = start
    while index < limit {
      let inner = page.quote(at: index)
      if inner >= 0, inner != quote || isOpening, page.opensQuote(index) {
        let end = page.quotes[inner].tokens.upperBound
        if end >= limit { return end }
        index = end
        if isOpening, endsAfterQuote(index) { return index }
        continue
      }
      if endsContent(at: index, from: start, form, isRelative: isRelative) { break }
      index += 1
    }
    return withoutMarks(start..<index)
  }

  /// Whether nothing of what is said follows the quote that ends before `index`.
  private func endsAfterQuote(_ index: Int) -> Bool {
    switch page.tag(index) {
    case .comma, .stop, .semicolon, .dash: true
    case .preposition: page.matchAt[index] >= 0 || isTimeStart(index + 1)
    case .subordinator: true
    case .coordinator:
      nounPhrase(startingAt: index + 1).map { page.tag($0.upperBound).isFinite } ?? false
    default:
      known.sets.contains(
        .phraseBoundaries, page.tokens[Swift.min(index, page.tokens.count - 1)].hash)
    }
  }

  private func endsContent(at index: Int, from start: Int, _ form: Form, isRelative: Bool) -> Bool {
    guard index > start else { return false }
    switch page.tag(index) {
    case .comma:
      // "decided to leave, and the army has agreed": a clause of its own.
      if page.tag(start) == .to, page.tag(index + 1) == .coordinator,
        let phrase = nounPhrase(startingAt: index + 2), page.tag(phrase.upperBound).isFinite
      {
        return true
      }
      return opensReport(index + 1) || endsAtComma(index, form, isRelative: isRelative)
    case .semicolon: return form == .nounPhrase || reports(from: index + 1)
    case .dash: return form == .nounPhrase || opensReport(index + 1)
    case .colon: return form == .nounPhrase
    case .closeBracket: return !hasOpenBracket(before: index, from: start)
    case .coordinator:
      return !page.isWord(index, known.so) && continuesWithCue(after: index)
    case .preposition:
      if page.matchAt[index] >= 0 { return startsFrame(index) }
      return form == .nounPhrase
        && (known.sets.contains(.phraseBoundaries, page.tokens[index].hash)
          && !page.isWord(index, known.asWord)
          && !page.isWord(index, known.than)
          || page.isWord(index, known.on) && page.has(index + 1, .weekday))
    case .subordinator: return form == .nounPhrase
    case .pronoun, .that, .wh: return false
    default: return form == .nounPhrase && page.has(index, .weekday) && page.tag(index - 1) == .noun
    }
  }

  /// Whether a preposition that is a cue opens a frame: "in a statement", "according to".
  private func startsFrame(_ index: Int) -> Bool {
    let frame = frames[page.matches[Int(page.matchAt[index])].cue]
    return frame.contains(.medium) || frame.contains(.preposition)
  }

  private func hasOpenBracket(before index: Int, from start: Int) -> Bool {
    var position = index - 1
    while position >= start, index - position < ClaimFinder.reach {
      if page.tag(position) == .openBracket { return true }
      position -= 1
    }
    return false
  }

  private func endsAtComma(_ index: Int, _ form: Form, isRelative: Bool) -> Bool {
    let next = index + 1
    if page.matchAt.indices.contains(next), page.matchAt[next] >= 0, startsFrame(next) {
      return true
    }
    if let cue = verbCue(at: next), page.tag(next) == .ing, !cue.frame.isNoun || form == .nounPhrase
    {
      return true
    }
    if page.tag(next) == .adverb, page.tag(next + 1) == .ing, verbCue(at: next + 1) != nil {
      return true
    }
    if page.tag(next) == .coordinator, continuesWithCue(after: next) { return true }
    if isParenthesis(after: index) { return true }
    if isRelative, page.tag(next).isFinite { return true }
    if form == .fronted {
      guard let phrase = nounPhrase(startingAt: next) else { return page.opensQuote(next) }
      return page.tag(phrase.upperBound).isFinite || page.tag(phrase.upperBound) == .adverb
    }
    guard form == .nounPhrase else { return false }
    switch page.tag(next) {
    case .ing, .subordinator, .wh, .pronoun, .that, .preposition, .adverb, .verb, .modal, .be,
      .have,
      .coordinator, .to:
      return true
    default: return hasFiniteVerb(from: next, within: 10)
    }
  }

  /// Whether after "and" or "but" another cue goes on with the same subject.
  private func continuesWithCue(after index: Int) -> Bool {
    var position = index + 1
    while position < index + 5 {
      switch page.tag(position) {
      case .adverb, .have, .be, .modal, .negator: position += 1
      default:
        guard verbCue(at: position) != nil,
          page.tag(position) == .verb
            || page.tag(position) == .participle && page.tag(position - 1).isAuxiliary
        else { return false }
        return page.tag(position - 1) != .modal
      }
    }
    return false
  }

  /// Whether ", he said" and the like follows the comma at `index`.
  func isParenthesis(after index: Int) -> Bool {
    var position = index + 1
    if let cue = verbCue(at: position), page.tag(position) == .verb,
      !cue.frame.isDisjoint(with: [.quote, .that])
    {
      return true
    }
    let limit = Swift.min(sentence.upperBound, index + 14)
    while position < limit {
      let tag = page.tag(position)
      if tag == .verb, let cue = verbCue(at: position) {
        guard position > index + 1, !cue.frame.isDisjoint(with: [.quote, .that]) else {
          return false
        }
        var after = cue.end
        while after < sentence.upperBound, page.tag(after) == .adverb || isTimeStart(after) {
          after += 1
        }
        return after >= sentence.upperBound || page.tag(after) == .comma || page.tag(after) == .stop
          || page.matchAt[after] >= 0 && startsFrame(after)
      }
      guard tag.isNominal || tag == .clitic || tag == .adverb || tag == .preposition || tag == .have
      else { return false }
      position += 1
    }
    return false
  }

  /// The end of a range without the marks that close it.
  func withoutMarks(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let tag = page.tag(end - 1)
      guard tag == .comma || tag == .stop || tag == .semicolon || tag == .colon || tag == .dash
      else { break }
      if tag == .stop, page.has(end - 2, .abbreviation), end < sentence.upperBound { break }
      end -= 1
    }
    return end
  }

  /// What is said before the frame that starts at `end`: back to the start of the sentence, or of
  /// the quote that ends there.
  func contentBefore(_ end: Int) -> Range<Int>? {
    var last = end
    while last > sentence.lowerBound, page.tag(last - 1) == .comma || page.tag(last - 1) == .dash {
      last -= 1
    }
    // A quote that ends here may have begun in an earlier sentence.
    if page.closesQuote(last - 1) {
      let quote = page.quotes[page.quote(at: last - 1)].tokens
      if quote.lowerBound <= sentence.lowerBound { return quote }
    }
    var start = sentence.lowerBound
    while start < last, page.tag(start) == .dash || page.tag(start) == .other { start += 1 }
    let quote = page.quote(at: end)
    if quote >= 0 { start = Swift.max(start, page.quotes[quote].tokens.lowerBound + 1) }
    return start < last ? start..<last : nil
  }
}
