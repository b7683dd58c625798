import ProvisoLexicon
import ProvisoText

/// What may stand between the head of a subject and its verb.
extension Clause {
  /// The start of what the comma or dash at `index` closes: an apposition or a relative clause.
  func apposition(closedBy index: Int, isFirst: Bool, from limit: Int) -> Int? {
    let mark = page.tag(index)
    var position = index - 1
    var finite = -1
    while position > limit, page.tag(position) != mark {
      switch page.tag(position) {
      case .quote, .semicolon: return nil
      case .that, .wh: finite = -1
      case .be where page.tokens[position].shape.contains(.clitic): break
      case .be, .modal, .have: finite = position
      case .verb where page.tag(position - 1) == mark && isAttributive(position): break
      case .verb where !isParticiple(position) || page.tag(position + 1) != .preposition:
        finite = position
      default: break
      }
      position -= 1
    }
    if isFirst, page.tag(position) == mark, position > limit, isAside(position + 1..<index) {
      return position
    }
    let isAsked = isAsked(position + 1)
    guard finite < 0 || page.tag(position + 1) == .wh || isAsked else { return nil }
    // "…, to this day, the friends said": a noun phrase of its own follows.
    if !isFirst,
      page.tag(index + 1) == .determiner || page.tag(index + 1) == .possessive
        || page.has(index + 1, .quantifier)
    {
      return nil
    }
    guard page.tag(position) == mark, position > limit, index - position > 1 else { return nil }
    let first = position + 1
    guard page.tag(position - 1).isNominal || page.tag(position - 1) == .closeBracket else {
      return nil
    }
    switch page.tag(first) {
    case .wh, .determiner, .possessive, .number, .name, .noun, .adjective, .ing, .participle,
      .preposition:
      break
    case .verb
    where isParticiple(first) && page.tag(first + 1) == .preposition || isAttributive(first)
      || isAsked:
      break
    case .adverb where page.tag(first + 1) == .ing || page.tag(first + 1).isNominal: break
    default: return nil
    }
    if !isFirst {
      // Inside a longer phrase only ages, places and titles: "a woman in Worcester, Massachusetts".
      guard index - position <= 8, page.tag(first) != .preposition else { return nil }
    }
    if page.tag(first) == .preposition, !page.isWord(first, known.of), index - position > 14 {
      return nil
    }
    return position
  }

  /// Whether a clause tells what the one before it was asked: "Lee, |asked whether the state would
  /// pay,| said".
  func isAsked(_ index: Int) -> Bool {
    guard page.tag(index) == .verb || page.tag(index) == .participle, isParticiple(index),
      let cue = verbCue(at: index), cue.frame.contains(.question)
    else { return false }
    return page.has(cue.end, .interrogative) || page.isWord(cue.end, Clause.ifHash)
  }

  /// Whether words between two marks are said by the way: ", however,", ", when asked,", ", while
  /// visiting Goa,".
  func isAside(_ words: Range<Int>) -> Bool {
    guard let first = words.first else { return false }
    let isAdverbial = words.allSatisfy {
      page.tag($0) == .adverb || known.contrasts.contains(page.tokens[$0].hash)
    }
    if isAdverbial { return true }
    guard page.tag(first) == .subordinator, words.count > 1 else { return false }
    return page.tag(first + 1) == .ing || page.tag(first + 1) != .pronoun && isParticiple(first + 1)
  }

  /// Whether a participle describes the noun after it: "Ann Lee, |retired doctor|, said".
  private func isAttributive(_ index: Int) -> Bool {
    isParticiple(index) && [.noun, .name, .adjective].contains(page.tag(index + 1))
  }

  func bracket(closedBy index: Int, from limit: Int) -> Int? {
    var position = index - 1
    while position > limit, index - position < 12, page.tag(position) != .openBracket {
      position -= 1
    }
    return page.tag(position) == .openBracket ? position : nil
  }

  /// The start of the relative clause whose verb stands at `index`.
  func relative(endingBefore index: Int, from limit: Int) -> Int? {
    var position = index - 1
    while position > limit, index - position < 8 {
      switch page.tag(position) {
      case .wh:
        return page.tag(position - 1) == .noun || page.tag(position - 1) == .name
          || page.tag(position - 1) == .determiner || page.tag(position - 1) == .pronoun
          ? position : nil
      case .that:
        return page.tag(position - 1) == .noun ? position : nil
      case .adverb, .negator, .noun, .name, .pronoun, .determiner, .have, .be, .modal, .possessive,
        .to, .base, .participle, .preposition, .verb:
        position -= 1
      default: return nil
      }
    }
    return nil
  }
}
