import ArgumentParser
import Proviso
import ProvisoDesk
import ProvisoIO
import ProvisoStatements
import ProvisoText

/// `proviso report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make a page to look at: who commits to what, on which condition, and why.",
    discussion: """
      One HTML file that needs no network and no other file: the documents with every statement \
      marked, a table to sort and filter, charts and a legend.

      EXAMPLES
        proviso report article.txt --output report.html
        proviso report speeches.jsonl --speaker-field orator --title "Speeches" --output report.html
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var models: ModelOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var prose: ProseOptions

  @Option(help: "The heading of the page.")
  var title = "Commitment report"

  @Option(
    help: """
      Documents of up to so many statements come with the strongest contributions; beyond, cues and \
      intervals explain the scores, and the page stays light.
      """)
  var contributionsFor = 5_000

  @Option(help: "The field of a record that names the speaker.")
  var speakerField = "speaker"

  func run() throws {
    let inputs = try input.inputs()
    var scorer = try models.loadScorer()
    guard scorer.model.kind == .gold else {
      throw IOFailure(
        .usage, "--model: a report needs a model of the labelling scheme, such as default")
    }
    // The output is opened first, so that nothing is computed for a place that cannot be written.
    var file = try OutputFile.open(output.output)
    var documents: [ReportDocument] = []
    var skipped: [IOFailure] = []
    for input in inputs { documents += try self.documents(input, &scorer, &skipped) }
    let source = ReportPage.Source(scorer.model)
    try file.write(ReportPage(documents, source: source, title: title).html())
    try file.commit()
    for failure in skipped { Terminal.write("proviso: skipped \(failure)\n") }
    if !skipped.isEmpty {
      throw IOFailure(.badData, "\(skipped.count) bad records were skipped")
    }
  }

  /// The documents of one file: prose as it is, records as one document of their own.
  private func documents(
    _ source: RecordInput, _ scorer: inout StatementScorer, _ skipped: inout [IOFailure]
  ) throws -> [ReportDocument] {
    var reader = try RecordReader([source])
    var cursor = RecordCursor(fields: [input.textField, input.idField, speakerField])
    var statements = DocumentReader(
      scorer.lexicon, unit: .utf8, layout: prose.layout, speaker: prose.speaker)
    var chunk = RecordChunk()
    var documents: [ReportDocument] = []
    let name = source.path.split(separator: "/").last.map(String.init) ?? source.path
    var records = ReportDocument(
      name: source.path == "-" ? "standard input" : name, text: [], statements: [])
    while try reader.next(into: &chunk) {
      cursor.begin(chunk)
      while true {
        do {
          guard try cursor.next(in: chunk) else { break }
          if chunk.format == .prose {
            let bytes = Array(chunk.bytes[cursor.record])
            try statements.read(bytes, name: chunk.name)
            documents.append(document(bytes, records.name, statements.units, &scorer))
          } else {
            try append(cursor, chunk, to: &records, &scorer)
          }
        } catch {
          guard input.skipBad, error.kind == .badData else { throw error }
          skipped.append(error)
        }
      }
    }
    return source.format == .prose ? documents : [records]
  }

  private func document(
    _ bytes: [UInt8], _ name: String, _ units: [Statement], _ scorer: inout StatementScorer
  ) -> ReportDocument {
    func words(_ mention: Mention?) -> String {
      mention.map { String(decoding: bytes[$0.span.range], as: UTF8.self) } ?? ""
    }
    let strongest = units.count <= contributionsFor ? 5 : 0
    let statements = units.map { unit in
      scorer.reportStatement(
        unit.span.range, of: bytes,
        speaker: words(unit.attribution.resolved ?? unit.attribution.source),
        cue: words(unit.attribution.cue), kind: unit.attribution.kind.rawValue,
        isReported: unit.attribution.isReported, strongest: strongest)
    }
    return ReportDocument(name: name, text: bytes, statements: statements)
  }

  private func append(
    _ cursor: RecordCursor, _ chunk: RecordChunk, to document: inout ReportDocument,
    _ scorer: inout StatementScorer
  ) throws(IOFailure) {
    let field = try cursor.text(0, in: chunk)
    var bytes: [UInt8] = []
    cursor.copyBytes(of: field, in: chunk, into: &bytes)
    var speaker: [UInt8] = []
    if cursor.fields[2].kind == .string {
      cursor.copyBytes(of: cursor.fields[2], in: chunk, into: &speaker)
    }
    let start = document.text.count
    document.text += bytes
    document.statements.append(
      scorer.reportStatement(
        start..<document.text.count, of: document.text,
        speaker: String(decoding: speaker, as: UTF8.self),
        strongest: document.statements.count < contributionsFor ? 5 : 0))
    document.text.append(0x0A)
  }
}
