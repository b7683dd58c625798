package import ProvisoLexicon

/// A dictionary in the form of another program: categories with words, phrases and wildcards.
package struct ForeignLexicon: Equatable, Sendable {
  /// The forms that can be read and written.
  package enum Format: String, CaseIterable, Sendable {
    /// LIWC: numbered categories between `%` lines, then `word<tab>number…`.
    case liwc
    /// quanteda: categories as YAML keys, entries as list items, nested at will.
    case quanteda
    /// medspaCy ConText: rules in JSON with literal, category and direction.
    case context

    /// The format that the ending of a file name suggests.
    package init?(ending path: String) {
      let path = path.lowercased()
      if path.hasSuffix(".dic") {
        self = .liwc
      } else if path.hasSuffix(".yml") || path.hasSuffix(".yaml") {
        self = .quanteda
      } else if path.hasSuffix(".json") {
        self = .context
      } else {
        return nil
      }
    }
  }

  /// One entry.
  package struct Entry: Equatable, Sendable {
    /// The words as the other program writes them, `*` for any ending.
    package var literal: String
    /// The category, `outer/inner` where categories nest.
    package var category: String
    /// The side of the scope: `FORWARD`, `BACKWARD`, `BIDIRECTIONAL`, `TERMINATE`, `PSEUDO`;
    /// ConText only.
    package var direction: String?
    /// The reach of the scope in tokens; ConText only.
    package var maximalScope: Int?
    /// The line in its file, from 1; for ConText the number of the rule.
    package var line: Int

    /// Creates an entry.
    package init(
      literal: String, category: String, direction: String? = nil, maximalScope: Int? = nil,
      line: Int = 0
    ) {
      self.literal = literal
      self.category = category
      self.direction = direction
      self.maximalScope = maximalScope
      self.line = line
    }

    /// Whether the two say the same, wherever they come from.
    package static func == (first: Entry, second: Entry) -> Bool {
      first.literal == second.literal && first.category == second.category
        && first.direction == second.direction && first.maximalScope == second.maximalScope
    }
  }

  /// The entries in the order of the file.
  package var entries: [Entry]
  /// What could not be taken over, one line each.
  package var notes: [String] = []

  /// Creates a dictionary.
  package init(entries: [Entry], notes: [String] = []) {
    self.entries = entries
    self.notes = notes
  }

  /// Reads a dictionary from the bytes of a file called `name`.
  ///
  /// - Throws: ``LexiconError`` that names the first line that does not have the form.
  /// - Complexity: O(*n*) in its size.
  package init(_ bytes: [UInt8], format: Format, name: String) throws(LexiconError) {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      throw LexiconError(
        file: name, line: 1, reason: "UTF-16; convert it first (iconv -f UTF-16 -t UTF-8)")
    }
    guard !bytes.contains(where: ForeignLexicon.isBinary) else {
      throw LexiconError(
        file: name, line: 1,
        reason: "a binary file; only dictionaries in plain text can be read, so export it as text")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw LexiconError(
        file: name, line: 1, reason: "not UTF-8; convert it first (iconv -f LATIN1 -t UTF-8)")
    }
    switch format {
    case .liwc: self = try LIWCDictionary.read(bytes, name)
    case .quanteda: self = try QuantedaDictionary.read(bytes, name)
    case .context: self = try ContextRules.read(bytes, name)
    }
    guard !entries.isEmpty else {
      throw LexiconError(file: name, line: 1, reason: "no entries; is this a \(format) dictionary?")
    }
  }

  /// The dictionary in the form of another program.
  ///
  /// - Complexity: O(*n*) in its size.
  package func written(as format: Format) -> String {
    switch format {
    case .liwc: LIWCDictionary.written(self)
    case .quanteda: QuantedaDictionary.written(self)
    case .context: ContextRules.written(self)
    }
  }

  /// The categories in the order of their first entries.
  package var categories: [String] {
    var seen: Set<String> = []
    return entries.map(\.category).filter { seen.insert($0).inserted }
  }

  /// Whether text has no such byte: a control character other than tab, line feed, form feed or CR.
  private static func isBinary(_ byte: UInt8) -> Bool {
    byte < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains(byte)
  }

  /// The lines of a text without CR, from 1.
  static func lines(_ bytes: [UInt8]) -> [(number: Int, text: String)] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
      .map { index, line in
        (index + 1, String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self))
      }
  }
}
