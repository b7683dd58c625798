import Proviso

extension ReportPage {
  /// The table of all statements with its filters.
  mutating func writeTable() {
    page.markup("<section id=\"table\" aria-labelledby=\"table-h\"><h2 id=\"table-h\">Table</h2>")
    writeFilters()
    page.markup("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"table-h\">")
    page.markup("<table id=\"statements\"><thead><tr>")
    let columns = [
      ("n", "No."), ("speaker", "Speaker"), ("text", "Statement"), ("c", "Commitment"),
      ("d", "Conditionality"), ("s", "Specificity"), ("f", "Firmness"),
    ]
    for (key, name) in columns {
      let sort = key == "n" ? "ascending" : "none"
      page.markup(
        "<th scope=\"col\" aria-sort=\"\(sort)\"><button type=\"button\" data-key=\"\(key)\">")
      page.markup("\(name)</button></th>")
    }
    page.markup("</tr></thead><tbody>")
    for (number, entry) in statements.enumerated() {
      writeTableRow(number, entry.statement, entry.document)
    }
    page.markup("</tbody></table></div></section>")
  }

  private mutating func writeFilters() {
    page.markup(
      "<form id=\"filters\" role=\"search\"><label>Text <input type=\"search\" name=\"text\"></label>"
    )
    page.markup("<label>Commitment at least <select name=\"c\">")
    for level in Commitment.allCases {
      page.markup("<option value=\"\(level.rawValue)\">\(level.rawValue) \(level.name)</option>")
    }
    page.markup("</select></label><label>Conditionality <select name=\"d\">")
    page.markup("<option value=\"\">any</option>")
    for level in Conditionality.allCases {
      page.markup("<option value=\"\(level.rawValue)\">\(level.rawValue) \(level.name)</option>")
    }
    page.markup(
      "</select></label><label>Speaker <select name=\"speaker\"><option value=\"\">any</option>")
    for speaker in Set(statements.map(\.statement.speaker)).sorted() where !speaker.isEmpty {
      page.markup("<option value=\"")
      page.text(speaker)
      page.markup("\">")
      page.text(speaker.prefix(60).description)
      page.markup("</option>")
    }
    page.markup("</select></label><button type=\"reset\">Show all</button>")
    page.markup(
      "<output id=\"shown\" aria-live=\"polite\">\(statements.count) shown</output></form>")
    page.markup("<noscript><p class=\"hint\">Sorting, filtering and explanations need the page's ")
    page.markup("script; everything else is here without it.</p></noscript>")
  }

  private mutating func writeTableRow(
    _ number: Int, _ statement: ReportStatement, _ document: ReportDocument
  ) {
    let scores = statement.assessment
    page.markup("<tr data-i=\"\(number)\"><td>\(number + 1)</td><td dir=\"auto\">")
    page.text(statement.speaker)
    page.markup("</td><td dir=\"auto\"><a href=\"#s\(number)\">")
    page.text(document.text[statement.range])
    page.markup("</a></td><td><span class=\"badge c\(scores.commitment.level.rawValue)\">")
    page.markup("\(scores.commitment.level.rawValue) \(scores.commitment.level.name)</span> ")
    page.markup("<small>\(Shown.decimal(scores.commitment.score))</small></td>")
    let (conditionality, specificity) = (scores.conditionality, scores.specificity)
    writeLevel(conditionality.level.rawValue, conditionality.level.name, conditionality.score)
    writeLevel(specificity.level.rawValue, specificity.level.name, specificity.score)
    page.markup("<td>\(Shown.decimal(scores.firmness))</td></tr>")
  }

  /// A cell with a level; the lowest one steps back.
  private mutating func writeLevel(_ level: Int, _ name: String, _ score: Double) {
    page.markup(level == 0 ? "<td class=\"zero\">" : "<td>")
    page.markup("\(level) \(name) <small>\(Shown.decimal(score))</small></td>")
  }
}
