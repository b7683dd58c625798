import ProvisoLexicon
import ProvisoText

// What a sentence says besides what it reports: nothing that binds is lost with the words around a
// report.
extension Units {
  /// What is to be scored of a sentence that holds reports.
  enum Remainder {
    /// The reports alone.
    case none
    /// The whole sentence, whose main clause promises, and whose report is a part of it: "We will
    /// pay |once the price has been agreed with the supplier|".
    case sentence
    /// The reports, and a main clause beside them: "We were told to wait, |but we will open in
    /// May|".
    case clause(Range<Int>)
  }

  /// What a sentence promises outside of the reports in it, all of them in no quote.
  ///
  /// - Complexity: O(*n* + *s*²) in the tokens and the reports of the sentence, which are few.
  func remainder(of sentence: Range<Int>, _ stretches: ArraySlice<Stretch>) -> Remainder {
    var start = sentence.lowerBound
    // “…,” he said, |but the council will vote on Monday|
    if !stretches.allSatisfy({ isReported($0) }) {
      while let report = report(behind: start, of: stretches, in: sentence) {
        start = report.upperBound
      }
      guard page.tag(start) == .comma, page.tag(start + 1) == .coordinator else { return .none }
    }
    while let report = report(behind: start, of: stretches, in: sentence) {
      if start < report.lowerBound, let verb = promise(in: start..<report.lowerBound) {
        // "We will pay the sum |the court ordered|": a part of it.
        let isOpen =
          !isParted(report.lowerBound) || (verb..<report.lowerBound).contains { opensPart($0) }
        return isOpen ? .sentence : clause(start..<report.lowerBound, verb)
      }
      start = report.upperBound
    }
    guard start < sentence.upperBound, let verb = promise(in: start..<sentence.upperBound) else {
      return .none
    }
    return clause(start..<sentence.upperBound, verb)
  }

  /// The first part of the reports that ends behind `start`: a source, a cue, or what is said.
  private func report(
    behind start: Int, of stretches: ArraySlice<Stretch>, in sentence: Range<Int>
  ) -> Range<Int>? {
    var first: Range<Int>?
    func offer(_ part: Range<Int>) {
      guard part.upperBound > start, sentence.overlaps(part),
        part.lowerBound < first?.lowerBound ?? .max
      else { return }
      first = part
    }
    for stretch in stretches {
      let claim = claims[stretch.claim]
      offer(claim.source)
      offer(claim.cue)
      offer(claim.content)
      offer(claim.rest)
    }
    return first
  }

  /// Whether a mark or *and* stands before the token.
  private func isParted(_ index: Int) -> Bool {
    page.tag(index - 1).isMark || page.tag(index - 1) == .coordinator
  }

  /// Whether a sentence is more than the reports in it: the writer speaks outside of them, or it
  /// opens with a condition of its own.
  func isMore(_ sentence: Range<Int>, than stretches: ArraySlice<Stretch>) -> Bool {
    guard stretches.allSatisfy({ isReported($0) && page.quote(at: $0.tokens.lowerBound) < 0 })
    else { return false }
    let start = stretches.map { extent(of: $0).lowerBound }.min() ?? sentence.lowerBound
    if sentence.lowerBound + 2 < start, opensWithCondition(sentence.lowerBound),
      !stretches.contains(where: { fronted(claims[$0.claim], in: sentence) != nil })
    {
      return true
    }
    return sentence.contains { index in
      (isWriter(page.tokens[index].hash) || isAct(index)) && page.quote(at: index) < 0
        && !stretches.contains { extent(of: $0).contains(index) }
    }
  }

  /// Whether the word is *I* or *we*.
  private func isWriter(_ word: UInt64) -> Bool { word == Units.i || word == Units.we }

  /// All that a report takes up, from its first part to its last.
  private func extent(of stretch: Stretch) -> Range<Int> {
    let claim = claims[stretch.claim]
    var (start, end) = (stretch.tokens.lowerBound, stretch.tokens.upperBound)
    func add(_ part: Range<Int>) {
      guard !part.isEmpty else { return }
      start = min(start, part.lowerBound)
      end = max(end, part.upperBound)
    }
    add(claim.source)
    add(claim.cue)
    add(claim.content)
    add(claim.rest)
    return start..<end
  }

