import ArgumentParser
import Proviso
import ProvisoDesk
import ProvisoIO

/// `proviso label`.
struct LabelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "label",
    abstract: "Label statements in the terminal, following the labelling scheme.",
    discussion: """
      Shows one statement at a time; digits set commitment, conditionality and specificity, w marks \
      words, ? shows the rules, u undoes. Every key is written to FILE.journal at once: labelling \
      resumes where it stopped, however it stopped. At the end, and with --export, the labels are \
      written in the form that train --kind gold reads.

      EXAMPLES
        proviso label statements.jsonl
        proviso label statements.jsonl --order uncertainty --output anna.jsonl
        proviso label statements.jsonl --export
      """)

  enum Order: String, CaseIterable, ExpressibleByArgument { case file, uncertainty }

  @Argument(help: "Statements: .jsonl with text and id, or one per line.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      "Where the labels are written. Default: FILE.labels.jsonl.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("Where the keys are recorded. Default: FILE.journal.", valueName: "file"),
    completion: .file())
  var journal: String?

  @Option(help: "As in the file, or what the model is least sure of first.")
  var order = Order.file

  @OptionGroup var models: ModelOptions

  @Flag(help: "Start from the labels already in the file, to correct them.")
  var keepLabels = false

  @Flag(help: "Write the labels from the journal and exit.")
  var export = false

  private var journalPath: String { journal ?? file + ".journal" }

  func run() throws {
    guard file != "-" else {
      throw IOFailure(.usage, "labelling needs a file; standard input is for the keys")
    }
    if let format = RecordFormat(ending: file), format.delimiter != nil {
      throw IOFailure(
        .usage, "a table; labelling needs .jsonl with text and id, or a statement on each line",
        file: file)
    }
    let given = try LabelFile.records(try WholeFile.bytes(of: file), name: file)
    guard !given.isEmpty else { throw IOFailure(.badData, "no statements", file: file) }
    let records = keepLabels ? given : given.map(\.unlabelled)
    var session = LabelSession(records, order: try queue(records))
    if export {
      guard FolderListing.isFile(journalPath) else {
        throw IOFailure(
          .noInput, "there is no such journal; label something first", file: journalPath)
      }
      _ = try LabelJournal.replay(
        try WholeFile.bytes(of: journalPath), into: &session, name: journalPath)
    } else {
      try label(&session, records)
    }
    try write(session)
    if Interruption.isRequested {
      throw IOFailure(.interrupted, "stopped on request; run it again to go on")
    }
  }

  private func queue(_ records: [LabelRecord]) throws -> [Int]? {
    guard order == .uncertainty, !export else { return nil }
    var scorer = try models.loadScorer()
    guard scorer.model.kind == .gold else {
      throw IOFailure(.usage, "--order: uncertainty needs a model of the labelling scheme")
    }
    return LabelQueue.byUncertainty(records, &scorer)
  }

  /// The journal so far, read when nobody else writes it any more; then the loop: draw, wait for
  /// keys, note each in the journal, then press it.
  private func label(_ session: inout LabelSession, _ records: [LabelRecord]) throws {
    let terminal = try RawTerminal()
    let file = try AppendedFile(journalPath)
    let whole = try LabelJournal.replay(
      try file.contents(), into: &session, name: journalPath)
    try file.cut(to: whole)
    if whole == 0 { try file.append(LabelJournal.head(records), sync: true) }
    session.goToOpen()
    var reader = LabelKeyReader()
    var drawn = ""
    while !session.isFinished {
      let screen = LabelScreen(
        columns: Terminal.columns(.output), rows: Terminal.rows(.output),
        usesColour: Terminal.usesColour(.output))
      let drawing = screen.drawing(session)
      if drawing != drawn { Terminal.steer(drawing, .output) }
      drawn = drawing
      let typed = terminal.typed()
      for key in reader.keys(typed ?? []) {
        try file.append(LabelJournal.line(key, at: session.current.id), sync: key == .enter)
        session.press(key)
      }
      if typed == nil { return }
    }
  }

  private func write(_ session: LabelSession) throws {
    guard session.completeCount > 0 else {
      return Terminal.write("proviso: no statement is labelled; nothing was written\n")
    }
    let path = output ?? file + ".labels.jsonl"
    var json = JSONWriter()
    for record in session.records where record.isComplete { record.write(to: &json) }
    var written = try OutputFile.open(path, inputs: [file, journalPath] + models.files())
    try written.write(json.bytes)
    try written.commit()
    Terminal.write(
      "proviso: \(session.completeCount) of \(session.records.count) statements are labelled; "
        + "labels in \(path == "-" ? "standard output" : path)\n")
    let open = session.records.count { $0.isComplete && $0.lacksCondition }
    if open > 0 {
      Terminal.write(
        "proviso: \(open) of them have D2 or D3, but no words marked as the condition\n")
    }
  }
}
