import Foundation
import ProvisoTestSupport
import Testing

/// The labelled statements of `seeds/` keep what `seeds/README.md` promises of every line.
@Suite struct SeedTests {
  private struct Seed: Decodable {
    let id: String
    /// Missing where the text belongs to a corpus outside of this repository.
    let text: String?
    let polarity: String
    let holder: String
    let conditions: [Span]
    let lookalikes: [Span]
    let commitment: Int
    let conditionality: Int
    let specificity: Int

    private enum CodingKeys: String, CodingKey {
      case id, text, polarity, holder, conditions, lookalikes
      case commitment = "C"
      case conditionality = "D"
      case specificity = "S"
    }
  }

  private struct Span: Decodable {
    let range: Range<Int>
    let type: String

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      let (start, end) = (try values.decode(Int.self), try values.decode(Int.self))
      try #require(start >= 0 && start < end)
      range = start..<end
      type = try values.decode(String.self)
    }
  }

  private static func seeds() throws -> [Seed] {
    let folder = Repository.root.appendingPathComponent("seeds")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "jsonl" }
      .flatMap { file in
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
          .map { try JSONDecoder().decode(Seed.self, from: Data($0.utf8)) }
      }
  }

  @Test("scales, spans, polarity and holder fit each other, and no text occurs twice")
  func consistency() throws {
    let seeds = try Self.seeds()
    #expect(seeds.count == 13_484)
    #expect(Set(seeds.map(\.id)).count == seeds.count)
    let texts = seeds.compactMap(\.text)
    #expect(texts.count == 9086 && Set(texts).count == texts.count)
    for seed in seeds {
      let isNone = seed.commitment == 0
      #expect(seed.polarity.isEmpty == isNone && (seed.holder == "none") == isNone, "\(seed.id)")
      #expect(!isNone || seed.specificity == 0, "\(seed.id)")
      let types = Set(seed.conditions.map(\.type))
      #expect(types.isEmpty == (seed.conditionality == 0), "\(seed.id)")
      #expect(
        seed.conditionality < 2 || !types.isDisjoint(with: ["PRE", "ONLY", "EXC", "DUR"]),
        "\(seed.id)")
      #expect(!types.contains("ONLY") || seed.conditionality == 3, "\(seed.id)")
      let length = seed.text?.unicodeScalars.count ?? .max
      for span in seed.conditions + seed.lookalikes {
        #expect(span.range.upperBound <= length, "\(seed.id)")
      }
    }
  }
}
