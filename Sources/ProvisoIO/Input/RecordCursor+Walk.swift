extension RecordCursor {
  /// Goes through all records of `chunk`, and calls `body` with the cursor at each.
  ///
  /// - Parameters:
  ///   - chunk: The records.
  ///   - skipsBad: Whether a record that fails with bad data is passed over.
  ///   - body: What to do at each.
  /// - Returns: What was wrong with the records that were passed over.
  /// - Throws: ``IOFailure`` of `body` or of kind `badData`; broken JSON comes with the way past
  ///   it.
  package mutating func forEach(
    in chunk: RecordChunk, skipsBad: Bool, _ body: (RecordCursor) throws(IOFailure) -> Void
  ) throws(IOFailure) -> [IOFailure] {
    var skipped: [IOFailure] = []
    begin(chunk)
    while true {
      do throws(IOFailure) {
        guard try next(in: chunk) else { return skipped }
        try body(self)
      } catch {
        guard skipsBad, error.kind == .badData else { throw error.namingSkip }
        skipped.append(error)
      }
    }
  }
}