  /// Whether a finite verb undertakes something: "called off the strike and |pledged to clear the
  /// backlog".
  private func isAct(_ index: Int) -> Bool {
    guard page.tag(index) == .verb, page.matchAt[index] >= 0 else { return false }
    let match = page.matches[Int(page.matchAt[index])]
    return frames[match.cue].isSuperset(of: [.act, .infinitive])
      && page.isWord(match.tokens.upperBound, known.to)
  }

  /// Whether a condition opens a sentence: "Unless …", "Should the court …", "Pending approval".
  private func opensWithCondition(_ first: Int) -> Bool {
    if page.isWord(first, Units.only) { return opensCondition(first) }
    return known.sets.contains(.conditionOpeners, page.tokens[first].hash)
      || Units.openers.contains(page.tokens[first].hash)
      || page.tag(first) == .modal && page.isWord(first, Units.should)
  }

  private static let i = WordHash.of("i")
  private static let we = WordHash.of("we")
  private static let should = WordHash.of("should")
  private static let openers = WordSet(["pending", "barring", "absent", "depending", "without"])

  /// The clause of a promise without the marks and *and* before it; the sentence where it has no
  /// subject.
  private func clause(_ tokens: Range<Int>, _ verb: Int) -> Remainder {
    let start = tokens.first { !page.tag($0).isMark && page.tag($0) != .coordinator } ?? verb
    var end = tokens.upperBound
    while end - 1 > verb, [.comma, .coordinator].contains(page.tag(end - 1)) { end -= 1 }
    return start < verb ? .clause(start..<end) : .sentence
  }

  /// Whether the stretch is reported in the writer's words, or quoted after them.
  private func isReported(_ stretch: Stretch) -> Bool {
    let claim = claims[stretch.claim]
    return !stretch.isContinued && page.quote(at: claim.cue.lowerBound) < 0
      && (page.quote(at: stretch.tokens.lowerBound) < 0 || !claim.isReversed)
  }

  /// The *will* or *shall* of a main clause; `nil` where there is none.
  private func promise(in tokens: Range<Int>) -> Int? {
    var isPart = false
    for index in tokens {
      if opensPart(index) { isPart = true }
      // "If they agree, |we will pay"
      if page.tag(index) == .comma, opensPart(tokens.lowerBound) { isPart = false }
      if page.tag(index) == .coordinator, index > tokens.lowerBound, page.tag(index - 1) == .comma {
        isPart = false
      }
      if page.tag(index) == .modal, !isPart, page.has(index, .will) { return index }
    }
    return nil
  }

  /// Whether a clause starts here that is part of another.
  private func opensPart(_ index: Int) -> Bool {
    switch page.tag(index) {
    case .subordinator, .wh, .that: true
    default: page.has(index, [.relative, .subordinator])
    }
  }

  /// Where an undertaking starts that is reported behind what it hangs on or when it is due: "|If
  /// parliament agrees, the ministry plans to …", "|In the longer term, the firm aims to …"; or in
  /// a headline behind another.
  func fronted(_ claim: Claim, in sentence: Range<Int>) -> Int? {
    let start = sentence.lowerBound
    let source = claim.source.lowerBound
    // A headline: "Acme |to shut a plant, pledges no layoffs"
    if source < claim.cue.lowerBound, page.tag(claim.source.upperBound) == .to,
      page.tag(claim.cue.lowerBound - 1) == .comma
    {
      return source
    }
    guard source > start + 1, source < claim.cue.lowerBound, page.tag(source - 1) == .comma,
      page.tag(start) == .subordinator || page.tag(start) == .preposition
        || page.has(start, [.subordinator, .preposition]) || page.isWord(start, known.subject),
      (start..<source).allSatisfy({ page.quote(at: $0) < 0 })
    else { return nil }
    return start
  }
}
