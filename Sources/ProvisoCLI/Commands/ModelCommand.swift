import ArgumentParser

/// `proviso model`.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Show a model or list the models available.",
    discussion: """
      EXAMPLES
        proviso model list
        proviso model show mine.proviso
      """,
    subcommands: [ModelShowCommand.self, ModelListCommand.self])
}
