import ProvisoLexicon
import ProvisoText

/// Cuts a page with its claims into the statements that are listed and scored.
struct Units {
  let page: Page
  let claims: [Claim]
  let pieces: [(claim: Int, tokens: Range<Int>)]
  /// For each claim what its source stands for.
  let referents: [SourceResolver.Referent]
  let known: KnownWords
  /// What each cue of the lexicon takes.
  let frames: [Frame]

  /// A stretch of a sentence that a claim attributes.
  struct Stretch {
    var tokens: Range<Int>
    let claim: Int
    /// Whether it is a quote that goes on with the claim.
    let isContinued: Bool
  }

  /// Every attributed statement, nested ones included, a sentence at a time, and `others`.
  ///
  /// - Complexity: O(*n* log *n*) in the number of claims and others.
  func attributed(with others: [Statement]) -> [Statement] {
    var found: [Statement] = []
    for stretch in stretches(isScored: false) {
      found.append(
        Statement(span: span(of: stretch.tokens), attribution: attribution(stretch)))
    }
    found += others
    return found.sorted { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
  }

  /// The statements of prose: what is said where a sentence reports it, else the sentence.
  ///
  /// - Complexity: O(*n* log *n*) in the numbers of claims and sentences.
  func news() -> [Statement] {
    var found: [Statement] = []
    let stretches = stretches(isScored: true)
    found.reserveCapacity(page.sentences.count + stretches.count)
    forEachSentence(stretches) { append($0, $1, to: &found) }
    // A text that is a date is at least that.
    if found.isEmpty { found = page.sentences.map { narration(span(of: $0)) } }
    markPromised(&found)
    markReferring(&found)
    return found
  }

  /// Gives each sentence in turn to `body`, with those of `stretches` that start in it.
  ///
  /// - Complexity: O(*n* log *n*) in the numbers of stretches and sentences.
  func forEachSentence(
    _ stretches: [Stretch], _ body: (Range<Int>, ArraySlice<Stretch>) -> Void
  ) {
    let sorted = stretches.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var first = 0
    for sentence in page.sentences {
      while first < sorted.count, sorted[first].tokens.lowerBound < sentence.lowerBound {
        first += 1
      }
      var last = first
      while last < sorted.count, sorted[last].tokens.lowerBound < sentence.upperBound { last += 1 }
      body(sentence, sorted[first..<last])
      first = last
    }
  }

  /// The longest stretches of a sentence that do not overlap, in reading order.
  private func longest(_ stretches: ArraySlice<Stretch>) -> ArraySlice<Stretch> {
    guard stretches.count > 1 else { return stretches }
    var chosen: [Stretch] = []
    for stretch in stretches.sorted(by: { $0.tokens.count > $1.tokens.count })
    where !chosen.contains(where: { $0.tokens.overlaps(stretch.tokens) }) {
      chosen.append(stretch)
    }
    return chosen.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }[...]
  }

  /// The stretches of a sentence, each cut before a later report of somebody else that it would
  /// swallow.
  private func apart(_ stretches: ArraySlice<Stretch>) -> ArraySlice<Stretch> {
    guard stretches.count > 1 else { return stretches }
    var stretches = stretches
    for index in stretches.indices {
      for inner in stretches where inner.claim != stretches[index].claim {
        let tokens = stretches[index].tokens
        if let end = page.laterReport(claims[inner.claim], in: tokens, known) {
          stretches[index].tokens = tokens.lowerBound..<end
        }
      }
    }
    return stretches
  }

