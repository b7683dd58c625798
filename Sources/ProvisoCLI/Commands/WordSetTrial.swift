import ProvisoFeatures
import ProvisoLexicon
import ProvisoStatements
import ProvisoText

/// Tests the word sets of a lexicon on their examples: without its words a set's example is read
/// differently.
struct WordSetTrial {
  /// What is found in a text, as a statement and as a document of each layout.
  private struct Findings: Equatable {
    var conditions: [Condition] = []
    var lookalikes: [Lookalike] = []
    var propositions: [Proposition] = []
    var slots: [Slot] = []
    var sentences: [[TextSpan]] = []
    var statements: [[Statement]] = []

    init(_ text: String, _ lexicon: Lexicon) {
      let bytes = Array(text.utf8)
      var analysis = Analysis()
      analysis.analyse(bytes.span, with: lexicon)
      (conditions, lookalikes) = (analysis.conditions, analysis.lookalikes)
      (propositions, slots) = (analysis.propositions, analysis.slots)
      var reader = StatementReader(lexicon)
      for layout in Layout.allCases {
        statements.append(reader.read(bytes.span, layout: layout))
        statements.append(reader.attributed())
        sentences.append(reader.sentences)
      }
    }
  }

  let lexicon: Lexicon

  /// The examples on which their set decides nothing.
  ///
  /// - Complexity: O(*n*) in the length of the examples, times the number of layouts.
  func findings() -> [LexiconError] {
    lexicon.wordSetExamples
      .filter { example in
        let text = example.text.split(separator: "\\n", omittingEmptySubsequences: false)
          .joined(separator: "\n")
        return Findings(text, lexicon) == Findings(text, lexicon.emptying(example.name))
      }
      .map {
        LexiconError(
          file: $0.file, line: $0.line,
          reason: "the word set '\($0.name.rawValue)' decides nothing in its example \"\($0.text)\""
        )
      }
  }
}
