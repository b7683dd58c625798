import ProvisoLexicon
import ProvisoText

// What web pages have instead of stops: addresses, names of files, drawn rules, faces made of
// marks.
extension SentenceSplitter {
  /// How many tokens an address may have.
  private static let longestAddress = 40

  /// Whether a web or mail address or the name of a file ends with the token at `index`, and a
  /// sentence or another address follows.
  func isAddressEnd(_ tokens: [Token], at index: Int, from start: Int) -> Bool {
    let next = tokens[index + 1]
    guard !tokens[index].shape.contains(.spaceBefore), next.shape.contains(.spaceBefore) else {
      return false
    }
    let isFile = sets.contains(.fileEndings, tokens[index].hash)
    let opens =
      next.shape.contains(.capitalised) || next.hash == http || next.hash == www
      || next.kind == .openBracket || isFile && next.kind == .dash
    guard opens else { return false }
    var (first, hasPeriod) = (index, false)
    var isAddress = isFile && index > start && tokens[index - 1].kind == .period
    while first > start, index - first < SentenceSplitter.longestAddress,
      !tokens[first].shape.contains(.spaceBefore)
    {
      // "ann@example.org": a symbol between words, then a period.
      if tokens[first].kind == .period { hasPeriod = true }
      if tokens[first].kind == .symbol, hasPeriod, tokens[first + 1].isWordLike { isAddress = true }
      first -= 1
    }
    while first < index, !tokens[first].isWordLike { first += 1 }
    return isAddress || tokens[first].hash == http || tokens[first].hash == www
  }

  /// Whether a rule drawn with marks starts or ends at the token: "*****", "-----".
  func isRule(_ tokens: [Token], at index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .symbol || token.kind == .dash || token.kind == .ellipsis else {
      return false
    }
    return token.end - token.start > 4
      || index >= 2 && token.kind != .ellipsis && tokens[index - 1].kind == token.kind
        && tokens[index - 2].kind == token.kind
  }

  /// Whether a face made of marks ends at the bracket: ":)", ":-(", ";)".
  func isFace(_ tokens: [Token], bracket index: Int, from start: Int) -> Bool {
    guard index > start, !tokens[index].shape.contains(.spaceBefore),
      tokens[index + 1].kind == .word
    else { return false }
    let eyes =
      tokens[index - 1].kind == .dash && !tokens[index - 1].shape.contains(.spaceBefore)
      ? index - 2 : index - 1
    return eyes >= start && (tokens[eyes].kind == .colon || tokens[eyes].kind == .semicolon)
      && tokens[eyes].shape.contains(.spaceBefore)
  }
}
