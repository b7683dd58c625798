import ProvisoIO

/// The bad records that a run with `--skip-bad` has passed over.
struct SkippedRecords {
  private(set) var count = 0

  /// Reports a record to standard error and counts it.
  mutating func add(_ failure: IOFailure) {
    Terminal.write("proviso: skipped \(failure)\n")
    count += 1
  }

  /// Reports records to standard error and counts them.
  mutating func add(_ failures: [IOFailure]) { for failure in failures { add(failure) } }

  /// What the run ends with when records were skipped.
  ///
  /// - Throws: ``IOFailure`` of kind `badData` with the count, if there is one.
  func finish() throws(IOFailure) {
    guard count > 0 else { return }
    throw IOFailure(.badData, SkippedRecords.message(count))
  }

  /// `1 bad record was skipped`.
  static func message(_ count: Int) -> String {
    count == 1 ? "1 bad record was skipped" : "\(count) bad records were skipped"
  }
}
