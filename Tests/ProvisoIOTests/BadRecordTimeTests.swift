import ProvisoTestSupport
import Testing

@testable import ProvisoIO

/// Reading past many bad records takes time in the length of the input, as reading good ones does.
@Suite struct BadRecordTimeTests {
  @Test(
    arguments: [
      (RecordFormat.lines, [0xFF]), (.lines, [0]), (.jsonl, [0xFF]), (.jsonl, [0x7B, 0x7D, 0x7D]),
      (.csv, [0xFF]), (.csv, [0x22, 0x61, 0x22, 0x62]),
    ] as [(RecordFormat, [UInt8])])
  func manyBadRecordsInOneChunkTakeLinearTime(format: RecordFormat, bad: [UInt8]) throws {
    let record = bad + [UInt8](repeating: 0x78, count: 250) + [0x0A]
    try expectLinear(32_000, slack: .milliseconds(200)) { count in
      var chunk = RecordChunk()
      chunk.format = format
      chunk.header = format == .csv ? CSVHeader(names: ["text", "id"]) : nil
      for _ in 0..<count { chunk.bytes += record }
      return chunk
    } _: { chunk in
      var cursor = RecordCursor(fields: ["text"])
      let bad = try cursor.forEach(in: chunk, skipsBad: true) { _ throws(IOFailure) in }
      #expect(bad.count == chunk.bytes.count / record.count)
      #expect(bad.last?.line == bad.count)
    }
  }
}
