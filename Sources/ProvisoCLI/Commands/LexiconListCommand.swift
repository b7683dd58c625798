import ArgumentParser
import ProvisoIO
import ProvisoLexicon

/// `proviso lexicon list`.
struct LexiconListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the entries: file:line, role, pattern.",
    discussion: """
      EXAMPLES
        proviso lexicon list
        proviso lexicon list --role only --lexicon mine
      """)

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
