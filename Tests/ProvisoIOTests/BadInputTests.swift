import Foundation
import Testing

@testable import ProvisoIO

@Suite struct BadInputTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func failures(
    _ name: String, _ bytes: [UInt8], _ format: RecordFormat, chunkSize: Int = 1 << 20
  ) throws -> (kept: [String?], told: [String]) {
    let path = try scratch.file(name, bytes)
    let result = try allRecords(
      [RecordInput(path: path, format: format)], fields: ["text"], chunkSize: chunkSize)
    #expect(result.failures.allSatisfy { $0.kind == .badData })
    let told = result.failures.map { $0.description.replacing(path, with: name) }
    return (result.records.map { $0.fields[0] }, told)
  }

  @Test func aColumnThatIsThereTwiceIsRefused() throws {
    let path = try scratch.file("t", Array("id,text,text\n1,a,b\n".utf8))
    let failure = ioFailure {
      _ = try allRecords([RecordInput(path: path, format: .csv)], fields: ["text"])
    }
    #expect(failure?.kind == .badData && failure?.line == 1 && failure?.field == "text")
  }

  @Test(arguments: [1, 3, 1 << 20]) func badRecordsAreNamedAndTheOthersKept(chunkSize: Int) throws {
    let text = try failures(
      "t", Array("a\nb\u{0}\nc\n".utf8) + [0x64, 0xFF, 0x0A, 0x65], .lines, chunkSize: chunkSize)
    #expect(text.kept == ["a", "c", "e"])
    #expect(
      text.told == [
        "t:2: a NUL byte at byte 3; text has none, is this a binary file?",
        "t:4: not UTF-8 at byte 8 (0xff); convert the file (iconv -t UTF-8) or correct it",
      ])
    let json = try failures(
      "j", Array("{\"text\":\"a\"}\n{\"text\":}\n{\"text\":\"b\"}".utf8), .jsonl,
      chunkSize: chunkSize)
    #expect(json.kept == ["a", "b"])
    #expect(json.told == ["j:2: broken JSON at byte 9 of the line: expected a value"])
    let table = try failures(
      "c", Array("id,text\n1,a\n2\n3,\"b\"x\n4,c\n5,\"d\n".utf8), .csv, chunkSize: chunkSize)
    #expect(table.kept == ["a", "c"])
    #expect(
      table.told == [
        "c:3: 1 cells, where the header has 2; correct the row",
        "c:4: text after a closing quote; double quotes that are part of a field",
        "c:6: a quote is opened and never closed; close it, or double it to mean itself",
      ])
    let rest = try failures(
      "r", Array("id,text\n1,a\n2,\"b\n3,c\n4,d\n".utf8), .csv, chunkSize: chunkSize)
    #expect(rest.kept == ["a"])
    #expect(
      rest.told == [
        "r:3: a quote is opened and never closed; close it, or double it to mean itself (the 2 lines "
          + "behind it are part of it and not read)"
      ])
  }

  @Test func utf16IsRecognised() throws {
    let result = try failures("u", [0xFF, 0xFE, 0x61, 0, 0x0A, 0], .prose)
    #expect(result.told == ["u:1: the file is UTF-16; convert it (iconv -f UTF-16 -t UTF-8)"])
  }

  @Test func fieldsOfTheWrongTypeAreNamed() throws {
    let path = try scratch.file("w.jsonl", "{\"text\":5}\n{\"id\":\"x\"}\n{\"text\":null}\n")
    var reader = try RecordReader([RecordInput(path: path, format: .jsonl)])
    var (chunk, cursor, told) = (RecordChunk(), RecordCursor(fields: ["text", "id"]), [String]())
    while try reader.next(into: &chunk) {
      cursor.begin(chunk)
      while try cursor.next(in: chunk) {
        do {
          _ = try cursor.text(0, in: chunk)
        } catch {
          told.append(error.description.replacing(path, with: "w"))
        }
      }
    }
    #expect(
      told == [
        "w:1: field 'text': of type number; it must be a string",
        "w:2: field 'text': missing; every record needs it, or name another field with --text-field",
        "w:3: field 'text': of type null; it must be a string",
      ])
  }

  @Test func filesThatCannotBeRead() throws {
    func kind(_ path: String) -> IOFailure.Kind? {
      let told = ioFailure { _ = try RecordReader([RecordInput(path: path, format: .lines)]) }
      #expect(told?.file == path)
      return told?.kind
    }
    #expect(kind(scratch.path("absent")) == .noInput)
    #expect(kind(scratch.folder.path) == .noInput)
    #expect(kind(try scratch.file("plain", "") + "/below") == .noInput)
  }

  @Test(arguments: [1, 4, 1 << 20]) func filesWithoutRecordsAreBadOnce(chunkSize: Int) throws {
    for (name, text, format) in [
      ("a.csv", "", RecordFormat.csv), ("b.csv", "id,text\n\r\n\n", .csv), ("c.jsonl", "", .jsonl),
      ("d.jsonl", "\n \t\n\n\n", .jsonl), ("e", "\u{FEFF}", .lines),
    ] {
      let result = try failures(name, Array(text.utf8), format, chunkSize: chunkSize)
      #expect(result.kept.isEmpty)
      #expect(
        result.told == [
          name == "a.csv"
            ? "a.csv: is empty; a table begins with a line of column names"
            : "\(name): there are no statements in it"
        ])
    }
  }

  @Test func aFileThatChangesIsNoticed() throws {
    for change in ["", "longer than it was before, by far, so that its size differs"] {
      let path = try scratch.file("c", "one\ntwo\nthree\n")
      var reader = try RecordReader([RecordInput(path: path, format: .lines)], chunkSize: 5)
      var chunk = RecordChunk()
      #expect(try reader.next(into: &chunk))
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.truncate(atOffset: 6)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(change.utf8))
      try handle.close()
      let told = ioFailure {
        while try reader.next(into: &chunk) {}
      }
      #expect(told?.kind == .ioFailed)
    }
  }

  @Test func endingsAnnounceFormats() {
    #expect(RecordFormat(ending: "a/b.TXT") == .prose)
    #expect(RecordFormat(ending: "x.ndjson") == .jsonl)
    #expect(RecordFormat(ending: "x.tsv") == .tsv)
    #expect(RecordFormat(ending: "dir.csv/plain") == nil)
    #expect(RecordFormat(ending: "") == nil)
  }
}
