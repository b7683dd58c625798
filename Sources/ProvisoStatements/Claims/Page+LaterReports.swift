import ProvisoLexicon
import ProvisoText

// Reports of others behind what is reported: theirs, and no part of it.
extension Page {
  /// The comma before a report of an act inside the words of another: "she would sign|, a day after
  /// the union threatened to strike", "he would go|, but his deputy refused to go"; nil where the
  /// claim is a part of `words`.
  func laterReport(_ claim: Claim, in words: Range<Int>, _ known: KnownWords) -> Int? {
    let start = claim.source.lowerBound
    guard claim.frame.contains(.act) || tag(claim.content.lowerBound) == .to,
      !claim.source.isEmpty, claim.source.upperBound <= claim.cue.lowerBound,
      tag(start) != .pronoun, words.lowerBound + 3 < start,
      claim.cue.upperBound < words.upperBound, quote(at: start) < 0,
      quote(at: words.lowerBound) < 0
    else { return nil }
    let opener = start - 1
    if isWord(opener, known.but) { return tag(opener - 1) == .comma ? opener - 1 : nil }
    guard Page.later.contains(tokens[opener].hash) else { return nil }
    // "hours |after", "a day |after", "just two weeks |before"
    var index = opener - 1
    while index > words.lowerBound + 2, opener - index < 6, tag(index) != .comma { index -= 1 }
    let isTime = index == opener - 1 || (index + 1..<opener).contains { has($0, .timeUnit) }
    return tag(index) == .comma && isTime ? index : nil
  }

  private static let later = WordSet(["after", "before"])
}
