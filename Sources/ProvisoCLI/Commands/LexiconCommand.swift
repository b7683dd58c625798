import ArgumentParser

/// `proviso lexicon`.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Check, list, measure and import lexicons.",
    discussion: """
      EXAMPLES
        proviso lexicon check mine
        proviso lexicon list --role only
        proviso lexicon coverage speeches.jsonl
        proviso lexicon import hedges.yml --role hedge --output mine/hedges.tsv
      """,
    subcommands: [
      LexiconCheckCommand.self, LexiconListCommand.self, LexiconCoverageCommand.self,
      LexiconImportCommand.self, LexiconCompileCommand.self,
    ])
}
