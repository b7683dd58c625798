import ProvisoLexicon
import ProvisoText

// What of a phrase is a name, an office, or the noun that heads it.
extension NameBook {
  /// The name of something with the article that belongs to it: "The Timber Association".
  func withArticle(_ name: Range<Int>, _ entry: Named, in page: Page) -> Range<Int> {
    !entry.isPerson && page.isWord(name.lowerBound - 1, known.the)
      ? name.lowerBound - 1..<name.upperBound : name
  }

  /// The name without the end of an office before it: "Secretary of |State |Marco Rubio".
  func withoutOffice(_ name: Range<Int>, in page: Page) -> Range<Int> {
    let of = name.lowerBound - 1
    guard name.count > 2, page.isWord(of, known.of) || page.isWord(of, known.forWord),
      isTitle(of - 1, page)
    else { return name }
    return name.upperBound - 2..<name.upperBound
  }

  /// The name without "Prime Minister", "Ms.", "Gen." before it.
  func withoutTitle(_ run: Range<Int>, in page: Page) -> Range<Int> {
    var start = run.lowerBound
    // "the Harbour Workers' Union": what its members are is part of its name.
    if page.has(run.upperBound - 1, .organisation), !isTitle(start, page) { return run }
    for index in run where isTitle(index, page) && index + 1 < run.upperBound {
      start = index + 1
      if page.tokens[start].kind == .period { start += 1 }
    }
    return start < run.upperBound ? start..<run.upperBound : run
  }

  func isTitle(_ index: Int, _ page: Page) -> Bool {
    page.has(index, [.title, .person])
      || index >= 0 && known.sets.contains(.honorifics, page.tokens[index].hash)
  }

  /// The noun of a phrase: the last one before a preposition or a clause.
  func head(of phrase: Range<Int>, in page: Page) -> Int {
    var head = phrase.lowerBound
    for index in phrase {
      switch page.tag(index) {
      case .preposition, .wh, .comma, .that, .participle, .openBracket:
        guard index > phrase.lowerBound else { break }
        return head
      case .noun, .name: head = index
      default: break
      }
    }
    return head
  }
}
