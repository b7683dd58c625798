import ProvisoLexicon
import ProvisoText

// What stands at the edges of a subject: legal forms, abbreviations, times.
extension Clause {
  /// Whether the word at `index` is the last one of the name of a firm that a comma parts: "Acme, |Inc.".
  func isFirm(_ index: Int) -> Bool {
    index < sentence.upperBound && page.isCapitalised(index)
      && known.legalForms.contains(page.tokens[index].hash)
  }

  /// Whether the period behind the word at `index` belongs to it, as in "Inc." and "Gen.", not in "the minister.".
  func isAbbreviated(_ index: Int) -> Bool {
    page.has(index, .abbreviation)
      || page.has(index, .title) && page.isCapitalised(index) && page.tokens[index].span.count < 5
  }

  /// Whether a time stands before the noun phrase: "Next year |Norvane".
  func opensWithTime(_ start: Int, _ end: Int) -> Bool {
    isTimeStart(start) && page.has(start + 1, .timeUnit) && start + 2 < end
      && page.tag(start + 2).isNominal && page.tag(start + 2) != .clitic
  }

  /// Moves back over a time that stands between a subject and its verb.
  func withoutTime(before end: Int, from limit: Int) -> Int {
    guard end - 2 >= limit, page.has(end - 1, [.weekday, .timeUnit]),
      !page.isCapitalised(end - 1)
        || page.has(end - 1, .weekday)
    else { return end }
    if page.tag(end - 2) == .preposition || page.has(end - 2, [.timeAdjective]),
      end - 2 > limit
    {
      return end - 2
    }
    return page.has(end - 1, .weekday) ? end - 1 : end
  }
}
