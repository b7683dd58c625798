import Proviso
import ProvisoLexicon

extension ReportPage {
  /// The strongest commitments: who commits to what, on which condition.
  mutating func writeGlance() {
    let all = statements
    let committed = all.indices.filter {
      all[$0].statement.assessment.commitment.level > .noCommitment
    }
    let strongest =
      committed.sorted {
        let (first, second) = (all[$0].statement.assessment, all[$1].statement.assessment)
        return (second.commitment.score, $0) < (first.commitment.score, $1)
      }
      .prefix(6)
    page.markup("<section id=\"glance\" aria-labelledby=\"glance-h\"><h2 id=\"glance-h\">")
    page.markup("At a glance: who commits to what, on which condition</h2>")
    if strongest.isEmpty {
      page.markup("<p>No statement commits anybody to a future course.</p></section>")
      return
    }
    page.markup("<p class=\"hint\">")
    page.text(
      committed.count > strongest.count
        ? "\(strongest.count) of \(committed.count) commitments: those with the highest score, "
          + "the highest first."
        : "All commitments, the highest score first.")
    page.markup("</p><ol class=\"cards\">")
    for index in strongest {
      let (document, statement) = all[index]
      let scores = statement.assessment
      page.markup("<li class=\"card\"><p class=\"who\" dir=\"auto\">")
      page.text(statement.speaker.isEmpty ? "Speaker not named" : statement.speaker)
      page.markup("</p><p class=\"badges\">")
      writeBadges(scores)
      page.markup("</p><blockquote dir=\"auto\"><a href=\"#s\(index)\">")
      writeMarked(Array(document.text[statement.range]), scores, withTypes: false)
      page.markup("</a></blockquote>")
      writeConditions(of: statement, in: document)
      page.markup("</li>")
    }
    page.markup("</ol></section>")
  }

  private mutating func writeConditions(of statement: ReportStatement, in document: ReportDocument)
  {
    let conditions = statement.assessment.conditions
    page.markup("<p class=\"on\">")
    if conditions.isEmpty { page.markup("No condition.") }
    for (number, condition) in conditions.enumerated() {
      page.markup(number == 0 ? "On condition: " : "; ")
      page.markup("<u class=\"cond \(condition.type.name.lowercased())\"><bdi>")
      let start = statement.range.lowerBound
      page.text(
        document.text[start + condition.span.lowerBound..<start + condition.span.upperBound])
      page.markup("</bdi></u> <small>\(condition.type.words.short)</small>")
    }
    page.markup("</p>")
  }

  /// The levels of a statement as words with their number.
  mutating func writeBadges(_ scores: Assessment) {
    let commitment = scores.commitment.level
    page.markup("<span class=\"badge c\(commitment.rawValue)\">")
    page.markup("C\(commitment.rawValue) \(commitment.name)")
    if scores.polarity == .refrain { page.markup(", to refrain") }
    if scores.holder == .other { page.markup(", by another") }
    page.markup("</span>")
    let conditionality = scores.conditionality.level
    if conditionality != .unconditional {
      page.markup(
        "<span class=\"badge d\">D\(conditionality.rawValue) \(conditionality.name)</span>")
    }
    let specificity = scores.specificity.level
    if specificity != .nothing {
      page.markup("<span class=\"badge s\">S\(specificity.rawValue) \(specificity.name)</span>")
    }
  }
}
