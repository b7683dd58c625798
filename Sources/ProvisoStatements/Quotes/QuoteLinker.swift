import ProvisoLexicon
import ProvisoText

/// Gives quotes without a cue of their own to the claim they go on with.
///
/// “…,” he said. “…” — a quote that is a sentence of its own belongs to the claim before it in its
/// paragraph, or to the frame after it; one that opens a paragraph goes on with what the paragraph
/// before ended with; one after a colon belongs to its sentence.
struct QuoteLinker {
  /// For each quote the claim that it belongs to; −1 for none.
  private(set) var owners: [Int32] = []
  /// For each quote its paragraph and the sentence in which it opens.
  private var places: [(paragraph: Int, sentence: Int)] = []

  /// Links the quotes of `page`: appends to `pieces` those that no claim has as its content.
  ///
  /// - Complexity: O(*n*) in the numbers of tokens and claims.
  mutating func link(
    _ page: Page, _ claims: inout [Claim], pieces: inout [(claim: Int, tokens: Range<Int>)],
    _ finder: ClaimFinder
  ) {
    pieces.removeAll(keepingCapacity: true)
    owners.removeAll(keepingCapacity: true)
    guard !page.quotes.isEmpty else { return }
    owners.append(contentsOf: repeatElement(-1, count: page.quotes.count))
    for (number, claim) in claims.enumerated() {
      own(page, number, claim.content)
      own(page, number, claim.rest)
    }
    place(page)
    // The last claim with a source whose sentence is not after the quote.
    var (last, position) = (-1, 0)
    let count = claims.count
    for index in page.quotes.indices {
      while position < count, claims[position].sentence <= places[index].sentence {
        if !claims[position].source.isEmpty { last = position }
        position += 1
      }
      guard owners[index] < 0, isSentence(page, index) else { continue }
      if let claim = finder.inversion(of: index, in: page) {
        claims.append(claim)
        owners[index] = Int32(claims.count - 1)
        continue
      }
      if let claim = introduction(of: index, page, finder) {
        claims.append(claim)
        owners[index] = Int32(claims.count - 1)
        continue
      }
      let previous = index > 0 && owners[index - 1] >= 0 ? Int(owners[index - 1]) : last
      let isAnother =
        previous >= 0 && namesAnother(than: claims[previous], before: index, page, finder)
      var owner = owner(of: index, page, claims, isAnother: isAnother)
      if owner < 0, !isAnother || last != previous {
        owner = neighbour(last, of: index, page, claims)
      }
      if owner < 0, page.tag(page.quotes[index].tokens.lowerBound - 1) == .colon,
        let claim = finder.introduction(of: index, in: page, sentence: places[index].sentence)
      {
        claims.append(claim)
        owners[index] = Int32(claims.count - 1)
        continue
      }
      guard owner >= 0 else { continue }
      owners[index] = Int32(owner)
      pieces.append((owner, page.quotes[index].tokens))
    }
    if claims.count > count { sort(&claims, &pieces) }
  }

  /// The claim of a sentence of its own that says before a colon who speaks: "…,” he said. |Her
  /// deputy went further:| “…”
  private func introduction(of index: Int, _ page: Page, _ finder: ClaimFinder) -> Claim? {
    let number = places[index].sentence
    let start = page.sentences[number].lowerBound
    guard index > 0, page.tag(page.quotes[index].tokens.lowerBound - 1) == .colon,
      page.quotes[index - 1].tokens.upperBound <= start,
      let claim = finder.introduction(of: index, in: page, sentence: number),
      claim.source.lowerBound == start,
      claim.source.contains(where: { page.tag($0) == .name || page.has($0, [.person, .title]) })
        || page.has(start, .third)
    else { return nil }
    return claim
  }

  /// Whether the sentence before a quote is about somebody else than the source before it: “…,” Lee
  /// said. |Ray disagreed.| “…”
  private func namesAnother(
    than claim: Claim, before index: Int, _ page: Page, _ finder: ClaimFinder
  ) -> Bool {
    let number = places[index].sentence - 1
    guard number > claim.sentence else { return false }
    let sentence = page.sentences[number]
    guard page.quotes[index].tokens.lowerBound == sentence.upperBound,
      !sentence.contains(where: { page.quote(at: $0) >= 0 }),
      let subject = Clause(
        page: page, sentence: sentence, known: finder.known, frames: finder.frames
      )
      .mainSubject(before: sentence.upperBound, inQuote: -1),
      subject.lowerBound == sentence.lowerBound,
      subject.allSatisfy({ page.tag($0) == .name }), !page.has(subject.lowerBound, .country)
    else { return false }
    return !claim.source.contains {
      page.tokens[$0].hash == page.tokens[subject.upperBound - 1].hash
    }
  }

