import Proviso
import ProvisoLexicon

extension ReportPage {
  /// Every document, a row for each statement, its speaker beside it.
  mutating func writeDocuments() {
    page.markup("<section id=\"documents\" aria-labelledby=\"documents-h\">")
    page.markup("<h2 id=\"documents-h\">Documents</h2><p class=\"hint\">The darker the blue, the ")
    page.markup("firmer the words; orange underlines are conditions. Point at a statement, tap it ")
    page.markup("or go to it with the Tab key to see why.</p>")
    var number = 0
    for document in documents {
      page.markup("<article class=\"doc\">")
      page.element("h3", "dir=\"auto\"", text: document.name)
      if let language = document.language {
        page.element(
          "p", "class=\"hint\"",
          text: "Not English (it looks like ‘\(language)’): shown as it is, not scored.")
      } else if document.statements.isEmpty {
        page.markup("<p class=\"hint\">No statement.</p>")
      }
      var end = 0
      var speaker = ""
      for statement in document.statements {
        let gap = end <= statement.range.lowerBound ? end..<statement.range.lowerBound : end..<end
        let isParagraph = writeGap(document.text[gap])
        let isSame = statement.speaker == speaker && !isParagraph
        writeRow(number, statement, document, showsSpeaker: !isSame)
        speaker = statement.speaker
        end = max(end, statement.range.upperBound)
        number += 1
      }
      _ = writeGap(document.text[min(end, document.text.count)...])
      page.markup("</article>")
    }
    page.markup("</section>")
  }

  /// The text between statements, where it has words; whether it holds a paragraph break.
  private mutating func writeGap(_ text: ArraySlice<UInt8>) -> Bool {
    let hasWords = text.contains { $0 >= 0x80 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    let marks = String(decoding: text, as: UTF8.self)
    let isOnlyMarks = marks.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic }
    if hasWords, !isOnlyMarks {
      page.markup("<div class=\"row\"><div></div><p class=\"gap\" dir=\"auto\">")
      // The mark that closes the statement before needs no line of its own.
      page.text(text.drop { $0 <= 0x20 || [0x2C, 0x2E, 0x3B, 0x3A].contains($0) })
      page.markup("</p></div>")
    }
    return text.count { $0 == 0x0A } > 1
  }

  private mutating func writeRow(
    _ number: Int, _ statement: ReportStatement, _ document: ReportDocument, showsSpeaker: Bool
  ) {
    let scores = statement.assessment
    page.markup("<div class=\"row\" data-i=\"\(number)\"><div class=\"who\" dir=\"auto\">")
    if showsSpeaker {
      page.text(statement.speaker)
      if !statement.cue.isEmpty { page.element("small", "dir=\"auto\"", text: statement.cue) }
    }
    page.markup("</div><div><p class=\"st\" id=\"s\(number)\" tabindex=\"0\" dir=\"auto\"")
    page.markup(
      " aria-describedby=\"m\(number)\"><span class=\"hl c\(scores.commitment.level.rawValue)\">")
    writeMarked(Array(document.text[statement.range]), scores, withTypes: true)
    page.markup("</span></p><p class=\"badges\" id=\"m\(number)\">")
    writeBadges(scores)
    if !scores.isInDomain {
      page.markup("<span class=\"badge warn\">unfamiliar vocabulary: treat with caution</span>")
    }
    page.markup("</p></div></div>")
  }

  /// The text of a statement with its conditions underlined and its look-alikes dotted.
  ///
  /// Spans may nest or cross: the text is cut at every border, and each piece shows the shortest
  /// span around it.
  mutating func writeMarked(_ text: [UInt8], _ scores: Assessment, withTypes: Bool) {
    let clauses =
      scores.conditions.map { (span: $0.span, words: $0.type.words) }
      + scores.lookalikes.map { (span: $0.span, words: $0.type.words) }
    let borders = Set(
      [0, text.count] + clauses.flatMap { [$0.span.lowerBound, $0.span.upperBound] }
    )
    .filter { $0 <= text.count }.sorted()
    var labelled: Set<Int> = []
    for (start, end) in zip(borders, borders.dropFirst()) {
      let around = clauses.indices
        .filter {
          clauses[$0].span.lowerBound <= start && end <= clauses[$0].span.upperBound
        }
        .min { clauses[$0].span.count < clauses[$1].span.count }
      guard let around else {
        page.text(text[start..<end])
        continue
      }
      let words = clauses[around].words
      let name = words.isCondition ? "cond \(words.type.lowercased())" : "look"
      page.markup("<u class=\"\(name)\" title=\"\(words.short)\">")
      if withTypes, labelled.insert(around).inserted {
        page.markup("<span class=\"type\">\(words.type)</span>")
      }
      page.text(text[start..<end])
      page.markup("</u>")
    }
  }
}
