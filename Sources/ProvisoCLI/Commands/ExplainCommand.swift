import ArgumentParser
import Proviso
import ProvisoDesk
import ProvisoFeatures
import ProvisoIO
import ProvisoLexicon
import ProvisoStatements
import ProvisoText

/// `proviso explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain in words how a statement got its scores.",
    discussion: """
      EXAMPLES
        proviso explain "We will join, provided parliament agrees."
        proviso explain --what-if "We hope to join, if possible."
        proviso explain "will sign in May" --document article.txt
      """)

  @Argument(help: "The statement; if omitted, standard input.")
  var text: String?

  @OptionGroup var models: ModelOptions

  @Option(
    help: ArgumentHelp(
      "How many of the strongest contributions of each scale to list.", valueName: "n"))
  var top: Count = 8

  @Flag(help: "List the smallest edits that would raise or lower the levels, found by rescoring.")
  var whatIf = false

  @Option(
    help: ArgumentHelp(
      """
      The document that the statement comes from: it is read as score reads it there, as reported \
      words or an item of a list.
      """, valueName: "file"),
    completion: .file())
  var document: String?

  @OptionGroup var prose: ProseOptions

  func run() throws {
    Interruption.endAtOnce()
    let given = text == "-" ? nil : text
    if let given, !given.contains(" "), ByteSource.exists(given) {
      throw IOFailure(
        .usage, "is a file; explain takes the words of one statement (score takes files)",
        file: given)
    }
    var bytes = try given.map { Array($0.utf8) } ?? WholeFile.bytes(of: "-")
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    var chunk = RecordChunk()
    chunk.name = "statement"
    chunk.bytes = bytes
    try chunk.checkText()
    var scorer = try models.loadScorer()
    guard !whatIf || scorer.model.kind == .gold else {
      throw IOFailure(.usage, "--what-if: edits are tried for models of the labelling scheme only")
    }
    scorer.score(bytes.span, frame: try frame(of: bytes, scorer.lexicon))
    guard !scorer.analysis.reading.tokens.isEmpty else {
      throw IOFailure(.badData, "the statement is empty; give it some words")
    }
    let inColour = Terminal.usesColour(.output)
    let width = min(100, Terminal.columns(.output))
    let explanation = ExplanationText(
      scorer, bytes, width: width, inColour: inColour, top: top.number)
    try Terminal.writeColoured(explanation.marked + explanation.text)
    if whatIf {
      var edits = WhatIf(scorer)
      try Terminal.writeResult(edits.report(String(decoding: bytes, as: UTF8.self)))
    }
  }

  /// What the statement was cut out of in the document; empty without one.
  private func frame(of statement: [UInt8], _ lexicon: Lexicon) throws -> StatementFrame {
    guard let document else { return [] }
    var chunk = RecordChunk()
    chunk.name = document
    chunk.bytes = try WholeFile.bytes(of: document)
    try chunk.checkText()
    var reader = DocumentReader(
      lexicon, unit: .codepoint, layout: prose.layout, speaker: prose.speaker)
    try reader.read(chunk.bytes, name: document)
    // Lines may be wrapped, and the last stop left out, in one place and not in the other.
    func words(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
      var bytes = bytes
      while let last = bytes.last, last <= 0x20 || ".,;".utf8.contains(last) { bytes.removeLast() }
      return bytes.split { $0 <= 0x20 }
    }
    let wanted = words(statement[...])
    guard let unit = reader.units.first(where: { words(chunk.bytes[$0.span.range]) == wanted })
    else {
      throw IOFailure(
        .badData, "has no such statement; give one as `proviso score` lists it, without its marks",
        file: document)
    }
    return unit.frame
  }
}
