import ProvisoLexicon
import ProvisoText

extension ClauseReader {
  /// Where a condition ends that stands before its main clause.
  ///
  /// - Parameters:
  ///   - start: The first token after the trigger.
  ///   - isPhrase: Whether a noun phrase follows, not a clause.
  ///   - barrier: The next trigger, where a new condition starts.
  ///   - inverts: Whether the main clause starts with its verb ("Only then will we …").
  /// - Returns: The first token that does not belong to the condition.
  /// - Complexity: O(``reach``²) at worst, O(``reach``) for texts with few commas.
  func initialEnd(from start: Int, isPhrase: Bool, barrier: Int, inverts: Bool = false) -> Int {
    var span = InitialSpan(
      self, from: start, isPhrase: isPhrase, barrier: barrier, inverts: inverts)
    return span.end()
  }

  /// Whether the word before the comma is the verb of a condition although it could be a noun:
  /// "unless the union | objects|,".
  func endsWithNounLikeVerb(_ comma: Int, start: Int) -> Bool {
    let (verb, subject) = (comma - 1, comma - 2)
    guard subject > start, isWord(verb), isWord(subject), tokens[verb].shape.contains(.sSuffix),
      tokens[verb].shape.isDisjoint(with: [.capitalised, .clitic]),
      tokens[subject].shape.isDisjoint(with: .sSuffix)
    else { return false }
    let noun = classes(subject)
    let isNoun =
      noun.isEmpty || noun.intersects([.organisation, .person, .country, .contractParty, .outcome])
    return isNoun && !noun.intersects([.adverb, .preposition])
      && !classes(verb).intersects([.adverb, .timeUnit, .unit])
      && classes(subject - 1).intersects([.determiner, .possessive])
  }

  /// Whether a comma follows in the sentence.
  func hasLaterComma(_ start: Int, limit: Int) -> Bool {
    var index = start
    while index < limit, !isStop(index) {
      if kind(index) == .comma { return true }
      index += 1
    }
    return false
  }

  /// Whether no finite verb is to come: "if elected", "if not", "once approved".
  func isVerbless(_ start: Int) -> Bool {
    guard start < count, tokens[start].isWordLike else { return false }
    if kind(start) == .number { return startsDate(start) }
    let own = classes(start)
    if own.contains(.negator) { return true }
    let isAdverb = own.contains(.adverb) || tokens[start].shape.contains(.lySuffix)
    if isAdverb, start + 1 < count, classes(start + 1).contains(.participle) {
      return true
    }
    if own.contains(.participle), !own.intersects([.have, .be]) {
      return start + 1 >= count || finiteness(start + 1) == .nonfinite
    }
    if own.intersects(.pronoun) || own.intersects([.determiner, .possessive]) { return false }
    if own.contains(.ingForm) { return !namesSubject(start) }
    if own.contains(.preposition) { return true }
    if start + 1 < count, kind(start + 1) == .comma || isStop(start + 1) {
      return !tokens[start].shape.contains(.capitalised)
        && !own.intersects([.organisation, .person, .people, .contractParty])
    }
    return start + 1 >= count
  }

  /// Whether a finite verb follows before the next comma, so that a word in *-ing* belongs to its
  /// subject: "if nursing home rules | fail, …".
  private func namesSubject(_ start: Int) -> Bool {
    var index = start + 1
    while index < min(count, start + 8), tokens[index].isWordLike {
      if isPronounClause(index) || classes(index).contains(.preposition) { return false }
      if finiteness(index) == .finite { return index > start + 1 }
      index += 1
    }
    return false
  }

  /// Whether a participle opens the condition and no list goes on: "if proven to work, …".
  func isReduced(_ start: Int, _ comma: Int) -> Bool {
    classes(start).contains(.participle) && comma - start < 6 && comma + 1 < count
      && hash(comma + 1) != KnownWord.and && hash(comma + 1) != KnownWord.or
      && !classes(comma + 1).contains(.continuing)
  }

  /// Whether a pronoun with its verb says which noun is meant, without *that*: "takes the volumes |
  /// they ordered".
  func saysWhich(_ pronoun: Int) -> Bool {
    guard pronoun > 2 else { return false }
    return (max(1, pronoun - 3)..<pronoun - 1)
      .contains {
        hash($0) == KnownWord.the || classes($0).intersects([.quantifier, .demonstrative])
      }
      && isWord(pronoun - 1) && !classes(pronoun - 1).intersects([.adverb, .timeUnit, .pronoun])
  }

  /// Whether the comma opens an insertion into a relative clause: "those who, in May, …".
  func isAfterRelative(_ comma: Int) -> Bool {
    comma > 0 && isWord(comma - 1) && isRelative(comma - 1)
  }

  /// The token after the bracket that closes the one at `index`.
  func closing(_ index: Int, _ limit: Int) -> Int {
    var depth = 0
    var scan = index
    while scan < limit {
      if kind(scan) == .openBracket { depth += 1 }
      if kind(scan) == .closeBracket {
        depth -= 1
        if depth == 0 { return scan + 1 }
      }
      scan += 1
    }
    return index + 1
  }

  func opensSubject(_ index: Int) -> Bool {
    classes(index).intersects([.pronoun, .determiner, .possessive, .demonstrative, .expletive])
      || tokens[index].shape.contains(.capitalised)
  }

  /// Whether a modal or an auxiliary stands before its subject.
  func startsInverted(_ index: Int) -> Bool {
    guard finiteness(index) == .finite, index + 1 < count, isWord(index + 1), index > 0,
      !classes(index - 1).contains(.subjectPronoun), !classes(index - 1).contains(.embedding)
    else { return false }
    let own = classes(index)
    guard own.intersects([.modal, .auxiliaryDo, .be, .have]) else { return false }
    let next = classes(index + 1)
    return next.intersects([.pronoun, .determiner, .possessive, .demonstrative, .expletive])
      || tokens[index + 1].shape.contains(.capitalised)
      || tokens[index + 1].shape.contains(.sSuffix)
      || next.isEmpty
  }
}
