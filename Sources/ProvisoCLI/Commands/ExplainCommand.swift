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
    try UTF8Check.check(bytes.span, bytes.indices, name: "statement")
    var scorer = try models.loadScorer()
    guard !whatIf || scorer.model.kind == .gold else {
      throw IOFailure(.usage, "--what-if: edits are tried for models of the labelling scheme only")
    }
    var frame = StatementFrame()
    if let document { (bytes, frame) = try row(of: bytes, in: document, scorer.lexicon) }
    scorer.score(bytes.span, frame: frame)
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

  /// The row that `score` makes of the statement in the document, and what that was cut out of.
  private func row(
    of statement: [UInt8], in document: String, _ lexicon: Lexicon
  ) throws -> (text: [UInt8], frame: StatementFrame) {
    let bytes = try WholeFile.text(of: document)
    var reader = DocumentReader(
      lexicon, unit: .codepoint, layout: prose.layout, speaker: prose.speaker)
    try reader.read(bytes, name: document)
    let wanted = ExplainCommand.words(statement[...])
    let units = reader.units.map { ($0, words: ExplainCommand.words(bytes[$0.span.range])) }
    let same = units.first { $0.words == wanted }
    let holding = units.filter { wanted.count > 2 && $0.words.contains(wanted) }
    let held = units.filter { $0.words.count > 2 && wanted.contains($0.words) }
    guard let unit = same ?? (holding.count == 1 ? holding[0] : held.count == 1 ? held[0] : nil)
    else {
      throw IOFailure(
        .badData,
        holding.count > 1
          ? "has these words \(holding.count) times; give the whole statement"
          : "has no such statement; give one as `proviso score` lists it",
        file: document)
    }
    return (Array(bytes[unit.0.span.range]), unit.0.frame)
  }

  /// The words of a text, so that lines may be wrapped, and marks left out, in one place and not in
  /// the other.
  private static func words(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split { byte in
      !(byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte)
    }
  }
}
