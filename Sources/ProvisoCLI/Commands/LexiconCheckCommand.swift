import ArgumentParser
import Proviso
import ProvisoIO
import ProvisoLexicon

/// `proviso lexicon check`.
struct LexiconCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Test every entry on its own examples, and find entries that repeat one another.",
    discussion: """
      EXAMPLES
        proviso lexicon check
        proviso lexicon check mine
      """)

  @Argument(
    help: ArgumentHelp(
      "A folder of lexicon files, tested as --lexicon would use them; without it, the lexicons "
        + "compiled in."),
    completion: .directory)
  var folder: String?

  func run() throws {
    let files = try folder.map(LexiconFolder.files) ?? Resources.lexiconFiles()
    let lexicon = try LexiconFolder.lexicon(LexiconFolder.merged(files), of: folder)
    let names = Set(files.map(\.name))
    let count = lexicon.cues.count { names.contains($0.file) }
    let trial = WordSetTrial(lexicon: lexicon)
    let issues =
      (lexicon.check() + lexicon.unknownLabels()
      + (names.contains(LexiconFile.wordSets) ? trial.findings() : []))
      .filter { names.contains($0.file) }
    for issue in issues { Terminal.write("\(issue)\n") }
    guard issues.isEmpty else {
      throw IOFailure(
        .badData, "\(issues.count) finding\(issues.count == 1 ? "" : "s") in \(count) entries")
    }
    let sets = files.first { $0.name == LexiconFile.wordSets }?.wordSetCount ?? 0
    let size =
      folder == nil
      ? "\(count) entries, \(lexicon.formCount) phrases"
      : "\(count) of \(lexicon.cues.count) entries"
    let more = sets == 0 ? "" : ", \(sets) word set\(sets == 1 ? "" : "s")"
    try Terminal.writeResult("\(size)\(more), digest \(lexicon.digest): all examples hold\n")
  }
}
