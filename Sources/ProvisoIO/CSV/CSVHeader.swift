/// The names of a table's columns.
package struct CSVHeader: Hashable, Sendable {
  /// The names, in the order of the columns.
  package let names: [String]

  /// Creates a header.
  package init(names: [String]) {
    self.names = names
  }

  /// The number of the first column with this name, from 0.
  package func index(of name: String) -> Int? {
    names.firstIndex(of: name)
  }

  /// The number of the column with this name.
  ///
  /// - Throws: ``IOFailure`` of kind `badData` that lists the columns there are.
  package func requireIndex(of name: String, file: String) throws(IOFailure) -> Int {
    guard let index = index(of: name) else {
      let known = names.prefix(20).joined(separator: ", ").replacing("\t", with: "\\t")
      throw IOFailure(
        .badData, "no such column; the columns are: \(known)\(separatorHint)", file: file, line: 1,
        field: name)
    }
    return index
  }

  /// What to do where one name holds the separators that should be between several.
  private var separatorHint: String {
    guard names.count == 1, let name = names.first else { return "" }
    if name.contains(";") {
      return " (the file seems to be separated by ';'; write it with ',' between the cells)"
    }
    if name.contains("\t") {
      return
        " (the file seems to be separated by tabs; give it the ending .tsv, or --input-format tsv to commands that take it)"
    }
    guard name.contains(",") else { return "" }
    return
      " (the file seems to be separated by ','; give it the ending .csv, or --input-format csv to commands that take it)"
  }
}
