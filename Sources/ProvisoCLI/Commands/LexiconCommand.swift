import ArgumentParser

/// `proviso lexicon`.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Check, list, measure and import lexicons.",
    subcommands: [
      LexiconCheckCommand.self, LexiconListCommand.self, LexiconCoverageCommand.self,
      LexiconImportCommand.self, LexiconCompileCommand.self,
    ])
}
