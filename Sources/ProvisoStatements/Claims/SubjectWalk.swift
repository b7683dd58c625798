import ProvisoLexicon
import ProvisoText

/// How far a walk back over the words of a noun phrase has come.
struct SubjectWalk {
  let limit: Int
  /// The quote that the phrase stands in; −1 outside of quotes.
  let quote: Int
  /// The token behind the phrase.
  var last: Int
  var start: Int
  /// Where the phrase starts behind its first *and*; nil without one.
  var conjunct: Int?

  /// A walk from the word before `last` back to `limit`.
  init(before last: Int, from limit: Int, inQuote quote: Int) {
    self.last = last
    self.limit = limit
    self.quote = quote
    start = last
  }

  var isFirst: Bool { start == last }
}

// The steps of the walk, by the kind of word: the first token of the phrase with it, or nil where
// the phrase starts behind it.
extension Clause {
  /// The tokens of the phrase; they are empty where none is.
  func phrase(_ walk: inout SubjectWalk) -> Range<Int> {
    while walk.start > walk.limit, let next = step(walk.start - 1, &walk) { walk.start = next }
    if let conjunct = walk.conjunct, walk.start > walk.limit, page.tag(walk.start - 1).isFinite,
      page.tag(walk.start).isNominal
    {
      walk.start = conjunct
    }
    return walk.start..<walk.last
  }

  private func step(_ index: Int, _ walk: inout SubjectWalk) -> Int? {
    if page.quote(at: index) != walk.quote { return quoted(page.quote(at: index), walk) }
    switch page.tag(index) {
    case .noun, .name, .adjective, .possessive, .determiner, .number, .clitic, .ing, .participle,
      .other:
      return index
    case .pronoun: return pronoun(index, &walk)
    case .preposition: return walk.isFirst || bounds(index) ? nil : index
    case .adverb, .negator: return adverb(index, walk)
    case .coordinator: return coordinator(index, &walk)
    case .comma, .dash: return mark(index, &walk)
    case .closeBracket: return bracket(closedBy: index, from: walk.limit)
    case .stop:
      let isShort =
        page.isAbbreviated(index - 1)
        || index > walk.limit && page.tokens[index - 1].span.count == 1
      return isShort ? index : nil
    case .verb where isReduced(index, walk): return index
    case .verb, .be, .have, .modal:
      return walk.isFirst ? nil : relative(endingBefore: index, from: walk.limit)
    default: return nil
    }
  }

  /// A nickname or a title in quotes stands inside a noun phrase.
  private func quoted(_ inner: Int, _ walk: SubjectWalk) -> Int? {
    guard walk.quote < 0, inner >= 0, !walk.isFirst || page.tag(walk.start) == .noun else {
      return nil
    }
    let tokens = page.quotes[inner].tokens
    guard tokens.lowerBound > walk.limit, tokens.count < 8,
      page.tag(tokens.upperBound - 2) != .comma,
      page.tag(tokens.lowerBound - 1).isNominal || page.tag(tokens.lowerBound - 1) == .determiner
    else { return nil }
    return tokens.lowerBound
  }

  /// "a source close to him", "many of you"; else a pronoun is the whole phrase.
  private func pronoun(_ index: Int, _ walk: inout SubjectWalk) -> Int? {
    if page.tag(index - 1) == .preposition, index - 1 > walk.limit,
      !known.sets.contains(.phraseBoundaries, page.tokens[index - 1].hash)
    {
      return index
    }
    if walk.isFirst { walk.start = index }
    return nil
  }

  /// Whether a preposition never stands inside a subject: "by", "after"; but "more than".
  private func bounds(_ index: Int) -> Bool {
    known.sets.contains(.phraseBoundaries, page.tokens[index].hash)
      && (!page.isWord(index, known.than) || !page.has(index - 1, .quantifier))
  }

  private func adverb(_ index: Int, _ walk: SubjectWalk) -> Int? {
    if page.tag(index) == .adverb {
      if !walk.isFirst, index > walk.limit, page.tag(index - 1).isNominal { return index }
      // "most said"
      if walk.isFirst,
        known.sets.contains(.pronominalDeterminers, page.tokens[index].hash)
      {
        return index
      }
    }
    // "most of the voters", "none of them"
    let isCounted =
      !walk.isFirst && (page.isWord(walk.start, known.of) || page.isWord(walk.start, known.than))
    return isCounted ? index : nil
  }

  private func coordinator(_ index: Int, _ walk: inout SubjectWalk) -> Int? {
    guard !walk.isFirst, !page.isWord(index, known.but), index > walk.limit else { return nil }
    if page.tag(index - 1) == .comma {
      // "A, B, and C said": a list of nouns; else the comma parts clauses.
      return isListBefore(index - 1, from: walk.limit) ? index - 1 : nil
    }
    guard page.tag(index - 1).isNominal, page.tag(index - 1) != .pronoun else { return nil }
    walk.conjunct = walk.start
    return index
  }

  private func mark(_ index: Int, _ walk: inout SubjectWalk) -> Int? {
    if page.tag(index) == .comma {
      // "Acme, Inc. said"
      if !walk.isFirst, page.isFirm(walk.start, known) { return index }
      // "Acme, Inc., said"
      if walk.isFirst, page.isFirm(index - 1, known) || page.isFirm(index - 2, known) {
        walk.last = index
        return index
      }
    }
    guard let open = apposition(closedBy: index, isFirst: walk.isFirst, from: walk.limit) else {
      // "Ann Lee, head of the union, a union of dockers, said": the comma after the name.
      let isSecond =
        page.tag(walk.last - 1) == .comma && walk.start < walk.last - 1
        && page.tag(index - 1) == .name
        && [.noun, .determiner, .number].contains(page.tag(walk.start))
      return isSecond ? index : nil
    }
    // "In Lisbon, where they met, Prime Minister Alves said"
    if !walk.isFirst, page.tag(open + 1) == .wh { return nil }
    if walk.isFirst,
      page.tag(open + 1) == .preposition && !page.isWord(open + 1, known.of)
        || isAsked(open + 1) || isAside(open + 1..<index)
    {
      // "Lee, in an interview, said": no part of the name. It goes on before the comma.
      walk.last = open
    }
    return open
  }

  /// Whether the verb form is a participle of the phrase: "people briefed on the plan", "the voters
  /// polled |said", "a document filed Thursday |says".
  private func isReduced(_ index: Int, _ walk: SubjectWalk) -> Bool {
    if isParticiple(index), page.tag(index + 1) == .preposition, !walk.isFirst,
      index > sentence.lowerBound,
      page.tag(index - 1) == .noun || page.has(index - 1, .people)
    {
      return true
    }
    return page.has(index, .participle) && walk.isFirst && index > walk.limit
      && (page.tag(index - 1) == .noun || page.tag(index - 1) == .name)
  }
}