  /// Appends what is said in a sentence; the sentence itself where nothing is.
  func append(
    _ sentence: Range<Int>, _ stretches: ArraySlice<Stretch>, to found: inout [Statement]
  ) {
    var remainder = stretches.isEmpty ? .sentence : remainder(of: sentence, stretches)
    if case .none = remainder, isMore(sentence, than: stretches) { remainder = .sentence }
    if case .sentence = remainder {
      guard !isDateline(sentence) else { return }
      found.append(narration(span(of: sentence)))
      return
    }
    let first = found.count
    if case .clause(let tokens) = remainder {
      found.append(narration(scored(tokens)))
    }
    var last = sentence.lowerBound
    for stretch in longest(apart(stretches)) {
      var tokens = reported(stretch, in: sentence)
      // What two reports could both take belongs to the first.
      if tokens.lowerBound < last, last <= stretch.tokens.lowerBound {
        let parts = last..<stretch.tokens.lowerBound
        let start = parts.first { !page.tag($0).isMark && page.tag($0) != .coordinator }
        tokens = (start ?? stretch.tokens.lowerBound)..<tokens.upperBound
      }
      last = tokens.upperBound
      let said = attribution(stretch)
      while let gate = gate(in: tokens) ?? secondReport(in: tokens) {
        found.append(Statement(span: scored(tokens.lowerBound..<gate), attribution: said))
        tokens = gate + 1..<tokens.upperBound
      }
      found.append(Statement(span: scored(tokens), attribution: said))
    }
    for index in first..<found.count where isOutsider(found[index].attribution.source) {
      if !isFirstPerson(found[index].span, inQuotes: true) {
        found[index].cut.formUnion([.report, .forecast])
      }
    }
    if case .clause = remainder { found[first...].sort { $0.span.start < $1.span.start } }
  }

  private func narration(_ span: TextSpan) -> Statement {
    Statement(span: span, attribution: Attribution(kind: .narration))
  }

  /// Whether nothing but a date stands in the sentence: the line over an article.
  private func isDateline(_ sentence: Range<Int>) -> Bool {
    var hasNumber = false
    for index in sentence {
      switch page.tokens[index].kind {
      case .number: hasNumber = true
      case .word:
        guard page.has(index, [.month, .weekday]) || page.isWord(index, Units.date) else {
          return false
        }
      default: break
      }
    }
    return hasNumber && sentence.contains { page.tokens[$0].kind == .word }
  }
  private static let date = WordHash.of("date")

  /// The contents of claims, cut at the ends of sentences.
  ///
  /// What is scored is whole: two parts that a frame parts are one, and phrases that are no
  /// statements ("praised |the plan") stay in their sentence.
  func stretches(isScored: Bool) -> [Stretch] {
    var found: [Stretch] = []
    for (number, claim) in claims.enumerated()
    where !isInCondition(claim) && (!isScored || isStatement(claim)) {
      if isScored, !claim.rest.isEmpty, isOneStretch(claim) {
        cut(claim.content.lowerBound..<claim.rest.upperBound, number, into: &found)
      } else {
        cut(claim.content, number, into: &found)
        if !claim.rest.isEmpty { cut(claim.rest, number, into: &found) }
      }
    }
    for piece in pieces { cut(piece.tokens, piece.claim, isContinued: true, into: &found) }
    return found
  }

  /// Whether the two parts of what is said make one sentence.
  private func isOneStretch(_ claim: Claim) -> Bool {
    let sentence = page.sentences[claim.sentence]
    return sentence.lowerBound <= claim.content.lowerBound
      && claim.rest.upperBound <= sentence.upperBound
  }

  private func cut(
    _ tokens: Range<Int>, _ claim: Int, isContinued: Bool = false, into found: inout [Stretch]
  ) {
    guard !tokens.isEmpty else { return }
    var number = claims[claim].sentence
    while number > 0, page.sentences[number].lowerBound > tokens.lowerBound { number -= 1 }
    while number < page.sentences.count, page.sentences[number].lowerBound < tokens.upperBound {
      let part = page.sentences[number].clamped(to: tokens)
      if !part.isEmpty {
        found.append(Stretch(tokens: part, claim: claim, isContinued: isContinued))
      }
      number += 1
    }
  }
}
