import Proviso
import ProvisoIO
import ProvisoNumerics

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
  /// - Throws: ``IOFailure`` of kind `missing` when there is none, `badData` when the file is
  ///   broken.
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
