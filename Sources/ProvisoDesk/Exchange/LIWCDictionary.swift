import ProvisoIO
import ProvisoLexicon

/// The form of LIWC: `%`, numbered categories, `%`, then a word and its category numbers a line.
enum LIWCDictionary {
  static func read(_ bytes: [UInt8], _ name: String) throws(LexiconError) -> ForeignLexicon {
    var categories: [String: String] = [:]
    var entries: [ForeignLexicon.Entry] = []
    var notes: [String] = []
    var marks = 0
    for (number, text) in ForeignLexicon.lines(bytes) {
      let line = text.trimmed
      if line.isEmpty { continue }
      if line == "%" {
        marks += 1
        continue
      }
      guard marks > 0 else {
        throw LexiconError(
          file: name, line: number, reason: "a LIWC dictionary begins with a line '%'")
      }
      // Phrases hold blanks, so the tab is what parts; without one, blanks do.
      let fields =
        line.contains("\t")
        ? line.split(separator: "\t").map { $0.trimmed }
        : line.split(separator: " ").map(String.init)
      guard fields.count >= 2 else {
        throw LexiconError(
          file: name, line: number,
          reason: marks == 1
            ? "a category needs a number, a tab and a name"
            : "an entry needs a word, a tab and the numbers of its categories")
      }
      if marks == 1 {
        categories[fields[0]] = fields[1]
        continue
      }
      if fields[0].contains("(")
        || fields.dropFirst().contains(where: { $0.contains("(") || $0.contains("/") })
      {
        notes.append("\(name):\(number): '\(fields[0])' depends on its neighbours; left out")
        continue
      }
      for code in fields.dropFirst().flatMap({ $0.split(separator: " ") }) {
        guard let category = categories[String(code)] else {
          throw LexiconError(
            file: name, line: number, reason: "there is no category '\(code)' above")
        }
        entries.append(ForeignLexicon.Entry(literal: fields[0], category: category, line: number))
      }
    }
    guard marks >= 2 else {
      throw LexiconError(
        file: name, line: 1,
        reason: "the categories of a LIWC dictionary must be between two '%' lines")
    }
    return ForeignLexicon(entries: entries, notes: notes)
  }

  static func written(_ lexicon: ForeignLexicon) -> String {
    let categories = lexicon.categories
    var numbers: [String: Int] = [:]
    for (index, category) in categories.enumerated() { numbers[category] = index + 1 }
    var words: [String] = []
    var codes: [String: [Int]] = [:]
    for entry in lexicon.entries {
      if codes[entry.literal] == nil { words.append(entry.literal) }
      if let number = numbers[entry.category] { codes[entry.literal, default: []].append(number) }
    }
    let head = categories.enumerated().map { "\($0.offset + 1)\t\($0.element)" }
    let body = words.map { word in
      word + "\t" + (codes[word] ?? []).map { "\($0)" }.joined(separator: "\t")
    }
    return (["%"] + head + ["%"] + body).joined(separator: "\n") + "\n"
  }
}
