import ProvisoLexicon
import ProvisoText

// Runs of name tokens and where they are read.
extension SourceResolver {
  /// Finds the runs of name tokens: "General Paul Adeyemi", "the Bank of Norvia".
  mutating func findRuns(_ page: Page) {
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
          page.isAbbreviated(end - 1) || page.tokens[end - 1].span.count == 1
        {
          end += 2
        } else if page.tag(end) == .comma, page.isFirm(end + 1, known) {
          end += 2
        } else if page.ampersands.contains(end),
          page.tokens[end].shape.contains(.spaceBefore), isName(end + 1, page)
        {
          // "Marks & Spencer"
          end += 2
        } else if page.isWord(end, known.of) || page.isWord(end, known.forWord),
          page.has(end - 1, .organisation)
        {
          let next = page.isWord(end + 1, known.the) ? end + 2 : end + 1
          guard isName(next, page) else { break }
          end = next + 1
        } else if let next = joined(start..<end, page) {
          end = next
        } else {
          break
        }
      }
      // "Foods Inc." keeps its period.
      if page.tag(end) == .stop, known.sets.contains(.legalForms, page.tokens[end - 1].hash),
        page.has(end - 1, .abbreviation)
      {
        end += 1
      }
      runs.append(start..<end)
      index = end
    }
  }

  /// The end of a name of an organisation that goes on behind *and*, a comma or an apostrophe: "the
  /// Transport |and Harbour Workers' Union|", "the Ministry of Trade |and Industry|", "Smith |and
  /// Sons|".
  private func joined(_ run: Range<Int>, _ page: Page) -> Int? {
    let mark = run.upperBound
    if page.tag(mark) == .clitic, page.tokens[mark].span.count == 1,
      page.has(mark + 1, .organisation),
      isName(mark + 1, page)
    {
      return mark + 2
    }
    guard page.isWord(mark, known.and) || page.tag(mark) == .comma, isName(mark + 1, page) else {
      return nil
    }
    if page.isWord(mark, known.and), known.sets.contains(.firmKin, page.tokens[mark + 1].hash) {
      return mark + 2
    }
    var end = mark + 1
    while end < page.tokens.count, end - mark < 6, isName(end, page) { end += 1 }
    let isOrganisation = (mark + 1..<end).contains { page.has($0, .organisation) }
    let office = run.first { known.sets.contains(.officeNouns, page.tokens[$0].hash) }
    if let office, office + 1 < mark,
      [known.of, known.forWord].contains(page.tokens[office + 1].hash)
    {
      // "the Ministry of Trade and Industry"; with a comma only where *and* follows.
      guard !isOrganisation, !page.has(mark + 1, [.country, .firstName, .title]),
        page.tag(mark) != .comma || page.isWord(end, known.and) && isName(end + 1, page)
      else { return nil }
      return end
    }
    // "the Transport and Harbour Workers' Union"
    guard page.isWord(mark, known.and), page.isWord(run.lowerBound - 1, known.the),
      !run.contains(where: { page.has($0, [.organisation, .country, .person, .title, .firstName]) }
      ),
      isOrganisation
        || page.tag(end) == .clitic && page.tokens[end].span.count == 1
          && page.has(end + 1, .organisation)
    else { return nil }
    return end
  }

  func isName(_ index: Int, _ page: Page) -> Bool {
    page.tag(index) == .name && !known.sets.contains(.nonNames, page.tokens[index].hash)
      && !page.has(index, [.weekday, .month])
  }

  mutating func readNames(before end: Int, _ page: Page) {
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
  mutating func skipRun(_ run: Range<Int>) {
    while nextRun < runs.count, runs[nextRun].lowerBound <= run.lowerBound { nextRun += 1 }
  }

  /// The first run of names inside `range`.
  func firstRun(in range: Range<Int>) -> Range<Int>? {
    let first = runs.partitioningIndex { $0.lowerBound >= range.lowerBound }
    guard first < runs.count, runs[first].lowerBound < range.upperBound else { return nil }
    return runs[first].clamped(to: range)
  }
}
