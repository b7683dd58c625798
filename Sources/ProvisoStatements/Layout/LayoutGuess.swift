package import ProvisoLexicon
package import ProvisoText

extension Layout {
  /// The layout of a text that nobody names.
  ///
  /// A transcript has turns; a speech is told by its speaker: the first person stands outside of
  /// quotes in a third of its sentences or more. The rest is news. `isQuoted` tells of a token
  /// whether it stands between quotation marks.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  package static func guess(
    _ tokens: [Token], _ words: [Word], sentences: [Range<Int>], turns: [Turn],
    _ finder: TurnFinder,
    isQuoted: (Int) -> Bool
  ) -> Layout {
    if finder.isTranscript(turns, tokens) { return .transcript }
    var (firstPerson, outside) = (0, 0)
    for sentence in sentences where sentence.count > 3 && !isQuoted(sentence.lowerBound) {
      outside += 1
      for index in sentence
      where !isQuoted(index)
        && words[index].classes.intersects([.firstSingular, .firstPlural])
      {
        firstPerson += 1
        break
      }
    }
    return outside > 0 && firstPerson * 3 >= outside ? .speech : .news
  }
}
