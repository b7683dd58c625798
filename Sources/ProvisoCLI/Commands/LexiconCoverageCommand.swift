import ArgumentParser
import Proviso
import ProvisoDesk
import ProvisoIO
import ProvisoLexicon
import ProvisoThreads
import ProvisoStatements
import ProvisoText

/// `proviso lexicon coverage`.
struct LexiconCoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Measure the cues on a corpus: how often, how ambiguous, in which context.",
    discussion: """
      Shows how often each word that can open a condition does so and how often it only seems to; \
      and for every cue its frequency, its share of look-alikes and matches in context. With \
      --labels, for records with labels (C, D, S, conditions, lookalikes), also how often they \
      confirm a cue.

      EXAMPLES
        proviso lexicon coverage speeches.jsonl
        proviso lexicon coverage labelled.jsonl --labels --lexicon mine --lines 5
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument { case table, jsonl }

  @OptionGroup var input: InputOptions
  @OptionGroup var models: ModelOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var prose: ProseOptions

  @Option(help: "Form of the output.")
  var format = Form.table

  @Option(
    help: ArgumentHelp(
      "Words whose use as a trigger is counted, comma-separated.", valueName: "list"))
  var words: String?

  @Option(help: ArgumentHelp("How many matches in context to show for each cue.", valueName: "n"))
  var lines: Count = 3

  @Option(help: ArgumentHelp("How many cues to list in the table.", valueName: "n"))
  var top: Count = 40

  @Flag(help: "The records have labels of the scheme; compare with them.")
  var labels = false

  @Option(
    help: ArgumentHelp("Worker threads. Default: all cores.", valueName: "n"),
    transform: ThreadCount.parsed)
  var threads: Int?

  func run() throws {
    let inputs = try input.inputs()
    if labels, inputs.contains(where: { $0.format != .jsonl }) {
      throw IOFailure(.usage, "--labels: labels have spans; give them as .jsonl")
    }
    let triggers =
      words?.split(separator: ",").map { $0.lowercased() }
      ?? LexiconCoverage.usualTriggers
    let empty = LexiconCoverage(
      try models.loadLexicon(), triggers: triggers, linesPerCue: lines.number)
    let workers = (0..<(try ThreadCount.checked(threads))).map { _ in CoverageWorker(empty, self) }
    var file = try OutputFile.open(output.output, inputs: inputs.map(\.path) + models.files())
    var skipped = SkippedRecords()
    try read(inputs, workers, &skipped)
    var total = empty
    for worker in workers { total.merge(worker.coverage) }
    if total.statements + skipped.count == 0 { throw InputOptions.noRecords(inputs) }
    switch format {
    case .table:
      let isTerminal = output.output == "-" && Terminal.isInteractive(.output)
      let table = total.table(
        columns: isTerminal ? Terminal.columns(.output) : 110, limit: top.number)
      try file.write(Array(Terminal.safe(table, keepsLines: true).utf8))
    case .jsonl:
      var json = JSONWriter()
      total.writeLines(to: &json)
      try file.write(json.bytes)
    }
    try file.commit()
    try skipped.finish()
  }

  /// Reads one chunk for each worker at a time, and lets all of them count.
  private func read(
    _ inputs: [RecordInput], _ workers: [CoverageWorker], _ skipped: inout SkippedRecords
  ) throws {
    var reader = try RecordReader(inputs)
    var progress = ProgressBar(total: reader.totalBytes, already: 0, isQuiet: output.quiet)
    defer { progress.clear() }
    var done = 0
    var goesOn = true
    while goesOn {
      var filled = 0
      for worker in workers {
        goesOn = try reader.next(into: &worker.chunk)
        guard goesOn else { break }
        done += worker.chunk.bytes.count
        filled += 1
      }
      let failures = Parallel.map(filled, threads: workers.count) { workers[$0].count() }
      if workers.prefix(filled).contains(where: { !$0.skipped.isEmpty }) { progress.clear() }
      for (worker, failure) in zip(workers, failures) {
        if let note = worker.note {
          progress.clear()
          output.report([note])
        }
        skipped.add(worker.skipped)
        if let failure { throw failure }
      }
      progress.update(done: done)
    }
  }
}

/// Counts the records of one chunk after another: one a thread.
private final class CoverageWorker {
  var chunk = RecordChunk()
  private(set) var coverage: LexiconCoverage
  /// The bad records of the last chunk.
  private(set) var skipped: [IOFailure] = []
  /// What to report about the last document.
  private(set) var note: String?
  private var cursor: RecordCursor
  private var documents: DocumentReader
  private let usesLabels: Bool
  private let skipsBad: Bool

  init(_ coverage: LexiconCoverage, _ command: LexiconCoverageCommand) {
    self.coverage = coverage
    cursor = RecordCursor(
      fields: [command.input.records.textField], required: command.input.records.required)
    documents = DocumentReader(
      coverage.lexicon, unit: .utf8, layout: command.prose.layout, speaker: command.prose.speaker)
    usesLabels = command.labels
    skipsBad = command.input.records.skipBad
  }

  /// Counts the chunk; the failure that ended it, if one did.
  func count() -> IOFailure? {
    (skipped, note) = ([], nil)
    do throws(IOFailure) {
      skipped = try cursor.forEach(in: chunk, skipsBad: skipsBad) { (cursor) throws(IOFailure) in
        try count(cursor)
      }
      return nil
    } catch {
      return error
    }
  }

  private func count(_ cursor: RecordCursor) throws(IOFailure) {
    let before = coverage.statements
    let field = try cursor.statement(in: chunk)
    if chunk.format == .prose {
      let bytes = Array(chunk.bytes[cursor.record])
      try documents.read(bytes, name: chunk.name)
      note = documents.formatNote(on: chunk.name)
      for unit in documents.units { coverage.add(bytes.span.extracting(unit.span.range)) }
    } else if usesLabels {
      var bytes: [UInt8] = []
      cursor.copyBytes(of: field, in: chunk, into: &bytes)
      let object: JSONValue
      do { object = try JSONValue(chunk.bytes.span, cursor.record) } catch {
        throw cursor.failure("broken JSON: \(error.kind.rawValue)", in: chunk)
      }
      coverage.add(bytes.span, gold: try GoldRecord.gold(object, bytes, cursor, chunk).labels)
    } else {
      cursor.withBytes(of: field, in: chunk) { coverage.add($0) }
    }
    guard coverage.statements > before || chunk.format == .prose else {
      throw cursor.blank(in: chunk)
    }
  }
}
