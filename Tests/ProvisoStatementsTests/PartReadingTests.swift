import ProvisoLexicon
import ProvisoTestSupport
import ProvisoText
import Testing

/// A part of a document that was read is read like its bytes on their own, which is the naive way.
@Suite struct PartReadingTests {
  /// What the tokenizer reads by what stands around it.
  private static let insertions = [
    "'", "''", "'s", "n't", "’s ", "’", "can't", "cannot", "Lee's", ".", "..", "...", "-", "--",
    "3.5",
    "U.S.", "p.m.", "J. ", "&quot;", "&amp", "&nbsp;", ";", "\n", "\n\n", " ", "\u{00AD}", "é", "‘",
    "“",
    "$", "%", "1", "a", ",",
  ]

  @Test("any run of tokens of mutated articles", arguments: 1...4)
  func runs(seed: Int) throws {
    let lexicon = try RepositoryLexicon.shared.get()
    var articles = try MutatedArticles(seed: seed)
    var (document, part, alone) = (Reading(), Reading(), Reading())
    var (equal, refused) = (0, 0)
    for _ in 0..<1000 {
      let text = articles.next(inserting: Self.insertions)
      let bytes = Array(text.utf8)
      document.read(bytes.span, with: lexicon, layers: .attribution)
      guard !document.tokens.isEmpty else { continue }
      for _ in 0..<10 {
        let first = Int.random(in: document.tokens.indices, using: &articles.random)
        let last = Int.random(in: first..<document.tokens.count, using: &articles.random)
        let span = TextSpan(Int(document.tokens[first].start), Int(document.tokens[last].end))
        guard let tokens = document.part(at: span) else {
          refused += 1
          continue
        }
        equal += 1
        part.read(tokens, of: document, with: lexicon, layers: .statement)
        alone.read(bytes.span.extracting(span.range), with: lexicon, layers: .statement)
        let isSame =
          part.tokens == alone.tokens && part.matches == alone.matches
          && part.classes == alone.classes && part.kinds == alone.kinds
          && part.words.map(\.id) == alone.words.map(\.id)
          && part.words.map(\.classes) == alone.words.map(\.classes)
        #expect(isSame, "\(String(decoding: bytes[span.range], as: UTF8.self))")
      }
    }
    #expect(equal > 20 * refused)
  }

  @Test(
    "no part where a contraction is cut or a token is",
    arguments: [
      ("Lee's plan", 0, 3), ("Lee's plan", 3, 10), ("They can't pay", 0, 7),
      ("They will pay", 0, 7),
      ("They will pay", 1, 9),
    ])
  func refused(text: String, start: Int, end: Int) throws {
    var reading = Reading()
    reading.read(Array(text.utf8).span, with: try RepositoryLexicon.shared.get())
    #expect(reading.part(at: TextSpan(start, end)) == nil)
  }
}
