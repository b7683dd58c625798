import ProvisoIO

extension Comparison {
  /// The comparison for a terminal: a line for each change, its words and its scores below.
  ///
  /// Lines have up to `columns` characters, 20 at least; with `unchanged`, statements without a
  /// change are listed too. Nothing of the texts can steer the terminal.
  package func table(columns: Int, unchanged: Bool = false, inColour: Bool = false) -> String {
    func painted(_ text: String, _ colour: Int) -> String {
      inColour ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
    }
    var lines: [String] = []
    for entry in entries where unchanged || entry.changes != [.unchanged] || entry.isMoved {
      let names = entry.changes.map(\.rawValue).joined(separator: ", ")
      lines.append(
        painted(names.uppercased(), 1) + (entry.isMoved ? " (moved)" : "") + places(entry))
      for number in entry.old {
        lines += wrapped("- ", Comparison.line(old[number].text), columns).map { painted($0, 31) }
      }
      for number in entry.new where !(entry.changes == [.unchanged]) {
        lines += wrapped("+ ", Comparison.line(new[number].text), columns).map { painted($0, 32) }
      }
      let words =
        entry.removed.map { "[-\(Terminal.safe($0.text))-]" }
        + entry.inserted.map { "{+\(Terminal.safe($0.text))+}" }
      if !words.isEmpty { lines += wrapped("  words: ", words.joined(separator: " "), columns) }
      let scores = scores(entry)
      if !scores.isEmpty { lines.append("  " + scores) }
      lines.append("")
    }
    lines.append(summary)
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line with the number of entries by first name.
  package var summary: String {
    let counts = counts
    let parts = Change.allCases.compactMap { change in
      counts[change].map { "\($0) \(change.rawValue)" }
    }
    return parts.isEmpty ? "no statements in either version" : parts.joined(separator: " · ")
  }

  private func places(_ entry: Entry) -> String {
    if entry.old.count > 1 { return "  merged from \(entry.old.count)" }
    if entry.new.count > 1 { return "  split into \(entry.new.count)" }
    return ""
  }

  private func scores(_ entry: Entry) -> String {
    let delta = difference(entry)
    var parts: [String] = []
    for (name, step) in [
      ("commitment", delta.commitment), ("conditionality", delta.conditionality),
      ("specificity", delta.specificity), ("firmness", delta.firmness),
    ] {
      if let step, abs(step) >= 0.005 { parts.append("\(name) \(Shown.signed(step))") }
    }
    return parts.joined(separator: " · ")
  }

  private static func line(_ text: [UInt8]) -> String {
    Terminal.safe(text)
  }

  /// The lines of `text`; the first begins with `mark`, the others with blanks.
  private func wrapped(_ mark: String, _ text: String, _ columns: Int) -> [String] {
    let indent = String(repeating: " ", count: mark.count)
    return Terminal.lines(of: text, width: max(20, columns) - mark.count).enumerated()
      .map { number, line in (number == 0 ? mark : indent) + line }
  }
}
