import ProvisoLexicon
import ProvisoText

/// Finds the fullest earlier name of sources that are pronouns, short names or descriptions.
///
/// Only what is safe is resolved. A pronoun goes to the subject of the sentence before it, else to
/// the last source that fits in gender and number (centering: Grosz, Joshi & Weinstein 1995); a
/// short name to the longer one it ends; "the minister" to the only name that was so described.
struct SourceResolver {
  private var book: NameBook
  private var runs: [Range<Int>] = []
  private var nextRun = 0
  /// The named ones of the last claims, the latest last, with the sentences they stood in.
  private var recent: [(number: Int, sentence: Int)] = []
  private let known: KnownWords

  init(known: KnownWords) {
    self.known = known
    book = NameBook(known: known)
  }

  /// How many sentences back a pronoun may refer.
  private static let span = 4

  /// For each claim, in the order of their cues, the mention that its source stands for; empty where
  /// there is none or no safe one.
  ///
  /// - Complexity: O(*n* + *c*) in the tokens and the claims.
  mutating func resolve(_ page: Page, _ claims: [Claim], frames: [Frame]) -> [Range<Int>] {
    book.removeAll()
    recent.removeAll(keepingCapacity: true)
    findRuns(page)
    nextRun = 0
    var resolved: [Range<Int>] = []
    resolved.reserveCapacity(claims.count)
    for claim in claims {
      guard !claim.source.isEmpty else {
        resolved.append(0..<0)
        continue
      }
      readNames(before: claim.source.lowerBound, page)
      let number = referent(of: claim, page, frames)
      guard let number else {
        resolved.append(0..<0)
        continue
      }
      book[number].isSource = true
      recent.append((number, claim.sentence))
      if recent.count > 64 { recent.removeFirst(32) }
      let name = book[number].name
      let isEarlier = name.upperBound <= claim.source.lowerBound
      resolved.append(isEarlier && !isSame(name, claim.source, page) ? name : 0..<0)
    }
    return resolved
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
    let isDefinite = page.isWord(first, known.the) || page.has(first, .demonstrative)
    if isDefinite, let number = description(page.tokens[head].hash, page) { return number }
    return book.note(phrase: source, in: page)
  }

  /// The run of names that the source is about: the first one, or the person after an office.
  ///
  /// "the Minister of Education, Samuel Okafor" is about the latter.
  private func speaker(in source: Range<Int>, _ page: Page) -> Range<Int>? {
    guard let first = firstRun(in: source) else { return nil }
    let isOffice = first.allSatisfy { page.has($0, [.title, .person, .organisation]) }
    guard isOffice || !isHead(first, of: source, page) else { return first }
    var index = first.upperBound
    while index < source.upperBound, page.tag(index) != .comma { index += 1 }
    guard index + 1 < source.upperBound, let next = firstRun(in: index + 1..<source.upperBound),
      next.lowerBound == index + 1, next.count > 1
    else { return first }
    return next
  }

