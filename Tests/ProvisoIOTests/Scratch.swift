import Foundation
import ProvisoIO

/// A folder of its own for one test, removed at the end.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "proviso-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    try Data(bytes).write(to: folder.appending(path: name))
    return path(name)
  }

  func file(_ name: String, _ text: String) throws -> String { try file(name, text.utf8) }

  func contents(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) }
  }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }
}

/// A record as the tests compare it.
struct SeenRecord: Hashable {
  var fields: [String?]
  var line: Int
}

/// All records of `inputs`; the offsets and lines of chunks are checked on the way.
func allRecords(
  _ inputs: [RecordInput], fields: [String], chunkSize: Int = 1 << 20
) throws -> (records: [SeenRecord], failures: [IOFailure]) {
  var reader = try RecordReader(inputs, chunkSize: chunkSize)
  var cursor = RecordCursor(fields: fields)
  var (chunk, seen, failures) = (RecordChunk(), [SeenRecord](), [IOFailure]())
  while try reader.next(into: &chunk) {
    cursor.begin(chunk)
    while true {
      do {
        guard try cursor.next(in: chunk) else { break }
      } catch {
        failures.append(error)
        continue
      }
      let values = cursor.fields.map { field in
        field.kind == .missing ? nil : cursor.withBytes(of: field, in: chunk) { $0.text }
      }
      seen.append(SeenRecord(fields: values, line: cursor.line))
    }
  }
  return (seen, failures)
}

/// The failure that `body` ends with, nil if it ends well or with another error.
func ioFailure(of body: () throws -> Void) -> IOFailure? {
  do {
    try body()
    return nil
  } catch {
    return error as? IOFailure
  }
}
