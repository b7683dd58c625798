import ProvisoLexicon
import ProvisoText

extension PropositionFinder {
  /// How many words may name who said it, and how many may follow.
  private static let maximalSource = 8
  private static let maximalRest = 7

  /// The comma of a tag that says whose words came before: "It will close the plant, | the firm said
  /// on Monday"; `nil` where there is none, or where words are quoted, which are the speaker's own.
  ///
  /// - Complexity: O(1): the last words are looked at.
  func reportTag(in reading: Reading) -> Int? {
    let (words, tokens) = (reading.words, reading.tokens)
    guard reading.classes.contains(.speechVerb),
      !reading.holds(.openQuote), !reading.holds(.closeQuote), !reading.holds(.straightQuote)
    else { return nil }
    var verb = words.count - 1
    let limit = max(2, words.count - PropositionFinder.maximalRest - 2)
    while verb >= limit, !isTagVerb(verb, reading) { verb -= 1 }
    guard verb >= limit else { return nil }
    var comma = verb - 1
    while comma > max(0, verb - PropositionFinder.maximalSource), tokens[comma].isWordLike {
      if words[comma].classes
        .intersects([
          .modal, .relative, .subordinator, .complementizer, .firstSingular, .firstPlural, .have,
        ])
      {
        return nil
      }
      comma -= 1
    }
    guard comma > 0, tokens[comma].kind == .comma, comma + 1 < verb,
      !words[comma + 1].classes.intersects([.coordinator, .preposition])
    else { return nil }
    return comma
  }

  /// Whether a verb of speech stands at `index` with nothing that it would govern behind it.
  private func isTagVerb(_ index: Int, _ reading: Reading) -> Bool {
    let classes = reading.words[index].classes
    guard classes.contains(.speechVerb), classes.intersects([.pastForm, .sForm]) else {
      return false
    }
    guard index + 1 < reading.words.count, reading.tokens[index + 1].isWordLike else { return true }
    return reading.words[index + 1].classes.intersects([.preposition, .weekday, .adverb, .people])
  }
}
