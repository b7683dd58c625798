import ArgumentParser

/// `proviso model`.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Show a model or list the models at hand.",
    subcommands: [ModelShowCommand.self, ModelListCommand.self])
}
