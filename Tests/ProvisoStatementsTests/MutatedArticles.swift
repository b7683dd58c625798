import ProvisoTestSupport

/// Pieces of the test articles with texts put in at random, which repeat for a seed.
struct MutatedArticles {
  var random: TestRandom
  private let articles: [[Character]]

  init(seed: Int) throws {
    random = TestRandom(seed: UInt64(seed))
    articles = try Article.names.map {
      Array(String(decoding: try Article($0).bytes, as: UTF8.self))
    }
  }

  /// The next piece: some 200 characters with one to eight of `insertions`, where asked for with
  /// cuts, too.
  mutating func next(inserting insertions: [String], cuts: Bool = false) -> String {
    let article = articles.randomElement(using: &random) ?? []
    let start = Int.random(in: 0..<article.count, using: &random)
    var text = Array(article[start..<min(article.count, start + 200)])
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let place = Int.random(in: 0...text.count, using: &random)
      text.insert(contentsOf: insertions.randomElement(using: &random) ?? "", at: place)
      if cuts, Bool.random(using: &random) {
        let from = Int.random(in: 0...text.count, using: &random)
        text.removeSubrange(from..<min(text.count, from + 12))
      }
    }
    return String(text)
  }
}
