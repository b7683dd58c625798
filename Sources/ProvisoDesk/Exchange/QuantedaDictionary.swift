import ProvisoIO
import ProvisoLexicon

/// The form of quanteda: YAML with categories as keys and entries as lists, and nothing else of YAML.
///
/// Read are mappings and lists by indentation, lists in brackets, plain and quoted scalars, comments
/// and the marks `---` and `...`. Anchors, tags, block scalars and tabs in the indentation are refused
/// with their line.
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
    var quote: Character?
    var before: Character = " "
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open, !(open == "\"" && before == "\\") { quote = nil }
      } else if (character == "\"" || character == "'") && " [,:-".contains(before) {
        quote = character
      } else if character == "#", before == " " || before == "\t" {
        return String(text[..<index])
      }
      before = character
    }
    return text
  }

  private static func keyAndRest(
    _ content: String, _ name: String, _ line: Int
  ) throws(LexiconError) -> (String, String)? {
    var quote: Character?
    for index in content.indices {
      let character = content[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if index == content.startIndex, character == "\"" || character == "'" {
        quote = character
      } else if character == ":" {
        let next = content.index(after: index)
        guard next == content.endIndex || content[next] == " " else { continue }
        return (
          try scalar(content[..<index].trimmed, name, line),
          content[next...].trimmed
        )
      }
    }
    return nil
  }

  /// The parts of a list in brackets, cut at commas outside of quotes.
  private static func items(_ text: Substring) -> [String] {
    var items: [String] = []
    var current = ""
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'", current.trimmed.isEmpty {
        quote = character
      } else if character == "," {
        items.append(current.trimmed)
        current = ""
        continue
      }
      current.append(character)
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
      return first == "'" ? replaced(inner, "''", "'") : replaced(inner, "\\\"", "\"")
    }
    if "&*!|>{@`".contains(first), text.count == 1 || first != "*" {
      throw LexiconError(
        file: name, line: line,
        reason:
          "'\(first)' begins a part of YAML that dictionaries do without; put the text in quotes")
    }
    return text
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == " "
    }
    return isPlain && !text.isEmpty ? text : "\"" + replaced(text, "\"", "\\\"") + "\""
  }

  /// `text` with every `old` replaced.
  static func replaced(_ text: String, _ old: String, _ new: String) -> String {
    text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
