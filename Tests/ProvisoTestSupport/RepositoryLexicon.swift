package import Foundation
package import ProvisoLexicon

/// The lexicon of this repository, compiled once for all tests.
package enum RepositoryLexicon {
  /// The compiled lexicon, or why it does not compile.
  package static let shared = Result {
    try load(Repository.root.appendingPathComponent("Lexicons"))
  }

  /// Compiles the `.tsv` files of a folder.
  ///
  /// - Throws: ``LexiconError``, or the error of the file system.
  package static func load(_ folder: URL) throws -> Lexicon {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let files = try names.filter { $0.hasSuffix(".tsv") }
      .map { name in
        LexiconFile(
          name: name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
      }
    return try Lexicon(files)
  }
}
