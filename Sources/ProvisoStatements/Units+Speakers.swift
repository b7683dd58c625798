import ProvisoLexicon
import ProvisoText

// What statements show of those who make them: the speaker whom the caller named, and outsiders.
extension Units {
  /// The statements of prose whose own sentences are those of `speaker`, or of whom `headline`
  /// names: all of them in a speech or a release, in news only those in the first person.
  func prose(
    of speaker: String?, _ name: SpeakerName?, headline: Range<Int>? = nil, isNews: Bool
  ) -> [Statement] {
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
      if let headline, found[index].span.start < span(of: headline).end { continue }
      found[index].attribution.kind = .direct
      found[index].attribution.speaker = speaker
      found[index].attribution.source = headline.map { Mention(span: span(of: $0)) }
      if let name, isNamed(name, in: found[index].span) { found[index].cut.insert(.ownName) }
    }
    return found
  }

  /// The speaker whom the first line of a speech names: "Remarks by |Ann Lee, Governor|, at the
  /// port".
  func headlineSpeaker() -> Range<Int>? {
    guard let line = page.sentences.first else { return nil }
    let end =
      line.dropFirst().first { page.tokens[$0].shape.contains(.lineBefore) } ?? line.upperBound
    guard
      let by = (line.lowerBound..<min(end, line.lowerBound + 5))
        .first(where: { page.isWord($0, known.by) }),
      (line.lowerBound..<by)
        .contains(where: { known.sets.contains(.speechNouns, page.tokens[$0].hash) })
    else { return nil }
    var last = by + 1
    while last < end, page.tag(last) != .preposition || page.isWord(last, known.of),
      page.tag(last) != .stop, page.tokens[last].kind != .number
    {
      last += 1
    }
    while last > by + 1, page.tag(last - 1).isMark || page.has(last - 1, [.month, .weekday]) {
      last -= 1
    }
    let name = by + 1..<last
    return name.contains { page.tag($0) == .name } ? name : nil
  }

  /// Whether a speaker is named before the first verb: "In May, |Norvane| will …", "|The company|
  /// intends …".
  private func isNamed(_ speaker: SpeakerName, in span: TextSpan) -> Bool {
    var index = token(at: span.start)
    while index < page.tokens.count, page.tokens[index].start < span.end, !page.tag(index).isFinite
    {
      if speaker.stands(at: index, in: page) { return true }
      index += 1
    }
    return false
  }

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
      if known.sets.contains(.forecasterNouns, page.tokens[index].hash) { return true }
      index += 1
    }
    return false
  }

  /// The number of the first token that starts at `byte` or after it.
  ///
  /// - Complexity: O(log *n*) in the number of tokens.
  private func token(at byte: Int) -> Int {
    page.tokens.partitioningIndex { $0.start >= byte }
  }
}
