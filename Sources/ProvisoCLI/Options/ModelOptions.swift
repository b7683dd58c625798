import ArgumentParser
import Proviso
import ProvisoIO
import ProvisoLexicon
import ProvisoNumerics

/// Which model and which lexicons.
struct ModelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A model in Models/ by name, or a model file.", valueName: "name|path"))
  var model = "default"

  @OptionGroup var lexicon: LexiconOption

  /// The lexicon: the one compiled in, with the files of the folder in place of its own.
  func loadLexicon() throws -> Lexicon { try lexicon.load() }

  /// The model called `model`.
  func loadModel(needsNames: Bool = false) throws -> Model {
    try ModelStore.model(model, needsNames: needsNames)
  }

  /// A scorer of model and lexicon.
  func loadScorer() throws -> StatementScorer {
    try StatementScorer(loadModel(), loadLexicon())
  }

  /// The files that are read for it, which no output may replace.
  func files() throws(IOFailure) -> [String] {
    try [ModelStore.path(of: model)].compactMap(\.self) + lexicon.files()
  }
}

/// Which lexicons.
struct LexiconOption: ParsableArguments {
  @Option(
    name: .customLong("lexicon"),
    help: ArgumentHelp(
      "A folder of lexicon files, which replace those of the same name and are added otherwise.",
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

/// The files of a folder of lexicons.
enum LexiconFolder {
  /// `files` in place of those compiled in that have their names, and the others of these.
  static func merged(_ files: [LexiconFile]) -> [LexiconFile] {
    let names = Set(files.map(\.name))
    return Resources.lexiconFiles().filter { !names.contains($0.name) } + files
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

/// Finds models by name or path.
enum ModelStore {
  /// The name of the model in the program itself.
  private static let compiledIn = "default"

  /// The file of the model called `name`; nil for the one compiled in, or where there is none.
  static func path(of name: String) -> String? {
    guard name != compiledIn else { return nil }
    let candidates =
      name.contains("/") || name.hasSuffix(".proviso")
      ? [name] : ["Models/\(name).proviso", name]
    return candidates.first { FolderListing.isFile($0) }
  }

  /// The model called `name`: compiled in, in `Models/`, or a file.
  ///
  /// - Throws: ``IOFailure`` of kind `missing` when there is none, `badData` when the file is broken.
  static func model(_ name: String, needsNames: Bool = false) throws -> Model {
    if name == compiledIn { return try Resources.defaultModel(needsNames: needsNames) }
    guard let path = path(of: name) else {
      throw IOFailure(
        .missing, "no model of this name; see proviso model list, or give the path of a model file",
        file: name)
    }
    let bytes = try WholeFile.bytes(of: path)
    let base = path.split(separator: "/").last.map(String.init) ?? path
    do {
      return try Model(
        decoding: Bytes(bytes), name: base.hasSuffix(".proviso") ? String(base.dropLast(8)) : base,
        needsNames: needsNames)
    } catch {
      throw IOFailure(.badData, "no usable model: \(error)", file: path)
    }
  }
}
