import ProvisoLexicon
import ProvisoText

// Sentences that open with a pronoun for the organisation before them: "The Board met. |It will
// sell bonds|."
extension Units {
  /// Marks the statements that open such a sentence, which may follow one of the same kind.
  ///
  /// - Complexity: O(*n*) in the numbers of sentences and statements.
  func markReferring(_ statements: inout [Statement]) {
    var next = 0
    // Whether the sentence before is marked.
    var isMarked = false
    for (number, sentence) in page.sentences.enumerated() {
      guard number > 0, let pronoun = openingPronoun(of: sentence),
        isMarked || isOrganisation(page.sentences[number - 1], page.isWord(pronoun, known.they))
      else {
        isMarked = false
        continue
      }
      isMarked = true
      let start = Int(page.tokens[pronoun].start)
      while next < statements.count, statements[next].span.start < start { next += 1 }
      guard next < statements.count, statements[next].span.start == start else { continue }
      statements[next].cut.insert(.organisation)
    }
  }

  /// The *it* or *they* that a sentence opens with, in the paragraph of the one before.
  private func openingPronoun(of sentence: Range<Int>) -> Int? {
    let first = sentence.lowerBound
    guard !page.startsParagraph(first) else { return nil }
    let word = page.tag(first) == .quote ? first + 1 : first
    guard word < sentence.upperBound, page.isWord(word, known.it) || page.isWord(word, known.they)
    else { return nil }
    return word
  }

  /// Whether an organisation is the subject of the sentence: for *they* one by its noun, for *it*
  /// by a name as well.
  private func isOrganisation(_ sentence: Range<Int>, _ isPlural: Bool) -> Bool {
    let clause = Clause(page: page, sentence: sentence, known: known, frames: frames)
    guard
      let subject = clause.mainSubject(
        before: sentence.upperBound, inQuote: page.quote(at: sentence.lowerBound))
    else { return false }
    let head = subject.prefix { page.tag($0) != .preposition && page.tag($0) != .comma }
    if head.contains(where: { page.has($0, [.organisation, .country]) }) { return true }
    return !isPlural && head.contains { page.tag($0) == .name }
      && !head.contains { page.has($0, [.person, .title, .firstName]) }
  }
}
