package import ProvisoIO

/// Reads files of statements with or without labels.
package enum LabelFile {
  /// The records of a file: JSON lines, or a statement a line where no line is an object.
  ///
  /// - Throws: ``IOFailure`` of kind `badData` that names file, line and field.
  /// - Complexity: O(*n*) in its size.
  package static func records(_ bytes: [UInt8], name: String) throws(IOFailure) -> [LabelRecord] {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    try UTF8Check.check(bytes.span, bytes.indices, name: name)
    var records: [LabelRecord] = []
    var seen: [String: Int] = [:]
    let isJSON = bytes.first { $0 > 0x20 } == 0x7B
    for (line, text) in ForeignLexicon.lines(bytes) {
      let content = text.trimmed
      if content.isEmpty { continue }
      var record: LabelRecord
      if isJSON {
        let value: JSONValue
        let members: [JSONMember]
        do {
          let json = Array(content.utf8)
          value = try JSONValue(json)
          members = try JSONMember.list(json)
        } catch {
          throw IOFailure(.badData, "broken JSON: \(error.kind.rawValue)", file: name, line: line)
        }
        do { record = try LabelRecord(value, members: members, number: line) } catch {
          throw IOFailure(.badData, error.reason, file: name, line: line, field: error.field)
        }
      } else {
        record = LabelRecord(id: "\(line)", text: content)
      }
      if let first = seen[record.id] {
        throw IOFailure(
          .badData, "the identifier '\(record.id)' is already used on line \(first)", file: name,
          line: line, field: "id")
      }
      seen[record.id] = line
      records.append(record)
    }
    return records
  }
}
