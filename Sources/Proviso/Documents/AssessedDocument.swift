/// A document that was read: its statements, who makes them, and their scores.
public struct AssessedDocument: Hashable, Sendable {
  /// The code of the language that the words show, `en` for English.
  public let language: String
  /// How the document is laid out, as given or found out.
  public let layout: DocumentLayout
  /// The statements in reading order, without overlap: what a sentence reports, or else the
  /// sentence.
  public let statements: [DocumentStatement]
}

/// How a document is laid out.
public enum DocumentLayout: String, CaseIterable, Sendable {
  /// Found out from the text.
  case automatic = "auto"
  /// Prose with quotes.
  case news
  /// Turns that open with the name of a speaker and a colon.
  case transcript
  /// The words of one speaker or issuer.
  case speech
}

/// A statement of a document: where it stands, who makes it, and its scores.
public struct DocumentStatement: Hashable, Sendable {
  /// How the words are reported.
  public enum Kind: String, CaseIterable, Sendable {
    /// In quotation marks, or as a turn of a transcript.
    case direct
    /// In the words of the reporter.
    case indirect
    /// In the words of the reporter, some of them in quotation marks.
    case mixed
    /// Not attributed: the text's own words.
    case narration
  }

  /// UTF-8 byte offsets into the document, half-open, as all spans here.
  public let span: Range<Int>
  /// How the words are reported.
  public let kind: Kind
  /// The words that name who says or thinks it; nil where the text does not say.
  public let source: Range<Int>?
  /// The fullest earlier name of a short source, where that is safe.
  public let resolvedSource: Range<Int>?
  /// The words that attribute: "said", "according to".
  public let cue: Range<Int>?
  /// The speaker whom the caller named, for the text's own words.
  public let speaker: String?
  /// The scores, with spans that count from the first byte of the statement; nil in a document that
  /// is not English, where they would mean nothing.
  public let assessment: Assessment?

  /// The words of the statement.
  ///
  /// - Parameter document: The text that was read.
  /// - Returns: Its part at ``span``.
  /// - Complexity: O(1) for native strings.
  public func words(in document: String) -> Substring { Assessment.words(span, in: document) }

  /// Who makes the statement: the fullest name known, or the speaker whom the caller named; nil
  /// where nobody is named.
  ///
  /// - Parameter document: The text that was read.
  /// - Returns: The words at ``resolvedSource`` or ``source``, or ``speaker``.
  /// - Complexity: O(1) for native strings.
  public func sourceName(in document: String) -> Substring? {
    (resolvedSource ?? source).map { Assessment.words($0, in: document) } ?? speaker.map { $0[...] }
  }
}
