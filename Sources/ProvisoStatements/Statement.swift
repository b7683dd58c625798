package import ProvisoText

/// Words of a document: where they stand.
package struct Mention: Equatable, Sendable {
  /// The bytes in the document.
  package var span: TextSpan

  /// Creates a mention of the words at `span`.
  package init(span: TextSpan) { self.span = span }
}

/// Who says a statement, and how it is reported.
package struct Attribution: Equatable, Sendable {
  /// How the words are reported.
  package enum Kind: String, Sendable {
    /// In quotation marks, or as a turn of a transcript.
    case direct
    /// In the words of the reporter.
    case indirect
    /// In the words of the reporter, some of them in quotation marks.
    case mixed
    /// Not attributed: the text's own words.
    case narration
  }

  /// How the words are reported.
  package var kind: Kind
  /// Who says or thinks it.
  package var source: Mention?
  /// The fullest earlier name of a short source, where that is safe.
  package var resolved: Mention?
  /// The fullest name so far of who says it, without office and apposition; nil where it has none.
  package var name: Mention?
  /// The words that attribute.
  package var cue: Mention?
  /// Whether the report is of an undertaking ("promised to"), whose holder is the source.
  package var isReportedAct = false
  /// The speaker that the caller named, for words of the text's own speaker.
  package var speaker: String?

  /// Whether the words are the reporter's, cut out of the frame that reports them.
  package var isReported: Bool { kind == .indirect || kind == .mixed }

  /// Creates an attribution.
  package init(kind: Kind, source: Mention? = nil, resolved: Mention? = nil, cue: Mention? = nil) {
    self.kind = kind
    self.source = source
    self.resolved = resolved
    self.cue = cue
  }
}

/// One statement of a document: a unit that is scored.
package struct Statement: Equatable, Sendable {
  /// The bytes in the document.
  package var span: TextSpan
  /// Who says it.
  package var attribution: Attribution
  /// What more than a report it was cut out of.
  package var cut = StatementFrame()

  /// What it was cut out of.
  package var frame: StatementFrame { attribution.isReported ? cut.union(.report) : cut }

  /// Creates a statement.
  package init(span: TextSpan, attribution: Attribution) {
    self.span = span
    self.attribution = attribution
  }
}

/// How a document is laid out.
package enum Layout: String, CaseIterable, Sendable {
  /// Found out from the text.
  case auto
  /// Prose with quotes.
  case news
  /// Turns that open with the name of a speaker and a colon.
  case transcript
  /// The words of one speaker or issuer.
  case speech
}
