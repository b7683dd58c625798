package import ProvisoLexicon
import ProvisoText

/// A part of a statement that makes its act checkable.
package struct Slot: Equatable, Sendable {
  /// What the slot says.
  package enum Kind: Int, CaseIterable, Sendable {
    case quantity, deadline
  }
  /// What it says.
  package var kind: Kind
  /// Its tokens.
  package var tokens: Range<Int>
  /// Whether a quantity is money or a share in percent, or a deadline names a date or a year.
  package var isExact: Bool
  /// The cue, or −1 when found by rule.
  package var cue: Int
}

/// Finds quantities and deadlines: slot cues of the lexicon, money, shares and counted things.
package struct SlotFinder {
  /// Creates a finder.
  package init() {}

  /// Replaces the contents of `slots`, sorted by first token.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  package func find(in reading: Reading, lexicon: Lexicon, into slots: inout [Slot]) {
    if !slots.isEmpty { slots.removeAll(keepingCapacity: true) }
    guard SlotFinder.mayHoldSlot(reading, lexicon) else { return }
    let matches = reading.matches
    var (match, covered) = (0, 0)
    var index = 0
    var place = nextQuantity(from: 0, reading)
    while true {
      if place < index { place = nextQuantity(from: index, reading) }
      while match < matches.count, matches[match].tokens.lowerBound < index { match += 1 }
      let cue = match < matches.count ? matches[match].tokens.lowerBound : Int.max
      index = min(cue, place)
      guard index < reading.tokens.count else { return }
      var scan = match
      while scan < matches.count, matches[scan].tokens.lowerBound == index {
        if let slot = slot(of: matches[scan], reading, lexicon), covered <= index {
          if slot.kind != .deadline || !isOfReport(slot.tokens, reading) { slots.append(slot) }
          covered = slot.tokens.upperBound
        }
        scan += 1
      }
      if covered <= index, let quantity = quantity(at: index, reading) {
        slots.append(quantity)
        covered = quantity.tokens.upperBound
      }
      index += 1
    }
  }

  /// The first number, sign of money or month at `index` or behind it; `Int.max` for none.
  private func nextQuantity(from index: Int, _ reading: Reading) -> Int {
    var place = reading.landmarks.notable(from: index)
    while place < reading.tokens.count {
      let kind = reading.tokens[place].kind
      if kind == .number || kind == .currency
        || kind == .word && reading.words[place].classes.contains(.month)
      {
        break
      }
      place = reading.landmarks.notable(from: place + 1)
    }
    return place
  }

  /// The slot of a cue of that layer.
  private func slot(of match: CueMatch, _ reading: Reading, _ lexicon: Lexicon) -> Slot? {
    let role = lexicon.roles[match.cue]
    guard role.layer == .slot else { return nil }
    var tokens = match.tokens
    if role == .deadline {
      tokens = tokens.lowerBound..<dateEnd(from: tokens.upperBound, reading)
    }
    if role == .deadline,
      isAmount(tokens, reading) || countsThings(tokens.upperBound - 1, reading)
        || isName(tokens, reading)
        || ranksThing(tokens.upperBound - 1, reading)
    {
      return nil
    }
    var isExact = false
    for index in tokens where reading.tokens[index].kind == .number { isExact = true }
    // "over 2016 and 2017"
    let isYear = reading.tokens[tokens.upperBound - 1].shape.contains(.year) && tokens.count < 3
    return Slot(
      kind: role == .deadline || isYear ? .deadline : .quantity, tokens: tokens, isExact: isExact,
      cue: match.cue)
  }

  /// Whether the word says of the number before it that it is a time of the day, or counts hours.
  static func isClock(_ word: UInt64, _ reading: Reading) -> Bool {
    reading.sets.contains(.halfDays, word) || reading.sets.contains(.clockWords, word)
  }

  /// Whether a cue, a number or money is there; most statements have none.
  private static func mayHoldSlot(_ reading: Reading, _ lexicon: Lexicon) -> Bool {
    if reading.holds(.number) || reading.holds(.currency) { return true }
    for match in reading.matches where lexicon.roles[match.cue].layer == .slot { return true }
    return false
  }

  /// Money, a share, a date, or a number with what it counts.
  private func quantity(at index: Int, _ reading: Reading) -> Slot? {
    let token = reading.tokens[index]
    let following = index + 1 < reading.tokens.count ? index + 1 : -1
    if token.kind == .currency {
      guard following > 0, reading.tokens[following].kind == .number else { return nil }
      return Slot(
        kind: .quantity, tokens: index..<unitEnd(from: index + 2, reading), isExact: true, cue: -1)
    }
    if reading.isMonth(at: index), following > 0 {
      // "Feb. 25"
      let day = reading.tokens[following].kind == .period ? following + 1 : following
      if day < reading.tokens.count, reading.tokens[day].kind == .number {
        return Slot(kind: .deadline, tokens: index..<day + 1, isExact: true, cue: -1)
      }
    }
    guard token.kind == .number, !token.shape.contains(.year) else { return nil }
    if SlotFinder.ordinals.contains(token.hash) { return day(index, reading) }
    if index == 0 { return following > 0 ? opening(reading) : nil }
    guard !isReference(index, reading) else { return nil }
    guard following > 0 else { return nil }
    if reading.isMonth(at: following) {
      return Slot(kind: .deadline, tokens: index..<index + 2, isExact: true, cue: -1)
    }
    if reading.sets.contains(.halfDays, reading.tokens[following].hash) {
      return Slot(kind: .deadline, tokens: index..<index + 2, isExact: false, cue: -1)
    }
    let end = unitEnd(from: index + 1, reading)
    // "EUR 120 million"
    let isMoney = isCurrencyCode(index - 1, reading)
    var isExact = isMoney
    for unit in index + 1..<end {
      let kind = reading.tokens[unit].kind
      if kind == .percent || kind == .currency { isExact = true }
    }
    let start = isMoney ? index - 1 : index
    return Slot(kind: .quantity, tokens: start..<end, isExact: isExact, cue: -1)
  }

  /// The quantity that a text opens with, no label of an item: "500 homes will".
  private func opening(_ reading: Reading) -> Slot? {
    // "16.4 Each Party": the number of a clause
    guard reading.tokens[1].shape.isDisjoint(with: .capitalised) else { return nil }
    let isCounted =
      reading.tokens[1].kind == .percent
      || reading.words[1].classes.intersects([.unit, .numberWord, .quantifier])
    guard isCounted else { return nil }
    let end = unitEnd(from: 1, reading)
    return Slot(
      kind: .quantity, tokens: 0..<end, isExact: reading.tokens[1].kind == .percent, cue: -1)
  }

  /// The numbers of ranks and centuries, which count nothing; digits hash as zeros.
  private static let ordinals = WordSet(
    ["st", "nd", "rd", "th", "s"]
      .flatMap { suffix in ["0", "00", "000", "0000"].map { $0 + suffix } }
  )

  /// The day that a rank names: "on the 9th", "by the 23rd".
  private func day(_ index: Int, _ reading: Reading) -> Slot? {
    guard index > 1, reading.tokens[index - 1].hash == KnownWord.the,
      SlotFinder.dates.contains(reading.tokens[index - 2].hash),
      index + 1 == reading.tokens.count || reading.tokens[index + 1].kind != .word
        || reading.words[index + 1].classes
          .intersects([.preposition, .coordinator, .subordinator, .month])
    else { return nil }
    return Slot(kind: .deadline, tokens: index - 2..<index + 1, isExact: true, cue: -1)
  }

  /// The end of the date of which a deadline's words have only the beginning: "by 1 | June 2027".
  private func dateEnd(from end: Int, _ reading: Reading) -> Int {
    var next = end
    while next < min(end + 2, reading.tokens.count) {
      let (isNumber, isAfterNumber) = (
        reading.tokens[next].kind == .number, reading.tokens[next - 1].kind == .number
      )
      // "in the coming five | years"
      let isCounted =
        reading.words[next].classes.contains(.timeUnit)
        && reading.words[next - 1].classes.intersects([.number, .numberWord, .timeAdjective])
      let goesOn =
        isCounted
        || (isNumber
          ? reading.isMonth(at: next - 1)
            || reading.words[next - 1].classes.contains(.timeAdjective)
          : isAfterNumber && reading.isMonth(at: next))
      guard goesOn else { break }
      next += 1
    }
    return next
  }

  /// The words before a date.
  private static let dates = KnownWord.set("on by before until from of")

  /// The first token after the words and marks that say what a number counts.
  private func unitEnd(from first: Int, _ reading: Reading) -> Int {
    var end = first
    while end < min(reading.tokens.count, first + 5) {
      let isMark = reading.tokens[end].kind == .percent || reading.tokens[end].kind == .currency
      guard isMark || reading.words[end].classes.intersects([.numberWord, .unit]) else { break }
      end += 1
    }
    return end
  }

  /// Whether the number names a thing: "Section 12", "Resolution 2202", "(1)".
  private func isReference(_ index: Int, _ reading: Reading) -> Bool {
    let before = reading.words[index - 1].classes
    let isListed =
      reading.tokens[index - 1].kind == .openBracket && index + 1 < reading.tokens.count
      && reading.tokens[index + 1].kind == .closeBracket
    return isListed || before.contains(.document) || before.contains(.month)
      || before.contains(.abbreviation)
      || reading.tokens[index - 1].shape.contains(.capitalised) && before.isEmpty && index > 1
        && !isCurrencyCode(index - 1, reading)
  }
}
