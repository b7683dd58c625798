import ArgumentParser
import Proviso
import ProvisoIO
import ProvisoLexicon

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
