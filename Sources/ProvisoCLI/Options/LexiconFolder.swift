import Proviso
import ProvisoIO
import ProvisoLexicon

/// The files of a folder of lexicons.
enum LexiconFolder {
  /// `files` in place of those compiled in that have their names, and the others of these.
  ///
  /// A file of word sets takes the place of the sets that it names only.
  static func merged(_ files: [LexiconFile]) -> [LexiconFile] {
    let names = Set(files.map(\.name))
    let builtIn = Resources.lexiconFiles()
    let sets = builtIn.first { $0.name == LexiconFile.wordSets }
    return builtIn.filter { !names.contains($0.name) }
      + files.map { file in
        if let sets, file.name == sets.name { file.over(sets) } else { file }
      }
  }

  /// Compiles `files`; a failure names the file with its folder.
  ///
  /// - Throws: ``IOFailure`` of kind `badData`.
  static func lexicon(_ files: [LexiconFile], of folder: String?) throws(IOFailure) -> Lexicon {
    do {
      return try Lexicon(files)
    } catch {
      let own = folder.map { "\($0)/\(error.file)" } ?? error.file
      let isOwn = FolderListing.isFile(own)
      throw IOFailure(
        .badData, error.reason, file: isOwn ? own : error.file, line: error.line)
    }
  }

  /// Every `.tsv` file of the folder.
  ///
  /// - Throws: ``IOFailure`` of kind `noInput` when there is no such folder or it has none,
  ///   `badData` for bytes that are no text.
  static func files(of folder: String) throws(IOFailure) -> [LexiconFile] {
    let names = try names(of: folder)
    guard !names.isEmpty else {
      throw IOFailure(.noInput, "no lexicon files (*.tsv) in this folder", file: folder)
    }
    var files: [LexiconFile] = []
    for name in names {
      files.append(LexiconFile(name: name, bytes: try WholeFile.text(of: folder + "/" + name)))
    }
    return files
  }

  /// The names of its `.tsv` files, in order.
  static func names(of folder: String) throws(IOFailure) -> [String] {
    try FolderListing.names(in: folder).filter { $0.hasSuffix(".tsv") }
  }
}
