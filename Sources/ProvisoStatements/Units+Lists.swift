import ProvisoLexicon
import ProvisoText

// Lists whose lead-in promises what the items say: "We will:", then a line for each act.
extension Units {
  /// Marks the statements that are items of such a list; who promises it promises them.
  ///
  /// - Complexity: O(*n*) in the numbers of sentences and statements.
  func markPromised(_ statements: inout [Statement]) {
    var next = 0
    // Who promises the list that is open, and how its items look.
    var lead: Attribution?
    var hasBullets = false
    for sentence in page.sentences {
      let end = Int(page.tokens[sentence.upperBound - 1].end)
      let first = next
      while next < statements.count, statements[next].span.start < end { next += 1 }
      if promisesList(sentence), first < next {
        lead = statements[next - 1].attribution
        hasBullets = false
        continue
      }
      guard let promised = lead else { continue }
      guard let item = item(sentence), item.hasBullet || !hasBullets else {
        lead = nil
        continue
      }
      hasBullets = item.hasBullet
      guard item.isAct, next == first + 1, statements[first].attribution.kind == .narration else {
        continue
      }
      statements[first].attribution = promised
      statements[first].isPromised = true
    }
  }

  /// Whether the sentence ends in the promise of a list: "Within a year we will:".
  private func promisesList(_ sentence: Range<Int>) -> Bool {
    let last = sentence.upperBound - 1
    return sentence.count > 2 && page.tag(last) == .colon && page.tag(last - 1) == .modal
      && page.has(last - 1, .will)
  }

  /// What a sentence is in a list.
  private struct Item {
    let hasBullet: Bool
    /// Whether it starts with a bare verb.
    let isAct: Bool
  }

  /// What the sentence is in a list; `nil` where it is no line of its own, or has neither bullet nor bare verb.
  private func item(_ sentence: Range<Int>) -> Item? {
    var index = sentence.lowerBound
    guard page.tokens[index].shape.contains(.lineBefore) else { return nil }
    while index + 1 < sentence.upperBound,
      !page.tokens[index].isWordLike || page.tokens[index].kind == .number
        || page.tag(index) == .coordinator
    { index += 1 }
    let isAct =
      page.has(index, .baseForm) && !page.has(index, [.preposition, .determiner, .pronoun])
    let hasBullet =
      !page.tokens[sentence.lowerBound].isWordLike
      || page.tokens[sentence.lowerBound].kind == .number
    return isAct || hasBullet ? Item(hasBullet: hasBullet, isAct: isAct) : nil
  }
}
