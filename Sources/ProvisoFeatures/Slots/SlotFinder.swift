package import ProvisoLexicon
import ProvisoText

/// A part of a statement that makes its act checkable.
package struct Slot: Equatable, Sendable {
  /// What the slot says.
  package enum Kind: Int, CaseIterable, Sendable {
    case act, quantity, deadline
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
    var match = 0
    var covered = 0
    for index in reading.tokens.indices {
      while match < reading.matches.count, reading.matches[match].tokens.lowerBound < index {
        match += 1
      }
      var scan = match
      while scan < reading.matches.count, reading.matches[scan].tokens.lowerBound == index {
        let found = reading.matches[scan]
        scan += 1
        let role = lexicon.roles[found.cue]
        guard role.layer == .slot, covered <= index else { continue }
        let tokens = index..<found.tokens.upperBound
        if role == .deadline, isOfReport(tokens, reading) {
          covered = tokens.upperBound
          continue
        }
        let isExact = tokens.contains { reading.tokens[$0].kind == .number }
        slots.append(
          Slot(
            kind: role == .deadline ? .deadline : .quantity, tokens: tokens, isExact: isExact,
            cue: found.cue))
        covered = tokens.upperBound
      }
      guard covered <= index,
        reading.tokens[index].kind != .word || reading.words[index].classes.contains(.month),
        let quantity = quantity(at: index, reading)
      else { continue }
      slots.append(quantity)
      covered = quantity.tokens.upperBound
    }
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
    if isMonth(index, reading), following > 0, reading.tokens[following].kind == .number {
      return Slot(kind: .deadline, tokens: index..<index + 2, isExact: true, cue: -1)
    }
    guard token.kind == .number, !token.shape.contains(.year), index > 0 else { return nil }
    if SlotFinder.ordinals.contains(token.hash) { return day(index, reading) }
    guard !isReference(index, reading) else { return nil }
    guard following > 0 else { return nil }
    if isMonth(following, reading) {
      return Slot(kind: .deadline, tokens: index..<index + 2, isExact: true, cue: -1)
    }
    if SlotFinder.halves.contains(reading.tokens[following].hash) {
      return Slot(kind: .deadline, tokens: index..<index + 2, isExact: false, cue: -1)
    }
    let end = unitEnd(from: index + 1, reading)
    let isExact = (index + 1..<end)
      .contains {
        reading.tokens[$0].kind == .percent || reading.tokens[$0].kind == .currency
      }
    return Slot(kind: .quantity, tokens: index..<end, isExact: isExact, cue: -1)
  }

  /// The numbers of ranks and centuries, which count nothing; digits hash as zeros.
  private static let ordinals: [UInt64] = ["st", "nd", "rd", "th", "s"]
    .flatMap { suffix in
      ["0", "00", "000", "0000"].map { WordHash.of($0 + suffix) }
    }

  /// What makes a number a time of the day.
  private static let halves: [UInt64] = ["am", "pm", "a.m", "p.m", "a.m.", "p.m.", "o'clock"]
    .map {
      WordHash.of($0)
    }

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

  /// The words before a date.
  private static let dates: [UInt64] = ["on", "by", "before", "until", "from", "of"]
    .map { WordHash.of($0) }

  /// Whether the weekday is that of a report: "said on Tuesday", "announced Thursday".
  private func isOfReport(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    guard tokens.lowerBound > 0, reading.words[tokens.upperBound - 1].classes.contains(.weekday)
    else { return false }
    let classes = reading.words[tokens.lowerBound - 1].classes
    return classes.contains(.speechVerb) && classes.contains(.pastForm)
  }

  private func isMonth(_ index: Int, _ reading: Reading) -> Bool {
    reading.words[index].classes.contains(.month)
      && reading.tokens[index].shape.contains(.capitalised)
  }

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
  }
}
