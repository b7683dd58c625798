import ProvisoText

/// Gives quotes without a cue of their own to the claim they go on with.
///
/// “…,” he said. “…” — a quote that is a sentence of its own belongs to the claim of the quote before
/// it in the paragraph, or after it; a quote that opens a paragraph goes on with the quote that
/// ended the paragraph before.
struct QuoteLinker {
  /// For each quote the claim that it belongs to; −1 for none.
  private(set) var owners: [Int32] = []

  /// Links the quotes of `page`, and appends to `pieces` those that no claim had as its content.
  ///
  /// - Complexity: O(*n*) in the numbers of quotes, claims and sentences.
  mutating func link(
    _ page: Page, _ claims: [Claim], pieces: inout [(claim: Int, tokens: Range<Int>)]
  ) {
    pieces.removeAll(keepingCapacity: true)
    owners.removeAll(keepingCapacity: true)
    owners.append(contentsOf: repeatElement(-1, count: page.quotes.count))
    for (number, claim) in claims.enumerated() {
      own(page, number, claim.content)
      own(page, number, claim.rest)
    }
    let paragraphs = paragraphNumbers(page)
    for index in page.quotes.indices where owners[index] < 0 && isSentence(page, index) {
      let quote = page.quotes[index].tokens
      var owner: Int32 = -1
      if index > 0, owners[index - 1] >= 0, isStatement(page, claims, index - 1) {
        let previous = page.quotes[index - 1].tokens
        let distance = paragraphs[index] - paragraphs[index - 1]
        if distance == 0 {
          owner = owners[index - 1]
        } else if distance == 1, opensParagraph(page, quote.lowerBound),
          endsParagraph(page, previous.upperBound) || !page.quotes[index - 1].isClosed
        {
          owner = owners[index - 1]
        }
      }
      if owner < 0, index + 1 < page.quotes.count, paragraphs[index + 1] == paragraphs[index],
        owners[index + 1] >= 0, isSentence(page, index + 1),
        claims[Int(owners[index + 1])].isReversed
      {
        owner = owners[index + 1]
      }
      guard owner >= 0 else { continue }
      owners[index] = owner
      pieces.append((Int(owner), quote))
    }
  }

  private mutating func own(_ page: Page, _ claim: Int, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    var index = range.lowerBound
    while index < range.upperBound {
      let quote = page.quote(at: index)
      guard quote >= 0 else {
        index += 1
        continue
      }
      let tokens = page.quotes[quote].tokens
      if tokens.lowerBound >= range.lowerBound, tokens.upperBound <= range.upperBound {
        owners[quote] = Int32(claim)
      }
      index = Swift.max(index + 1, tokens.upperBound)
    }
  }

  /// The paragraph of each quote.
  private func paragraphNumbers(_ page: Page) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(page.quotes.count)
    var (paragraph, index) = (0, 0)
    for quote in page.quotes {
      while index < quote.tokens.lowerBound {
        index += 1
        if page.tokens[index].shape.contains(.lineBefore) { paragraph += 1 }
      }
      numbers.append(paragraph)
    }
    return numbers
  }

  /// Whether the quote is a sentence, not some words of one.
  private func isSentence(_ page: Page, _ index: Int) -> Bool {
    let quote = page.quotes[index].tokens
    guard quote.count >= 4 else { return false }
    let before = quote.lowerBound - 1
    let startsHere =
      before < 0 || page.tag(before) == .stop || page.closesQuote(before)
      || page.tokens[quote.lowerBound].shape.contains(.lineBefore) || page.tag(before) == .colon
    return startsHere
  }

  /// Whether the quote is what its claim says, not some words of it.
  private func isStatement(_ page: Page, _ claims: [Claim], _ index: Int) -> Bool {
    let tokens = page.quotes[index].tokens
    let claim = claims[Int(owners[index])]
    return isSentence(page, index) || claim.content == tokens || claim.rest == tokens
      || claim.frame.contains(.quote)
  }

  private func opensParagraph(_ page: Page, _ index: Int) -> Bool {
    index == 0 || page.tokens[index].shape.contains(.lineBefore)
  }

  private func endsParagraph(_ page: Page, _ index: Int) -> Bool {
    index >= page.tokens.count || page.tokens[index].shape.contains(.lineBefore)
      || page.tag(index) == .stop && endsParagraph(page, index + 1)
  }
}
