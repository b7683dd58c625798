import Foundation
import ProvisoStatements
import ProvisoTestSupport
import ProvisoText
import Testing

/// Pieces of articles with marks and words that reports are made of put in at random: what no
/// writer writes, and extraction from pages does.
@Suite struct MutatedTextTests {
  private static let insertions = [
    "\n", "\n\n", ", ", ". ", "“", "”", "\"", ": ", "; ", " – ", "(", ")", " if ", " and ",
    " said ", " he ",
    " she said, “", " while ", "\n\nhe said, “", "LAGOS: ", "**", " by ", " who ", " unless ",
    " but only if ",
    " no ", " of ", " that ", " appearing ", " promised to ",
  ]

  @Test("statements of mutated articles are in order and inside the text", arguments: 1...4)
  func invariants(seed: Int) throws {
    var articles = try MutatedArticles(seed: seed)
    var reader = StatementReader(try RepositoryLexicon.shared.get())
    for _ in 0..<1500 {
      let text = articles.next(inserting: Self.insertions, cuts: true)
      let bytes = Array(text.utf8)
      let statements = reader.read(bytes.span)
      let isInside = (statements + reader.attributed())
        .allSatisfy {
          $0.span.start >= 0 && $0.span.start < $0.span.end && $0.span.end <= bytes.count
        }
      let starts = statements.map(\.span.start)
      #expect(isInside && starts == starts.sorted(), "\(text)")
    }
  }
}
