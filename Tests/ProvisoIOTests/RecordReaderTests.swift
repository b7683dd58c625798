import Testing

@testable import ProvisoIO

@Suite struct RecordReaderTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private let lines = "one\ntwo é\r\n\n   \nthree 😀\nlast"
  private let objects =
    "{\"text\":\"one\",\"id\":1}\n\n{\"id\":\"2\",\"text\":\"t\\n“wo”\"}\r\n{\"text\":\"é\"}"
  private let table =
    "id,text\r\n1,\"one, \"\"two\"\"\nthree\"\r\n2,plain\n\n3,\"last é\"\"\""

  @Test(arguments: RecordFormat.allCases) func chunkSizeDoesNotMatter(format: RecordFormat) throws {
    let text =
      switch format {
      case .prose, .lines: lines
      case .jsonl: objects
      case .csv: table
      case .tsv: table.replacing(",", with: "\t")
      }
    let paths = [
      try scratch.file("a", text), try scratch.file("b", "\u{FEFF}" + text + "\n"),
    ]
    let inputs = paths.map { RecordInput(path: $0, format: format) }
    let whole = try allRecords(inputs, fields: ["text", "id"])
    #expect(whole.records.count == (format == .prose ? 2 : format == .lines ? 8 : 6))
    #expect(whole.failures.isEmpty)
    for chunkSize in 1...(text.utf8.count + 5) {
      let other = try allRecords(inputs, fields: ["text", "id"], chunkSize: chunkSize)
      #expect(other.records == whole.records, "chunks of \(chunkSize)")
      #expect(other.failures.isEmpty)
    }
  }

  @Test func tablesOfBothKindsFollowOneAnother() throws {
    let comma = RecordInput(path: try scratch.file("a.csv", "id,text\n1,a\tb\n"), format: .csv)
    let tab = RecordInput(path: try scratch.file("b.tsv", "id\ttext\n2\tc, d\n"), format: .tsv)
    let first = SeenRecord(fields: ["a\tb", "1"], line: 2)
    let second = SeenRecord(fields: ["c, d", "2"], line: 2)
    #expect(try allRecords([comma, tab], fields: ["text", "id"]).records == [first, second])
    #expect(try allRecords([tab, comma], fields: ["text", "id"]).records == [second, first])
  }

  @Test func recordsAndLines() throws {
    func records(_ name: String, _ text: String, _ format: RecordFormat) throws -> [SeenRecord] {
      let path = try scratch.file(name, text)
      return try allRecords([RecordInput(path: path, format: format)], fields: ["text", "id"])
        .records
    }
    #expect(
      try records("l", "\u{FEFF}" + lines, .lines) == [
        SeenRecord(fields: ["one", nil], line: 1), SeenRecord(fields: ["two é", nil], line: 2),
        SeenRecord(fields: ["three 😀", nil], line: 5), SeenRecord(fields: ["last", nil], line: 6),
      ])
    #expect(
      try records("j", objects, .jsonl) == [
        SeenRecord(fields: ["one", "1"], line: 1), SeenRecord(fields: ["t\n“wo”", "2"], line: 3),
        SeenRecord(fields: ["é", nil], line: 4),
      ])
    #expect(
      try records("c", table, .csv) == [
        SeenRecord(fields: ["one, \"two\"\nthree", "1"], line: 2),
        SeenRecord(fields: ["plain", "2"], line: 4),
        SeenRecord(fields: ["last é\"", "3"], line: 6),
      ])
    #expect(try records("e", "", .lines).isEmpty)
    #expect(try records("n", "\n \r\n\t\n", .jsonl).isEmpty)
    #expect(try records("h", "text,id", .csv).isEmpty)
    #expect(try records("p", lines, .prose) == [SeenRecord(fields: [lines, nil], line: 1)])
  }

  @Test func offsetsTellWhereChunksStand() throws {
    for (format, text) in [(RecordFormat.lines, lines), (.jsonl, objects), (.csv, table)] {
      for mark in ["", "\u{FEFF}"] {
        let bytes = Array((mark + text).utf8)
        let path = try scratch.file("x", bytes)
        var reader = try RecordReader([RecordInput(path: path, format: format)], chunkSize: 7)
        var (chunk, end) = (RecordChunk(), 0)
        while try reader.next(into: &chunk) {
          let range = chunk.start.offset..<chunk.end.offset
          #expect(Array(bytes[range]) == chunk.bytes)
          #expect(chunk.start.line == 1 + bytes[..<range.lowerBound].count { $0 == 0x0A })
          end = range.upperBound
        }
        #expect(end == bytes.count)
      }
    }
  }

  @Test func goesOnAnywhere() throws {
    for (format, text) in [(RecordFormat.lines, lines), (.jsonl, objects), (.csv, table)] {
      let inputs = [
        RecordInput(path: try scratch.file("a", "\u{FEFF}" + text), format: format),
        RecordInput(path: try scratch.file("b", text), format: format),
      ]
      var reader = try RecordReader(inputs, chunkSize: 9)
      var (chunk, chunks) = (RecordChunk(), [RecordChunk]())
      while try reader.next(into: &chunk) { chunks.append(chunk) }
      var places: [Int] = []
      for chunk in chunks { places.append(reader.bytes(before: chunk.end)) }
      #expect(places == places.sorted() && places.last == reader.totalBytes)
      for (index, earlier) in chunks.enumerated() {
        var later = try RecordReader(inputs, chunkSize: 4)
        try later.resume(at: earlier.end)
        var (rest, bytes) = (RecordChunk(), [UInt8]())
        while try later.next(into: &rest) {
          if bytes.isEmpty { #expect(rest.start.line == chunks[index + 1].start.line) }
          #expect(rest.header == chunks[0].header)
          bytes += rest.bytes
        }
        #expect(bytes == chunks[(index + 1)...].flatMap { $0.bytes })
      }
    }
  }

  @Test func goesOnBehindDocuments() throws {
    let inputs = try ["one", "", "\u{FEFF}", "four"].enumerated()
      .map { RecordInput(path: try scratch.file("d\($0).txt", $1), format: .prose) }
    var reader = try RecordReader(inputs)
    var (chunk, chunks) = (RecordChunk(), [RecordChunk]())
    while try reader.next(into: &chunk) { chunks.append(chunk) }
    #expect(chunks.count == 4)
    for (index, earlier) in chunks.enumerated() {
      var later = try RecordReader(inputs)
      try later.resume(at: earlier.end)
      var names: [String] = []
      while try later.next(into: &chunk) { names.append(chunk.name) }
      #expect(names == inputs[(index + 1)...].map(\.path))
    }
  }

  @Test func aLineOfManyMegabytes() throws {
    let length = 50_000_000
    let long = [UInt8](repeating: 0x78, count: length)
    let path = try scratch.file("long", Array("a\n".utf8) + long + Array("\nb\n".utf8))
    var reader = try RecordReader([RecordInput(path: path, format: .lines)])
    var (chunk, cursor, lengths) = (RecordChunk(), RecordCursor(fields: ["text"]), [Int]())
    while try reader.next(into: &chunk) {
      cursor.begin(chunk)
      while try cursor.next(in: chunk) { lengths.append(cursor.record.count) }
    }
    #expect(lengths == [1, length, 1])
    var bounded = try RecordReader(
      [RecordInput(path: path, format: .lines)], recordLimit: 5_000_000)
    let told = ioFailure {
      while try bounded.next(into: &chunk) {}
    }
    #expect(told?.kind == .badData)
    #expect(told?.line == 2)
    #expect(try bounded.next(into: &chunk) == false)
  }
}
