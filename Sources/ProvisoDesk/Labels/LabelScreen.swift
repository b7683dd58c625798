import Proviso
import ProvisoIO

/// What the annotator shows: lines for a terminal of any width from 20 columns on.
package struct LabelScreen: Sendable {
  private let columns: Int
  private let rows: Int
  private let usesColour: Bool

  /// Prepares a screen.
  package init(columns: Int, rows: Int, usesColour: Bool) {
    self.columns = max(20, columns)
    self.rows = max(8, rows)
    self.usesColour = usesColour
  }

  /// The lines of a session; none is wider than the screen, colours not counted.
  ///
  /// - Complexity: O(*n*) in the length of the statement.
  package func lines(_ session: LabelSession) -> [String] {
    if case .rules(let page) = session.mode { return rules(page) }
    let record = session.current
    var lines = wrapped(
      "\(session.position + 1) of \(session.queue.count) · \(session.completeCount) labelled · \(record.id)"
    )
    lines.append("")
    lines += statement(session)
    lines.append("")
    lines += wrapped(levels(session))
    lines += wrapped(
      "polarity \(record.polarity?.rawValue ?? "–")   holder \(record.holder?.name ?? "–")"
        + (record.isUnsure ? "   unsure" : ""))
    let scalars = Array(record.text.unicodeScalars)
    for mark in record.marks {
      let words = String(String.UnicodeScalarView(scalars[mark.range]))
      lines += wrapped("\(mark.type): \(words)")
    }
    if record.lacksCondition, case .levels = session.mode {
      lines += wrapped("D2 and D3 go with the words of the condition: w marks them")
    }
    lines.append("")
    lines += wrapped(session.message.isEmpty ? help(session.mode) : session.message)
    return Array(lines.prefix(rows))
  }

  /// The bytes that draw the screen anew.
  package func drawing(_ session: LabelSession) -> String {
    "\u{1B}[H\u{1B}[2J" + lines(session).joined(separator: "\r\n")
  }

  private func levels(_ session: LabelSession) -> String {
    ScaleName.allCases
      .map { scale in
        let value = session.current[scale].map { "\($0)" } ?? "·"
        let text = "\(scale.letter) \(value)"
        return scale == session.focus ? "[\(text)]" : " \(text) "
      }
      .joined(separator: "  ")
  }

  private func help(_ mode: LabelSession.Mode) -> String {
    switch mode {
    case .levels: "0-5 level · w words · u undo · Enter next · ? rules · q end"
    case .words(nil, _): "arrows, Enter: first word · Esc leaves"
    case .words: "arrows, Enter: last word · Esc leaves"
    case .type: LabelSession.marks.map { "\($0.key) \($0.mark.name)" }.joined(separator: " · ")
    case .rules: ""
    }
  }

  /// The statement, wrapped; chosen words are in brackets, marked words in braces.
  private func statement(_ session: LabelSession) -> [String] {
    let scalars = Array(session.current.text.unicodeScalars)
    var (opens, closes): ([Int: String], [Int: String]) = ([:], [:])
    for mark in session.current.marks {
      opens[mark.range.lowerBound, default: ""] += "{"
      closes[mark.range.upperBound, default: ""] += "}"
    }
    let words = session.words
    let chosen: Range<Int>? =
      switch session.mode {
      case .words(let first, let cursor):
        words[min(first ?? cursor, cursor)].lowerBound..<words[cursor].upperBound
      case .type(let first, let last): words[first].lowerBound..<words[last].upperBound
      default: nil
      }
    if let chosen {
      opens[chosen.lowerBound, default: ""] += "["
      closes[chosen.upperBound, default: ""] = "]" + (closes[chosen.upperBound] ?? "")
    }
    var text = ""
    for index in 0...scalars.count {
      text += closes[index] ?? ""
      text += opens[index] ?? ""
      if index < scalars.count { text.unicodeScalars.append(scalars[index]) }
    }
    // What does not fit is cut before the levels, which must stay in sight.
    let lines = wrapped(text)
    let room = max(1, rows - 9)
    let shown = lines.count <= room ? lines : Array(lines.prefix(room - 1)) + ["…"]
    return usesColour ? shown.map { "\u{1B}[1m\($0)\u{1B}[0m" } : shown
  }

  private func rules(_ page: Int) -> [String] {
    let all = LabelRules.paragraphs.flatMap { wrapped($0) }
    let size = max(1, rows - 1)
    let pages = max(1, (all.count + size - 1) / size)
    let first = page % pages * size
    return Array(all[first..<min(all.count, first + size)])
      + wrapped("rules \(page % pages + 1) of \(pages) · Space next · Esc back").prefix(1)
  }

  /// The lines of a text, of which nothing can steer the terminal.
  private func wrapped(_ text: String) -> [String] {
    Terminal.lines(of: Terminal.safe(text), width: columns)
  }
}
