import ArgumentParser
import Proviso
import ProvisoDesk
import ProvisoFeatures
import ProvisoIO
import ProvisoModel

/// `proviso model show`.
struct ModelShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a model's card, heads, cut points and strongest features.",
    discussion: """
      EXAMPLES
        proviso model show
        proviso model show mine.proviso --top 5
      """)

  @Argument(help: "A model in Models/ by name, or a model file.")
  var model = "default"

  @Option(
    help: ArgumentHelp("How many of the strongest features of each head to list.", valueName: "n"))
  var top: Count = 15

  @OptionGroup var lexicon: LexiconOption

  func run() throws {
    let model = try ModelStore.model(model, needsNames: true)
    let schema = FeatureSchema(try lexicon.load())
    var text = model.card + "\n## Heads\n\ndigest \(model.digest)\n"
    for (head, outputs) in zip(model.heads, model.outputRanges) {
      text += "\n### \(head.name)\n\n"
      if !head.labels.isEmpty { text += "labels: \(head.labels.joined(separator: ", "))\n" }
      if !head.response.cutPoints.isEmpty {
        text +=
          "cut points (log-odds): \(head.response.cutPoints.map { Shown.decimal($0, 3) }.joined(separator: ", "))\n"
      }
      if let decision = head.decision {
        text +=
          "levels are cut at expected "
          + decision.thresholds.map { Shown.decimal($0, 3) }.joined(separator: ", ") + "\n"
      }
      text += "bias: \(head.biases.map { Shown.decimal($0, 3) }.joined(separator: ", "))\n\n"
      text += strongest(head, outputs, model, schema.digest == model.schema ? schema : nil)
    }
    try Terminal.writeResult(text)
  }

  private func strongest(
    _ head: ModelHead, _ outputs: Range<Int>, _ model: Model, _ schema: FeatureSchema?
  ) -> String {
    let featureCount = model.featureCount
    let names = model.vocabulary.names
    var text = ""
    for (place, output) in outputs.enumerated() {
      if head.response.kind == .baseline {
        text += "\(head.labels[place + 1]) rather than \(head.labels[0])\n"
      } else if outputs.count > 1 {
        text += "\(head.labels[place])\n"
      }
      let weights = (0..<model.weights.columns).map { model.weight(column: $0, output: output) }
      let order = weights.indices.sorted { (abs(weights[$1]), $0) < (abs(weights[$0]), $1) }
      for column in order.prefix(top.number) {
        let weight = weights[column]
        let name =
          column < featureCount
          ? schema?.name(of: column) ?? "lexicon feature \(column)"
          : names?[column - featureCount] ?? "term \(column - featureCount)"
        text += "  \(Shown.signed(weight, 3))  \(name)\n"
      }
    }
    return text
  }
}
