import ProvisoLexicon
import ProvisoText

/// The names of a document in reading order: which mentions are of the same one.
///
/// A mention of one word is that of an earlier longer name with the same last word ("Varga", "Ms
/// Lee"), or of an organisation with the same first word ("Brevik").
struct NameBook {
  private(set) var named: [Named] = []
  private var byLast: [UInt64: Int] = [:]
  private var byFirst: [UInt64: Int] = [:]
  private var byRole: [UInt64: Int] = [:]
  /// Names that end alike: only one that spoke before is safe.
  private var ambiguous: [UInt64: [Int]] = [:]
  let known: KnownWords

  /// How many names that end alike are kept apart.
  private static let rivals = 6

  init(known: KnownWords) { self.known = known }

  subscript(index: Int) -> Named {
    get { named[index] }
    set { named[index] = newValue }
  }

  /// Forgets everything.
  mutating func removeAll() {
    named.removeAll(keepingCapacity: true)
    byLast.removeAll(keepingCapacity: true)
    byFirst.removeAll(keepingCapacity: true)
    byRole.removeAll(keepingCapacity: true)
    ambiguous.removeAll(keepingCapacity: true)
  }

  /// Notes that the run of names at `run` is mentioned; returns its number.
  mutating func note(_ run: Range<Int>, in page: Page) -> Int? {
    let name = withoutOffice(withoutTitle(run, in: page), in: page)
    // "the Minister" alone names an office.
    guard !name.isEmpty,
      name.count > 1 || !page.has(name.lowerBound, [.title, .person]) || endsName(name, in: page)
    else { return nil }
    if name.count == 1, page.isWord(name.lowerBound - 1, known.the),
      let number = described(by: page.tokens[name.lowerBound].hash)
    {
      // "the Board": a longer name cut to its noun.
      named[number].seen = run.lowerBound
      named[number].mentions += 1
      return number
    }
    let (first, last) = (page.tokens[name.lowerBound].hash, page.tokens[name.upperBound - 1].hash)
    let hasTitle = name.lowerBound > run.lowerBound || isTitle(run.lowerBound - 1, page)
    if let number = earlier(first: first, last: last, length: name.count)
      ?? sameStart(name, in: page)
    {
      named[number].seen = run.lowerBound
      named[number].mentions += 1
      if hasTitle { describe(number, title: run.lowerBound..<name.lowerBound, in: page) }
      let isBetterSpelt =
        name.count == named[number].length
        && page.tokens[named[number].name.upperBound - 1].shape.contains(.allCapitals)
      if name.count > named[number].length || isBetterSpelt {
        named[number].name = withArticle(name, named[number], in: page)
        named[number].length = name.count
        named[number].first = first
      }
      return number
    }
    var entry = Named(
      name: name, length: name.count, first: first, last: last, seen: run.lowerBound)
    entry.isNamed = true
    entry.isOrganisation =
      name.contains { page.has($0, [.organisation, .country, .document]) }
      || known.sets.contains(.firmEndings, last) || known.sets.contains(.legalForms, last)
    entry.isPerson =
      !entry.isOrganisation && (hasTitle || page.has(name.lowerBound, .firstName))
    if entry.isPerson, page.has(name.lowerBound, .firstName) {
      if page.has(name.lowerBound, .femaleName) { entry.gender = .female }
      if page.has(name.lowerBound, .maleName) { entry.gender = .male }
    }
    entry.name = withArticle(name, entry, in: page)
    // "Mr. Grell" and no more: the title tells him apart.
    if name.count == 1, hasTitle, name.lowerBound > run.lowerBound { entry.name = run }
    return add(entry, title: run.lowerBound..<name.lowerBound, in: page)
  }

  /// Whether the word at `name` ends an earlier longer name: the office is a surname, too.
  private func endsName(_ name: Range<Int>, in page: Page) -> Bool {
    guard let number = byLast[page.tokens[name.lowerBound].hash] else { return false }
    return named[number].length > 1 && !page.isWord(name.lowerBound - 1, known.the)
  }

