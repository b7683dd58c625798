import Foundation

/// A file of tab-separated columns in the folder `Fixtures` beside a test.
package enum FixtureTable {
  /// A row has another number of columns than it should.
  package struct WrongColumns: Error {
    /// The row as it stands.
    package let row: String
  }

  /// The columns of all rows; lines that start with # say nothing.
  ///
  /// - Throws: ``WrongColumns`` or what reading a file throws.
  package static func rows(
    of name: String, columns: Int, test: String = #filePath
  ) throws -> [[String]] {
    let file = URL(fileURLWithPath: test).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(name)")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == columns else { throw WrongColumns(row: String(line)) }
        return fields
      }
  }
}
