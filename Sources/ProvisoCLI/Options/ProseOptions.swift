import ArgumentParser
import ProvisoStatements

/// How prose is read.
struct ProseOptions: ParsableArguments {
  @Option(help: "How a document is laid out; auto infers it.")
  var layout = Layout.auto

  @Option(
    help: ArgumentHelp(
      "Who speaks where the text does not say: the issuer of a release, whoever gives a speech.",
      valueName: "name"))
  var speaker: String?

  func validate() throws {
    guard speaker?.isEmpty != true else { throw ValidationError("--speaker: the name is empty") }
  }
}

extension Layout: ExpressibleByArgument {}
