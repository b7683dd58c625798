import ProvisoLexicon
import ProvisoText

// Lists whose lead-in promises what the items say: "We will:", then a line for each act.
extension Units {
  /// How a list is led in.
  private struct Lead {
    /// Who promises or demands.
    let attribution: Attribution
    /// What the items are cut out of: a promise, a refusal ("Neither party shall:") or a demand
    /// ("We urge the bank to:").
    let frame: StatementFrame
    /// How its items are marked; nil before the first.
    var mark: Mark?
  }

  /// How an item of a list is marked.
  private enum Mark {
    case none, bullet, number
    /// "(a)", "(iv)", "b)", "c."
    case letter
  }

  /// Marks the statements that are items of such a list; who promises it promises them.
  ///
  /// A list ends at the first line that is no item, or is marked otherwise than its first, or is a
  /// heading.
  ///
  /// - Complexity: O(*n*) in the numbers of sentences and statements.
  func markPromised(_ statements: inout [Statement]) {
    var next = 0
    var lead: Lead?
    for sentence in page.sentences {
      let end = Int(page.tokens[sentence.upperBound - 1].end)
      let first = next
      while next < statements.count, statements[next].span.start < end { next += 1 }
      if let frame = opensList(sentence), first < next {
        lead = Lead(attribution: statements[next - 1].attribution, frame: frame)
        if frame == .demand { statements[next - 1].span = span(of: sentence) }
        continue
      }
      guard let open = lead else { continue }
      guard let item = item(sentence), open.mark == nil || open.mark == item.mark else {
        lead = nil
        continue
      }
      lead?.mark = item.mark
      guard item.isAct, next == first + 1, statements[first].attribution.kind == .narration else {
        continue
      }
      statements[first].attribution = open.attribution
      statements[first].cut.insert(open.frame)
    }
  }

  /// What of its items the sentence ends in saying: that they are promised, "Within a year we
  /// will:", not to be done, "Neither party shall:", or demanded, "We urge the bank to:"; nil where
  /// it opens no such list.
  private func opensList(_ sentence: Range<Int>) -> StatementFrame? {
    var last = sentence.upperBound - 1
    guard sentence.count > 2, page.tag(last) == .colon else { return nil }
    last -= 1
    let isNegated = page.tag(last) == .negator
    if isNegated { last -= 1 }
    // "undertakes to:", "agrees that it will:"
    if !isNegated, page.isWord(last, known.to) {
      let verb = page.tokens[last - 1].hash
      if known.sets.contains(.undertakingVerbs, verb) { return .promise }
      if known.sets.contains(.planningVerbs, verb) { return .plan }
      if known.sets.contains(.aimVerbs, verb) { return .aim }
    }
    if demandsList(sentence.lowerBound..<last + 1) { return .demand }
    guard last >= sentence.lowerBound, page.tag(last) == .modal, page.has(last, .will) else {
      return nil
    }
    return isNegated || deniesSubject(of: last, in: sentence) ? .refusal : .promise
  }

  /// Whether the words before a colon ask others for what follows: "We call on the bank to", "The
  /// union demands that Acme", "Ministers must".
  private func demandsList(_ words: Range<Int>) -> Bool {
    let last = words.upperBound - 1
    if page.tag(last) == .modal, page.has(last, .must) {
      return !words.contains { page.has($0, [.firstSingular, .firstPlural]) }
    }
    guard
      let verb = words.suffix(14)
        .last(where: { known.sets.contains(.demandVerbs, page.tokens[$0].hash) })
    else { return false }
    if page.isWord(last, known.to) { return verb < last - 1 || page.tag(verb - 1) == .be }
    guard let that = (verb..<words.upperBound).first(where: { page.tag($0) == .that }) else {
      return false
    }
    return that < last && !(that..<words.upperBound).contains { page.tag($0).isFinite }
  }

  /// Whether "neither party", "nobody" or "no employee" stands before the modal as its subject.
  private func deniesSubject(of modal: Int, in sentence: Range<Int>) -> Bool {
    for index in stride(from: modal - 1, through: max(sentence.lowerBound, modal - 4), by: -1) {
      guard isNobody(index) else { continue }
      return index == sentence.lowerBound || page.tag(index - 1) == .comma
    }
    return false
  }

  /// What the sentence is in a list, and whether it starts with a bare verb; nil where it is no
  /// line of its own, or has neither mark nor bare verb, or is a heading.
  private func item(_ sentence: Range<Int>) -> (mark: Mark, isAct: Bool)? {
    guard page.tokens[sentence.lowerBound].shape.contains(.lineBefore) else { return nil }
    var (mark, index) = opening(of: sentence)
    while index + 1 < sentence.upperBound,
      !page.tokens[index].isWordLike || page.tag(index) == .coordinator
    { index += 1 }
    guard index < sentence.upperBound else { return nil }
    let token = page.tokens[index]
    if token.shape.contains(.allCapitals), token.end - token.start > 2 { return nil }
    let isAct = isAct(afterOpening(index, in: sentence))
    return isAct || mark != .none ? (mark, isAct) : nil
  }

  private func isAct(_ index: Int) -> Bool {
    page.has(index, .baseForm) && !page.has(index, [.preposition, .determiner, .pronoun])
      && !isNoun(index)
  }

  /// Where the verb of an item may stand: behind adverbs and *not*, or behind a comma that ends
  /// what comes first: "|not assign", "by 2030, |cut", "if councils agree, |replace".
  private func afterOpening(_ first: Int, in sentence: Range<Int>) -> Int {
    var index = first
    while index + 1 < sentence.upperBound,
      page.tag(index) == .adverb || page.tag(index) == .negator
    {
      index += 1
    }
    guard page.has(index, [.preposition, .subordinator]) else { return index }
    let comma = sentence.dropFirst(index - sentence.lowerBound)
      .first { page.tag($0) == .comma && isAct($0 + 1) }
    return comma.map { $0 + 1 } ?? index
  }

  /// Whether the word is the noun of a phrase with *of*: "Use of the marks is free".
  private func isNoun(_ index: Int) -> Bool { page.isWord(index + 1, known.of) }

  /// How the sentence is marked as an item, and the first token behind the mark.
  private func opening(of sentence: Range<Int>) -> (mark: Mark, next: Int) {
    let start = sentence.lowerBound
    let first = page.tokens[start]
    if first.kind == .openBracket, start + 2 < sentence.upperBound,
      page.tokens[start + 1].kind == .word, page.tokens[start + 1].span.count < 5,
      page.tokens[start + 2].kind == .closeBracket
    {
      return (.letter, start + 3)
    }
    if first.kind == .word, first.end - first.start < 4, start + 1 < sentence.upperBound,
      page.tokens[start + 1].kind == .closeBracket
        || page.tokens[start + 1].kind == .period && first.end - first.start == 1
    {
      return (.letter, start + 2)
    }
    if first.kind == .number {
      var next = start + 1
      while next < sentence.upperBound,
        !page.tokens[next].isWordLike
          || page.tokens[next].kind == .number
      { next += 1 }
      return (.number, next)
    }
    return first.isWordLike ? (.none, start) : (.bullet, start + 1)
  }
}
