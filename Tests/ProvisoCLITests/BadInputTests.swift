import Foundation
import Testing

@Suite("score tells what is wrong with its input")
struct BadInputTests {
  /// An input, the exit code, and what the message must hold.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let status: Int32
    let message: String
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ status: Int32, _ message: String) {
      self.init(name, Array(text.utf8), status, message)
    }

    init(_ name: String, _ bytes: [UInt8], _ status: Int32, _ message: String) {
      (self.name, self.bytes, self.status, self.message) = (name, bytes, status, message)
    }
  }

  static let cases = [
    Case("empty.txt", "", 65, "empty.txt: the document is empty; give it some words"),
    Case("blank.txt", "  \n\t\r\n\n", 65, "blank.txt: the document is empty; give it some words"),
    Case("empty.csv", "", 65, "empty.csv: is empty; a table begins with a line of column names"),
    Case("empty.jsonl", "", 65, "empty.jsonl: there are no statements in it"),
    Case("blank.jsonl", "\n \n", 65, "blank.jsonl: there are no statements in it"),
    Case("header.csv", "id,text\n", 65, "header.csv: there are no statements in it"),
    Case("nul.txt", "We will \0 pay.", 65, "nul.txt:1: a NUL byte at byte 8"),
    Case("nul.csv", "text\nWe pay.\nWe\0.\n", 65, "nul.csv:3: a NUL byte at byte 15"),
    Case(
      "latin.txt", Array("We will pay.\nOn caf".utf8) + [0xE9, 0x2E], 65,
      "latin.txt:2: not UTF-8 at byte 19 (0xe9)"),
    Case(
      "latin.jsonl",
      Array("{\"text\":\"We pay.\"}\n{\"text\":\"".utf8) + [0xFF] + Array("\"}\n".utf8),
      65, "latin.jsonl:2: not UTF-8 at byte 28 (0xff)"),
    Case("other.jsonl", "{\"quote\":\"We pay.\"}", 65, "other.jsonl:1: field 'text': missing"),
    Case(
      "type.jsonl", "{\"text\":\"We pay.\"}\n{\"text\":7}\n", 65,
      "type.jsonl:2: field 'text': of type number; it must be a string"),
    Case("null.jsonl", "{\"text\":null}", 65, "null.jsonl:1: field 'text': of type null"),
    Case(
      "broken.jsonl", "{\"text\":\"We pay.\"}\n{\"text\":\"We\n", 65,
      "broken.jsonl:2: broken JSON at byte 12 of the line: a string without closing quote;"
        + " correct it, or leave out bad records with --skip-bad"),
    Case(
      "array.jsonl", "[\"We pay.\"]\n", 65,
      "array.jsonl:1: broken JSON at byte 1 of the line: expected an object"),
    Case(
      "blanktext.jsonl", "{\"text\":\" \\n\"}\n", 65,
      "blanktext.jsonl:1: field 'text': blank; give it some words"),
    Case(
      "quote.csv", "id,text\n1,\"We pay.\n2,No\n", 65,
      "quote.csv:2: a quote is opened and never closed"),
    Case("cells.csv", "id,text\n1,We,pay\n", 65, "cells.csv:2: 3 cells, where the header has 2"),
    Case(
      "column.tsv", "id\tquote\n1\tWe pay.\n", 65,
      "column.tsv:1: field 'text': no such column; the columns are: id, quote"),
    Case(
      "german.csv", "id;text\n1;We pay.\n", 65,
      "german.csv:1: field 'text': no such column; the columns are: id;text (the file seems to be"
        + " separated by ';'; write it with ',' between the cells)"),
    Case(
      "tabs.csv", "id\ttext\n1\tWe pay.\n", 65,
      "tabs.csv:1: field 'text': no such column; the columns are: id\\ttext (the file seems to be"
        + " separated by tabs; give it the ending .tsv, or --input-format tsv to commands that take it)"
    ),
    Case(
      "commas.tsv", "id,text\n1,We pay.\n", 65,
      "commas.tsv:1: field 'text': no such column; the columns are: id,text (the file seems to be"
        + " separated by ','; give it the ending .csv, or --input-format csv to commands that take it)"
    ),
    Case(
      "old.csv", "id,text\r1,We pay.\r2,We go.\r", 65,
      "old.csv: its lines end with CR alone; convert them (tr '\\r' '\\n')"),
    Case(
      "a.dat", "We pay.", 64, "a.dat: the file ending does not show the format; give --input-format"
    ),
    Case(
      "a.json", "{}", 64,
      "a.json: the file ending does not show the format; for JSON lines give --input-format jsonl"
    ),
    Case(
      "a.doc", "We pay.", 64, "a.doc: is not plain text; convert it first (pdftotext, pandoc)"),
  ]

  @Test(arguments: cases)
  func `A bad file ends the run with its place and the contract's code`(_ input: Case) throws {
    let place = try Workplace()
    try place.write(input.name, input.bytes)
    let run = try place.run("score", input.name, "--output", "out.jsonl")
    #expect(run.status == input.status)
    #expect(run.errors.hasPrefix("proviso: \(input.message)"), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.output.isEmpty)
    #expect(place.names == [input.name], "nothing is written by a run that fails")
  }

  @Test(arguments: ["score", "statements"])
  func `What stands before a bad record is written before it is told`(_ command: String) throws {
    let place = try Workplace()
    try place.write("a.jsonl", "{\"text\":\"“We will pay,” Lee said.\"}\n{\"text\":5}\n")
    let run = try place.run(command, "a.jsonl", "--format", "jsonl")
    #expect(run.status == 65 && run.errors.contains("a.jsonl:2"), "\(run.errors)")
    #expect(run.output.contains("We will pay"))
  }

  @Test(arguments: ["score", "statements", "report"])
  func `A missing file and a folder end with 66`(_ command: String) throws {
    let place = try Workplace()
    let missing = try place.run(command, "none.txt")
    #expect(missing.status == 66)
    #expect(missing.errors == "proviso: none.txt: no such file; check the path\n")
    let folder = try place.run(command, place.folder.path)
    #expect(folder.status == 66)
    #expect(folder.errors.hasSuffix("is a directory; name the files in it\n"))
  }

  @Test func `Marks of byte order, CRLF and a missing last line end change nothing`() throws {
    let place = try Workplace()
    let plain = try place.run(
      "score", "--input-format", "lines", "--fields", "text,firmness", input: "We will pay.\nNo.\n")
    let odd = try place.run(
      "score", "--input-format", "lines", "--fields", "text,firmness",
      input: "\u{FEFF}We will pay.\r\n\r\nNo.")
    #expect(plain.status == 0)
    #expect(plain.output == odd.output)
    try place.write("odd.csv", "\u{FEFF}id,text\r\n1,\"We will,\r\npay.\"\r\n")
    let table = try place.run("score", "odd.csv", "--fields", "id,text")
    #expect(table.output == "{\"id\":\"1\",\"text\":\"We will,\\r\\npay.\"}\n")
  }

  @Test func `Bad records are skipped on request, each with its place, and the exit is 65`() throws
  {
    let place = try Workplace()
    try place.write(
      "mixed.jsonl", "{\"text\":\"We will pay.\"}\n{\"text\":1}\nnonsense\n{\"text\":\"No.\"}\n")
    for format in ["jsonl", "csv", "table"] {
      let run = try place.run("score", "mixed.jsonl", "--skip-bad", "--format", format)
      #expect(run.status == 65)
      #expect(run.errors.contains("proviso: skipped mixed.jsonl:2: field 'text': of type number"))
      #expect(run.errors.contains("proviso: skipped mixed.jsonl:3: broken JSON at byte 1"))
      #expect(run.errors.contains("proviso: 2 bad records were skipped"))
      #expect(run.output.contains("pay") && run.output.contains("No."))
    }
    let stopped = try place.run("score", "mixed.jsonl", "--fields", "text")
    #expect(stopped.status == 65)
    let whole = stopped.output.isEmpty || stopped.output.hasSuffix("}\n")
    #expect(whole, "what was written is whole records")
  }

  @Test(
    arguments: [
      "score --format jsonl", "score --format csv", "score --format tsv", "score --format table",
      "score --format html", "report", "statements --all-sentences", "lexicon coverage --lines 9",
      "compare some.jsonl",
    ])
  func `A blank text is a bad record to every command and format`(command: String) throws {
    let place = try Workplace()
    let good = "{\"text\":\"We will pay, they say.\"}\n"
    try place.write("some.jsonl", good)
    let arguments = command.split(separator: " ").map(String.init)
    for blank in ["", "\u{A0}\\n"] {
      try place.write("a.jsonl", "\(good){\"text\":\"\(blank)\",\"id\":1}\n\(good)")
      let stopped = try place.start(arguments + ["a.jsonl", "--output", "out"]).finish()
      #expect(stopped.status == 65)
      #expect(
        stopped.errors == "proviso: a.jsonl:2: field 'text': blank; give it some words\n")
      #expect(place.names == ["a.jsonl", "some.jsonl"])
      let skipped = try place.start(arguments + ["a.jsonl", "--skip-bad"]).finish()
      #expect(skipped.status == 65)
      #expect(skipped.errors.hasPrefix("proviso: skipped a.jsonl:2: field 'text': blank"))
      #expect(skipped.errors.contains("proviso: 1 bad record was skipped"))
      #expect(skipped.output.contains("pay") || skipped.output.hasPrefix("2 statements"))
    }
  }

  @Test(arguments: ["empty.txt", "empty.jsonl", "blank.jsonl", "empty.csv", "header.tsv"])
  func `An empty file among others is bad data, whatever its form`(name: String) throws {
    let place = try Workplace()
    try place.write("a.jsonl", "{\"text\":\"We will pay, they say.\"}\n")
    for empty in ["empty.txt", "empty.jsonl", "empty.csv"] { try place.write(empty, "") }
    try place.write("blank.jsonl", "\n \n")
    try place.write("header.tsv", "id\ttext\n\n")
    for command in [["score"], ["score", "--format", "table"], ["report"], ["statements"]] {
      let run = try place.start(command + ["a.jsonl", name, "a.jsonl", "--output", "o"]).finish()
      #expect(run.status == 65)
      #expect(run.errors.hasPrefix("proviso: \(name): "), "\(run.errors)")
      let skipped = try place.start(command + ["a.jsonl", name, "a.jsonl", "--skip-bad"]).finish()
      #expect(skipped.status == 65)
      #expect(skipped.errors.hasPrefix("proviso: skipped \(name): "), "\(skipped.errors)")
      #expect(skipped.errors.contains("proviso: 1 bad record was skipped"))
      #expect(skipped.output.components(separatedBy: "pay").count >= 3)
    }
  }

  @Test(
    arguments: [
      "score --id-field nope", "score --format table --id-field nope",
      "statements --id-field nope", "report --id-field nope", "report --speaker-field nope",
      "lexicon coverage --id-field nope", "compare a.csv --id-field nope",
    ])
  func `A column that is named must be there`(command: String) throws {
    let place = try Workplace()
    try place.write("a.csv", "key,text\n1,We will pay.\n")
    let arguments = command.split(separator: " ").map(String.init) + ["a.csv"]
    let run = try place.start(arguments).finish()
    #expect(run.status == 65)
    #expect(
      run.errors
        == "proviso: a.csv:1: field 'nope': no such column; the columns are: key, text\n")
    #expect(try place.run("score", "a.csv").status == 0, "only what is named is asked for")
  }

  @Test func `A statement of one megabyte is one statement`() throws {
    let place = try Workplace()
    let long = String(repeating: "We will pay the tenth part. ", count: 40_000)
    let run = try place.run(
      "score", "--input-format", "lines", "--fields", "end,firmness", input: long)
    #expect(run.status == 0)
    #expect(try run.objects.first?["end"] as? Int == long.utf8.count)
  }
}