  /// Notes a source that is no name: "forty-one biologists", "my mother".
  mutating func note(phrase: Range<Int>, in page: Page) -> Int {
    let head = head(of: phrase, in: page)
    var entry = Named(
      name: phrase, length: phrase.count, first: page.tokens[phrase.lowerBound].hash,
      last: page.tokens[head].hash, seen: phrase.lowerBound)
    let isPerson = page.has(head, [.person, .title])
    entry.isPerson = isPerson
    if page.tokens[head].shape.contains(.sSuffix)
      && !known.sets.contains(.singularsInS, page.tokens[head].hash)
      || page.has(head, .people) || known.sets.contains(.pairNouns, page.tokens[head].hash)
    {
      entry.gender = .plural
    } else if page.has(head, .organisation) {
      entry.isOrganisation = true
      entry.gender = .neuter
    }
    if entry.gender == .unknown, let gender = gender(of: page.tokens[head].hash) {
      entry.gender = gender
    }
    named.append(entry)
    return named.count - 1
  }

  /// The one that "the minister" or "the Board" describes; `nil` where none or several may be
  /// meant.
  func described(by role: UInt64) -> Int? { byRole[role].flatMap { $0 >= 0 ? $0 : nil } }

  /// Notes the nouns of `phrase` as descriptions of `number`: "the last keeper of the light".
  mutating func describe(_ number: Int, by phrase: Range<Int>, in page: Page) {
    for index in phrase {
      if page.tag(index) == .preposition || page.tag(index) == .wh { break }
      guard page.tag(index) == .noun || page.tag(index) == .name && page.has(index, .person) else {
        continue
      }
      addRole(page.tokens[index].hash, to: number)
      if page.has(index, [.person, .title]), !named[number].isOrganisation {
        named[number].isPerson = true
      }
    }
  }

  private mutating func describe(_ number: Int, title: Range<Int>, in page: Page) {
    for index in title where page.tokens[index].isWordLike {
      let word = page.tokens[index].hash
      addRole(known.ranks[word] ?? word, to: number)
      named[number].isPerson = true
    }
  }

  private mutating func addRole(_ role: UInt64, to number: Int) {
    if named[number].gender == .unknown, let gender = gender(of: role) {
      named[number].gender = gender
    }
    if let other = byRole[role], other != number {
      byRole[role] = other >= 0 && named[other].last == named[number].last ? number : -1
    } else {
      byRole[role] = number
    }
  }

  /// The gender that a noun or a title tells.
  private func gender(of word: UInt64) -> Named.Gender? {
    known.sets.contains(.femaleNouns, word)
      ? .female : known.sets.contains(.maleNouns, word) ? .male : nil
  }

  private mutating func add(_ entry: Named, title: Range<Int>, in page: Page) -> Int {
    let number = named.count
    named.append(entry)
    if let other = byLast[entry.last], entry.length > 1, named[other].length > 1,
      named[other].first != entry.first
    {
      if ambiguous[entry.last, default: [other]].count < NameBook.rivals {
        ambiguous[entry.last, default: [other]].append(number)
      }
    }
    byLast[entry.last] = number
    if !entry.isPerson { byFirst[entry.first] = number }
    describe(number, title: title, in: page)
    if isTitle(entry.name.lowerBound - 1, page) {
      describe(number, by: entry.name.lowerBound - 1..<entry.name.lowerBound, in: page)
      named[number].isPerson = true
    }
    if entry.isOrganisation {
      for index in entry.name
      where page.has(index, .organisation) || index + 1 == entry.name.upperBound
        || page.isWord(index + 1, known.of)
      {
        addRole(page.tokens[index].hash, to: number)
      }
    }
    return number
  }

  private func earlier(first: UInt64, last: UInt64, length: Int) -> Int? {
    if let number = byLast[last] {
      let entry = named[number]
      if length == 1 || entry.length == 1 || entry.first == first {
        guard length == 1, let rivals = ambiguous[last] else { return number }
        let spoken = rivals.filter { named[$0].isSource }
        return spoken.count == 1 ? spoken[0] : nil
      }
    }
    guard length == 1, let number = byFirst[first], !named[number].isPerson else { return nil }
    return number
  }

  /// The organisation whose name goes on from, or is cut short by, `name`: "Kestrel Batteries AB".
  private func sameStart(_ name: Range<Int>, in page: Page) -> Int? {
    guard let number = byFirst[page.tokens[name.lowerBound].hash], !named[number].isPerson else {
      return nil
    }
    var other = named[number].name
    if page.isWord(other.lowerBound, known.the) { other = other.lowerBound + 1..<other.upperBound }
    for (one, two) in zip(name, other) where page.tokens[one].hash != page.tokens[two].hash {
      return nil
    }
    return number
  }
}
