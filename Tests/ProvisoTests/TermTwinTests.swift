import ProvisoFeatures
import Testing

@testable import Proviso

/// The terms of a statement against a list of all of them and a dictionary.
@Suite struct TermTwinTests {
  @Test(
    "terms are found by word number, by hash and by dictionary",
    arguments: [
      "", "We", "We will deliver 2,000 shells by 1 March, provided parliament agrees.",
      "The the THE cost of the cost of the plan, the plan: we will, we will!",
      "Qwzx frobnicates Qwzx; they must disarm – “naïve” façade 🙂 we’ll help for $3 or 40 %?",
    ])
  func terms(text: String) throws {
    let (model, lexicon) = (try Resources.defaultModel(), try Resources.lexicon())
    let vocabulary = model.vocabulary
    let columns = Dictionary(
      uniqueKeysWithValues: zip(vocabulary.keys, 0..<Int32(vocabulary.count)))
    let extractor = FeatureExtractor(lexicon)
    var (byNumber, byHash) = (StatementVector(extractor), StatementVector(extractor))
    let bytes = Array(text.utf8)
    var analysis = Analysis()
    var listed: [NGram] = []
    // The second time the buffers are used again.
    for _ in 0..<2 {
      analysis.analyse(bytes.span, with: lexicon)
      byNumber.fill(bytes.span, analysis, vocabulary, WordColumns(vocabulary, lexicon))
      byHash.fill(bytes.span, analysis, vocabulary)
      NGramExtractor.extract(bytes.span, analysis, vocabulary.options, into: &listed)
      var expected: [Int32] = []
      for term in listed {
        if let column = columns[term.hash], !expected.contains(column) { expected.append(column) }
      }
      #expect(byNumber.terms(vocabulary).map(\.column) == expected)
      #expect(byHash.terms(vocabulary).map(\.column) == expected)
      #expect(byNumber.coverage == byHash.coverage)
    }
  }
}
