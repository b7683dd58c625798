import ProvisoLexicon
import ProvisoText

// Numbers that say how much or which, not when.
extension SlotFinder {
  /// Whether a bare number says by how much, not by when: "cut the staff by 40".
  func isAmount(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    let last = tokens.upperBound - 1
    guard tokens.count == 2, reading.tokens[last].kind == .number,
      reading.tokens[tokens.lowerBound].hash == KnownWord.by
    else { return false }
    let isHour =
      last + 1 < reading.tokens.count && SlotFinder.isClock(reading.tokens[last + 1].hash, reading)
    return !reading.tokens[last].shape.contains(.year) && !isHour
  }

  /// Whether the number at `index` is no year but counts what follows: "used by 1,200 trucks".
  func countsThings(_ index: Int, _ reading: Reading) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .number, !token.shape.contains(.year), index + 1 < reading.tokens.count
    else { return false }
    let next = reading.tokens[index + 1]
    if next.kind == .percent || next.kind == .currency || next.hash == SlotFinder.per {
      return true
    }
    return next.kind == .word && !SlotFinder.isClock(next.hash, reading)
      && !reading.words[index + 1].classes
        .intersects([
          .preposition, .coordinator, .subordinator, .adverb, .determiner, .pronoun, .timeUnit,
          .month, .weekday,
        ])
  }

  /// Whether the code of a currency stands there (ISO 4217, the most traded): "EUR |120 million".
  func isCurrencyCode(_ index: Int, _ reading: Reading) -> Bool {
    reading.tokens[index].shape.contains(.allCapitals)
      && reading.sets.contains(.currencyCodes, reading.tokens[index].hash)
  }

  /// Whether *second* is no time but counts what follows: "in a second plant".
  func ranksThing(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.tokens[index].hash == SlotFinder.second, index + 1 < reading.tokens.count,
      reading.tokens[index + 1].kind == .word
    else { return false }
    return !reading.words[index + 1].classes
      .intersects([.preposition, .coordinator, .subordinator, .adverb, .pronoun, .relative])
  }

  private static let per = WordHash.of("per")

  private static let second = WordHash.of("second")
}
