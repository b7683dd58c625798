import ArgumentParser
import Proviso
import ProvisoLexicon
import ProvisoIO
import ProvisoNumerics

/// `proviso train`.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a model on labelled quotes; writes a model file and its card.",
    discussion: """
      EXAMPLES
        proviso train quotes.jsonl --output mine.proviso
        proviso train ratings.csv --label-field score --output ratings.proviso
        proviso train seeds/quotes.jsonl --kind gold --output scheme.proviso
      """)

  @OptionGroup var quotes: QuoteOptions
  @OptionGroup var lexicon: LexiconOption

  @Option(
    help: """
      What the labels are. Default: text labels are classes, whole numbers in a small range \
      ordinal, other numbers ratings; gold, for labels of the scheme, has to be given.
      """)
  var kind: Model.Kind?

  @Option(
    help: ArgumentHelp(
      "The model file to write; its card goes beside it as .md.", valueName: "file"),
    completion: .file())
  var output: String

  @Option(
    help: ArgumentHelp(
      "Held-out quotes on which penalties and calibration are chosen, instead of folds of DATA; below 100, folds are used.",
      valueName: "file"))
  var dev: String?

  @Option(help: ArgumentHelp("The number of cross-validation folds.", valueName: "n"))
  var folds = 5

  @Option(
    help: ArgumentHelp(
      "Seed of the folds and intervals; the same seed gives the same bytes.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "Worker threads; they do not change the result. Default: all cores.", valueName: "n"),
    transform: ThreadCount.parsed)
  var threads: Int?

  @Flag(help: "No progress bar, no summary and no notes about the data.")
  var quiet = false

  func run() throws {
    guard folds >= 2 else { throw IOFailure(.usage, "--folds: give 2 or more") }
    let threads = try ThreadCount.checked(threads)
    guard BLAS.isAvailable else {
      throw IOFailure(
        .missing, "training needs OpenBLAS, which is missing; on Debian, install libopenblas-dev")
    }
    let lexicon = try lexicon.load()
    var skipped = SkippedRecords()
    let read = try quotes.quotes(kind: kind, isQuiet: quiet, &skipped)
    let kind = kind ?? KindGuess.kind(of: read)
    let labelled = quotes.usable(read, &skipped) { $0.fault(for: kind) }
    if kind == .class, !quiet { KindGuess.warn(of: labelled) }
    if dev == nil, !quiet { RepeatedTexts.warn(of: labelled) }
    // Whatever can be wrong with files is reported before the long work.
    let held = try dev.map { try quotes.quotes([$0], kind: kind, isQuiet: quiet, &skipped) }
    if let dev, held?.isEmpty == true {
      throw IOFailure(.badData, "there are no labelled quotes in it", file: dev)
    }
    if let held { try Evaluation.check(held, against: labelled, kind: kind) }
    let inputs = try quotes.data + [dev].compactMap(\.self) + self.lexicon.files()
    var file = try OutputFile.open(output, inputs: inputs)
    var card: OutputFile?
    if output != "-" {
      let path = Self.cardPath(of: output)
      try Self.checkCard(path)
      card = try OutputFile.open(path, inputs: inputs)
    }
    var options = TrainingOptions()
    options.seed = seed
    options.folds = folds
    options.threads = threads
    if kind != .gold { options.prepareForOneTask() }
    if !quiet, Terminal.isInteractive(.error) {
      options.progress = { stage, share in
        Terminal.steer("\r\u{1B}[K", .error)
        Terminal.write("training: \(stage) \(Int(share * 100)) %")
      }
    }
    options.isStopped = { Interruption.isRequested }
    let (model, report) = try trained(labelled, held ?? [], kind, lexicon, options)
    try file.write(model.encoded())
    try card?.write(Array(model.card.utf8))
    // The model last: it is what others read.
    try card?.commit()
    try file.commit()
    if let warning = report.convergenceWarning { Terminal.write("proviso: \(warning)\n") }
    if !quiet { Terminal.write(TrainingSummary(report, kind: kind, output: output).text) }
    if let dev, let held, !quiet {
      Self.warn(of: held, in: labelled, file: dev)
      let evaluation = try Evaluation(try StatementScorer(model, lexicon), held)
      Terminal.write(
        report.isHeldOut
          ? "the model on the held-out quotes that it was chosen and calibrated on, which flatters it:\n"
          : "the model on the held-out quotes, which had no say in it:\n")
      Terminal.write(EvaluationTable(evaluation).text)
    }
    try skipped.finish()
  }

  /// The model and what was found.
  ///
  /// - Throws: ``IOFailure`` of kind `interrupted` when the user or the system asked to stop.
  private func trained(
    _ quotes: [LabelledQuote], _ held: [LabelledQuote], _ kind: Model.Kind, _ lexicon: Lexicon,
    _ options: TrainingOptions
  ) throws -> (model: Model, report: TrainingReport) {
    let result = Result {
      try Trainer(lexicon, options)
        .train(quotes, held: held, kind: kind, name: Self.name(of: output))
    }
    if !quiet, Terminal.isInteractive(.error) { Terminal.steer("\r\u{1B}[K", .error) }
    guard !Interruption.isRequested else {
      throw IOFailure(.interrupted, "stopped on request; no model was written")
    }
    return try result.get()
  }

  private static func name(of path: String) -> String {
    let base = path.split(separator: "/").last.map(String.init) ?? path
    return base.hasSuffix(".proviso") ? String(base.dropLast(8)) : base
  }

  /// Says how many texts that should be new to the model are in the training data, too.
  private static func warn(of held: [LabelledQuote], in labelled: [LabelledQuote], file: String) {
    let texts = Set(labelled.map(\.text))
    let known = held.count { texts.contains($0.text) }
    guard known > 0 else { return }
    Terminal.write(
      "proviso: \(file): \(known) of \(held.count) held-out texts are training data, too; figures on them "
        + "flatter the model\n")
  }

  /// Makes sure that no file is lost which only has the name of the card.
  ///
  /// - Throws: ``IOFailure`` of kind `cannotCreate` that says what to do.
  private static func checkCard(_ path: String) throws(IOFailure) {
    guard FolderListing.isFile(path) else { return }
    let bytes = try WholeFile.bytes(of: path)
    guard !bytes.isEmpty, !bytes.starts(with: Model.cardTitle.utf8) else { return }
    throw IOFailure(
      .cannotCreate, "is no model card, but the card would replace it; give another --output",
      file: path)
  }

  /// The card beside the model.
  static func cardPath(of path: String) -> String {
    (path.hasSuffix(".proviso") ? String(path.dropLast(8)) : path) + ".md"
  }
}
