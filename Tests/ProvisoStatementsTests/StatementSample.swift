import ProvisoLexicon
import ProvisoStatements
import ProvisoTestSupport
import ProvisoText
import Testing

/// A text read with the lexicon of the repository.
struct StatementSample {
  let bytes: [UInt8]
  /// What is scored, in reading order.
  let statements: [Statement]
  /// What is attributed, also inside other statements.
  let attributed: [Statement]
  /// The code of the language.
  let language: String

  init(_ text: String, layout: Layout = .auto, speaker: String? = nil) throws {
    try self.init(bytes: Array(text.utf8), layout: layout, speaker: speaker)
  }

  init(bytes: [UInt8], layout: Layout = .auto, speaker: String? = nil) throws {
    var reader = StatementReader(try RepositoryLexicon.shared.get())
    self.bytes = bytes
    statements = reader.read(bytes.span, layout: layout, speaker: speaker)
    attributed = reader.attributed()
    language = reader.language
  }

  func text(_ span: TextSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// The attributed statements, as `kind source: text`.
  var lines: [String] {
    attributed.map { statement in
      let source = statement.attribution.source.map { text($0.span) }
      return "\(statement.attribution.kind.rawValue) "
        + "\(source ?? statement.attribution.speaker ?? "–"): \(text(statement.span))"
    }
  }

  /// The statements that are scored, as `source: text`.
  var scored: [String] {
    statements.map { statement in
      "\(statement.attribution.source.map { text($0.span) } ?? "–"): \(text(statement.span))"
    }
  }

  /// What must hold for every text: spans inside it, on characters, in reading order, not empty.
  func checkInvariants(sourceLocation: SourceLocation = #_sourceLocation) {
    var broken: [String] = []
    for list in [statements, attributed] {
      var start = 0
      for statement in list {
        let attribution = statement.attribution
        let mentions = [attribution.source, attribution.cue, attribution.resolved]
        for span in [statement.span] + mentions.compactMap({ $0?.span }) where !isValid(span) {
          broken.append("\(span)")
        }
        if statement.span.start < start { broken.append("\(statement.span) is out of order") }
        start = statement.span.start
      }
    }
    #expect(broken.isEmpty, sourceLocation: sourceLocation)
  }

  private func isValid(_ span: TextSpan) -> Bool {
    span.start >= 0 && span.start < span.end && span.end <= bytes.count
      && isCharacterBorder(span.start) && isCharacterBorder(span.end)
  }

  private func isCharacterBorder(_ index: Int) -> Bool {
    index >= bytes.count || index < 0 || bytes[index] & 0xC0 != 0x80
  }
}

/// A text, and the statements that are to be found in it, a line each.
struct StatementCase: CustomTestStringConvertible, Sendable {
  let text: String
  let lines: [String]
  var testDescription: String { text }

  init(_ text: String, _ lines: String...) {
    self.text = text
    self.lines = lines
  }
}
