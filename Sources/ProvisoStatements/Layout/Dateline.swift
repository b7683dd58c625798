import ProvisoLexicon
import ProvisoText

/// The place and the date that open a report: "BRUSSELS, 4 May —", "PARIS (Agency) -".
///
/// They are the paper's, and no part of what the first sentence says.
enum Dateline {
  /// How many tokens it has at most, the dash included.
  private static let reach = 14

  /// The first token behind the dateline that opens a sentence, or nil without one; it is the end
  /// of the sentence where nothing else stands in it.
  ///
  /// It starts with a place in capitals; names, numbers, commas, periods and brackets may follow up
  /// to a dash, and after that a capital or a quote.
  ///
  /// - Complexity: O(1).
  static func end(in sentence: Range<Int>, _ tokens: [Token]) -> Int? {
    let first = sentence.lowerBound
    guard first + 1 < tokens.count, isPlace(tokens[first], before: tokens[first + 1]) else {
      return nil
    }
    for index in first + 1..<min(sentence.upperBound, tokens.count - 1, first + reach) {
      switch tokens[index].kind {
      case .word:
        guard tokens[index].shape.contains(.capitalised) else { return nil }
      case .number, .comma, .period, .openBracket, .closeBracket: break
      case .dash:
        let next = tokens[index + 1]
        let opens =
          next.shape.contains(.capitalised) || next.kind == .openQuote
          || next.kind == .straightQuote
        if opens { return index + 1 }
        // "OSLO, Norway – 12 May 2025 – Acme"
        guard next.kind == .number else { return nil }
      default: return nil
      }
    }
    return nil
  }

  /// The first token behind the place that opens an article and ends in a colon: "LAGOS: The
  /// minister said"; nil where it may be a speaker, because other lines open so, or because nothing
  /// is reported.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  static func labelEnd(in sentence: Range<Int>, _ tokens: [Token]) -> Int? {
    guard let colon = colon(from: sentence.lowerBound, tokens), colon + 1 < sentence.upperBound,
      tokens[colon + 1].shape.contains(.capitalised),
      (colon..<sentence.upperBound).contains(where: { reports.contains(tokens[$0].hash) })
    else { return nil }
    for index in tokens.indices
    where index != sentence.lowerBound && tokens[index].shape.contains(.lineBefore) {
      if Dateline.colon(from: index, tokens) != nil { return nil }
    }
    return colon + 1
  }

  /// The colon behind one to three words in capitals.
  private static func colon(from first: Int, _ tokens: [Token]) -> Int? {
    guard first + 1 < tokens.count, isPlace(tokens[first], before: tokens[first + 1]) else {
      return nil
    }
    for index in first + 1..<min(tokens.count, first + 4) {
      if tokens[index].kind == .colon { return index }
      guard tokens[index].kind == .word, tokens[index].shape.contains(.allCapitals) else { break }
    }
    return nil
  }

  private static let reports = WordSet(["said", "says", "told", "announced", "according"])

  /// Whether a name in capitals starts here, of more than three letters or of several parts.
  private static func isPlace(_ token: Token, before next: Token) -> Bool {
    token.kind == .word && token.shape.contains(.allCapitals)
      && (token.end - token.start > 3 || next.kind == .period || next.shape.contains(.allCapitals))
  }
}
