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
    let last = withoutTime(before: end, from: limit)
    if last > limit, page.tag(last - 1) == .wh, page.quote(at: last - 1) == quote {
      return last - 1..<last
    }
    if last > limit, isRelativeThat(last - 1) { return last - 1..<last }
    var walk = SubjectWalk(before: last, from: limit, inQuote: quote)
    return trimmed(phrase(&walk))
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
  func isListBefore(_ index: Int, from limit: Int) -> Bool {
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
