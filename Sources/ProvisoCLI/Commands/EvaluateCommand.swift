import ArgumentParser
import Proviso
import ProvisoIO
import ProvisoModel

/// `proviso evaluate`.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compare a model's answers with labelled quotes.",
    usage: "proviso evaluate [--model <name|path>] [<options>] [<data> ...]",
    discussion: """
      EXAMPLES
        proviso evaluate --model mine.proviso test.jsonl
        proviso evaluate --model mine.proviso test.jsonl --format json
        proviso evaluate --model mine.proviso test.jsonl --compare old.proviso
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument { case table, json }

  @OptionGroup var quotes: QuoteOptions
  @OptionGroup var models: ModelOptions

  @OptionGroup var destination: Destination

  @Flag(help: "No notes about the data. There is no progress bar to leave out.")
  var quiet = false

  @Option(help: "Form of the output.")
  var format = Form.table

  @Option(
    help: ArgumentHelp(
      "Another model: adds paired tests of the two on the same quotes, groups whole.",
      valueName: "name|path"))
  var compare: String?

  @Option(help: ArgumentHelp("How many of the worst errors to list in the table.", valueName: "n"))
  var errors: Count = 10

  func run() throws {
    Interruption.endAtOnce()
    let scorer = try models.loadScorer()
    var skipped = SkippedRecords()
    let model = scorer.model
    // Whoever forgets --model is told of labels that his data have no need of.
    let advice =
      "; model '\(model.name)' is judged by these, for a model of your own labels give --model"
    let read = try quotes.quotes(kind: model.kind, advice: advice, isQuiet: quiet, &skipped)
    let labelled = quotes.usable(read, &skipped) { $0.fault(for: model) }
    let evaluation = try Evaluation(scorer, labelled)
    let comparison = try compare.map { try self.comparison(with: $0, evaluation, labelled, scorer) }
    let text: String
    switch format {
    case .json:
      text = EvaluationJSON(evaluation, kind: scorer.model.kind, comparison: comparison).text
    case .table:
      let tables =
        EvaluationTable(evaluation).text
        + WorstErrors(evaluation, labelled, scorer, count: errors.number).text
        + (comparison?.text ?? "")
      text = Terminal.safe(tables, keepsLines: true)
    }
    Interruption.catchSignals()
    let others = [compare].compactMap(\.self).compactMap(ModelStore.path)
    var file = try OutputFile.open(
      destination.output, inputs: quotes.data + models.files() + others)
    try file.write(Array(text.utf8))
    try file.commit()
    try skipped.finish()
  }

  /// The model of `--compare` on the same quotes.
  private func comparison(
    with name: String, _ evaluation: Evaluation, _ quotes: [LabelledQuote],
    _ scorer: StatementScorer
  ) throws -> PairedComparison {
    let other = try ModelStore.model(name)
    guard other.kind == scorer.model.kind else {
      throw IOFailure(
        .usage,
        "--compare: '\(name)' is a model of kind \(other.kind.rawValue), '\(models.model)' of kind "
          + "\(scorer.model.kind.rawValue); only models of one kind answer the same question")
    }
    let second = try StatementScorer(other, scorer.lexicon)
    do {
      let comparison = EvaluationComparison(evaluation, try Evaluation(second, quotes))
      return PairedComparison(comparison, names: (models.model, name))
    } catch {
      throw IOFailure(.badData, "--compare: '\(name)' does not fit these quotes: \(error)")
    }
  }
}
