import ProvisoTestSupport
import Testing

@testable import ProvisoIO

@Suite struct CSVTests {
  private func rows(_ text: String, delimiter: UInt8 = 0x2C) -> [[String]] {
    let bytes = Array(text.utf8)
    var (row, position, result) = (CSVRow(delimiter: delimiter), 0, [[String]]())
    while position < bytes.count {
      position = row.read(bytes.span, at: position).next
      result.append(
        row.fields.map { Array(($0.isDecoded ? row.decoded : bytes)[$0.range]).text })
    }
    return result
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("\"a,\"\"b\"\"\",\"x\ny\"\r\n", [["a,\"b\"", "x\ny"]]), (",,\n", [["", "", ""]]),
    ("\"\",\"\"\"\"\n", [["", "\""]]), ("a\"b,c\n", [["a\"b", "c"]]),
    ("x, \"y\"\n", [["x", " \"y\""]]),
    ("\"a\r\nb\"\r\n", [["a\r\nb"]]), ("é,“😀”\n", [["é", "“😀”"]]), ("a\rb,c\n", [["a\rb", "c"]]),
  ]) func reads(text: String, expected: [[String]]) {
    #expect(rows(text) == expected)
  }

  @Test(arguments: [UInt64(1), 2, 3], [UInt8(0x2C), 0x09]) func roundTrips(
    seed: UInt64, delimiter: UInt8
  ) {
    var random = TestRandom(seed: seed)
    let pieces = ["a", "bc", ",", "\t", "\"", "\n", "\r\n", " ", "é", "😀", "long plain words here"]
    for _ in 0..<300 {
      let width = Int.random(in: 1..<5, using: &random)
      let table = (0..<Int.random(in: 1..<5, using: &random))
        .map { _ in
          (0..<width)
            .map { _ in
              // A letter first: the guard against formulas is tested apart.
              "t"
                + (0..<Int.random(in: 0..<6, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            }
        }
      var writer = CSVWriter(delimiter: delimiter)
      for row in table {
        for cell in row { writer.text(cell) }
        writer.endRow()
      }
      #expect(rows(writer.bytes.text, delimiter: delimiter) == table)
    }
  }

  /// The bytewise machine is the oracle: rows, cells and chunk boundaries must fall where it says.
  @Test(arguments: [UInt64(1), 2, 3]) func agreesWithTheMachine(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let alphabet = Array("\"\"\"\n\n,,,\r aaaaaaaaaaaa".utf8)
    for _ in 0..<2000 {
      let length = Int.random(in: 0..<60, using: &random)
      let bytes = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      var (state, rows, cells) = (CSVState(), [Int](), [1])
      for (index, byte) in bytes.enumerated() {
        let event = state.take(byte, delimiter: 0x2C)
        if event == .field { cells[cells.count - 1] += 1 }
        if event == .row {
          rows.append(index + 1)
          cells.append(1)
        }
      }
      var (row, position, seen, seenCells) = (CSVRow(delimiter: 0x2C), 0, [Int](), [Int]())
      while position < length {
        position = row.read(bytes.span, at: position).next
        seen.append(position)
        seenCells.append(row.fields.count)
      }
      if rows.last == length || length == 0 { cells.removeLast() }
      #expect(seen == (rows.last == length || length == 0 ? rows : rows + [length]))
      #expect(seenCells == cells)
      var cutter = RecordCutter(.csv)
      for end in 0...length {
        let last = cutter.lastBoundary(in: bytes.span.extracting(first: end))
        #expect(last == rows.last { $0 <= end } ?? 0)
      }
    }
  }

  @Test func writes() {
    var writer = CSVWriter(delimiter: 0x2C)
    for cell in ["=1+1", "+a", "-b", "@c", "\td", "a=b", "=\"x\"", "", "plain", "x,y", "\re"] {
      writer.text(cell)
    }
    writer.integer(-5)
    writer.number(-0.5, decimals: 4)
    writer.number(.nan, decimals: 4)
    writer.empty()
    writer.endRow()
    writer.text("next")
    writer.endRow()
    #expect(
      writer.bytes.text
        == "'=1+1,'+a,'-b,'@c,'\td,a=b,\"'=\"\"x\"\"\",,plain,\"x,y\",\"'\re\",-5,-0.5000,,\nnext\n"
    )
  }

  @Test(arguments: [
    ("a,\"b\n1,2\n", CSVFault.Kind.unclosedQuote, 2), ("\"a\"b,c\n", .textBehindQuote, 3),
    ("\"a\" ,c\n", .textBehindQuote, 3), ("\"", .unclosedQuote, 0),
  ]) func faults(text: String, kind: CSVFault.Kind, offset: Int) {
    let bytes = Array(text.utf8)
    var row = CSVRow(delimiter: 0x2C)
    #expect(row.read(bytes.span, at: 0).fault == CSVFault(kind: kind, offset: offset))
  }

  @Test func missingColumnsAreNamed() {
    let header = CSVHeader(names: ["id", "body"])
    let failure = #expect(throws: IOFailure.self) {
      try header.requireIndex(of: "text", file: "f.csv")
    }
    #expect(
      failure?.description == "f.csv:1: field 'text': no such column; the columns are: id, body")
    #expect(failure?.kind.exitCode == 65)
  }

  @Test(arguments: [
    ("-5", "-5"), ("+0.25", "+0.25"), ("-1.5e-3", "-1.5e-3"), ("-1E+9", "-1E+9"), ("-", "-"),
    ("-5a", "'-5a"), ("-1+1", "'-1+1"), ("-.5", "'-.5"), ("-5.", "'-5."), ("-1e", "'-1e"),
    ("--5", "'--5"), ("=5", "'=5"), ("-5 ", "'-5 "), ("@5", "'@5"),
  ])
  func onlyWhatIsNoNumberIsGuarded(text: String, cell: String) {
    var writer = CSVWriter(delimiter: 0x2C)
    writer.text(text)
    #expect(writer.bytes.text == cell)
  }
}
