import ProvisoIO
import ProvisoLexicon

/// The form of quanteda: YAML with categories as keys and entries as lists, and nothing else of
/// YAML.
///
/// Read are mappings and lists by indentation, lists in brackets, plain and quoted scalars,
/// comments and the marks `---` and `...`. Anchors, tags, block scalars and tabs in the indentation
/// are refused with their line.
enum QuantedaDictionary {
  static func read(_ bytes: [UInt8], _ name: String) throws(LexiconError) -> ForeignLexicon {
    var entries: [ForeignLexicon.Entry] = []
    var path: [(indent: Int, key: String)] = []
    for (number, text) in ForeignLexicon.lines(bytes) {
      let line = withoutComment(text)
      let content = line.trimmed
      if content.isEmpty || content == "---" || content == "..." { continue }
      let indent = line.prefix { $0 == " " }.count
      if line.dropFirst(indent).first == "\t" {
        throw LexiconError(file: name, line: number, reason: "a tab in the indentation; use blanks")
      }
      if content.hasPrefix("- ") || content == "-" {
        while let last = path.last, last.indent > indent { path.removeLast() }
        guard !path.isEmpty else {
          throw LexiconError(
            file: name, line: number, reason: "an entry without a category above it")
        }
        let value = try scalar(content.dropFirst().trimmed, name, number)
        add(value, path, number, to: &entries)
        continue
      }
      guard let (key, rest) = try keyAndRest(content, name, number) else {
        throw LexiconError(
          file: name, line: number, reason: "neither 'category:' nor '- entry'; is this YAML?")
      }
      while let last = path.last, last.indent >= indent { path.removeLast() }
      path.append((indent, key))
      if rest.isEmpty { continue }
      if rest.hasPrefix("[") {
        guard rest.hasSuffix("]") else {
          throw LexiconError(
            file: name, line: number, reason: "a list in brackets must end on its line")
        }
        for item in items(rest.dropFirst().dropLast()) {
          add(try scalar(item, name, number), path, number, to: &entries)
        }
      } else {
        add(try scalar(rest, name, number), path, number, to: &entries)
      }
    }
    return ForeignLexicon(entries: entries)
  }

  static func written(_ lexicon: ForeignLexicon) -> String {
    var lines: [String] = []
    var current: [String] = []
    // Entries of one category are kept together, whatever their order was.
    for category in lexicon.categories {
      let path = category.split(separator: "/").map(String.init)
      var common = 0
      while common < min(path.count, current.count), path[common] == current[common] { common += 1 }
      for depth in common..<max(common, path.count) {
        lines.append(String(repeating: "  ", count: depth) + quoted(path[depth]) + ":")
      }
      current = path
      for entry in lexicon.entries where entry.category == category {
        lines.append(String(repeating: "  ", count: path.count) + "- " + quoted(entry.literal))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func add(
    _ value: String, _ path: [(indent: Int, key: String)], _ line: Int,
    to entries: inout [ForeignLexicon.Entry]
  ) {
    guard !value.isEmpty else { return }
    entries.append(
      ForeignLexicon.Entry(
        literal: value, category: path.map(\.key).joined(separator: "/"), line: line))
  }

  /// The line up to a `#` that begins a comment: outside of quotes, at the start or after a blank.
  private static func withoutComment(_ text: String) -> String {
    var quotes = QuoteMarks()
    var before: Character = " "
    for index in text.indices {
      let character = text[index]
      let isQuoted = quotes.hold(character, mayOpen: " [,:-".contains(before))
      if !isQuoted, character == "#", before == " " || before == "\t" {
        return String(text[..<index])
      }
      before = character
    }
    return text
  }

  private static func keyAndRest(
    _ content: String, _ name: String, _ line: Int
  ) throws(LexiconError) -> (String, String)? {
    var quotes = QuoteMarks()
    for index in content.indices {
      let character = content[index]
      let isQuoted = quotes.hold(character, mayOpen: index == content.startIndex)
      guard !isQuoted, character == ":" else { continue }
      let next = content.index(after: index)
      guard next == content.endIndex || content[next] == " " else { continue }
      return (try scalar(content[..<index].trimmed, name, line), content[next...].trimmed)
    }
    return nil
  }

  /// The parts of a list in brackets, cut at commas outside of quotes.
  private static func items(_ text: Substring) -> [String] {
    var items: [String] = []
    var current = ""
    var quotes = QuoteMarks()
    for character in text {
      let isQuoted = quotes.hold(character, mayOpen: current.trimmed.isEmpty)
      if !isQuoted, character == "," {
        items.append(current.trimmed)
        current = ""
      } else {
        current.append(character)
      }
    }
    return (items + [current.trimmed]).filter { !$0.isEmpty }
  }

  private static func scalar(
    _ text: String, _ name: String, _ line: Int
  ) throws(LexiconError) -> String {
    guard let first = text.first else { return "" }
    if first == "\"" || first == "'" {
      guard text.count >= 2, text.last == first else {
        throw LexiconError(file: name, line: line, reason: "a quote is not closed")
      }
      let inner = String(text.dropFirst().dropLast())
      return first == "'" ? replaced(inner, "''", "'") : try unescaped(inner, name, line)
    }
    if "&*!|>{@`".contains(first), text.count == 1 || first != "*" {
      throw LexiconError(
        file: name, line: line,
        reason:
          "'\(first)' begins a part of YAML that dictionaries do without; put the text in quotes")
    }
    return text
  }

  /// What stands between double quotes, with the marks behind backslashes as themselves.
  private static func unescaped(
    _ text: String, _ name: String, _ line: Int
  ) throws(LexiconError) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if !isEscaped, character == "\\" {
        isEscaped = true
        continue
      }
      guard !isEscaped || character == "\\" || character == "\"" else {
        throw LexiconError(
          file: name, line: line,
          reason: "'\\\(character)' is no escape that is read here; write '\\\\' for a backslash")
      }
      result.append(character)
      isEscaped = false
    }
    if isEscaped { throw LexiconError(file: name, line: line, reason: "a quote is not closed") }
    return result
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == " "
    }
    if isPlain, !text.isEmpty { return text }
    return "\"" + replaced(replaced(text, "\\", "\\\\"), "\"", "\\\"") + "\""
  }

  /// `text` with every `old` replaced.
  static func replaced(_ text: String, _ old: String, _ new: String) -> String {
    text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}

/// Follows the quotes of a line of YAML, one character after the other.
private struct QuoteMarks {
  /// The mark that ends the quoted text, nil outside of one.
  private var mark: Character?
  /// Whether the character before ended a text in single quotes: another one goes on with it.
  private var hasJustEnded = false
  private var isEscaped = false

  /// Takes the next character; where `mayOpen`, a mark begins a quoted text.
  ///
  /// - Returns: whether it belongs to a quoted text, the marks included.
  mutating func hold(_ character: Character, mayOpen: Bool) -> Bool {
    let goesOn = hasJustEnded && character == "'"
    hasJustEnded = false
    guard let mark else {
      let opens = goesOn || mayOpen && (character == "\"" || character == "'")
      if opens { self.mark = character }
      return opens
    }
    if isEscaped {
      isEscaped = false
    } else if character == mark {
      self.mark = nil
      hasJustEnded = mark == "'"
    } else {
      isEscaped = character == "\\" && mark == "\""
    }
    return true
  }
}
