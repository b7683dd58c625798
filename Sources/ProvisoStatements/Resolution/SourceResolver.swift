import ProvisoLexicon
import ProvisoText

/// Finds the fullest earlier name of sources that are pronouns, short names or descriptions.
///
/// Only what is safe is resolved. A pronoun goes to the subject of the sentence before it, else to
/// the last source that fits in gender and number (centering: Grosz, Joshi & Weinstein 1995); a
/// short name to the longer one it ends; "the minister" to the only name that was so described.
struct SourceResolver {
  var book: NameBook
  var runs: [Range<Int>] = []
  var nextRun = 0
  /// The named ones of the last claims, the latest last, with the sentences they stood in.
  var recent: [(number: Int, sentence: Int)] = []
  /// The labels of turns, in reading order.
  var labels: [Range<Int>] = []
  let known: KnownWords

  init(known: KnownWords) {
    self.known = known
    book = NameBook(known: known)
  }

  /// How many sentences back a pronoun may refer.
  static let span = 4

  /// What the source of a claim stands for.
  struct Referent {
    /// An earlier and fuller mention of it; empty where there is none or no safe one.
    var earlier = 0..<0
    /// Its fullest name so far, without what is said of it; empty where it has none.
    var name = 0..<0
  }

  /// For each claim, in the order of their cues, what its source stands for.
  ///
  /// - Complexity: O(*n* + *c*) in the tokens and the claims.
  mutating func resolve(_ page: Page, _ claims: [Claim], frames: [Frame]) -> [Referent] {
    book.removeAll()
    recent.removeAll(keepingCapacity: true)
    findRuns(page)
    nextRun = 0
    var referents = [Referent](repeating: Referent(), count: claims.count)
    for (place, claim) in claims.enumerated() where !claim.source.isEmpty {
      readNames(before: claim.source.lowerBound, page)
      guard let number = referent(of: claim, page, frames) else { continue }
      book[number].isSource = true
      recent.append((number, claim.sentence))
      if recent.count > 64 { recent.removeFirst(32) }
      let name = book[number].name
      let isEarlier = name.upperBound <= claim.source.lowerBound
      if isEarlier, !isSame(name, claim.source, page) { referents[place].earlier = name }
      if book[number].isNamed { referents[place].name = name }
    }
    return referents
  }

  /// Whether the source says all that the name says.
  private func isSame(_ name: Range<Int>, _ source: Range<Int>, _ page: Page) -> Bool {
    guard source.count >= name.count else { return false }
    return name.allSatisfy { index in
      source.contains { page.tokens[$0].hash == page.tokens[index].hash }
    }
  }

  /// The one that the source of `claim` refers to, new or known.
  private mutating func referent(of claim: Claim, _ page: Page, _ frames: [Frame]) -> Int? {
    let source = claim.source
    let first = source.lowerBound
    if page.tag(first) == .pronoun, source.count == 1 { return pronoun(claim, page, frames) }
    if page.tag(first) == .wh, source.count == 1 { return antecedent(claim, page, frames) }
    if let run = speaker(in: source, page), isHead(run, of: source, page) {
      readNames(before: run.lowerBound, page)
      if let number = book.note(run, in: page) {
        skipRun(run)
        describe(number, source, after: run, page)
        return number
      }
    }
    if page.tag(first) == .possessive || page.tag(first) == .clitic {
      return source.count == 1 ? pronoun(claim, page, frames) : book.note(phrase: source, in: page)
    }
    let head = book.head(of: source, in: page)
    // "the three governments" are not one that was named.
    let isDefinite =
      (page.isWord(first, known.the) || page.has(first, .demonstrative))
      && !page.has(first + 1, [.numberWord, .number])
    if isDefinite, let number = description(page.tokens[head].hash, page) { return number }
    return book.note(phrase: source, in: page)
  }

  /// The run of names that the source is about: the first one, or the person after an office.
  ///
  /// "the Minister of Education, Samuel Okafor" is about the latter.
  func speaker(in source: Range<Int>, _ page: Page) -> Range<Int>? {
    guard let first = firstRun(in: source) else { return nil }
    let isOffice = first.allSatisfy { page.has($0, [.title, .person, .organisation]) }
    guard isOffice || !isHead(first, of: source, page) else { return first }
    if let titled = titled(after: first, in: source, page) { return titled }
    var index = first.upperBound
    while index < source.upperBound, page.tag(index) != .comma { index += 1 }
    guard index + 1 < source.upperBound, let next = firstRun(in: index + 1..<source.upperBound),
      next.lowerBound == index + 1, next.count > 1
    else { return first }
    return next
  }

  /// The full name right after a person's office that the run only describes: "|Council leader |Ann
  /// Lee".
  private func titled(after run: Range<Int>, in source: Range<Int>, _ page: Page) -> Range<Int>? {
    var index = run.upperBound
    while index < source.upperBound, page.tag(index) == .noun { index += 1 }
    guard index > run.upperBound, page.has(index - 1, [.person, .title]),
      let next = firstRun(in: index..<source.upperBound), next.lowerBound == index, next.count > 1
    else { return nil }
    return next
  }

  func description(_ role: UInt64, _ page: Page) -> Int? {
    if let number = book.described(by: role) { return number }
    guard known.sets.contains(.companyNouns, role) else { return nil }
    // "the company": the organisation that was spoken of most, by far.
    var (best, count, second) = (-1, 0, 0)
    for (number, entry) in book.named.prefix(256).enumerated()
    where (entry.isSource || entry.mentions > 1) && isCompany(entry, page) {
      if entry.mentions > count {
        (second, count, best) = (count, entry.mentions, number)
      } else {
        second = Swift.max(second, entry.mentions)
      }
    }
    return best >= 0 && count > second ? best : nil
  }

  private func isCompany(_ entry: Named, _ page: Page) -> Bool {
    entry.isOrganisation && entry.gender != .plural && entry.name.contains { page.tag($0) == .name }
      && !entry.name.contains { page.has($0, [.country, .demonym, .person, .title, .month]) }
  }

  /// Whether the run of names is the head of the source rather than a part of a modifier.
  func isHead(_ run: Range<Int>, of source: Range<Int>, _ page: Page) -> Bool {
    if page.tag(run.upperBound) == .clitic, run.upperBound < source.upperBound - 1 { return false }
    for index in (source.lowerBound..<run.lowerBound).reversed() {
      let tag = page.tag(index)
      if tag == .comma { break }
      if tag == .preposition || tag == .wh || tag == .that || tag == .possessive { return false }
    }
    // "NATO countries": a name that describes.
    return run.upperBound >= source.upperBound || page.tag(run.upperBound) != .noun
  }

  /// Notes what an apposition says of a name: "Ann Lee, the mayor of Orsk,".
  mutating func describe(
    _ number: Int, _ source: Range<Int>, after run: Range<Int>, _ page: Page
  ) {
    book.describe(number, by: source.lowerBound..<run.lowerBound, in: page)
    guard page.tag(run.upperBound) == .comma else { return }
    var end = run.upperBound + 1
    let limit = Swift.min(page.tokens.count, end + 8)
    while end < limit, !page.tag(end).isMark, !page.tag(end).isFinite { end += 1 }
    // "Prices, the minister said, would fall": no apposition.
    guard !page.tag(end).isFinite || (run.upperBound..<end).contains(where: { page.tag($0) == .wh })
    else { return }
    book.describe(number, by: run.upperBound + 1..<end, in: page)
  }
}
