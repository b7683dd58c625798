import ProvisoLexicon

/// The auxiliaries, adverbs and negations before a verb.
struct VerbGroup {
  /// Its first token.
  var start: Int
  var hasBe = false
  var hasAuxiliary = false
  /// The *to* of an infinitive; −1 where there is none.
  var to = -1
}

extension Clause {
  /// The verb group that ends with the verb at `head`.
  func verbGroup(_ head: Int) -> VerbGroup {
    var group = VerbGroup(start: head)
    var index = head - 1
    scan: while index >= sentence.lowerBound, head - index < 12 {
      if page.quote(at: index) != page.quote(at: head) { break }
      switch page.tag(index) {
      case .be:
        if group.to < 0 { group.hasBe = true }
        group.hasAuxiliary = true
      case .have, .modal: group.hasAuxiliary = true
      case .adverb, .negator: break
      case .to:
        guard group.to < 0 else { break scan }
        group.to = index
        break scan
      default: break scan
      }
      group.start = index
      index -= 1
    }
    if group.to >= 0 { group.start = group.to }
    // An adverb that opens the sentence belongs to the sentence.
    while group.start < head, page.tag(group.start) == .adverb,
      group.start == sentence.lowerBound || opensClause(after: group.start - 1)
    {
      group.start += 1
    }
    return group
  }

  /// Whether a clause without a subject before it opens after the mark at `index`.
  private func opensClause(after index: Int) -> Bool {
    switch page.tag(index) {
    case .comma, .dash, .closeBracket: false
    default: page.tag(index).isMark
    }
  }
}
