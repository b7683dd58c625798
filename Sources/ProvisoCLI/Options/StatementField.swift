import ProvisoIO

/// What a field of a record of statements is for, in the order in which cursors look for them.
enum StatementField: Int {
  case text, id, speaker
}

extension RecordCursor {
  /// A cursor for records of statements.
  ///
  /// - Parameters:
  ///   - text: The name of the field with the text.
  ///   - id: The name of the field with the identifier.
  ///   - speaker: The name of the field with the speaker, where that is wanted.
  ///   - required: The fields that a table must have.
  ///   - takesEmptyFiles: Whether a file without records is no bad data.
  init(
    text: String, id: String, speaker: String? = nil, required: [String] = [],
    takesEmptyFiles: Bool = false
  ) {
    self.init(
      fields: [text, id] + [speaker].compactMap(\.self), required: required,
      takesEmptyFiles: takesEmptyFiles)
  }

  /// The field of the record for `role`, which the cursor must have been made for.
  subscript(role: StatementField) -> Field { fields[role.rawValue] }

  /// The text of the statement.
  ///
  /// - Throws: ``IOFailure`` of kind `badData` where it is missing or no text.
  func statement(in chunk: RecordChunk) throws(IOFailure) -> Field {
    try text(StatementField.text.rawValue, in: chunk)
  }

  /// Appends the identifier of the record as JSON, or its line where it has none.
  func writeIdentifier(of chunk: RecordChunk, to bytes: inout [UInt8]) {
    let field = self[.id]
    switch field.kind {
    case .missing, .null: bytes.append(integer: line)
    case .string:
      var quoted = JSONWriter()
      withBytes(of: field, in: chunk) { quoted.string($0) }
      bytes += quoted.bytes
    default: withBytes(of: field, in: chunk) { bytes.append($0) }
    }
  }
}
