import ProvisoTestSupport
import Testing

@testable import Proviso
@testable import ProvisoLexicon

/// Statements that nobody writes: pieces of the lexicon's examples, and small words and marks in
/// any order.
///
/// What is read with rules must be read whatever its words are.
@Suite struct GeneratedStatementTests {
  private static let small =
    """
    i we you he she it they this that the a no any all each both us them our his its who which what where when while if \
    unless until once only even not never will would shall may can could must should is are was were be been being has \
    have had do does did to of in by from with without for on at as than so and or but nor , , , ; : - ( ) " “ ” ' . ? ! \
    ... agree pays signed going 5 2030 Monday percent Paris minister company said says promised it's don't we'll U.S. 's
    """
    .split(separator: " ").map(String.init)

  /// The words of a text: runs of one to six of examples, half of them of one or two, among small
  /// words.
  private func words(
    _ examples: [[Substring]], _ random: inout TestRandom
  ) -> [String] {
    var words: [String] = []
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      if Bool.random(using: &random), let example = examples.randomElement(using: &random) {
        let length = [1, 1, 2, 2, 4, 6][random.next(below: 6)]
        let start = random.next(below: example.count)
        words += example[start..<min(example.count, start + length)].map(String.init)
      } else {
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          words.append(Self.small[random.next(below: Self.small.count)])
        }
      }
    }
    return words
  }

  @Test("scores and spans of any words keep to the scheme", arguments: 1...4)
  func invariants(seed: Int) throws {
    let lexicon = try RepositoryLexicon.shared.get()
    let examples = lexicon.examples.map { $0.text.split(separator: " ") }.filter { !$0.isEmpty }
    try #require(examples.count > 2000)
    var random = TestRandom(seed: UInt64(seed))
    let scorer = try Scorer()
    for _ in 0..<10_000 {
      var text = words(examples, &random).joined(separator: " ")
      if Bool.random(using: &random) { text = text.prefix(1).uppercased() + text.dropFirst() }
      if Bool.random(using: &random) { text = text.replacing(" ,", with: ",") }
      guard let assessment = try? scorer.assess(text) else { continue }
      #expect(holds(assessment, of: text), "\(text)")
    }
  }

  private func holds(_ assessment: Assessment, of text: String) -> Bool {
    let spans = assessment.conditions.map(\.span) + assessment.lookalikes.map(\.span)
    let areInside = spans.allSatisfy {
      !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= text.utf8.count
    }
    let starts = assessment.conditions.map(\.span.lowerBound)
    return areInside && starts == starts.sorted()
      && (assessment.conditionality.level == .unconditional) == assessment.conditions.isEmpty
      && (assessment.polarity == nil) == (assessment.commitment.level == .noCommitment)
      && assessment.firmness >= 0 && assessment.firmness <= 1
  }
}
