import ProvisoLexicon
import ProvisoText

/// The columns of a vocabulary for the words that a lexicon knows, by their number.
///
/// The number of a word, which is known after its analysis, leads to its column without a look-up
/// by hash.
package struct WordColumns: Sendable {
  /// The table has no entry for the word: its column has to be looked up by hash.
  static let unknown: Int32 = -2

  private let columns: Table<Int32>

  /// A table without entries, so that every word is looked up by hash.
  package static let none = WordColumns()

  private init() { columns = Table([]) }

  /// The columns that `vocabulary` has for the words of `lexicon`.
  ///
  /// - Complexity: O(*n*) in the number of words.
  init(_ vocabulary: NGramVocabulary, _ lexicon: Lexicon) {
    columns = Table(
      lexicon.hashes.map { vocabulary.mayHold($0) ? vocabulary.column($0) : -1 })
  }

  /// The column of the word with number `id`; −1 for none, ``unknown`` where it has to be looked
  /// up.
  ///
  /// - Complexity: O(1).
  @inline(__always) subscript(id: Int32) -> Int32 {
    // A number of −1 is beyond any count.
    let index = Int(UInt32(bitPattern: id))
    return index < columns.count ? columns[index] : WordColumns.unknown
  }
}
