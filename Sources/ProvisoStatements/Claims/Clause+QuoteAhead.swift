import ProvisoLexicon
import ProvisoText

extension Clause {
  /// "He said:" or "Lee continued," before a quote in the next sentence or paragraph.
  func quoteAhead(
    of index: Int, _ cue: Range<Int>, _ source: Range<Int>, _ frame: Frame
  ) -> Claim? {
    guard !frame.isDisjoint(with: [.quote, .that]) else { return nil }
    var next = sentence.upperBound
    // A quote further on in the sentence: "wrote in the paper on Monday: “…”"
    var position = index
    while position < sentence.upperBound, position - index < 24 {
      if page.opensQuote(position),
        page.tag(position - 1) == .colon || page.tag(position - 1) == .comma
      {
        next = position
        break
      }
      position += 1
    }
    if next == sentence.upperBound {
      guard
        page.tag(next - 1) == .colon || page.tag(next - 1) == .comma || page.tag(next - 1) == .that
      else { return nil }
    }
    guard page.opensQuote(next) else {
      // A paragraph without marks after "Lee wrote:".
      guard next == sentence.upperBound, page.tag(next - 1) == .colon, frame.contains(.quote),
        next < page.tokens.count, page.tokens[next].shape.contains(.lineBefore)
      else { return nil }
      var end = next + 1
      while end < page.tokens.count, end - next < 400,
        !page.tokens[end].shape.contains(.lineBefore)
      {
        end += 1
      }
      return end - next > 8 ? claim(source: source, cue: cue, content: next..<end, frame) : nil
    }
    let quote = page.quotes[page.quote(at: next)].tokens
    return claim(source: source, cue: cue, content: quote, frame)
  }
}
