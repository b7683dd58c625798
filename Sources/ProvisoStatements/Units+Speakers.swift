import ProvisoLexicon
import ProvisoText

// What statements show of those who make them: the speaker whom the caller named, and outsiders.
extension Units {
  /// The statements of prose whose own sentences are those of `speaker`: all of them in a speech or a
  /// release, in news only those in the first person.
  func prose(of speaker: String, isNews: Bool) -> [Statement] {
    var found = news()
    for index in found.indices {
      guard found[index].attribution.kind == .narration else {
        // "I told him: |“We will pay.”"
        if !isNews, isFirstPerson(found[index].attribution.source) {
          found[index].attribution.speaker = speaker
        }
        continue
      }
      guard !isNews || isFirstPerson(found[index].span) else { continue }
      found[index].attribution.kind = .direct
      found[index].attribution.speaker = speaker
      found[index].namesSpeaker = isNamed(speaker, in: found[index].span)
    }
    return found
  }

  /// Whether a speaker is named before the first verb: "In May, |Norvane| will …", "|The company| intends …".
  private func isNamed(_ speaker: String, in span: TextSpan) -> Bool {
    let name = speaker.prefix { $0 != "," }.split(separator: " ")
      .map {
        WordHash.of($0.lowercased())
      }
    var index = token(at: span.start)
    while index < page.tokens.count, page.tokens[index].start < span.end, !page.tag(index).isFinite
    {
      if page.isCapitalised(index), !page.has(index, [.title, .determiner]),
        let first = name.firstIndex(of: page.tokens[index].hash),
        !name[..<first].contains(where: { $0 == Units.of || $0 == Units.and }),
        isEnd(of: name[(first + 1)...], index + 1)
      {
        return true
      }
      if page.isWord(index, Units.the), isIssuer(index + 1, of: name) { return true }
      index += 1
    }
    return false
  }

  /// Whether a name may end before `index`, where `rest` are the words that it lacks: no other name nor noun goes on.
  private func isEnd(of rest: ArraySlice<UInt64>, _ index: Int) -> Bool {
    guard index < page.tokens.count else { return true }
    if rest.first == page.tokens[index].hash { return isEnd(of: rest.dropFirst(), index + 1) }
    return page.tag(index) != .noun && page.tag(index) != .name
  }

  /// Whether "the |company" is the speaker; "the |bank" is only one that is called so.
  private func isIssuer(_ index: Int, of name: [UInt64]) -> Bool {
    guard index < page.tokens.count else { return false }
    let word = page.tokens[index].hash
    return word == Units.bank ? name.contains(word) : Units.issuers.contains(word)
  }

  private static let the = WordHash.of("the")
  static let of = WordHash.of("of")
  private static let and = WordHash.of("and")
  private static let bank = WordHash.of("bank")
  private static let issuers = WordSet(["company", "firm", "group", "corporation"])

  /// Whether a source is *I* or *we* outside quotes.
  private func isFirstPerson(_ source: Mention?) -> Bool {
    guard let span = source?.span else { return false }
    let index = token(at: span.start)
    return page.tokens[index].end == span.end
      && page.has(index, [.firstSingular, .firstPlural]) && page.quote(at: index) < 0
  }

  /// Whether words of the first person are there, outside quotes unless `inQuotes`.
  func isFirstPerson(_ span: TextSpan, inQuotes: Bool = false) -> Bool {
    var index = token(at: span.start)
    while index < page.tokens.count, page.tokens[index].start < span.end {
      if page.has(index, [.firstSingular, .firstPlural]), inQuotes || page.quote(at: index) < 0 {
        return true
      }
      index += 1
    }
    return false
  }

  /// Whether a source is one who foretells what others do.
  func isOutsider(_ source: Mention?) -> Bool {
    guard let span = source?.span else { return false }
    var index = token(at: span.start)
    while index < page.tokens.count, page.tokens[index].start < span.end {
      if Units.outsiders.contains(page.tokens[index].hash) { return true }
      index += 1
    }
    return false
  }

  private static let outsiders = WordSet([
    "analyst", "analysts", "economist", "economists", "expert", "experts", "strategist",
    "strategists",
    "trader", "traders", "forecaster", "forecasters", "observer", "observers", "critic", "critics",
    "commentator", "commentators", "pundit", "pundits", "pollster", "pollsters", "columnist",
    "historian",
    "professor", "researcher", "researchers", "academics", "bookmakers",
  ])

  /// The number of the first token that starts at `byte` or after it.
  ///
  /// - Complexity: O(log *n*) in the number of tokens.
  private func token(at byte: Int) -> Int {
    var (low, high) = (0, page.tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if page.tokens[middle].start < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
