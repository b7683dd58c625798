import ArgumentParser
import Proviso
import ProvisoIO
import ProvisoLexicon

/// Which lexicons.
struct LexiconOption: ParsableArguments {
  @Option(
    name: .customLong("lexicon"),
    help: ArgumentHelp(
      "A folder of lexicon files, which replace those of the same name and are added otherwise; wordsets.tsv replaces only the sets that it names.",
      valueName: "folder"), completion: .directory)
  var folder: String?

  /// The lexicon: the one compiled in, with the files of the folder in place of its own.
  ///
  /// - Throws: ``IOFailure`` that names the file and the line.
  func load() throws(IOFailure) -> Lexicon {
    guard let folder else {
      do { return try Resources.lexicon() } catch { throw IOFailure(.badData, "\(error)") }
    }
    return try LexiconFolder.lexicon(
      LexiconFolder.merged(try LexiconFolder.files(of: folder)), of: folder)
  }

  /// The files of the folder, which no output may replace.
  func files() throws(IOFailure) -> [String] {
    guard let folder else { return [] }
    return try LexiconFolder.names(of: folder).map { "\(folder)/\($0)" }
  }
}
