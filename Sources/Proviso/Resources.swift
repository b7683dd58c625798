import CProvisoResources
public import ProvisoLexicon
import ProvisoModel
import ProvisoNumerics

/// The lexicons, the default model and the parts of pages that are compiled into the library.
public enum Resources {
  /// The files of the lexicons.
  public static func lexiconFiles() -> [LexiconFile] {
    names.enumerated().filter { $0.element.hasSuffix(".tsv") }
      .map { LexiconFile(name: $0.element, bytes: bytes(of: $0.offset).array) }
  }

  /// The compiled lexicon, from its image if that matches the files.
  ///
  /// - Throws: ``ScorerError/lexicon(_:)``, which the tests rule out.
  public static func lexicon() throws(ScorerError) -> Lexicon {
    do { return try Lexicon(image: lexiconImage, of: lexiconFiles()) } catch {
      throw .lexicon(error)
    }
  }

  /// The default model.
  ///
  /// - Throws: ``ScorerError/model(name:reason:)``, which the tests rule out.
  public static func defaultModel() throws(ScorerError) -> Model {
    try defaultModel(needsNames: false)
  }

  /// The default model; `needsNames` says whether its terms are wanted as text too.
  package static func defaultModel(needsNames: Bool) throws(ScorerError) -> Model {
    guard let index = names.firstIndex(of: "default.proviso") else {
      throw .model(name: "default", reason: "it is not compiled in")
    }
    do {
      return try Model(decoding: bytes(of: index), name: "default", needsNames: needsNames)
    } catch {
      throw .model(name: "default", reason: error.description)
    }
  }

  /// The digest of the default model, which names it in outputs.
  package static var defaultModelDigest: String? {
    names.firstIndex(of: "default.proviso").map { ModelArchive.digest(of: bytes(of: $0)) }
  }

  /// The image that `Scripts/compile-lexicons` made.
  package static var lexiconImage: [UInt8] {
    names.firstIndex(of: "lexicons.image").map { bytes(of: $0).array } ?? []
  }

  /// A style sheet or script of the HTML pages; empty for an unknown name.
  package static func pageFile(_ name: String) -> [UInt8] {
    names.firstIndex(of: name).map { bytes(of: $0).array } ?? []
  }

  /// The names of all files, in the order of their numbers.
  private static var names: [String] {
    (0..<Int(proviso_resource_count()))
      .map { index in
        // SAFETY: the C side answers with strings that live as long as the program.
        unsafe proviso_resource_name(Int32(index)).map { unsafe String(cString: $0) } ?? ""
      }
  }

  /// The contents of a file.
  private static func bytes(of index: Int) -> Bytes {
    var size = 0
    // SAFETY: the C side answers with constants that live as long as the program; size is theirs.
    let start = unsafe proviso_resource_bytes(Int32(index), &size)
    return unsafe Bytes(constants: UnsafeRawBufferPointer(start: start, count: size))
  }
}
