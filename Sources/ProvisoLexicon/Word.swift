/// What the lexicon knows of a word.
package struct Word: BitwiseCopyable, Sendable {
  /// The number of the word, or −1 when the lexicon does not know it.
  package var id: Int32
  /// The node of the automaton of cues that the word leads to from the beginning, or −1.
  package var root: Int32
  /// Its classes.
  package var classes: WordClass

  /// Creates what is known of a word.
  @inlinable package init(id: Int32, root: Int32, classes: WordClass) {
    self.id = id
    self.root = root
    self.classes = classes
  }

  /// A word that the lexicon does not know.
  @inlinable package static var unknown: Word { Word(id: -1, root: -1, classes: []) }
}
