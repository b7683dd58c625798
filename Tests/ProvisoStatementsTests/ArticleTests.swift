import Foundation
import ProvisoLexicon
import ProvisoStatements
import ProvisoTestSupport
import ProvisoText
import Testing

/// The twenty articles of `Fixtures/articles` against what a reader finds in them.
@Suite struct ArticleTests {
  @Test("All articles are there")
  func all() {
    #expect(Article.names.count == 20)
  }

  @Test("An article's layout is found out", arguments: Article.names)
  func layout(name: String) throws {
    let article = try Article(name)
    var reader = StatementReader(try RepositoryLexicon.shared.get())
    _ = reader.read(article.bytes.span)
    #expect((reader.layout == .transcript) == (article.gold.layout == "transcript"))
    #expect(reader.language == "en")
  }

  @Test("Most words of what is said, of cues and of sources are found", arguments: Article.names)
  func agreement(name: String) throws {
    let article = try Article(name)
    let sample = try StatementSample(bytes: article.bytes)
    sample.checkInvariants()
    let gold = article.gold.attributions
    let found = sample.attributed
    let contents = article.agreement(
      gold.flatMap(\.content), found.map(\.span))
    let cues = article.agreement(gold.map(\.cue), found.compactMap { $0.attribution.cue?.span })
    let sources = article.agreement(
      gold.compactMap(\.source), found.compactMap { $0.attribution.source?.span })
    let floor = Article.floors[name] ?? (contents: 0.85, cues: 0.75, sources: 0.75)
    #expect(contents >= floor.contents, "contents")
    #expect(cues >= floor.cues, "cues")
    #expect(sources >= floor.sources, "sources")
  }

  @Test("Four in five short sources stand for the right name, and hardly one for a wrong one")
  func names() throws {
    var (right, wrong, total) = (0, 0, 0)
    for name in Article.names {
      let article = try Article(name)
      let sample = try StatementSample(bytes: article.bytes)
      for attribution in article.gold.attributions {
        guard let source = attribution.source, let wanted = attribution.resolved else { continue }
        total += 1
        let span = article.bytes(of: source)
        let names = sample.attributed.compactMap { statement in
          statement.attribution.source.flatMap {
            $0.span.overlaps(span) ? statement.attribution.resolved : nil
          }
        }
        if names.contains(where: { sample.text($0.span).contains(wanted) }) {
          right += 1
        } else if !names.isEmpty {
          wrong += 1
        }
      }
    }
    #expect(right * 5 >= total * 4, "\(right) of \(total)")
    #expect(wrong * 20 <= total, "\(wrong) of \(total)")
  }
}

/// An article of the fixtures with its gold attributions.
struct Article {
  struct Gold: Decodable {
    let layout: String
    let attributions: [Attribution]
  }
  struct Attribution: Decodable {
    let kind: String
    let source: Mention?
    let cue: Mention
    let content: [Mention]
    let resolved: String?
  }
  /// A span in code points.
  struct Mention: Decodable {
    let start: Int
    let end: Int
  }

  let bytes: [UInt8]
  let gold: Gold
  /// The byte at which each code point starts, and the end.
  private let starts: [Int]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/articles")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
    .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()

  /// Articles on which less is right, with what to hold.
  static let floors: [String: (contents: Double, cues: Double, sources: Double)] = [
    "03-feature-lighthouse": (contents: 0.95, cues: 0.65, sources: 0.70),
    "04-headline-bullets": (contents: 0.80, cues: 0.75, sources: 0.75),
    "07-central-bank": (contents: 0.78, cues: 0.68, sources: 0.80),
    "08-transcript-briefing": (contents: 0.95, cues: 0.60, sources: 0.85),
    "10-interview": (contents: 0.95, cues: 0.65, sources: 0.85),
    "11-un-speech": (contents: 0.72, cues: 0.70, sources: 0.75),
    "12-party-speech": (contents: 0.75, cues: 0.70, sources: 0.75),
    "19-british-single": (contents: 0.90, cues: 0.70, sources: 0.75),
  ]

  init(_ name: String) throws {
    let bytes = Array(try Data(contentsOf: Article.folder.appending(path: name + ".txt")))
    self.bytes = bytes
    let json = try Data(contentsOf: Article.folder.appending(path: name + ".json"))
    gold = try JSONDecoder().decode(Gold.self, from: json)
    starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
  }

  func bytes(of mention: Mention) -> TextSpan {
    TextSpan(starts[mention.start], starts[mention.end])
  }

  /// The F1 of the words in `gold` and in `found`.
  func agreement(_ gold: [Mention], _ found: [TextSpan]) -> Double {
    let words = Tokenizer().tokens(in: String(decoding: bytes, as: UTF8.self))
      .filter(\.isWordLike).map(\.span)
    let wanted = gold.map { bytes(of: $0) }
    var (both, inGold, inFound) = (0, 0, 0)
    for word in words {
      let isWanted = wanted.contains { $0.overlaps(word) }
      let isFound = found.contains { $0.overlaps(word) }
      if isWanted { inGold += 1 }
      if isFound { inFound += 1 }
      if isWanted, isFound { both += 1 }
    }
    return inGold + inFound == 0 ? 1 : 2 * Double(both) / Double(inGold + inFound)
  }
}
