import ArgumentParser
import Proviso
import ProvisoDesk
import ProvisoFeatures
import ProvisoIO
import ProvisoLexicon

/// `proviso explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain in words how a statement got its scores.",
    discussion: """
      EXAMPLES
        proviso explain "We will join, provided parliament agrees."
        proviso explain --what-if "We hope to join, if possible."
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
    scorer.score(bytes.span)
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
}
