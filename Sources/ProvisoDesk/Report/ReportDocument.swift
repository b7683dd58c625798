package import Proviso
package import ProvisoText

/// A document of a report: its text and its scored statements.
package struct ReportDocument: Sendable {
  /// The name by which the report calls it.
  package var name: String
  /// The text, valid UTF-8.
  package var text: [UInt8]
  /// The statements by their first byte.
  package var statements: [ReportStatement]
  /// The code of the language where it is not English and nothing was scored; else `nil`.
  package var language: String?

  /// Creates a document.
  package init(
    name: String, text: [UInt8], statements: [ReportStatement], language: String? = nil
  ) {
    self.name = name
    self.text = text
    self.statements = statements
    self.language = language
  }
}

/// A statement of a report: its place, who says it and how it was scored.
package struct ReportStatement: Sendable {
  /// Its bytes in the document.
  package var range: Range<Int>
  /// The speaker as the text or the resolution of a pronoun names it; empty when nobody is named.
  package var speaker: String
  /// The word that attributes ("said"); empty when there is none.
  package var cue: String
  /// `direct`, `indirect`, `mixed`, `narration` or empty.
  package var kind: String
  /// The scores, conditions and cues; offsets are bytes of the statement.
  package var assessment: Assessment
  /// What moved commitment, conditionality and specificity, in this order; may be empty.
  package var contributions: [[Contribution]]

  /// Creates a statement.
  package init(
    range: Range<Int>, speaker: String = "", cue: String = "", kind: String = "",
    assessment: Assessment, contributions: [[Contribution]] = []
  ) {
    self.range = range
    self.speaker = speaker
    self.cue = cue
    self.kind = kind
    self.assessment = assessment
    self.contributions = contributions
  }
}

extension StatementScorer {
  /// Scores `range` of `text` and keeps what a report shows of it.
  ///
  /// Of the contributions to each scale the `strongest` ones are kept; for 0 none is computed,
  /// which is much faster.
  ///
  /// - Precondition: the model is of kind `gold`.
  /// - Complexity: O(*n*) in the length of `range`.
  package mutating func reportStatement(
    _ range: Range<Int>, of text: [UInt8], speaker: String = "", cue: String = "",
    kind: String = "", frame: StatementFrame = StatementFrame(), strongest: Int = 5
  ) -> ReportStatement {
    let bytes = Array(text[range])
    score(bytes.span, frame: frame)
    let contributions = (strongest > 0 ? 0..<3 : 0..<0)
      .map { scale in
        Array(
          self.contributions(toOutput: explainingOutput(ofHead: scale), bytes).prefix(strongest))
      }
    return ReportStatement(
      range: range, speaker: speaker, cue: cue, kind: kind, assessment: assessment(),
      contributions: contributions)
  }
}
