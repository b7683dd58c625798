package import ProvisoLexicon
import ProvisoText

/// A foreign dictionary as a lexicon file of this program, and back.
///
/// A line keeps where it came from, in labels that the lexicon ignores: `from=` the category, `as=`
/// the literal where the pattern says it otherwise, `generated` for an example that was made from
/// the phrase and should be replaced by a sentence. With them ``foreign(_:name:)`` gives the
/// dictionary back as it was, order and doubles included.
///
/// `stem*` means any ending in the other programs. A pattern cannot express that, so the words that
/// begin with the stem and are known (``OpenEndings``) are written; others are lost.
package struct LexiconImport: Sendable {
  /// The lines of the file, comments included.
  package private(set) var text: String
  /// How many entries were taken over.
  package private(set) var count = 0
  /// What was left out or changed, one line each.
  package private(set) var notes: [String]
  /// Categories that have no role.
  package private(set) var unmapped: [String] = []

  /// The largest number of words that an open ending may stand for.
  private static let mostWords = 200

  /// Turns a dictionary into lexicon lines.
  ///
  /// - Parameters:
  ///   - lexicon: The dictionary.
  ///   - source: Where it comes from, for a comment.
  ///   - mapping: The roles of its categories.
  ///   - endings: The words that open endings stand for; none by default.
  /// - Complexity: O(*n*) in its size.
  package init(
    _ lexicon: ForeignLexicon, source: String, mapping: RoleMapping,
    endings: OpenEndings = OpenEndings(names: [])
  ) {
    text = ""
    notes = lexicon.notes
    var lines = [
      "# Imported from \(source.filter { $0 != "\n" }).",
      "# Examples marked 'generated' are the phrases themselves: put a sentence in their place.",
      "# Columns: pattern, role, options, examples.",
    ]
    var seen: Set<String> = []
    for entry in lexicon.entries {
      guard var role = mapping.role(of: entry.category) else {
        if !unmapped.contains(entry.category) { unmapped.append(entry.category) }
        continue
      }
      if entry.direction == "TERMINATE" { role = .terminator }
      if entry.direction == "PSEUDO" {
        guard role.layer == .condition else {
          notes.append("'\(entry.literal)': only conditions have pseudo cues here; left out")
          continue
        }
        role = .idiom
      }
      let made: (pattern: String, example: String)
      do throws(Fault) {
        made = try pattern(entry.literal, endings)
      } catch {
        notes.append("'\(entry.literal)': \(error.reason); left out")
        continue
      }
      if !seen.insert("\(made.pattern)\t\(role.layer)").inserted {
        notes.append("'\(entry.literal)' of \(entry.category): the phrase occurs above already")
        continue
      }
      lines.append(
        [made.pattern, role.rawValue, LexiconImport.options(entry, made.pattern), made.example]
          .joined(separator: "\t"))
      count += 1
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  /// The dictionary that an imported file came from.
  ///
  /// Lines that were not imported are taken over where their pattern is plain words.
  ///
  /// - Throws: ``LexiconError`` for a line without role.
  package static func foreign(
    _ bytes: [UInt8], name: String
  ) throws(LexiconError) -> ForeignLexicon {
    var result = ForeignLexicon(entries: [])
    for (number, line) in ForeignLexicon.lines(bytes) {
      guard let first = line.first, first != "#" else { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 2 else {
        throw LexiconError(
          file: name, line: number, reason: "a cue needs a pattern, a tab and a role")
      }
      var entry = ForeignLexicon.Entry(literal: fields[0], category: fields[1], line: number)
      var isImported = false
      for option in fields.count > 2 ? fields[2].split(separator: " ").map(String.init) : [] {
        guard let sign = option.firstIndex(of: "=") else { continue }
        let value = decoded(String(option[option.index(after: sign)...]))
        switch option[..<sign] {
        case "from":
          entry.category = value
          isImported = true
        case "as": entry.literal = value
        case "context": entry.direction = value
        case "scope": entry.maximalScope = Int(value)
        default: break
        }
      }
      if !isImported, fields[0].contains(where: { "~<|(+.,:".contains($0) }) {
        result.notes.append("\(name):\(number): '\(fields[0])' is more than words; left out")
        continue
      }
      result.entries.append(entry)
    }
    return result
  }

  private static func options(_ entry: ForeignLexicon.Entry, _ pattern: String) -> String {
    var options: [String] = []
    switch entry.direction {
    case "BACKWARD": options.append("direction=backward")
    case "BIDIRECTIONAL": options.append("direction=both")
    default: break
    }
    if let scope = entry.maximalScope, scope >= 0 { options.append("scope=\(scope)") }
    if let direction = entry.direction { options.append("context=\(encoded(direction))") }
    options.append("from=\(encoded(entry.category))")
    if entry.literal != pattern { options.append("as=\(encoded(entry.literal))") }
    options.append("generated")
    return options.joined(separator: " ")
  }

  /// Why a literal is left out.
  private struct Fault: Error {
    let reason: String
    static let noWords = Fault(reason: "not made of words, or '*' inside")
  }

  /// The pattern of a literal and a text that it matches.
  private mutating func pattern(
    _ literal: String, _ endings: OpenEndings
  ) throws(Fault) -> (pattern: String, example: String) {
    var words: [String] = []
    var examples: [String] = []
    var openCount = 0
    let spaced = QuantedaDictionary.replaced(literal, "_", " ").lowercased()
    for part in spaced.split(separator: " ") {
      var part = String(part)
      let isOpen = part.last == "*"
      if isOpen { part.removeLast() }
      guard !part.isEmpty, !part.contains(where: { "*?~<>|()+\"\t".contains($0) }) else {
        throw .noWords
      }
      let bytes = Array(part.utf8)
      let tokens = Tokenizer().tokens(in: part)
      guard !tokens.isEmpty, tokens.allSatisfy(\.isWordLike) else { throw .noWords }
      guard isOpen else {
        words += tokens.map { LexiconImport.fullForm($0, bytes) }
        examples.append(part)
        continue
      }
      openCount += 1
      guard tokens.count == 1, part.last?.isLetter == true, openCount <= 2 else { throw .noWords }
      let forms = endings.words(of: part)
      guard forms.count <= LexiconImport.mostWords else {
        throw Fault(reason: "'\(part)*' stands for \(forms.count) words; name those that are meant")
      }
      if forms.isEmpty {
        notes.append(
          "'\(literal)': no known word begins with '\(part)'; taken without other endings")
      }
      words.append(forms.count > 1 ? "(" + forms.joined(separator: "|") + ")" : forms.first ?? part)
      examples.append(forms.first ?? part)
    }
    guard !words.isEmpty else { throw .noWords }
    return (words.joined(separator: " "), examples.joined(separator: " "))
  }

  /// The word that a token is read as: contractions in full.
  private static func fullForm(_ token: Token, _ bytes: [UInt8]) -> String {
    let written = String(decoding: bytes[token.span.range], as: UTF8.self)
    for full in ["not", "will", "are", "have", "am", "can", "shall"]
    where token.hash == WordHash.of(full) {
      return full
    }
    return written
  }

  /// Blanks, commas, percent and equals signs as `%20` and the like, so that an option stays one
  /// word.
  private static func encoded(_ text: String) -> String {
    text.unicodeScalars
      .map { scalar in
        guard scalar.value <= 0x20 || "%,=".unicodeScalars.contains(scalar) else {
          return String(scalar)
        }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "%" + (digits.count < 2 ? "0" : "") + digits
      }
      .joined()
  }

  private static func decoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
