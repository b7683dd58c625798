import ProvisoLexicon
import ProvisoText

// Which reports are scored on their own.
extension Units {
  /// Whether what is said can be scored on its own: a clause, an undertaking, or words in quotes.
  func isStatement(_ claim: Claim) -> Bool {
    let first = claim.content.lowerBound
    if claim.content.count == 1, page.tag(first) == .wh || page.has(first, .relative) {
      return false
    }
    if isIncidental(claim)
      || known.sets.contains(.conditionOpeners, page.tokens[claim.cue.lowerBound].hash)
    {
      return false
    }
    // "They have been asked |to do more|": nobody's words. "Asked |if she would resign|, Lee said
    // no": a part. "We open in May, and the vote is expected in June": a part of what the writer
    // says.
    if claim.source.isEmpty,
      page.tag(first) == .to || claim.frame.contains(.question) || standsBesideWords(claim)
    {
      return false
    }
    if isOwnAct(claim) { return false }
    // "agreed by the parties": what is behind its act is said. "without |a plan for" is none.
    let isAct =
      claim.frame.contains(.act) && claim.content.lowerBound > claim.cue.lowerBound
      && page.tag(claim.cue.upperBound - 1) != .noun
    guard claim.isPhrase, !isAct else { return true }
    let outer = page.quote(at: claim.cue.lowerBound)
    return claim.content.contains { page.quote(at: $0) != outer }
  }

  /// Whether a verb or more than three words of a sentence are outside of a report without a
  /// source.
  private func standsBesideWords(_ claim: Claim) -> Bool {
    guard page.quote(at: claim.cue.lowerBound) < 0, page.quote(at: claim.content.lowerBound) < 0
    else { return false }
    var others = 0
    for index in page.sentences[claim.sentence]
    where page.tokens[index].isWordLike && !claim.cue.contains(index)
      && !claim.content.contains(index) && !claim.rest.contains(index)
    {
      others += page.tag(index).isFinite ? 4 : 1
    }
    return others > 3
  }

  /// Whether writers tell of their own act: "We have decided |to close the plant|" is theirs as a
  /// whole.
  private func isOwnAct(_ claim: Claim) -> Bool {
    claim.frame.contains(.act) && claim.source.count == 1
      && page.has(claim.source.lowerBound, [.firstSingular, .firstPlural])
      && page.quote(at: claim.cue.lowerBound) < 0
      && claim.content.allSatisfy { page.quote(at: $0) < 0 }
  }
}
