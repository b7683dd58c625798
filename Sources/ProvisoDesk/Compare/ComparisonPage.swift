import Proviso
/// Makes the side-by-side HTML page of a comparison, as self-contained as the report.
package struct ComparisonPage: Sendable {
  private let comparison: Comparison
  private let oldName: String
  private let newName: String
  private let source: ReportPage.Source
  private var page = HTMLWriter()

  /// Prepares a page for two versions with names.
  package init(_ comparison: Comparison, old: String, new: String, source: ReportPage.Source) {
    self.comparison = comparison
    let names = FileNames.shown([old, new])
    (oldName, newName) = (names[0], names[1])
    self.source = source
  }

  /// The page.
  ///
  /// - Complexity: O(*n*) in the length of the statements.
  package func html() -> [UInt8] {
    var copy = self
    copy.write()
    return copy.page.bytes
  }

  private mutating func write() {
    page.beginPage(
      title: "\(oldName) and \(newName) compared",
      style: "\(PageStyle.common)\(PageStyle.comparison)")
    page.markup("<header><h1>Two versions compared</h1><p class=\"meta\"><bdi>")
    page.text(oldName)
    page.markup("</bdi> → <bdi>")
    page.text(newName)
    page.markup("</bdi> · model <b>")
    page.text(source.modelName)
    page.markup("</b> ")
    page.text("\(source.modelVersion), digest \(source.modelDigest)")
    page.markup("</p><p>")
    page.text(comparison.summary)
    page.markup("</p></header><main>")
    writeFilter()
    page.markup("<table id=\"changes\"><thead><tr><th scope=\"col\">Change</th><th scope=\"col\">")
    page.text(oldName)
    page.markup("</th><th scope=\"col\">")
    page.text(newName)
    page.markup("</th></tr></thead><tbody>")
    for entry in comparison.entries { writeRow(entry) }
    page.markup("</tbody></table></main><script>\(PageScript.comparison)</script></body></html>\n")
  }

  private mutating func writeFilter() {
    let counts = comparison.counts
    page.markup("<fieldset id=\"kinds\"><legend>Show</legend>")
    for change in Change.allCases {
      guard let count = counts[change] else { continue }
      page.markup("<label><input type=\"checkbox\" checked value=\"\(change.rawValue)\"> ")
      page.markup("\(change.rawValue) (\(count))</label> ")
    }
    page.markup("</fieldset>")
  }

  private mutating func writeRow(_ entry: Comparison.Entry) {
    page.markup("<tr data-change=\"\(entry.changes[0].rawValue)\"><td>")
    for change in entry.changes {
      page.markup("<span class=\"badge \(ComparisonPage.side(change))\">\(change.rawValue)</span> ")
    }
    if entry.isMoved { page.markup("<span class=\"badge\">moved</span>") }
    if entry.old.count > 1 { page.markup("<span class=\"badge\">merged</span>") }
    if entry.new.count > 1 { page.markup("<span class=\"badge\">split</span>") }
    let delta = comparison.difference(entry)
    for (name, step) in [
      ("commitment", delta.commitment), ("conditionality", delta.conditionality),
      ("specificity", delta.specificity),
    ] {
      if let step, abs(step) >= 0.005 {
        page.markup("<small>\(name) \(Shown.signed(step))</small>")
      }
    }
    page.markup("</td><td>")
    for number in entry.old { writeText(comparison.old[number], entry.removed, number, "del") }
    page.markup("</td><td>")
    for number in entry.new { writeText(comparison.new[number], entry.inserted, number, "ins") }
    page.markup("</td></tr>")
  }

  private mutating func writeText(
    _ statement: ComparedStatement, _ words: [Comparison.Words], _ number: Int, _ element: Markup
  ) {
    page.markup("<p dir=\"auto\">")
    var end = 0
    for run in words where run.statement == number {
      page.text(statement.text[end..<run.span.lowerBound])
      page.markup(run.isDecisive ? "<\(element) class=\"key\">" : "<\(element)>")
      page.text(statement.text[run.span])
      page.markup("</\(element)>")
      end = run.span.upperBound
    }
    page.text(statement.text[end...])
    page.markup("</p>")
    guard let scores = statement.assessment else { return }
    page.markup(
      "<p class=\"levels\"><span class=\"badge c\(scores.commitment.level.rawValue)\">")
    page.markup("C\(scores.commitment.level.rawValue) \(scores.commitment.level.name)</span>")
    if !scores.conditions.isEmpty {
      page.markup("<span class=\"badge d\">D\(scores.conditionality.level.rawValue) ")
      page.markup("\(scores.conditionality.level.name)</span>")
    }
    page.markup("</p>")
  }

  /// Whether a change strengthens or weakens what is bound to.
  private static func side(_ change: Change) -> String {
    switch change {
    case .firmedUp, .freed: "up"
    case .softened, .newlyConditional, .dropped, .reversed: "down"
    case .added, .reworded, .unchanged: ""
    }
  }
}
