import ProvisoLexicon
import ProvisoText

extension ClauseReader {
  /// The token after an insertion between two commas that parts a subject from its verb ("the states,
  /// which pay most, are …", "parliament, as expected, agrees"); nil where none opens at `comma`.
  func afterInsertion(_ comma: Int, limit: Int, isBeforeVerb: Bool) -> Int? {
    guard comma > 0, comma + 1 < limit else { return nil }
    if let after = afterFiller(comma, limit: limit) { return after }
    let opensRelative = isRelative(comma + 1)
    guard
      opensRelative
        || isBeforeVerb && classes(comma + 1).intersects([.preposition, .adverb, .subordinator])
    else { return nil }
    var index = comma + 2
    while index + 1 < min(limit, comma + (opensRelative ? 30 : 12)), !isStop(index) {
      if kind(index) == .comma {
        let isVerb =
          finiteness(index + 1) > 0
          || isBeforeVerb && classes(index + 1).contains(.baseForm)
            && tokens[comma - 1].shape.contains(.sSuffix)
        return isVerb ? index + 1 : nil
      }
      index += 1
    }
    return nil
  }

  private static let fillers = KnownWord.set("know mean say think guess believe suppose")

  /// The token after a filler between two commas ("if the bank, you know, pauses").
  func afterFiller(_ comma: Int, limit: Int) -> Int? {
    guard comma + 4 < limit, kind(comma + 3) == .comma,
      ClauseReader.fillers.contains(hash(comma + 2)),
      classes(comma + 1).intersects([.firstSingular, .second])
    else { return nil }
    return comma + 4
  }

  /// Whether the brackets hold a remark on the condition, behind which the main clause starts: "If the vote
  /// fails (as expected), …".
  func isRemark(_ open: Int, _ end: Int, limit: Int) -> Bool {
    guard end - open > 3, end < limit, hash(open + 1) != KnownWord.or else { return false }
    return kind(end) == .comma || end - open > 6 && looksLikeMain(end, limit: limit)
  }

  /// Whether a comma adds what the speaker thinks of the condition: "if we lose, and I think we will, …".
  func addsRemark(_ comma: Int, limit: Int) -> Bool {
    comma + 3 < limit && hash(comma + 1) == KnownWord.and
      && classes(comma + 2).intersects([.firstSingular, .firstPlural])
      && ClauseReader.fillers.contains(hash(comma + 3))
  }

  /// Whether another comma follows before any verb, as in "if, for example, they agree", and not in
  /// "unless otherwise agreed, the fee is due".
  func closesInsertion(after comma: Int, limit: Int) -> Bool {
    var index = comma + 1
    while index < min(limit, comma + 10), tokens[index].isWordLike, finiteness(index) == 0 {
      index += 1
    }
    return index < limit && kind(index) == .comma
  }

  /// Whether a comma after the word opens an insertion ("and, in their view, …").
  func opensInsertion(_ index: Int) -> Bool {
    guard index > 0, isWord(index) else { return false }
    if classes(index).contains(.coordinator) || hash(index) == KnownWord.if { return true }
    return hash(index) == KnownWord.that && classes(index - 1).intersects([.verb, .speechVerb])
  }
}
