import ProvisoLexicon
import ProvisoText

extension ClauseReader {
  /// Whether a date or a time follows ("2027", "the end of May", "next week").
  func startsDate(_ start: Int) -> Bool {
    var index = start
    while index < min(count, start + 6) {
      let own = classes(index)
      if kind(index) == .number { return true }
      guard isWord(index) else { return false }
      if own.intersects([.month, .weekday]) { return true }
      if own.contains(.timeUnit), !own.intersects([.baseForm]) || index > start { return true }
      if sets.contains(.calendarPoints, hash(index)) { return true }
      let isPassed =
        own.intersects([.determiner, .timeAdjective, .preposition, .numberWord])
        && !classes(index).contains(.nominative)
        || sets.contains(.dateModifiers, hash(index))
      guard isPassed else { return false }
      index += 1
    }
    return false
  }

  /// The token after a date that starts at `start`.
  func dateEnd(_ start: Int) -> Int {
    var index = start
    while index < min(count, start + 10), tokens[index].isWordLike || isDateMark(index) {
      let own = classes(index)
      let isDate =
        kind(index) == .number || isDateMark(index)
        || own.intersects([.month, .weekday, .numberWord, .timeUnit, .timeAdjective, .unit])
        || own.intersects([.determiner, .possessive]) && !classes(index).contains(.nominative)
        || sets.contains(.calendarPoints, hash(index)) || sets.contains(.dateModifiers, hash(index))
        || sets.contains(.dateParts, hash(index)) || sets.contains(.halfDays, hash(index))
      guard isDate else { break }
      index += 1
    }
    while index > start + 1,
      classes(index - 1).intersects([.determiner, .preposition, .coordinator])
        || isDateMark(index - 1)
        || hash(index - 1) == KnownWord.then && hash(index - 2) == KnownWord.and
    { index -= 1 }
    return index
  }

  private func isDateMark(_ index: Int) -> Bool {
    guard index > 0, index + 1 < count else { return false }
    // "Dec. 11"
    if kind(index) == .period {
      return classes(index - 1).intersects([.month, .weekday]) && kind(index + 1) == .number
    }
    return kind(index) == .comma && tokens[index + 1].shape.contains(.year)
  }
}
