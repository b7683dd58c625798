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
    slots.removeAll(keepingCapacity: true)
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
        let isExact = tokens.contains { reading.tokens[$0].kind == .number }
        slots.append(
          Slot(
            kind: role == .deadline ? .deadline : .quantity, tokens: tokens, isExact: isExact,
            cue: found.cue))
        covered = tokens.upperBound
      }
      guard covered <= index, let quantity = quantity(at: index, reading) else { continue }
      slots.append(quantity)
      covered = quantity.tokens.upperBound
    }
  }

  /// Money, a share, or a number with what it counts.
  private func quantity(at index: Int, _ reading: Reading) -> Slot? {
    let token = reading.tokens[index]
    var end = index
    var isExact = false
    if token.kind == .currency {
      guard index + 1 < reading.tokens.count, reading.tokens[index + 1].kind == .number else {
        return nil
      }
      end = index + 2
      isExact = true
    } else if token.kind == .number, !token.shape.contains(.year) {
      if index > 0, isReference(index, reading) { return nil }
      if index + 1 < reading.tokens.count,
        reading.words[index + 1].classes.intersects([.month])
      {
        return Slot(kind: .deadline, tokens: index..<index + 2, isExact: true, cue: -1)
      }
      if index == 0 || index + 1 == reading.tokens.count { return nil }
      end = index + 1
    } else {
      return nil
    }
    while end < min(reading.tokens.count, index + 6) {
      let classes = reading.words[end].classes
      if reading.tokens[end].kind == .percent || reading.tokens[end].kind == .currency {
        isExact = true
      } else if !classes.intersects([.numberWord, .unit]) {
        break
      }
      end += 1
    }
    return Slot(kind: .quantity, tokens: index..<end, isExact: isExact, cue: -1)
  }

  /// Whether the number names a thing ("Section 12", "Resolution 2202", "No. 5").
  private func isReference(_ index: Int, _ reading: Reading) -> Bool {
    let before = reading.words[index - 1].classes
    return before.contains(.document) || before.contains(.month)
      || before.contains(.abbreviation) && !before.contains(.month)
      || reading.tokens[index - 1].shape.contains(.capitalised)
        && before.isEmpty && index > 1
  }
}
