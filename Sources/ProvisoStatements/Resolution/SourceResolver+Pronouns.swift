import ProvisoLexicon
import ProvisoText

// Whom pronouns stand for.
extension SourceResolver {
  mutating func pronoun(_ claim: Claim, _ page: Page, _ frames: [Frame]) -> Int? {
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
      subjectBefore(claim, gender, page, frames) ?? personBefore(claim, gender, page, frames)
      ?? recentSource(claim, gender) ?? onlyPerson(claim, gender, page)
      ?? onlySource(claim, gender)
    guard let found, !isTalking(book[found], at: claim.cue.lowerBound, page) else { return nil }
    if gender == .male || gender == .female, book[found].gender == .unknown {
      book[found].gender = gender
      book[found].isPerson = true
    }
    return found
  }

  /// Whether the words at `index` are of the turn of the named one, who would not tell of himself
  /// as *he*.
  private func isTalking(_ entry: Named, at index: Int, _ page: Page) -> Bool {
    let next = labels.partitioningIndex { $0.lowerBound >= index }
    guard next > 0 else { return false }
    let label = labels[next - 1]
    return entry.name.overlaps(label)
      || label.contains { page.tokens[$0].hash == entry.last }
        && (entry.length == 1 || label.contains { page.tokens[$0].hash == entry.first })
  }

  /// The noun phrase before *who* or *which*.
  mutating func antecedent(_ claim: Claim, _ page: Page, _ frames: [Frame]) -> Int? {
    var end = claim.source.lowerBound
    if page.tag(end - 1) == .comma { end -= 1 }
    let clause = Clause(
      page: page, sentence: page.sentences[claim.sentence], known: known, frames: frames)
    guard end > clause.sentence.lowerBound, page.tag(end - 1).isNominal,
      var phrase = clause.subject(endingAt: end), page.tag(phrase.lowerBound) != .pronoun
    else { return nil }
    // "backed by |Ann Lee, who …"
    if let by = phrase.dropLast().last(where: { page.isWord($0, known.by) }) {
      phrase = by + 1..<phrase.upperBound
    }
    return number(of: phrase, page)
  }

  mutating func number(of phrase: Range<Int>, _ page: Page) -> Int {
    if let run = speaker(in: phrase, page), isHead(run, of: phrase, page),
      let number = book.note(run, in: page)
    {
      describe(number, phrase, after: run, page)
      return number
    }
    let head = page.tokens[book.head(of: phrase, in: page)].hash
    if page.isWord(phrase.lowerBound, known.the), let number = description(head, page) {
      return number
    }
    return book.note(phrase: phrase, in: page)
  }

  func fits(_ entry: Named, _ gender: Named.Gender) -> Bool {
    switch gender {
    case .male, .female:
      !entry.isOrganisation && (entry.gender == gender || entry.gender == .unknown)
    case .plural: entry.gender == .plural
    case .neuter: entry.isOrganisation || !entry.isPerson && entry.gender == .neuter
    case .unknown: false
    }
  }

  /// The subject of the sentence before the claim's, if it fits.
  mutating func subjectBefore(
    _ claim: Claim, _ gender: Named.Gender, _ page: Page, _ frames: [Frame]
  ) -> Int? {
    guard gender == .plural || gender == .neuter else { return nil }
    return subject(before: claim, gender, page, frames)
  }

  /// The subject of the sentence before ("My mother worked nights"), if it is a person who fits.
  mutating func personBefore(
    _ claim: Claim, _ gender: Named.Gender, _ page: Page, _ frames: [Frame]
  ) -> Int? {
    guard gender == .male || gender == .female,
      let number = subject(before: claim, gender, page, frames),
      book[number].isPerson || book[number].gender == gender || isFullName(book[number], page)
    else { return nil }
    return number
  }

  /// Whether it may be the name of a person: two or three names and nothing else.
  private func isFullName(_ entry: Named, _ page: Page) -> Bool {
    !entry.isOrganisation && (2...3).contains(entry.name.count)
      && entry.name.allSatisfy {
        page.tag($0) == .name && !page.tokens[$0].shape.contains(.allCapitals)
      }
  }

  mutating func subject(
    before claim: Claim, _ gender: Named.Gender, _ page: Page, _ frames: [Frame]
  ) -> Int? {
    guard claim.sentence > 0 else { return nil }
    let sentence = page.sentences[claim.sentence - 1]
    let clause = Clause(page: page, sentence: sentence, known: known, frames: frames)
    guard
      let subject = clause.mainSubject(
        before: sentence.upperBound, inQuote: page.quote(at: sentence.lowerBound)),
      page.tag(subject.lowerBound) != .pronoun, page.quote(at: subject.lowerBound) < 0
    else { return nil }
    // "in May, the allies agreed": the date is no part of the subject.
    var start = subject.lowerBound
    while start < subject.upperBound,
      page.has(start, [.month, .weekday]) || page.tag(start) == .comma
    {
      start += 1
    }
    guard start < subject.upperBound else { return nil }
    let number = number(of: start..<subject.upperBound, page)
    return fits(book[number], gender) ? number : nil
  }

  /// The source of the last claims that fits.
  func recentSource(_ claim: Claim, _ gender: Named.Gender) -> Int? {
    for (number, sentence) in recent.reversed() {
      guard claim.sentence - sentence <= SourceResolver.span else { return nil }
      if fits(book[number], gender) { return number }
    }
    return nil
  }

  /// The only source of the sentences before that fits.
  func onlySource(_ claim: Claim, _ gender: Named.Gender) -> Int? {
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
  func onlyPerson(_ claim: Claim, _ gender: Named.Gender, _ page: Page) -> Int? {
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
}
