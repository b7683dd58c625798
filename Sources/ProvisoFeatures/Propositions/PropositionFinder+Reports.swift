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

  /// The comma of a tag that says whose words came before: "It will close the plant, | the firm said
  /// on Monday"; `nil` where there is none, or where words are quoted, which are the speaker's own.
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

  /// Whether somebody is named from `first` up to a verb of speech.
  private func startsWithSource(_ first: Int, _ clauses: ClauseReader) -> Bool {
    if clauses.classes(first).intersects([.coordinator, .preposition]) { return false }
    var index = first
    while index < clauses.count, clauses.tokens[index].isWordLike {
      let classes = clauses.classes(index)
      if classes.contains(.speechVerb), clauses.finiteness(index) > 0 { return index > first }
      if classes.intersects(PropositionFinder.clausal) { return false }
      index += 1
    }
    return false
  }
}
