import ArgumentParser
import Proviso
import ProvisoIO

/// `proviso model list`.
struct ModelListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the model compiled in and those in Models/.",
    discussion: """
      Columns: name, kind, digest, what it predicts, place.

      EXAMPLE
        proviso model list
      """)

  func run() throws {
    var text = ""
    func add(_ model: Model, _ place: String) {
      text +=
        "\(model.name)\t\(model.kind.rawValue)\t\(model.digest)\t"
        + "\(model.heads.map(\.name).joined(separator: ","))\t\(place)\n"
    }
    add(try ModelStore.model("default"), "compiled in")
    // Nobody has to have such a folder, but one that is there must be readable.
    if ByteSource.exists("Models") {
      for name in try FolderListing.names(in: "Models")
      where name.hasSuffix(".proviso") && name != "default.proviso" {
        do {
          add(try ModelStore.model("Models/\(name)"), "Models/\(name)")
        } catch {
          Terminal.write("proviso: cannot be used: \(error)\n")
        }
      }
    }
    try Terminal.writeResult(text)
  }
}
