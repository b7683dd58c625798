import Foundation
import ProvisoLexicon
import ProvisoStatements
import ProvisoText
import Testing

/// A text read with the lexicon of the repository.
struct StatementSample {
  /// The lexicon of the repository, compiled once for all tests.
  static let lexicon: Lexicon? = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Lexicons")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    let files = names.filter { $0.hasSuffix(".tsv") }
      .compactMap { name in
        (try? Data(contentsOf: folder.appending(path: name)))
          .map {
            LexiconFile(name: name, bytes: Array($0))
          }
      }
    return try? Lexicon(files)
  }()

  let bytes: [UInt8]
  let statements: [Statement]

  init(_ text: String, layout: Layout = .auto, speaker: String? = nil) throws {
    try self.init(bytes: Array(text.utf8), layout: layout, speaker: speaker)
  }

  init(bytes: [UInt8], layout: Layout = .auto, speaker: String? = nil) throws {
    var reader = StatementReader(try #require(StatementSample.lexicon))
    self.bytes = bytes
    statements = reader.read(bytes.span, layout: layout, speaker: speaker)
  }

  func text(_ span: TextSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// The statements that are attributed, as `kind source: text`.
  var attributed: [String] {
    statements.filter { $0.attribution.kind != .narration }
      .map { statement in
        let source = statement.attribution.source.map { text($0.span) } ?? "–"
        return "\(statement.attribution.kind.rawValue) \(source): \(text(statement.span))"
      }
  }

  /// What must hold for every text: spans inside it, on characters, in reading order, not empty.
  func checkInvariants(sourceLocation: SourceLocation = #_sourceLocation) {
    var start = 0
    for statement in statements {
      let mentions = [
        statement.attribution.source, statement.attribution.cue, statement.attribution.resolved,
      ]
      for span in [statement.span] + mentions.compactMap({ $0?.span }) {
        #expect(span.start >= 0 && span.end <= bytes.count, sourceLocation: sourceLocation)
        #expect(span.start <= span.end, sourceLocation: sourceLocation)
        #expect(isCharacterBorder(span.start) && isCharacterBorder(span.end))
      }
      #expect(!statement.span.isEmpty && statement.span.start >= start)
      start = statement.span.start
    }
  }

  private func isCharacterBorder(_ index: Int) -> Bool {
    index >= bytes.count || index < 0 || bytes[index] & 0xC0 != 0x80
  }
}
