import ArgumentParser
import Proviso
import ProvisoIO
import ProvisoLexicon

/// `proviso lexicon`.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Check, list, measure and import lexicons.",
    subcommands: [
      LexiconCheckCommand.self, LexiconListCommand.self, LexiconCoverageCommand.self,
      LexiconImportCommand.self, LexiconCompileCommand.self,
    ])
}

/// `proviso lexicon check`.
struct LexiconCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Test every entry on its own examples, and find entries that repeat one another.")

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
    let issues = lexicon.check().filter { names.contains($0.file) }
    for issue in issues { Terminal.write("\(issue)\n") }
    guard issues.isEmpty else {
      throw IOFailure(
        .badData, "\(issues.count) finding\(issues.count == 1 ? "" : "s") in \(count) entries")
    }
    let size =
      folder == nil
      ? "\(count) entries, \(lexicon.formCount) phrases"
      : "\(count) of \(lexicon.cues.count) entries"
    try Terminal.writeResult("\(size), digest \(lexicon.digest): all examples hold\n")
  }
}

/// `proviso lexicon list`.
struct LexiconListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the entries: file:line, role, pattern.")

  @OptionGroup var lexicon: LexiconOption

  @Option(help: "Only entries of this role.")
  var role: String?

  func run() throws {
    let lexicon = try lexicon.load()
    if let role, Role(rawValue: role) == nil {
      let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
      throw IOFailure(.usage, "--role: there is no role '\(role)'; roles are \(known)")
    }
    let wanted = lexicon.cues.filter { role == nil || $0.role.rawValue == role }
    try Terminal.writeResult(
      wanted.map { "\($0.key)\t\($0.role.rawValue)\t\($0.pattern)\n" }.joined())
  }
}

/// `proviso lexicon compile`, for `Scripts/compile-lexicons`.
struct LexiconCompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile", abstract: "Write the image of a folder of lexicons.",
    shouldDisplay: false)

  @Argument(help: "A folder of lexicon files.", completion: .directory)
  var folder: String

  @Option(help: "The image to write.")
  var output: String

  func run() throws {
    let files = try LexiconFolder.files(of: folder)
    _ = try LexiconFolder.lexicon(files, of: folder)
    var file = try OutputFile.open(output, inputs: files.map { "\(folder)/\($0.name)" })
    try file.write(try Lexicon.image(of: files))
    try file.commit()
  }
}
