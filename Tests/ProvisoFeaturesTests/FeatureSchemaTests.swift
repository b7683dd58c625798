import ProvisoLexicon
import ProvisoTestSupport
import ProvisoText
import Testing

@testable import ProvisoFeatures

/// What model files depend on: which index means what.
@Suite struct FeatureSchemaTests {
  @Test("the names of features say what was found")
  func names() throws {
    let lexicon = try RepositoryLexicon.shared.get()
    let (extractor, schema) = (FeatureExtractor(lexicon), FeatureSchema(lexicon))
    var (analysis, row) = (Analysis(), FeatureRow(count: schema.count))
    func features(_ text: String) -> Set<String> {
      analysis.analyse(Array(text.utf8).span, with: lexicon)
      extractor.extract(analysis, into: &row)
      return Set(row.indices.map { schema.name(of: Int($0)) })
    }
    let promise = features("We will not repair the yard unless 40 ships are lost by May.")
    for name in [
      "force[will]", "force+subject[will,firstPlural,negated]", "force+context[will,main,own]",
      "strongest[C4,own,negated]", "strongest+subject[C4,firstPlural]", "condition[exc,D3]",
      "condition-grade[D3]", "conditions[1]", "text[firstPlural]", "text[negated]",
      "strongest+slots[C4,0 quantities,0 deadlines]",
    ] {
      #expect(promise.contains(name), "\(name) is not among \(promise.sorted())")
    }
    // What a condition says of its own event is told apart, and its "not" is not that of the act.
    let threat = features("We will strike if the firm does not pay.")
    #expect(!threat.contains("text[negated]") && threat.contains("condition[pre,D2]"))
    #expect(threat.contains("lookalike[conc]") == false)
    #expect(features("We will pay even if it rains.").contains("lookalike[conc]"))
  }

  /// An order of cases is an order of columns in model files: whoever changes one raises
  /// ``FeatureSchema/version``, and then the sum here.
  @Test("the cases of all blocks keep their order")
  func order() throws {
    let schema = FeatureSchema(try RepositoryLexicon.shared.get())
    let lines = schema.blocks.filter { !$0.name.contains("cue") }
      .map { "\($0.name): \($0.choices.map { $0.joined(separator: " ") })" }
    let sum = WordHash.digits(WordHash.of(lines.joined(separator: "\n")))
    #expect(FeatureSchema.version == 4)
    #expect(sum == "e9931aab9e5d37f0", "\(lines.joined(separator: "\n"))")
  }

  @Test("every index has a name of its own")
  func unique() throws {
    let schema = FeatureSchema(try RepositoryLexicon.shared.get())
    var last = ""
    for block in schema.blocks {
      let names = (0..<block.count).map { block.name(at: $0) }
      if !block.name.lowercased().contains("cue") {
        #expect(Set(names).count == names.count, "\(block.name)")
      }
      #expect(names.first != last)
      last = names.last ?? ""
    }
    #expect(schema.blocks.last.map { $0.base + $0.count } == schema.count)
  }
}
