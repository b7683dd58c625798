import ProvisoLexicon
import ProvisoText

extension PropositionFinder {
  /// How many of the last tokens a tag takes at most.
  private static let maximalTag = 16
  /// What no name of a source holds.
  private static let clausal: WordClass = [
    .relative, .subordinator, .complementizer, .firstSingular, .firstPlural, .have, .will, .would,
    .may, .must,
  ]

  /// The comma of a tag that says whose words came before: "It will close the plant, | the firm
  /// said on Monday"; `nil` where there is none, or where words are quoted, which are the speaker's
  /// own.
  ///
  /// - Complexity: O(1): the last words are looked at.
  func reportTag(in reading: Reading) -> Int? {
    guard reading.classes.contains(.speechVerb),
      !reading.holds(.openQuote), !reading.holds(.closeQuote), !reading.holds(.straightQuote)
    else { return nil }
    let clauses = ClauseReader(reading)
    var comma = clauses.count - 2
    while comma > max(0, clauses.count - PropositionFinder.maximalTag) {
      if clauses.kind(comma) == .comma, clauses.isReport(comma + 1, limit: clauses.count),
        startsWithSource(comma + 1, clauses)
      {
        return comma
      }
      comma -= 1
    }
    return nil
  }

  /// Where the question of a text starts that ends in one; `nil` for none. What stands before a
  /// question of its own, or before a word that only asks for a nod, is stated: "I will send it
  /// tonight, ok?"
  ///
  /// - Complexity: O(*n*).
  func question(in reading: Reading) -> Int? {
    guard let last = reading.tokens.last, last.kind == .question else { return nil }
    let clauses = ClauseReader(reading)
    let first = clauses.classes(0)
    if first.contains(.interrogative) || first.intersects(.modal)
      || first.intersects([.auxiliaryDo, .be, .have])
    {
      return 0
    }
    var comma = clauses.count - 2
    while comma > 0, clauses.kind(comma) != .comma { comma -= 1 }
    guard comma > 0, comma + 1 < clauses.count else { return 0 }
    let isTag =
      comma + 3 == clauses.count && clauses.sets.contains(.assentTags, clauses.hash(comma + 1))
    let asks = clauses.classes(comma + 1)
    let isInverted =
      comma + 2 < clauses.count
      && (asks.intersects(.modal) || asks.intersects([.auxiliaryDo, .be, .have]))
      && clauses.classes(comma + 2).intersects([.subjectPronoun, .negator])
    return isTag || isInverted ? comma + 1 : 0
  }

  /// Whether somebody is named from `first` up to a verb of speech.
  private func startsWithSource(_ first: Int, _ clauses: ClauseReader) -> Bool {
    if clauses.classes(first).intersects([.coordinator, .preposition]) { return false }
    var index = first
    while index < clauses.count, clauses.tokens[index].isWordLike {
      let classes = clauses.classes(index)
      if classes.contains(.speechVerb), clauses.finiteness(index) != .nonfinite {
        return index > first
      }
      if classes.intersects(PropositionFinder.clausal) { return false }
      index += 1
    }
    return false
  }
}
