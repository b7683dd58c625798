import ArgumentParser
import Proviso
import ProvisoIO
import ProvisoModel

/// `proviso evaluate`.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compare a model's answers with labelled quotes.",
    discussion: """
      EXAMPLES
        proviso evaluate --model mine.proviso test.jsonl
        proviso evaluate --model mine.proviso test.jsonl --format json
        proviso evaluate --model mine.proviso test.jsonl --compare other.proviso
      """)

  enum Form: String, ExpressibleByArgument { case table, json }

  @OptionGroup var quotes: QuoteOptions
  @OptionGroup var models: ModelOptions

  @Option(help: "table or json.")
  var format = Form.table

  @Option(help: "Another model: adds a paired test of the two on the same quotes.")
  var compare: String?

  @Option(help: "How many of the worst errors to list in the table.")
  var errors = 10

  func run() throws {
    let scorer = try models.loadScorer()
    var skipped = SkippedRecords()
    let labelled = try quotes.quotes(kind: scorer.model.kind, &skipped)
    let evaluation = try Evaluation(scorer, labelled)
    var text: String
    switch format {
    case .json: text = EvaluationJSON(evaluation, kind: scorer.model.kind).text
    case .table:
      text = EvaluationTable(evaluation).text
      text += WorstErrors(evaluation, labelled, scorer, count: max(0, errors)).text
    }
    if let compare {
      let other = try StatementScorer(try ModelStore.model(compare), scorer.lexicon)
      let second = try Evaluation(other, labelled)
      text += PairedComparison(evaluation, second, names: (models.model, compare)).text
    }
    var output = try OutputFile.open("-")
    try output.write(Array(text.utf8))
    try output.commit()
    try skipped.finish()
  }
}
