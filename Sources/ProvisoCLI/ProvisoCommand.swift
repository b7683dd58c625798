import ArgumentParser
import CProvisoHints
import Proviso
import ProvisoIO
import ProvisoModel
import ProvisoNumerics

/// The command `proviso`.
@main
struct ProvisoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proviso",
    abstract: "Scores how far statements bind, on which conditions, and how specifically.",
    discussion: """
      EXAMPLES
        proviso score article.txt
        proviso score statements.jsonl --output scored.jsonl
        proviso explain "We will join, provided parliament agrees."
        proviso train quotes.jsonl --output mine.proviso

      Without a file, or with -, text comes from standard input. Results go to standard output, \
      everything else to standard error.

      EXIT CODES
        0 done · 64 wrong usage · 65 bad data · 66 no such input
        69 something needed is missing · 73 output cannot be created
        74 read or write failed · 130 interrupted
      """,
    subcommands: [
      ScoreCommand.self, StatementsCommand.self, ExplainCommand.self, TrainCommand.self,
      EvaluateCommand.self, ReportCommand.self, CompareCommand.self, LabelCommand.self,
      AgreementCommand.self, LexiconCommand.self, ModelCommand.self,
    ])

  @Flag(name: .customLong("version"), help: "Print version, model digest and the BLAS in use.")
  var printsVersion = false

  /// The names of the commands.
  static var names: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  static func main() {
    proviso_prepare_heap()
    Terminal.takeClosedStreams()
    let arguments = Array(CommandLine.arguments.dropFirst())
    Interruption.catchSignals()
    do {
      if arguments == ["--version"] { return try printVersion() }
      try checkName(arguments)
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let failure as IOFailure {
      end(failure)
    } catch let error as ScorerError {
      Terminal.write("proviso: \(error)\n")
      exitProcess(IOFailure.Kind.missing.exitCode)
    } catch let error as TrainingError {
      Terminal.write("proviso: \(error)\n")
      exitProcess(IOFailure.Kind.badData.exitCode)
    } catch {
      let code = exitCode(for: error)
      guard !code.isSuccess else {
        // Help and completion scripts.
        do { try Terminal.writeResult(fullMessage(for: error) + "\n") } catch { end(error) }
        exitProcess(code.rawValue)
      }
      var message = fullMessage(for: error)
      if message.hasPrefix("Error: ") { message.removeFirst(7) }
      Terminal.write("proviso: \(message)\n")
      exitProcess(code.rawValue)
    }
  }

  /// Says what failed, unless nobody is there to read it, and ends.
  private static func end(_ failure: IOFailure) -> Never {
    if failure.kind != .closedPipe { Terminal.write("proviso: \(failure)\n") }
    exitProcess(failure.kind.exitCode)
  }

  func run() throws {
    if printsVersion { return try Self.printVersion() }
    throw CleanExit.helpRequest(self)
  }

  /// Refuses a first argument that names no command, which the parser would call unexpected, what
  /// help is asked for in vain, and a question for the version after a command.
  private static func checkName(_ arguments: [String]) throws {
    guard !arguments.prefix(while: { $0 != "--" }).contains("--version") else {
      throw ValidationError("--version takes no command; say proviso --version")
    }
    let asksForHelp = arguments.first == "help"
    var commands = configuration.subcommands
    for name in asksForHelp ? arguments.dropFirst() : arguments.prefix(1) {
      guard !name.hasPrefix("-"), !commands.isEmpty else { return }
      guard let command = commands.first(where: { $0.configuration.commandName == name }) else {
        let names = commands.compactMap { $0.configuration.commandName }
        throw ValidationError(
          "there is no command '\(name)'; the commands are \(names.joined(separator: ", "))")
      }
      commands = command.configuration.subcommands
    }
  }

  private static func printVersion() throws(IOFailure) {
    let digest = Resources.defaultModelDigest ?? "none"
    try Terminal.writeResult(
      "proviso \(Version.current)\nmodel default \(digest)\nBLAS \(BLAS.description)\n")
  }
}
