import Proviso
import ProvisoLexicon
import ProvisoTestSupport
import Testing

/// Explanations and what is compiled in.
@Suite struct ContributionTests {
  @Test(
    "contributions and bias sum to the linear predictor",
    arguments: [
      "We will deliver 2,000 shells by 1 March, provided parliament agrees.",
      "They must disarm.", "Ça va – “naïve” façade 🙂 we’ll help.",
    ])
  func sums(text: String) throws {
    var scorer = try StatementScorer(try Resources.defaultModel(), try Resources.lexicon())
    let bytes = Array(text.utf8)
    scorer.score(bytes.span)
    for output in 0..<scorer.table.outputs {
      let parts = scorer.contributions(toOutput: output, bytes).reduce(0) { $0 + $1.contribution }
      #expect(abs(parts + scorer.table.biases[output] - scorer.predictors[output]) < 1e-9)
    }
  }

  @Test("a model survives being written and read")
  func roundTrip() throws {
    let model = try Resources.defaultModel(needsNames: true)
    let bytes = model.encoded()
    let again = try Model(bytes: bytes, name: "again")
    #expect(again.encoded() == bytes && again.schema == model.schema)
    // The one compiled in is trusted where it lies: here its checksum is checked.
    #expect(again.digest == model.digest)
    #expect(throws: ScorerError.self) { try Model(bytes: Array(bytes.dropLast(9)), name: "cut") }
  }

  @Test("the lexicons compiled in are those of the repository")
  func resources() throws {
    let repository = try RepositoryLexicon.shared.get()
    #expect(try Resources.lexicon().digest == repository.digest)
  }
}
