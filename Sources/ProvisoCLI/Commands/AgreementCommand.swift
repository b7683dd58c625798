import ArgumentParser
import ProvisoDesk
import ProvisoIO

/// `proviso agreement`.
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Compare two sets of labels: Krippendorff's alpha, spans, disagreements.",
    discussion: """
      EXAMPLE
        proviso agreement anna.jsonl bert.jsonl
      """)

  @Argument(help: "The labels of the first.", completion: .file())
  var first: String

  @Argument(help: "The labels of the second.", completion: .file())
  var second: String

  @Option(help: ArgumentHelp("How many disagreements to list.", valueName: "n"))
  var top: Count = 20

  @OptionGroup var destination: Destination

  func run() throws {
    guard first != "-" || second != "-" else {
      throw IOFailure(.usage, "standard input can be one of the files, not both")
    }
    let agreement = try Agreement(try labels(first), try labels(second))
    guard agreement.scales.contains(where: { $0.count > 0 }) else {
      throw IOFailure(
        .badData,
        "no statement has labels (C, D and S) in both files; label some with proviso label",
        file: ByteSource.name(of: second))
    }
    let table = agreement.table(limit: top.number)
    var file = try OutputFile.open(destination.output, inputs: [first, second])
    try file.write(Array(Terminal.safe(table, keepsLines: true).utf8))
    try file.commit()
  }

  private func labels(_ path: String) throws -> [LabelRecord] {
    try LabelFile.records(try WholeFile.bytes(of: path), name: ByteSource.name(of: path))
  }
}
