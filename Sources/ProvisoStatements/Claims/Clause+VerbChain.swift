import ProvisoLexicon
import ProvisoText

/// The auxiliaries, adverbs and negations before a verb.
struct VerbChain {
  /// Its first token.
  var start: Int
  var hasBe = false
  var hasAuxiliary = false
  /// The *to* of an infinitive; −1 where there is none.
  var to = -1
}

extension Clause {
  /// The chain that ends with the verb at `head`.
  func verbChain(_ head: Int) -> VerbChain {
    var chain = VerbChain(start: head)
    var index = head - 1
    scan: while index >= sentence.lowerBound, head - index < 12 {
      if page.quote(at: index) != page.quote(at: head) { break }
      switch page.tag(index) {
      case .be:
        if chain.to < 0 { chain.hasBe = true }
        chain.hasAuxiliary = true
      case .have, .modal: chain.hasAuxiliary = true
      case _ where isSoFar(index): index -= 1
      case .adverb, .negator: break
      case .to:
        guard chain.to < 0 else { break scan }
        chain.to = index
        break scan
      default: break scan
      }
      chain.start = index
      index -= 1
    }
    if chain.to >= 0 { chain.start = chain.to }
    // An adverb that opens the sentence belongs to the sentence.
    while chain.start < head, page.tag(chain.start) == .adverb,
      chain.start == sentence.lowerBound || opensClause(after: chain.start - 1)
    {
      chain.start += 1
    }
    return chain
  }

  /// Whether "so far" or "thus far" ends at `index`, an adverb of two words.
  private func isSoFar(_ index: Int) -> Bool {
    page.isWord(index, Clause.far) && index > sentence.lowerBound
      && Clause.degrees.contains(page.tokens[index - 1].hash)
  }

  private static let far = WordHash.of("far")
  private static let degrees = WordSet(["so", "thus"])

  /// Whether a clause without a subject before it opens after the mark at `index`.
  private func opensClause(after index: Int) -> Bool {
    switch page.tag(index) {
    case .comma, .dash, .closeBracket: false
    default: page.tag(index).isMark
    }
  }
}
