import ProvisoStatements
import ProvisoText

extension Scorer {
  /// Reads a document – an article, a transcript, a speech – and scores its statements.
  ///
  /// ```swift
  /// let document = try scorer.assess(document: article)
  /// for statement in document.statements {
  ///   print(statement.sourceName(in: article) ?? "–", statement.words(in: article))
  /// }
  /// ```
  ///
  /// A statement is scored as what it was cut out of: "Lee said ‖ she would sign" is Lee's promise,
  /// while the same words on their own could be anybody's. So ``assess(_:)`` of its words alone may
  /// give other scores.
  ///
  /// - Parameters:
  ///   - text: The document, with empty lines between paragraphs where it has any.
  ///   - layout: How it is laid out.
  ///   - speaker: Who speaks where the text does not say: the issuer of a release, whoever gives a
  ///     speech.
  /// - Returns: The statements in reading order, with spans in `text`.
  /// - Throws: ``ScorerError/emptyStatement`` when `text` has no words.
  /// - Complexity: O(*n*) in the UTF-8 length of `text`.
  public func assess(
    document text: String, layout: DocumentLayout = .automatic, speaker: String? = nil
  ) throws(ScorerError) -> AssessedDocument {
    let bytes = Array(text.utf8)
    var reader = readers.take() ?? StatementReader(lexicon)
    defer { readers.put(reader, after: bytes.count) }
    let statements = reader.read(
      bytes.span, layout: Layout(rawValue: layout.rawValue) ?? .auto, speaker: speaker)
    guard !statements.isEmpty else { throw .emptyStatement }
    let isScored = reader.language == "en"
    let reading = reader.reading
    let assessed = withScorer(of: bytes.count) { scorer in
      statements.map { statement in
        if isScored {
          scorer.score(statement.span, of: bytes.span, reading, frame: statement.frame)
        }
        return DocumentStatement(statement, isScored ? scorer.assessment() : nil)
      }
    }
    return AssessedDocument(
      language: reader.language,
      layout: DocumentLayout(rawValue: reader.layout.rawValue) ?? .automatic, statements: assessed)
  }
}

extension DocumentStatement {
  init(_ statement: Statement, _ assessment: Assessment?) {
    let attribution = statement.attribution
    span = statement.span.range
    kind =
      switch attribution.kind {
      case .direct: .direct
      case .indirect: .indirect
      case .mixed: .mixed
      case .narration: .narration
      }
    source = attribution.source?.span.range
    resolvedSource = attribution.resolved?.span.range
    cue = attribution.cue?.span.range
    speaker = attribution.speaker
    self.assessment = assessment
  }
}
