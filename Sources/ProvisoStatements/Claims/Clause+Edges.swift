import ProvisoLexicon
import ProvisoText

// Times at the edges of a subject.
extension Clause {
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
