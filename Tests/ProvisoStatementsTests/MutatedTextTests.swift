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
    var random = TestRandom(seed: UInt64(seed))
    let articles = try Article.names.map {
      Array(String(decoding: try Article($0).bytes, as: UTF8.self))
    }
    var reader = StatementReader(try RepositoryLexicon.shared.get())
    for _ in 0..<1500 {
      let article = articles.randomElement(using: &random) ?? []
      let start = Int.random(in: 0..<article.count, using: &random)
      var text = Array(article[start..<min(article.count, start + 200)])
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0...text.count, using: &random)
        text.insert(contentsOf: Self.insertions.randomElement(using: &random) ?? "", at: place)
        if Bool.random(using: &random) {
          let from = Int.random(in: 0...text.count, using: &random)
          text.removeSubrange(from..<min(text.count, from + 12))
        }
      }
      let bytes = Array(String(text).utf8)
      let statements = reader.read(bytes.span)
      let isInside = (statements + reader.attributed())
        .allSatisfy {
          $0.span.start >= 0 && $0.span.start < $0.span.end && $0.span.end <= bytes.count
        }
      let starts = statements.map(\.span.start)
      #expect(isInside && starts == starts.sorted(), "\(String(text))")
    }
  }
}
