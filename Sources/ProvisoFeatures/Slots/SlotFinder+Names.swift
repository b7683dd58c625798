import ProvisoLexicon
import ProvisoText

/// Times that date something else than the act, and words of time that are names.
extension SlotFinder {
  private static let terms = WordHash.of("terms")

  /// Whether the words of time belong to a name or to a phrase of their own: "the Daily Telegraph",
  /// "today's news", "in terms of".
  func isName(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    let last = tokens.upperBound - 1
    if reading.tokens[last].hash == SlotFinder.terms, tokens.count == 2 { return true }
    guard tokens.upperBound < reading.tokens.count else { return false }
    if reading.tokens[tokens.upperBound].hash == KnownWord.possessive { return true }
    return tokens.count == 1 && last > 0 && reading.tokens[last].shape.contains(.capitalised)
      && reading.tokens[tokens.upperBound].shape.contains(.capitalised)
      && !reading.words[last].classes.intersects([.weekday, .month])
  }

  /// Whether the day is that of the words, not of the act (scheme, S): "said on Tuesday",
  /// "announced Thursday", "announce today that".
  func isOfReport(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    let (first, end) = (tokens.lowerBound, tokens.upperBound)
    guard first > 0 else { return datesWords(before: end, reading) }
    if datesParticiple(first, reading) { return true }
    let classes = reading.words[first - 1].classes
    if classes.contains(.speechVerb), end < reading.tokens.count,
      reading.tokens[end].hash == KnownWord.that
    {
      return true
    }
    return reading.words[end - 1].classes.contains(.weekday) && classes.contains(.speechVerb)
      && classes.contains(.pastForm)
  }

  private static let pasts = KnownWord.set("in on since")

  /// Whether the words from `first` on date what a participle tells of: "the fund, created in
  /// 1998,".
  private func datesParticiple(_ first: Int, _ reading: Reading) -> Bool {
    guard first > 1, SlotFinder.pasts.contains(reading.tokens[first].hash),
      reading.words[first - 1].classes.intersects([.participle, .pastForm]),
      !reading.words[first - 1].classes.contains(.baseForm)
    else { return false }
    let before = reading.tokens[first - 2]
    return before.kind == .comma || before.kind == .openBracket || before.hash == KnownWord.as
  }

  /// Whether the date at the start tells when the words are spoken: "Today we pledge to".
  private func datesWords(before next: Int, _ reading: Reading) -> Bool {
    var subject = next
    if subject < reading.tokens.count, reading.tokens[subject].kind == .comma { subject += 1 }
    guard subject + 1 < reading.tokens.count else { return false }
    return reading.words[subject].classes.intersects([.firstSingular, .firstPlural])
      && reading.sets.contains(.performativeVerbs, reading.tokens[subject + 1].hash)
  }
}
