package import Foundation

/// The repository that the tests are part of.
package enum Repository {
  /// Its folder, found from the place of this file.
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
