import ProvisoLexicon
import ProvisoText

extension Clause {
  /// The noun phrase before `end` that can be the subject of the verb there.
  ///
  /// Looks back over appositions and relative clauses: "Ann Lee, 34, who runs the ferry, said".
  func subject(endingAt end: Int) -> Range<Int>? {
    let limit = Swift.max(sentence.lowerBound, end - ClaimFinder.reach)
    let quote = page.quote(at: end)
    // Between the noun and its verb: "on Monday", "last week".
    var last = withoutTime(before: end, from: limit)
    var start = last
    if start > limit, page.tag(start - 1) == .wh, page.quote(at: start - 1) == quote {
      return start - 1..<start
    }
    if start > limit, isRelativeThat(start - 1) { return start - 1..<start }
    var conjunct = -1
    scan: while start > limit {
      let index = start - 1
      if page.quote(at: index) != quote {
        // A nickname or a title in quotes stands inside a noun phrase.
        let inner = page.quote(at: index)
        guard quote < 0, inner >= 0, start < last || page.tag(start) == .noun,
          page.quotes[inner].tokens.lowerBound > limit, page.quotes[inner].tokens.count < 8,
          page.tag(page.quotes[inner].tokens.upperBound - 2) != .comma,
          page.tag(page.quotes[inner].tokens.lowerBound - 1).isNominal
            || page.tag(page.quotes[inner].tokens.lowerBound - 1) == .determiner
        else { break }
        start = page.quotes[inner].tokens.lowerBound
        continue
      }
      switch page.tag(index) {
      case .noun, .name, .adjective, .possessive, .determiner, .number, .clitic, .ing, .participle,
        .other:
        start = index
      case .pronoun:
        // "a source close to him", "many of you"
        if page.tag(index - 1) == .preposition, index - 1 > limit,
          !known.sets.contains(.phraseBoundaries, page.tokens[index - 1].hash)
        {
          start = index
          continue
        }
        if start == last { start = index }
        break scan
      case .preposition:
        if known.sets.contains(.phraseBoundaries, page.tokens[index].hash),
          !page.isWord(index, known.than) || !page.has(index - 1, .quantifier)
        {
          break scan
        }
        if start == last { break scan }
        start = index
      case .adverb where start < last && index > limit && page.tag(index - 1).isNominal:
        start = index
      case .adverb
      where start == last && known.sets.contains(.pronominalDeterminers, page.tokens[index].hash):
        // "most said"
        start = index
      case .adverb, .negator:
        // "most of the voters", "none of them"
        guard start < last, page.isWord(start, known.of) || page.isWord(start, known.than) else {
          break scan
        }
        start = index
      case .coordinator:
        guard start < last, !page.isWord(index, known.but), index > limit else { break scan }
        if page.tag(index - 1) == .comma {
          // "A, B, and C said": a list of nouns; else the comma parts clauses.
          guard isListBefore(index - 1, from: limit) else { break scan }
          start = index - 1
          continue
        }
        guard page.tag(index - 1).isNominal, page.tag(index - 1) != .pronoun else { break scan }
        conjunct = start
        start = index
      case .comma where start < last && page.isFirm(start, known):
        // "Acme, Inc. said"
        start = index
      case .comma
      where start == last && (page.isFirm(index - 1, known) || page.isFirm(index - 2, known)):
        // "Acme, Inc., said"
        last = index
        start = index
      case .comma, .dash:
        guard let open = apposition(closedBy: index, isFirst: start == last, from: limit) else {
          // "Ann Lee, head of the union, a union of dockers, said": the comma after the name.
          guard page.tag(last - 1) == .comma, start < last - 1, page.tag(index - 1) == .name,
            page.tag(start) == .noun || page.tag(start) == .determiner || page.tag(start) == .number
          else { break scan }
          start = index
          continue
        }
        // "In Lisbon, where they met, Prime Minister Alves said"
        if start < last, page.tag(open + 1) == .wh { break scan }
        if start == last,
          page.tag(open + 1) == .preposition && !page.isWord(open + 1, known.of)
            || isAsked(open + 1) || isAside(open + 1..<index)
        {
          // "Lee, in an interview, said": no part of the name.
          last = open
        }
        start = open
      case .closeBracket:
        guard let open = bracket(closedBy: index, from: limit) else { break scan }
        start = open
      case .stop
      where page.isAbbreviated(index - 1)
        || index > limit && page.tokens[index - 1].span.count == 1:
        start = index
      case .verb
      where isParticiple(index) && page.tag(index + 1) == .preposition
        && start < last && index > sentence.lowerBound
        && (page.tag(index - 1) == .noun || page.has(index - 1, .people)):
        // "people briefed on the plan"
        start = index
      case .verb
      where page.has(index, .participle) && start == last && index > limit
        && (page.tag(index - 1) == .noun || page.tag(index - 1) == .name):
        // "the voters polled |said", "a document filed Thursday |says"
        start = index
      case .verb, .be, .have, .modal:
        guard let open = relative(endingBefore: index, from: limit), start < last else {
          break scan
        }
        start = open
      default: break scan
      }
    }
    if conjunct >= 0, start > limit, page.tag(start - 1).isFinite, page.tag(start).isNominal {
      start = conjunct
    }
    return trimmed(start..<last)
  }

