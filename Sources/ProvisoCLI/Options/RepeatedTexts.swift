import Proviso
import ProvisoIO

/// Finds quotes to train on that are nearly the same, where no group keeps them together.
enum RepeatedTexts {
  /// Says so where one quote in twenty has the words of another, and no quote has a group.
  ///
  /// Such quotes land in several folds, so that a fit is judged by what it has seen.
  static func warn(of quotes: [LabelledQuote]) {
    guard quotes.allSatisfy(\.group.isEmpty) else { return }
    var counts: [[UInt8]: Int] = [:]
    for quote in quotes { counts[letters(of: quote.text), default: 0] += 1 }
    let repeated = counts.values.reduce(0) { $0 + ($1 > 1 ? $1 : 0) }
    guard repeated * 20 >= quotes.count, repeated > 0 else { return }
    Terminal.write(
      "proviso: \(repeated) of \(quotes.count) texts differ from another one in figures or marks only, and "
        + "no quote has a group, so that figures may flatter; name the field of the document or speaker "
        + "with --group-field\n")
  }

  /// The letters of a text in lower case, without blanks, digits and marks of ASCII.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  private static func letters(of text: [UInt8]) -> [UInt8] {
    text.compactMap { byte in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x61...0x7A, 0x80...: byte
      default: nil
      }
    }
  }
}