  /// Puts the claims into reading order.
  private func sort(
    _ claims: inout [Claim], _ pieces: inout [(claim: Int, tokens: Range<Int>)]
  ) {
    let order = claims.indices.sorted {
      (claims[$0].sentence, claims[$0].cue.lowerBound)
        < (claims[$1].sentence, claims[$1].cue.lowerBound)
    }
    var places = [Int](repeating: 0, count: claims.count)
    for (place, number) in order.enumerated() { places[number] = place }
    claims = order.map { claims[$0] }
    for index in pieces.indices { pieces[index].claim = places[pieces[index].claim] }
  }

  /// The claim of the quote before or after that goes on with the quote at `index`; −1 for none.
  private func owner(
    of index: Int, _ page: Page, _ claims: [Claim], isAnother: Bool
  ) -> Int {
    let quote = page.quotes[index].tokens
    if index > 0, owners[index - 1] >= 0, !isAnother, isStatement(page, claims, index - 1) {
      let previous = page.quotes[index - 1]
      let distance = places[index].paragraph - places[index - 1].paragraph
      if distance == 0 { return Int(owners[index - 1]) }
      if distance == 1, page.startsParagraph(quote.lowerBound),
        !previous.isClosed || endsParagraph(page, previous.tokens.upperBound)
      {
        return Int(owners[index - 1])
      }
    }
    if index + 1 < page.quotes.count, places[index + 1].paragraph == places[index].paragraph,
      owners[index + 1] >= 0, isSentence(page, index + 1),
      claims[Int(owners[index + 1])].isReversed
    {
      return Int(owners[index + 1])
    }
    return ownerAhead(of: index, page, claims)
  }

  /// The claim of the quote that ends what the unclosed one at `index` opens, in one of the next
  /// paragraphs: “… / “… / “…,” she added; −1 for none.
  private func ownerAhead(of index: Int, _ page: Page, _ claims: [Claim]) -> Int {
    var next = index
    while !page.quotes[next].isClosed, next + 1 < page.quotes.count, next - index < 12,
      page.startsParagraph(page.quotes[next].tokens.lowerBound),
      places[next + 1].paragraph == places[next].paragraph + 1,
      page.startsParagraph(page.quotes[next + 1].tokens.lowerBound)
    {
      next += 1
      if owners[next] >= 0 { return claims[Int(owners[next])].isReversed ? Int(owners[next]) : -1 }
    }
    return -1
  }

  /// The claim `last` if the quote at `index` follows it in its paragraph, or as the next
  /// paragraph.
  private func neighbour(_ last: Int, of index: Int, _ page: Page, _ claims: [Claim]) -> Int {
    guard last >= 0 else { return -1 }
    let quote = page.quotes[index].tokens
    let start = page.sentences[claims[last].sentence].lowerBound
    var (position, breaks) = (quote.lowerBound, 0)
    while position > start, breaks < 2, quote.lowerBound - position < 120 {
      if page.startsParagraph(position) { breaks += 1 }
      position -= 1
    }
    guard position <= start else { return -1 }
    if breaks == 0 { return last }
    return breaks == 1 && page.startsParagraph(quote.lowerBound) && quote.count >= 8
      && (endsParagraph(page, quote.upperBound) || !page.quotes[index].isClosed) ? last : -1
  }

  private mutating func own(_ page: Page, _ claim: Int, _ range: Range<Int>) {
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

  /// Finds the paragraph and the sentence of each quote.
  private mutating func place(_ page: Page) {
    places.removeAll(keepingCapacity: true)
    var (paragraph, sentence, index) = (0, 0, 0)
    for quote in page.quotes {
      while index < quote.tokens.lowerBound {
        index += 1
        if page.startsParagraph(index) { paragraph += 1 }
      }
      while sentence + 1 < page.sentences.count,
        page.sentences[sentence].upperBound <= quote.tokens.lowerBound
      {
        sentence += 1
      }
      places.append((paragraph, sentence))
    }
  }

  /// Whether the quote is a sentence, not some words of one.
  private func isSentence(_ page: Page, _ index: Int) -> Bool {
    let quote = page.quotes[index].tokens
    guard quote.count >= 4 else { return false }
    let before = quote.lowerBound - 1
    return before < 0 || page.tag(before) == .stop || page.closesQuote(before)
      || page.tokens[quote.lowerBound].shape.contains(.lineBefore) || page.tag(before) == .colon
  }

  /// Whether the quote is what its claim says, not some words of it.
  private func isStatement(_ page: Page, _ claims: [Claim], _ index: Int) -> Bool {
    let tokens = page.quotes[index].tokens
    let claim = claims[Int(owners[index])]
    return isSentence(page, index) || claim.content == tokens || claim.rest == tokens
      || claim.frame.contains(.quote)
  }

  private func endsParagraph(_ page: Page, _ index: Int) -> Bool {
    var index = index
    while index < page.tokens.count, !page.startsParagraph(index) {
      guard page.tag(index) == .stop else { return false }
      index += 1
    }
    return true
  }
}
