/// One entry of a lexicon: a phrase pattern, what it does and its place in its file.
public struct Cue: Hashable, Sendable {
  /// The side of the cue on which its scope lies.
  public enum Direction: String, Sendable {
    /// After the cue, as for "if".
    case forward
    /// Before the cue, as for "permitting".
    case backward
    /// Before and after it.
    case both
  }

  /// The pattern as written: words, `(a|b)`, `~verb`, `noun+`, `<class>`, `...`.
  public let pattern: String
  /// What the phrase does.
  public let role: Role
  /// The side on which its scope lies.
  public let direction: Direction
  /// How many tokens the scope reaches at most; 0 for the whole clause.
  public let maximalScope: Int
  /// Free labels of the entry (`frame=that,inf` gives `that` and `inf`), read by the stage of the
  /// role.
  public let labels: [String]
  /// The file of the entry, without its folder.
  public let file: String
  /// The line of the entry in its file, from 1.
  public let line: Int

  /// `file:line`, by which outputs name the entry.
  public var key: String { "\(file):\(line)" }
}

/// A cue found in a text: which one, and the tokens it covers.
public struct CueMatch: Equatable, Sendable {
  /// The index of the cue in its lexicon.
  public let cue: Int
  /// The tokens of the phrase, from the first up to the one after the last.
  public let tokens: Range<Int>

  /// Creates a match.
  public init(cue: Int, tokens: Range<Int>) {
    self.cue = cue
    self.tokens = tokens
  }
}
