import ArgumentParser
import Proviso
import ProvisoIO
import ProvisoLexicon
import ProvisoStatements
import ProvisoText

/// `proviso score`.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score the statements of articles, lists or records.",
    discussion: """
      EXAMPLES
        proviso score article.txt
        proviso score in.jsonl --text-field quote --format csv --output out.csv
        cat lines.txt | proviso score --input-format lines --fields text,firmness
        proviso score big.jsonl --output scored.jsonl --resume
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var models: ModelOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var prose: ProseOptions

  @Option(help: "Form of the output. Default: table on a terminal, else jsonl.")
  var format: OutputFormat?

  @Flag(help: "Add what each cue and n-gram contributes to each score; needs jsonl.")
  var explain = false

  @Option(
    help: ArgumentHelp(
      """
      Output fields, comma-separated, such as text,commitment.score,firmness; fewer is faster. \
      Default: all. Fields and groups: \(OutputField.groups.joined(separator: ", ")); a group has \
      parts, such as commitment.name, which an unknown name lists.
      """, valueName: "list"))
  var fields: String?

  @Option(help: ArgumentHelp("Unit of every offset.", valueName: "unit"))
  var offsets = OffsetUnit.codepoint

  @Option(
    help: ArgumentHelp(
      "Worker threads; a table and a page are made by one. Default: all cores.", valueName: "n"),
    transform: ThreadCount.parsed)
  var threads: Int?

  @Flag(help: "Continue an interrupted run on the same output.")
  var resume = false

  func run() throws {
    let inputs = try input.inputs()
    let isShown = output.output == "-" && Terminal.isInteractive(.output)
    let form = format ?? (isShown && fields == nil && !explain ? .table : .jsonl)
    if form == .html { try output.checkPage() }
    try checkContents(of: form)
    let threads = try ThreadCount.checked(threads)
    let selection =
      try fields.map { list throws(IOFailure) in try FieldSelection(list: list, explains: explain) }
      ?? FieldSelection(explains: explain)
    let scorer = try models.loadScorer()
    try selection.check(scorer.model)
    if form == .csv || form == .tsv { try selection.checkCells() }
    let settings = ScoreSettings(
      scorer: scorer, records: input.records, fields: selection, unit: offsets, form: form,
      prose: prose, isProse: inputs.contains { $0.format == .prose })
    let read = try inputs.map(\.path) + models.files()
    switch form {
    case .table, .html:
      if self.threads != nil {
        output.report(["--threads: \(Self.name(of: form)) is made by one thread"])
      }
      try ScoreReport(
        settings: settings, inputs: inputs, read: read, output: output, records: input.records,
        prose: prose
      )
      .run(form)
    case .jsonl, .csv, .tsv:
      if format == nil { output.reportEnding() }
      let run = ScoreRun(
        settings: settings, inputs: inputs, read: read, output: output,
        workers: threads, resumes: resume, options: lasting(settings))
      try run.run()
    }
  }
}

extension ScoreCommand {
  /// Makes sure that what was asked for has a place in the output.
  ///
  /// - Throws: ``IOFailure`` of kind `usage` that names the option and the formats for it.
  private func checkContents(of form: OutputFormat) throws(IOFailure) {
    let name = Self.name(of: form)
    if fields != nil, form == .table || form == .html {
      throw IOFailure(
        .usage, "--fields: \(name) shows fields of its own; use --format jsonl, csv or tsv")
    }
    if resume, form == .table || form == .html {
      throw IOFailure(
        .usage, "--resume: \(name) is made at once; use --format jsonl, csv or tsv")
    }
    if explain, form != .jsonl {
      throw IOFailure(
        .usage, "--explain: contributions have no place in \(name); use --format jsonl")
    }
  }

  /// What the output is called in messages about options that have no use for it.
  private static func name(of form: OutputFormat) -> String {
    form == .html ? "an HTML page" : "a table"
  }

  /// What decides what is written, apart from the inputs: a run may continue with other threads, in
  /// silence, or past a bad record.
  func lasting(_ settings: ScoreSettings) -> String {
    let parts: [String] = [
      "\(settings.delimiter ?? 0)", "\(settings.columns)", fields ?? "", "\(explain)",
      offsets.rawValue, input.records.textField, input.records.idField,
      "\(input.records.inputFormat?.rawValue ?? "")",
      settings.layout.rawValue, settings.speaker ?? "", settings.scorer.model.name,
      settings.scorer.model.digest, settings.scorer.lexicon.digest,
    ]
    return parts.joined(separator: "\u{1}")
  }
}
