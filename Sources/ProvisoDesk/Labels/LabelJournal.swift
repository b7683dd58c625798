package import ProvisoIO
import ProvisoText

/// The journal of an annotator: every key with its statement, one line of JSON each.
///
/// The first line names the statements by a digest of their texts. A line that a crash cut off is
/// passed over; everything before it counts.
package enum LabelJournal {
  /// The first line of a journal for these statements.
  package static func head(_ records: [LabelRecord]) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("journal")
    json.integer(1)
    json.key("statements")
    json.string(digest(records))
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// The line of one key, pressed at a statement.
  package static func line(_ key: LabelKey, at id: String) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("id")
    json.string(id)
    json.key("key")
    json.string(key.name)
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// Presses the keys of a journal again.
  ///
  /// - Returns: how many bytes of the journal are whole lines; what follows was cut off.
  /// - Throws: ``IOFailure`` of kind `badData` when the journal is of other statements or is none.
  /// - Complexity: O(keys × length of their statements).
  package static func replay(
    _ bytes: [UInt8], into session: inout LabelSession, name: String
  ) throws(IOFailure) -> Int {
    var whole = 0
    var line = 0
    while whole < bytes.count, let end = bytes[whole...].firstIndex(of: 0x0A) {
      line += 1
      let text = Array(bytes[whole..<end])
      let value: JSONValue
      do { value = try JSONValue(text) } catch {
        throw IOFailure(.badData, "not a line of a journal", file: name, line: line)
      }
      if line == 1 {
        guard let digest = value["statements"]?.string, value["journal"]?.integer == 1 else {
          throw IOFailure(.badData, "not a journal of proviso label", file: name, line: line)
        }
        guard digest == self.digest(session.records) else {
          throw IOFailure(
            .badData,
            "this journal is of other statements; the file has changed, or give another --journal",
            file: name)
        }
      } else if let id = value["id"]?.string,
        let key = value["key"]?.string.flatMap(LabelKey.init(name:))
      {
        guard session.go(to: id) else {
          throw IOFailure(.badData, "there is no statement '\(id)'", file: name, line: line)
        }
        if key != .character("q") || session.mode != .levels { session.press(key) }
      } else {
        throw IOFailure(.badData, "a line needs 'id' and 'key'", file: name, line: line)
      }
      whole = end + 1
    }
    // A first line that a crash cut off had no key after it; anything else must not be replaced.
    guard whole > 0 || bytes.isEmpty || bytes[0] == 0x7B else {
      throw IOFailure(.badData, "not a journal of proviso label", file: name)
    }
    return whole
  }

  /// 16 hexadecimal digits of identifiers and texts, in any order.
  static func digest(_ records: [LabelRecord]) -> String {
    var sum: UInt64 = 0
    for record in records {
      var hash = WordHash()
      for byte in record.id.utf8 { hash.add(byte) }
      hash.add(0)
      for byte in record.text.utf8 { hash.add(byte) }
      sum &+= WordHash.pair(hash.value, 1)
    }
    return WordHash.digits(sum)
  }
}