  private func description(_ role: UInt64, _ page: Page) -> Int? {
    if let number = book.described(by: role) { return number }
    guard known.companies.contains(role) else { return nil }
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
  private func isHead(_ run: Range<Int>, of source: Range<Int>, _ page: Page) -> Bool {
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
  private mutating func describe(
    _ number: Int, _ source: Range<Int>, after run: Range<Int>, _ page: Page
  ) {
    book.describe(number, by: source.lowerBound..<run.lowerBound, in: page)
    guard page.tag(run.upperBound) == .comma else { return }
    var end = run.upperBound + 1
    let limit = Swift.min(page.tokens.count, end + 8)
    while end < limit, page.tag(end) != .comma, !page.tag(end).isFinite { end += 1 }
    book.describe(number, by: run.upperBound + 1..<end, in: page)
  }

  private mutating func pronoun(_ claim: Claim, _ page: Page, _ frames: [Frame]) -> Int? {
    let word = page.tokens[claim.source.lowerBound].hash
    let gender: Named.Gender
    switch word {
    case known.he, known.his, known.him: gender = .male
    case known.she, known.her: gender = .female
    case known.they, known.their, known.them: gender = .plural
    case known.it, known.its: gender = .neuter
    default: return nil
    }
    let found =
      subjectBefore(claim, gender, page, frames) ?? recentSource(claim, gender)
      ?? onlyPerson(claim, gender, page) ?? onlySource(claim, gender)
      ?? personBefore(claim, gender, page, frames)
    guard let found else { return nil }
    if gender == .male || gender == .female, book[found].gender == .unknown {
      book[found].gender = gender
      book[found].isPerson = true
    }
    return found
  }

  /// The noun phrase before *who* or *which*.
  private mutating func antecedent(_ claim: Claim, _ page: Page, _ frames: [Frame]) -> Int? {
    var end = claim.source.lowerBound
    if page.tag(end - 1) == .comma { end -= 1 }
    let clause = Clause(
      page: page, sentence: page.sentences[claim.sentence], known: known, frames: frames)
    guard end > clause.sentence.lowerBound, page.tag(end - 1).isNominal,
      let phrase = clause.subject(endingAt: end), page.tag(phrase.lowerBound) != .pronoun
    else { return nil }
    return number(of: phrase, page)
  }

  private mutating func number(of phrase: Range<Int>, _ page: Page) -> Int {
    if let run = speaker(in: phrase, page), isHead(run, of: phrase, page),
      let number = book.note(run, in: page)
    {
      return number
    }
    return book.note(phrase: phrase, in: page)
  }

  private func fits(_ entry: Named, _ gender: Named.Gender) -> Bool {
    switch gender {
    case .male, .female:
      !entry.isOrganisation && (entry.gender == gender || entry.gender == .unknown)
    case .plural: entry.gender == .plural
    case .neuter: entry.isOrganisation || !entry.isPerson && entry.gender == .neuter
    case .unknown: false
    }
  }

  /// The subject of the sentence before the claim's, if it fits.
  private mutating func subjectBefore(
    _ claim: Claim, _ gender: Named.Gender, _ page: Page, _ frames: [Frame]
  ) -> Int? {
    guard gender == .plural || gender == .neuter else { return nil }
    return subject(before: claim, gender, page, frames)
  }

  /// The subject of the sentence before ("My mother worked nights"), if it is a person who fits.
  private mutating func personBefore(
    _ claim: Claim, _ gender: Named.Gender, _ page: Page, _ frames: [Frame]
  ) -> Int? {
    guard gender == .male || gender == .female,
      let number = subject(before: claim, gender, page, frames),
      book[number].isPerson || book[number].gender == gender
    else { return nil }
    return number
  }

  private mutating func subject(
    before claim: Claim, _ gender: Named.Gender, _ page: Page, _ frames: [Frame]
  ) -> Int? {
    guard claim.sentence > 0 else { return nil }
    let sentence = page.sentences[claim.sentence - 1]
    let clause = Clause(page: page, sentence: sentence, known: known, frames: frames)
    guard let subject = clause.mainSubject(before: sentence.upperBound),
      page.tag(subject.lowerBound) != .pronoun
    else { return nil }
    let number = number(of: subject, page)
    return fits(book[number], gender) ? number : nil
  }

  /// The source of the last claims that fits.
  private func recentSource(_ claim: Claim, _ gender: Named.Gender) -> Int? {
    for (number, sentence) in recent.reversed() {
      guard claim.sentence - sentence <= SourceResolver.span else { return nil }
      if fits(book[number], gender) { return number }
    }
    return nil
  }

  /// The only source of the sentences before that fits.
  private func onlySource(_ claim: Claim, _ gender: Named.Gender) -> Int? {
    var found: Int?
    for (number, sentence) in recent.reversed() {
      guard claim.sentence - sentence <= 3 * SourceResolver.span else { break }
      guard fits(book[number], gender), book[number].name.count < 8 else { continue }
      if let found, found != number { return nil }
      found = number
    }
    return found
  }

  /// The only person named in the sentences before that fits.
  private func onlyPerson(_ claim: Claim, _ gender: Named.Gender, _ page: Page) -> Int? {
    guard gender == .male || gender == .female else { return nil }
    let first = page.sentences[Swift.max(0, claim.sentence - 2)].lowerBound
    var found: Int?
    for number in book.named.indices.suffix(24) {
      let entry = book[number]
      guard entry.seen >= first, entry.isPerson || entry.isSource, fits(entry, gender) else {
        continue
      }
      if found != nil { return nil }
      found = number
    }
    return found
  }

  // MARK: Runs of names

  /// Finds the runs of name tokens: "General Paul Adeyemi", "the Bank of Norvia".
  private mutating func findRuns(_ page: Page) {
    runs.removeAll(keepingCapacity: true)
    var index = 0
    while index < page.tokens.count {
      guard isName(index, page) else {
        index += 1
        continue
      }
      let start = index
      var end = index + 1
      while end < page.tokens.count, end - start < 12, !page.tokens[end].shape.contains(.lineBefore)
      {
        if isName(end, page) || page.tag(end) == .name {
          end += 1
        } else if page.tokens[end].kind == .period, isName(end + 1, page),
          page.has(end - 1, [.abbreviation, .title]) || page.tokens[end - 1].span.count == 1
        {
          end += 2
        } else if page.isWord(end, known.of), page.has(end - 1, .organisation) {
          let next = page.isWord(end + 1, known.the) ? end + 2 : end + 1
          guard isName(next, page) else { break }
          end = next + 1
        } else {
          break
        }
      }
      // "Foods Inc." keeps its period.
      if page.tag(end) == .stop, known.firms.contains(page.tokens[end - 1].hash),
        page.has(end - 1, .abbreviation)
      {
        end += 1
      }
      runs.append(start..<end)
      index = end
    }
  }

  private func isName(_ index: Int, _ page: Page) -> Bool {
    page.tag(index) == .name && !known.neverNames.contains(page.tokens[index].hash)
      && !page.has(index, [.weekday, .month])
  }

  private mutating func readNames(before end: Int, _ page: Page) {
    while nextRun < runs.count, runs[nextRun].lowerBound < end {
      let run = runs[nextRun]
      nextRun += 1
      guard let number = book.note(run, in: page) else { continue }
      if page.tag(run.lowerBound - 1) == .comma, page.tag(run.upperBound) == .comma,
        run.count == 2, !book[number].isOrganisation
      {
        // "the secretary of the union, Geoff Hartley, broke the news"
        book[number].isPerson = true
      }
      guard page.tag(run.upperBound) == .comma, page.tag(run.upperBound + 1) == .determiner
      else { continue }
      describe(number, run, after: run, page)
    }
  }

  /// Passes over a run that was noted as a source.
  private mutating func skipRun(_ run: Range<Int>) {
    while nextRun < runs.count, runs[nextRun].lowerBound <= run.lowerBound { nextRun += 1 }
  }

  /// The first run of names inside `range`.
  private func firstRun(in range: Range<Int>) -> Range<Int>? {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < runs.count, runs[low].lowerBound < range.upperBound else { return nil }
    return runs[low].clamped(to: range)
  }
}
