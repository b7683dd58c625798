import ArgumentParser
import ProvisoIO
import ProvisoLexicon

/// `proviso lexicon compile`, for `Scripts/compile-lexicons`.
struct LexiconCompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile", abstract: "Write the image of a folder of lexicons.",
    shouldDisplay: false)

  @Argument(help: "A folder of lexicon files.", completion: .directory)
  var folder: String

  @Option(help: "The image to write.")
  var output: String

  func run() throws {
    let files = try LexiconFolder.files(of: folder)
    _ = try LexiconFolder.lexicon(files, of: folder)
    var file = try OutputFile.open(output, inputs: files.map { "\(folder)/\($0.name)" })
    try file.write(try Lexicon.image(of: files))
    try file.commit()
  }
}
