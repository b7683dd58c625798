import ProvisoLexicon
import ProvisoText

extension Reading {
  /// Whether the word at `index` is the name of a month: "by 1 |May".
  func isMonth(at index: Int) -> Bool {
    words[index].classes.contains(.month) && tokens[index].shape.contains(.capitalised)
  }

  /// The token behind the mark of an item that stands at `index`: "(a) |", "(iv) |", "b) |";
  /// `index` where none does.
  ///
  /// - Complexity: O(1).
  func afterEnumerator(at index: Int) -> Int {
    let isOpen = index < tokens.count && tokens[index].kind == .openBracket
    let letter = isOpen ? index + 1 : index
    guard letter + 1 < tokens.count, tokens[letter + 1].kind == .closeBracket,
      tokens[letter].end - tokens[letter].start < 5,
      tokens[letter].kind == .word || isOpen && tokens[letter].kind == .number
    else { return index }
    return letter + 2
  }
}
