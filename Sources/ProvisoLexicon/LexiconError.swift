/// Why a lexicon cannot be used: the file, the line and what is wrong with it.
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named to the parser.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// What is wrong and what to do.
  public let reason: String

  /// Creates the error.
  public init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// `file:line: reason`.
  public var description: String { "\(file):\(line): \(reason)" }
}

/// One file of a lexicon: its name and its bytes.
public struct LexiconFile: Hashable, Sendable {
  /// The name without folder, such as `conditions.tsv`.
  public let name: String
  /// The contents, UTF-8.
  public let bytes: [UInt8]

  /// The files that hold words and no cues.
  static let tables: Set = ["classes.tsv", "verbs.tsv", wordSets]
  /// The file of the word sets.
  package static let wordSets = "wordsets.tsv"

  /// How many columns of a line say what it does; the others are for people and tests.
  var columns: Int {
    switch name {
    case LexiconFile.wordSets: 2
    case _ where LexiconFile.tables.contains(name): .max
    default: 3
    }
  }

  /// Creates a file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
