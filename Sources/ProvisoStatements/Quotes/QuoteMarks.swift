package import ProvisoLexicon
import ProvisoText

/// Words between quotation marks.
package struct Quote: Equatable, Sendable {
  /// The tokens, marks included.
  package var tokens: Range<Int>
  /// Whether a closing mark was found.
  package var isClosed: Bool
}

/// Pairs the quotation marks of a text.
///
/// Marks may be missing, doubled or turned the wrong way: what a mark does is decided by the blanks
/// around it and by whether a quote is open. A quote ends with its paragraph at the latest, as the
/// next paragraph of a long quote opens it anew.
package enum QuoteMarks {
  /// Replaces the contents of `quotes` by the outermost quotes of the text, in reading order.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  package static func find(in reading: Reading, into quotes: inout [Quote]) {
    quotes.removeAll(keepingCapacity: true)
    let tokens = reading.tokens
    let usesSingle = usesSingleMarks(tokens)
    var start = -1
    var depth = 0
    for index in tokens.indices {
      if start >= 0, tokens[index].shape.contains(.paragraphBefore) {
        quotes.append(Quote(tokens: start..<index, isClosed: false))
        start = -1
        depth = 0
      }
      switch direction(of: index, tokens, usesSingle: usesSingle, isOpen: start >= 0) {
      case .none: break
      case .opens:
        if start < 0 { start = index }
        depth += 1
      case .closes:
        guard start >= 0 else { break }
        depth -= 1
        if depth == 0 || isFinal(index, tokens) {
          quotes.append(Quote(tokens: start..<index + 1, isClosed: true))
          start = -1
          depth = 0
        }
      }
    }
    if start >= 0 { quotes.append(Quote(tokens: start..<tokens.count, isClosed: false)) }
  }

  private enum Direction { case none, opens, closes }

  private static func direction(
    of index: Int, _ tokens: [Token], usesSingle: Bool, isOpen: Bool
  ) -> Direction {
    let blankBefore = tokens[index].shape.contains(.spaceBefore) || index == 0
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    let blankAfter = next?.shape.contains(.spaceBefore) ?? true
    switch tokens[index].kind {
    case .openQuote:
      // „so“ and ”so“: a mark that stands after a word and before a blank closes.
      return isOpen && !blankBefore && (blankAfter || next?.isWordLike == false) ? .closes : .opens
    case .closeQuote:
      if isOpen { return .closes }
      return blankBefore || !blankAfter && next?.isWordLike == true ? .opens : .none
    case .straightQuote:
      if isOpen { return blankBefore && !blankAfter ? .opens : .closes }
      return blankBefore && blankAfter ? .opens : blankAfter ? .none : .opens
    case .openSingleQuote where usesSingle: return .opens
    case .singleQuote where usesSingle:
      if isOpen { return blankBefore && !blankAfter ? .none : .closes }
      return blankBefore && !blankAfter ? .opens : .none
    default: return .none
    }
  }

  /// Whether the text quotes with single marks: it has no double ones, and single ones that open.
  private static func usesSingleMarks(_ tokens: [Token]) -> Bool {
    var opening = 0
    for index in tokens.indices {
      switch tokens[index].kind {
      case .openQuote, .closeQuote, .straightQuote: return false
      case .openSingleQuote: opening += 1
      case .singleQuote
      where tokens[index].shape.contains(.spaceBefore) && index + 1 < tokens.count
        && !tokens[index + 1].shape.contains(.spaceBefore):
        opening += 1
      default: break
      }
    }
    return opening > 0
  }

  /// Whether the mark at `index` ends the paragraph, where every quote ends.
  private static func isFinal(_ index: Int, _ tokens: [Token]) -> Bool {
    index + 1 == tokens.count || tokens[index + 1].shape.contains(.paragraphBefore)
  }
}