  /// Whether the verb form at `index` may be a participle: a known one, or a word in *-ed*.
  func isParticiple(_ index: Int) -> Bool {
    page.has(index, .participle)
      || page.words[index].classes.isEmpty && page.tokens[index].shape.contains(.edSuffix)
  }

  /// Whether *that* at `index` is a relative pronoun: a noun stands before it.
  private func isRelativeThat(_ index: Int) -> Bool {
    page.tag(index) == .that && index > sentence.lowerBound
      && (page.tag(index - 1) == .noun || page.tag(index - 1) == .name)
  }

  /// Whether the comma at `index` parts the members of a list of short nouns.
  private func isListBefore(_ index: Int, from limit: Int) -> Bool {
    var position = index - 1
    while position > limit, index - position < 8, page.tag(position).isNominal { position -= 1 }
    return page.tag(position) == .comma && index - position > 1
  }

  /// The phrase without the words before its first noun phrase, and without closing marks.
  private func trimmed(_ phrase: Range<Int>) -> Range<Int>? {
    var (start, end) = (phrase.lowerBound, phrase.upperBound)
    while start < end {
      switch page.tag(start) {
      case .adverb
      where page.isWord(start + 1, known.of) || page.isWord(start + 1, known.than)
        || start + 1 == end
          && known.sets.contains(.pronominalDeterminers, page.tokens[start].hash):
        break
      case .comma, .dash, .coordinator, .adverb, .other, .closeBracket, .clitic, .stop:
        start += 1
        continue
      default:
        guard opensWithTime(start, end) else { break }
        start += 2
        continue
      }
      break
    }
    if start < end, page.tag(start) == .preposition || page.tag(start) == .ing,
      end - start != 2 || page.tag(start) != .ing || page.tag(start + 1) != .noun,
      page.tag(start + 1) != .number || !known.approximators.contains(page.tokens[start].hash)
    {
      guard let inner = lastPhrase(in: start..<end) else { return nil }
      start = inner
    }
    while end > start, page.tag(end - 1) == .comma || page.tag(end - 1) == .dash { end -= 1 }
    guard start < end else { return nil }
    let isPhrase =
      (start..<end).contains { page.tag($0).isNominal }
      || end - start == 1 && known.sets.contains(.pronominalDeterminers, page.tokens[start].hash)
    return isPhrase ? start..<end : nil
  }

  /// After "In a speech on Monday": where the noun phrase starts that no preposition governs.
  private func lastPhrase(in phrase: Range<Int>) -> Int? {
    var index = phrase.upperBound - 1
    var candidate: Int?
    while index > phrase.lowerBound {
      let before = page.tag(index - 1)
      switch page.tag(index) {
      case .determiner, .possessive, .pronoun:
        if before != .preposition, before != .ing { candidate = index }
      case .name:
        if page.has(index, [.weekday, .month]) { break }
        if before != .preposition, before != .name, before != .determiner, before != .adjective {
          candidate = index
        } else if before == .name, page.has(index - 1, [.weekday, .month]) {
          candidate = index
        }
      case .noun where page.has(index - 1, [.weekday, .month]) || before == .number:
        candidate = index
      default: break
      }
      index -= 1
    }
    return candidate
  }
}
