package import ProvisoLexicon
package import ProvisoText

/// Finds where the sentences of a text end.
///
/// A sentence ends at a full stop, question or exclamation mark with the quotes and brackets that
/// close after it, at an empty line, and at a line break where lines are no wrapped prose. Periods
/// of abbreviations ("Gen. Milley"), initials, numbers ("No. 5") and ellipses end none unless what
/// follows starts a sentence. A blank may be missing after the stop ("end.Next").
package struct SentenceSplitter: Sendable {
  let i = WordHash.of("i")
  let no = WordHash.of("no")
  let hours = WordSet(["a.m.", "p.m."])
  let slashDate = WordHash.of("00/00/0000")
  let am = WordHash.of("am")
  let pm = WordHash.of("pm")
  let isoDate = WordHash.of("0000-00-00")
  let dear = WordHash.of("dear")
  let all = WordHash.of("all")
  let date = WordHash.of("date")
  let http = WordHash.of("http")
  let www = WordHash.of("www")

  /// The number of tokens after which a sentence is cut in any case, so that the time for a text
  /// without stops stays linear.
  static let longest = 500

  /// The shapes of words before which a sentence may end.
  private static let telling: Token.Shape = [.capitalised, .lineBefore, .paragraphBefore]

  /// The word sets of the lexicon.
  let sets: WordSets

  /// Creates a splitter that reads by the word sets of `lexicon`.
  package init(_ lexicon: Lexicon) { sets = lexicon.sets }

  /// Replaces the contents of `sentences` by the sentences, as ranges of tokens in reading order.
  ///
  /// - Returns: Whether the text is wrapped, so that lines break inside sentences.
  /// - Complexity: O(*n*) in the number of tokens.
  @discardableResult package func split(
    _ tokens: [Token], _ words: [Word], into sentences: inout [Range<Int>]
  ) -> Bool {
    sentences.removeAll(keepingCapacity: true)
    let isWrapped = SentenceSplitter.isWrapped(tokens)
    var start = 0
    var index = 0
    var closed = 0..<0
    while index < tokens.count {
      let shape = tokens[index].shape
      // Most words are small ones between small ones.
      if tokens[index].kind == .word, shape.isDisjoint(with: SentenceSplitter.telling),
        index - start < SentenceSplitter.longest, isAmidWords(tokens, at: index)
      {
        index += 1
        continue
      }
      if index > start,
        shape.contains(.paragraphBefore)
          || shape.contains(.lineBefore) && endsLine(tokens, words, at: index, isWrapped)
      {
        sentences.append(start..<index)
        start = index
      }
      if index > start,
        index - start == SentenceSplitter.longest
          || startsUnmarked(tokens, words, at: index, from: start)
      {
        sentences.append(start..<index)
        start = index
      }
      guard !isAmidWords(tokens, at: index),
        let end = stop(tokens, words, at: index, &closed)
          ?? unmarkedEnd(tokens, words, at: index, from: start)
      else {
        index += 1
        continue
      }
      sentences.append(start..<end)
      start = end
      index = end
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return isWrapped
  }

  /// The end of the sentence if the token at `index` ends it.
  ///
  /// `closed` keeps what closes behind a run of question and exclamation marks, so that it is
  /// looked for once and not at each of them.
  private func stop(
    _ tokens: [Token], _ words: [Word], at index: Int, _ closed: inout Range<Int>
  ) -> Int? {
    let token = tokens[index]
    var end = index + 1
    switch token.kind {
    case .period:
      guard endsWithPeriod(tokens, words, at: index) else { return nil }
    case .question, .exclamation:
      if index >= closed.lowerBound {
        while end < tokens.count, tokens[end].kind == .question || tokens[end].kind == .exclamation
        {
          end += 1
        }
        closed = end..<closeMarks(tokens, from: end)
      }
      end = closed.lowerBound
    case .ellipsis:
      guard
        token.end - token.start > 2
          || end < tokens.count && startsSentence(tokens, words, at: end, strict: false)
      else { return nil }
    case .word:
      guard isDotted(token), end < tokens.count,
        startsSentence(tokens, words, at: end, strict: true)
          || isHour(token) && startsAfterHour(tokens, words, at: end)
      else { return nil }
      return closeMarks(tokens, from: end)
    default: return nil
    }
    let marksEnd = closed.lowerBound == end ? closed.upperBound : closeMarks(tokens, from: end)
    guard marksEnd < tokens.count else { return marksEnd }
    let next = tokens[marksEnd]
    if next.shape.contains(.paragraphBefore) { return marksEnd }
    if token.kind == .ellipsis, !startsSentence(tokens, words, at: marksEnd, strict: false) {
      return nil
    }
    if !next.shape.contains(.spaceBefore) {
      guard marksEnd == end, isGluedStart(tokens, at: marksEnd, after: index) else { return nil }
      return marksEnd
    }
    if next.kind == .word, !next.shape.contains(.capitalised) {
      // “Why?” he said. A lower-case word goes on, unless the writer does without capitals.
      guard marksEnd == end, !next.shape.contains(.lineBefore) else { return nil }
      return startsLowerCase(tokens, words, at: marksEnd, after: index) ? marksEnd : nil
    }
    switch next.kind {
    case .comma, .semicolon, .period, .colon: return nil
    case .dash: return token.kind == .period ? marksEnd : nil
    default: break
    }
    if marksEnd > end, token.kind != .period, isTag(tokens, words, at: marksEnd) { return nil }
    return marksEnd
  }

  /// Moves over the quote marks and brackets that close after a stop.
  private func closeMarks(_ tokens: [Token], from index: Int) -> Int {
    var end = index
    while end < tokens.count, !tokens[end].shape.contains(.lineBefore) {
      switch tokens[end].kind {
      case .closeQuote, .closeBracket: break
      case .openBracket:
        // A note or an omission after the stop: "in 1805. [6]", "for all! […]".
        guard end + 2 < tokens.count, tokens[end + 2].kind == .closeBracket,
          tokens[end + 1].kind == .number || tokens[end + 1].kind == .ellipsis
        else { return end }
        end += 2
      case .straightQuote, .singleQuote:
        guard !tokens[end].shape.contains(.spaceBefore) || followedBySpace(tokens, end) else {
          return end
        }
      default: return end
      }
      end += 1
    }
    return end
  }

  private func followedBySpace(_ tokens: [Token], _ index: Int) -> Bool {
    index + 1 >= tokens.count || tokens[index + 1].shape.contains(.spaceBefore)
      || !tokens[index + 1].isWordLike
  }
}
