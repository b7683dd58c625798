/// What can be wrong with data that a model is fitted to, or with a file that a model is read from.
package enum ModelError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There are no rows to learn from.
  case noRows
  /// Two things that belong together have different lengths.
  case lengthMismatch(what: String, expected: Int, found: Int)
  /// A feature, rating or weight is NaN or infinite; counted from zero.
  case notFinite(what: String, row: Int)
  /// A class or level outside the range that was declared.
  case labelOutOfRange(label: Int, count: Int, row: Int)
  /// A sample weight or penalty below zero.
  case negativeWeight(what: String, index: Int)
  /// All rows have the same class or level: there is nothing to distinguish.
  case oneClassOnly(label: Int)
  /// More folds than rows, or fewer than two.
  case impossibleFolds(folds: Int, rows: Int)
  /// All rows belong to one group, which cannot be split.
  case oneGroupOnly(group: String)
  /// Nothing to choose from: no candidate was given.
  case noCandidates
  /// Somebody asked to stop.
  case stopped
  /// The file does not begin as a Proviso model does.
  case notAModel
  /// The file was written in a version that this program does not read.
  case unsupportedVersion(Int)
  /// The file ends before what its header announces.
  case truncated(expected: Int, found: Int)
  /// The bytes are not those that were written.
  case checksumMismatch
  /// A section that is needed is not in the file.
  case missingSection(String)
  /// A section does not hold what its name promises.
  case malformed(section: String, reason: String)

  /// One sentence that says what is wrong.
  package var description: String {
    switch self {
    case .noRows: "there are no rows to learn from"
    case .lengthMismatch(let what, let expected, let found):
      "\(what): expected \(expected), found \(found)"
    case .notFinite(let what, let row): "\(what) of row \(row + 1) is not a finite number"
    case .labelOutOfRange(let label, let count, let row):
      "label \(label) of row \(row + 1) is not in 0..<\(count)"
    case .negativeWeight(let what, let index): "\(what) \(index + 1) is negative"
    case .oneClassOnly(let label):
      "all rows have the same label (number \(label)): at least two are needed"
    case .impossibleFolds(let folds, let rows): "cannot make \(folds) folds of \(rows) rows"
    case .oneGroupOnly(let group):
      "all rows belong to one group ('\(group)'), which cannot be split into folds"
    case .noCandidates: "there is no candidate to choose from"
    case .stopped: "stopped on request"
    case .notAModel: "this is not a Proviso model file"
    case .unsupportedVersion(let version):
      "model format version \(version) is not the one that this program reads; train the model again"
    case .truncated(let expected, let found):
      "the model file is cut off: \(expected) bytes expected, \(found) found"
    case .checksumMismatch: "the model file is damaged: its checksum does not match"
    case .missingSection(let name): "the model file has no section '\(name)'"
    case .malformed(let section, let reason):
      "section '\(section)' of the model file is malformed: \(reason)"
    }
  }
}
