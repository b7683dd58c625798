import ProvisoLexicon
import ProvisoText

/// What a speaker adds to a condition and what is no part of it.
extension ClauseReader {
  /// Whether the brackets hold a remark on the condition, behind which the main clause starts: "If
  /// the vote fails (as expected), …".
  ///
  /// A noun phrase says more of the condition and belongs to it: "if they lose two seats (four in
  /// all), …".
  func isRemark(_ open: Int, _ end: Int, limit: Int) -> Bool {
    guard end - open > 3, end < limit, hash(open + 1) != KnownWord.or else { return false }
    if kind(end) == .comma { return holdsClause(open, end) }
    return end - open > 6 && looksLikeMain(end, limit: limit)
  }

  /// Whether the brackets hold a clause of their own, or what opens one.
  func holdsClause(_ open: Int, _ end: Int) -> Bool {
    let first = open + 1
    if hash(first) == KnownWord.as || hash(first) == KnownWord.and { return true }
    if !isWord(first) && kind(first) != .number { return true }
    return (first + 1..<max(first + 1, end - 1))
      .contains { index in
        let isSure = classes(index).intersects([.modal, .be, .have, .auxiliaryDo])
        return isSure
          ? finiteness(index) == .finite : index < first + 3 && finiteness(index) != .nonfinite
      }
  }

  /// Whether a comma adds what the speaker thinks of the condition: "if we lose, and I think we
  /// will, …", "if it holds, and that's a big if, …".
  func addsRemark(_ comma: Int, limit: Int) -> Bool {
    guard comma + 3 < limit, hash(comma + 1) == KnownWord.and else { return false }
    let isAdverb =
      classes(comma + 2).contains(.adverb) || tokens[comma + 2].shape.contains(.lySuffix)
    let subject = isAdverb ? comma + 3 : comma + 2
    guard subject + 1 < limit else { return false }
    let verb = classes(subject + 1)
    if hash(subject) == KnownWord.that {
      return verb.contains(.be) || hash(subject + 1) == KnownWord.possessive
    }
    if isGeneral(subject) { return true }
    guard classes(subject).intersects([.firstSingular, .firstPlural]) else { return false }
    if hash(subject) == KnownWord.i, subject + 2 < limit {
      if verb.contains(.be) { return true }
      if verb.intersects(.modal) { return classes(subject + 2).contains(.negator) }
    }
    let isDenied = verb.contains(.auxiliaryDo) && subject + 3 < limit
    return sets.contains(.commentVerbs, hash(isDenied ? subject + 3 : subject + 1))
  }

  /// Whether everybody or nobody is spoken of, in whose name no condition is made: "…, and nobody
  /// denies it".
  func isGeneral(_ index: Int) -> Bool {
    WordSet.nobodies.contains(hash(index)) || ClauseReader.everybody.contains(hash(index))
  }

  private static let everybody = KnownWord.set("everyone everybody no")

  /// Whether a report of its own stands between the comma and the next one: "…, the governor said,
  /// …".
  func isTag(after comma: Int, limit: Int) -> Bool {
    guard isReport(comma + 1, limit: limit) else { return false }
    var index = comma + 1
    while index < min(limit, comma + 10), tokens[index].isWordLike { index += 1 }
    return index < limit && kind(index) == .comma
  }

  /// Whether a word that asks for assent closes the sentence behind the comma: "if the rent is
  /// paid, right?".
  func opensAssent(_ comma: Int, limit: Int) -> Bool {
    comma + 1 < limit && sets.contains(.assentTags, hash(comma + 1))
      && (comma + 2 >= count || !tokens[comma + 2].isWordLike)
  }

  /// Whether a filler closes the condition and more is said of something else: "if it holds, you
  /// know, give or take".
  func opensFiller(_ comma: Int, verb: Int, limit: Int) -> Bool {
    verb >= 0 && comma > verb + 1 && comma + 1 < limit
      && !classes(comma - 1).intersects([.preposition, .determiner])
      && hash(comma + 1) == KnownWord.you && afterFiller(comma, limit: limit) != nil
  }

  /// Whether *which* says more of the noun before the comma, not of all that was said: "once it has
  /// a licence, which is not sure".
  func opensNounClause(_ comma: Int, limit: Int) -> Bool {
    guard comma > 0, comma + 2 < limit, hash(comma + 1) == ClauseReader.which, isWord(comma - 1),
      classes(comma + 2).contains(.be)
        || classes(comma + 2).intersects(.modal) && comma + 3 < limit
          && classes(comma + 3).contains(.be),
      // "…, which is why"
      comma + 3 >= limit || !classes(comma + 3).intersects([.interrogative, .participle])
    else { return false }
    return !classes(comma - 1).intersects([.pronoun, .adverb, .preposition])
      && finiteness(comma - 1) == .nonfinite
  }

  private static let which = WordHash.of("which")
}
