import ProvisoLexicon
import ProvisoText

/// The name of the speaker whom the caller named, found again in the words of a page.
struct SpeakerName {
  /// The words before the first comma.
  private let words: [UInt64]
  private let known: KnownWords

  init(_ name: String, known: KnownWords) {
    words = name.prefix { $0 != "," }.lowercased()
      .split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map { WordHash.of(String($0)) }
    self.known = known
  }

  /// Whether `phrase` is the speaker: words that the name starts with, or "the company".
  func isNamed(by phrase: Range<Int>, in page: Page) -> Bool {
    if phrase.count == 2, page.isWord(phrase.lowerBound, known.the),
      isIssuer(phrase.lowerBound + 1, page)
    {
      return true
    }
    let said = phrase.filter { page.tokens[$0].isWordLike }.map { page.tokens[$0].hash }
      .drop { $0 == known.the }
    return !said.isEmpty && words.drop { $0 == known.the }.starts(with: said)
  }

  /// Whether the name, or the end of it that may stand alone, or "the company", stands at `index`.
  func stands(at index: Int, in page: Page) -> Bool {
    if page.isWord(index, known.the) { return isIssuer(index + 1, page) }
    guard page.isCapitalised(index), !page.has(index, [.title, .determiner]),
      let first = words.firstIndex(of: page.tokens[index].hash),
      !words[..<first].contains(where: { $0 == known.of || $0 == known.and })
    else { return false }
    return isEnd(of: words[(first + 1)...], index + 1, page)
  }

  /// Whether the name may end before `index`, where `rest` are words that may still come: no other
  /// name nor noun goes on.
  private func isEnd(of rest: ArraySlice<UInt64>, _ index: Int, _ page: Page) -> Bool {
    guard index < page.tokens.count else { return true }
    if rest.first == page.tokens[index].hash { return isEnd(of: rest.dropFirst(), index + 1, page) }
    return page.tag(index) != .noun && page.tag(index) != .name
  }

  /// Whether "the |company" is the speaker; "the |bank" is only one that is called so.
  private func isIssuer(_ index: Int, _ page: Page) -> Bool {
    guard index < page.tokens.count else { return false }
    let word = page.tokens[index].hash
    return word == known.bank ? words.contains(word) : known.sets.contains(.companyNouns, word)
  }
}
