import Foundation
import Testing

@Suite("Where results go")
struct OutputTests {
  @Test func `An output that cannot be created ends with 73, a full one with 74`() throws {
    let place = try Workplace()
    try place.write("a.txt", "We will pay.")
    let inNoFolder = try place.run("score", "a.txt", "--output", "none/out.jsonl")
    #expect(inNoFolder.status == 73)
    #expect(
      inNoFolder.errors.hasPrefix(
        "proviso: none/out.jsonl: cannot be created: there is no such folder"))
    let folder = try place.run("score", "a.txt", "--output", ".")
    #expect(folder.status == 73)
    #expect(folder.errors == "proviso: .: is a directory; name a file in it\n")
    let full = try place.run("score", "a.txt", "--output", "/dev/full")
    #expect(full.status == 74)
    #expect(
      full.errors.hasPrefix("proviso: /dev/full: cannot be written (No space left on device)"))
    #expect(place.names == ["a.txt"])
  }

  @Test func `A limit on the size of files ends with 74 and a message`() throws {
    let place = try Workplace()
    try place.write("a.txt", String(repeating: "We will pay, if they agree.\n", count: 2000))
    try place.shell(
      "ulimit -f 64; \"$0\" score a.txt --input-format lines --output o 2>errors; echo $? >status")
    #expect(place.text("status") == "74\n")
    #expect(place.text("errors") == "proviso: o: cannot be written (File too large)\n")
    #expect(place.bytes("o") == nil)
  }

  @Test(arguments: [
    ["model", "list"], ["lexicon", "check"], ["--version"], ["--help"], ["help", "score"],
  ])
  func `Whatever cannot be written is said`(arguments: [String]) throws {
    let place = try Workplace()
    try place.shell("\"$0\" \"$@\" >/dev/full 2>errors; echo $? >status", arguments)
    #expect(place.text("status") == "74\n")
    #expect(place.text("errors").contains("standard output: cannot be written"))
  }

  @Test(
    arguments: [
      "score in", "statements in", "report in", "compare in b.jsonl", "compare b.jsonl in",
      "train in", "evaluate in", "agreement in b.jsonl", "agreement b.jsonl in",
      "lexicon coverage in",
      "lexicon import in --format liwc --role hedge", "lexicon import in --export --format liwc",
    ])
  func `An input is never the output`(command: String) throws {
    let place = try Workplace()
    let arguments = command.replacing(
      " in", with: " \(command.contains("import") ? "l" : "a.jsonl")")
    let record =
      "{\"id\":\"1\",\"text\":\"We will pay.\",\"label\":\"x\",\"C\":4,\"D\":0,\"S\":0}\n"
    try place.write("a.jsonl", record)
    try place.write("b.jsonl", record)
    // A dictionary of LIWC that is a lexicon of Proviso, but for its comment lines, would be no
    // test.
    let isExport = command.contains("--export --format")
    let dictionary =
      isExport ? "perhaps\thedge\t-\tPerhaps we go.\n" : "%\n1\tCertain\n%\nperhaps\t1\n"
    try place.write("l", dictionary)
    let name = command.contains("import") ? "l" : "a.jsonl"
    let run =
      try place.start(
        arguments.split(separator: " ").map(String.init) + ["--output", name]
      )
      .finish()
    #expect(run.status != 0)
    #expect(run.errors.contains("\(name): is an input too"), "\(run.errors)")
    #expect(place.text("a.jsonl") == record && place.text("l") == dictionary)
  }

  @Test func `A model, a lexicon and what is no card are never the output`() throws {
    let place = try Workplace()
    let quotes = Quotes(24).jsonl
    try place.write("a.jsonl", quotes)
    let training = ["train", "a.jsonl", "--folds", "2", "--quiet", "--output", "m.proviso"]
    try place.write("m.md", "My notes.")
    let refused = try place.start(training).finish()
    #expect(refused.status == 73)
    #expect(refused.errors.hasPrefix("proviso: m.md: is no model card"), "\(refused.errors)")
    #expect(place.text("m.md") == "My notes." && place.names == ["a.jsonl", "m.md"])
    try place.write("m.md", "")
    #expect(try place.start(training).finish().status == 0)
    #expect(try place.start(training).finish().status == 0)
    let model = place.bytes("m.proviso")
    try place.write("mine/extra.tsv", "# none\n")
    for command in [
      "score a.jsonl --model m.proviso --output m.proviso",
      "score a.jsonl --model m.proviso --format table --output m.proviso",
      "evaluate a.jsonl --model m.proviso --output m.proviso",
      "evaluate a.jsonl --model m.proviso --compare m.proviso --output m.proviso",
      "statements a.jsonl --lexicon mine --output mine/extra.tsv",
    ] {
      let run = try place.start(command.split(separator: " ").map(String.init)).finish()
      #expect(run.status == 64, "\(command) \(run.errors)")
      #expect(run.errors.contains("is an input too"), "\(command) \(run.errors)")
    }
    #expect(place.bytes("m.proviso") == model && place.text("mine/extra.tsv") == "# none\n")
  }

  @Test func `An output needs a name`() throws {
    let place = try Workplace()
    try place.write("a.txt", "We will pay.")
    #expect(try place.run("score", "a.txt", "--output", "").status == 64)
  }

  @Test func `What is said to nobody does not land in the output`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", "{\"text\":\"We pay.\"}\n{bad\n")
    try place.shell("\"$0\" score a.jsonl --skip-bad --fields firmness --output o.jsonl 2>&-")
    #expect(place.text("o.jsonl").split(separator: "\n").count == 1)
    try place.shell("\"$0\" score a.jsonl --skip-bad >&- 2>errors; echo $? >status")
    #expect(place.text("status") == "74\n")
  }

  @Test func `The table of statements says who attributes what, and fits the terminal`() throws {
    let place = try Workplace()
    let long = String(repeating: "and more roads ", count: 12)
    try place.write(
      "a.txt",
      "Ann Lee did not rule out that taxes would rise. Ann Lee said she would build roads \(long).\n"
    )
    let table = try place.run("statements", "a.txt", "--format", "table")
    #expect(table.status == 0)
    #expect(table.lines.allSatisfy { $0.count <= 80 })
    #expect(table.lines.first == "speaker         kind       cue           statement")
    let words = table.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words.contains("Ann Lee indirect did not rule"), "\(words)")
    let both = try place.run("statements", "a.txt", "a.txt", "--format", "table")
    #expect(
      both.lines.count { $0 == "a.txt" } == 1 && both.lines.count { $0.hasPrefix("speaker") } == 1)
    let plain = try place.run("statements", "a.txt", "--sentences", "--format", "table")
    #expect(plain.lines.first == "Ann Lee did not rule out that taxes would rise.")
  }

  @Test func `A text in which nobody says anything is told of, not passed over in silence`() throws
  {
    let place = try Workplace()
    let run = try place.run("statements", input: "The weather was fine.\n")
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(run.errors.contains("no statement has a source; --all-sentences lists every sentence"))
    let all = try place.run("statements", "--all-sentences", input: "The weather was fine.\n")
    #expect(all.errors.isEmpty && all.output.contains("The weather was fine."))
  }

  @Test(arguments: ["score", "statements"])
  func `Records that are read as prose are pointed at`(command: String) throws {
    let place = try Workplace()
    let run = try place.run(command, input: "{\"text\":\"We will pay the bill.\"}\n")
    #expect(run.status == 0)
    #expect(run.errors.contains("standard input: looks like JSON lines but is read as prose"))
    for (text, format) in [
      ("id,text\n1,We will pay.\n", "csv"), ("\"id\",\"text\"\r\n1,We will pay.\n", "csv"),
      ("id\ttext\n1\tWe will pay.\n", "tsv"),
    ] {
      let table = try place.run(command, input: text)
      #expect(table.status == 0)
      let message = "looks like \(format.uppercased()) but is read as prose; give --input-format"
      #expect(table.errors == "proviso: standard input: \(message) \(format)\n")
    }
    for prose in [
      "Paris, May\nWe will pay, they say.", "We will pay,they say.\nOr,perhaps,not.", "id,text",
      "Paris\nWe will pay, they say.", "Paris,May\nWe will pay.",
    ] {
      #expect(!(try place.run(command, input: prose).errors.contains("looks like")), "\(prose)")
    }
  }

  @Test func `An ending that names another format is pointed at`() throws {
    let place = try Workplace()
    try place.write("a.txt", "We will pay.")
    for ending in ["csv", "tsv", "html"] {
      let run = try place.run("score", "a.txt", "--output", "o.\(ending)")
      #expect(run.status == 0)
      #expect(
        run.errors
          == "proviso: o.\(ending): will hold JSON lines; for the format of its ending give "
          + "--format \(ending)\n"
      )
      for more in [["--format", ending], ["--quiet"], ["--format", "jsonl"]] {
        let other = try place.start(["score", "a.txt", "--output", "o.\(ending)"] + more).finish()
        #expect(other.status == 0 && other.errors.isEmpty, "\(other.errors)")
      }
    }
    #expect(try place.run("score", "a.txt", "--output", "o.jsonl").errors.isEmpty)
  }

  @Test func `A table of documents and records says where and who`() throws {
    let place = try Workplace()
    try place.write("a.txt", "“We will pay,” Ann Lee said.")
    try place.write("b.jsonl", "{\"id\":\"x\",\"text\":\"We hope.\"}\n")
    for inputs in [["a.txt", "b.jsonl"], ["b.jsonl", "a.txt"]] {
      let run = try place.start(["score", "--format", "csv"] + inputs).finish()
      #expect(run.status == 0)
      #expect(run.lines.first?.contains(",document,") == true)
      #expect(run.output.contains("Ann Lee") && run.output.contains("\nx,"))
    }
  }

  @Test(arguments: ["1", "2"])
  func `A record knows nothing of the document scored before it`(threads: String) throws {
    let place = try Workplace()
    try place.write(
      "fr.txt", "Nous allons signer un accord avec les syndicats et nous le dirons demain.")
    try place.write("en.txt", "Zoë Lee said: “We will pay.” It rained.")
    try place.write("r.jsonl", "{\"id\":\"x\",\"text\":\"We hope to pay.\"}\n")
    let alone = try place.run("score", "r.jsonl")
    for prose in ["fr.txt", "en.txt"] {
      let run = try place.run("score", prose, "r.jsonl", "--threads", threads)
      #expect(run.status == 0)
      #expect(run.lines.last == alone.lines.last)
    }
  }

  @Test func `An output appears whole, and an older one survives a failure`() throws {
    let place = try Workplace()
    try place.write("good.jsonl", "{\"text\":\"We will pay.\"}\n")
    try place.write("bad.jsonl", "{\"text\":\"We will pay.\"}\nnonsense\n")
    #expect(try place.run("score", "good.jsonl", "--output", "out.jsonl").status == 0)
    let first = try #require(place.bytes("out.jsonl"))
    #expect(try place.run("score", "bad.jsonl", "--output", "out.jsonl").status == 65)
    #expect(place.bytes("out.jsonl") == first)
    #expect(place.names == ["bad.jsonl", "good.jsonl", "out.jsonl"])
  }

  @Test func `A reader that goes away ends the run quietly`() throws {
    let place = try Workplace()
    let line = "{\"text\":\"We will pay the tenth part of it, if parliament agrees.\"}\n"
    try place.write("many.jsonl", String(repeating: line, count: 3000))
    try place.shell(
      "\"$0\" score many.jsonl 2>errors | head -1 >first; echo ${PIPESTATUS[0]} >status")
    #expect(place.text("status") == "0\n")
    #expect(place.text("errors") == "")
    #expect(place.text("first").hasPrefix("{\"id\":1,"))
  }

  @Test func `Order, bytes and numbers do not depend on threads`() throws {
    let place = try Workplace()
    // Some megabytes: threads draw one at a time.
    let padding = String(repeating: "x", count: 1500)
    let records = (0..<2500)
      .map { number in
        "{\"id\":\(number),\"text\":\"We will pay \(number) euros if item \(number % 7) is voted.\","
          + "\"padding\":\"\(padding)\"}\n"
      }
    try place.write("many.jsonl", records.joined())
    let scales = "id,text,commitment,conditionality,specificity,firmness"
    for (format, fields) in [("jsonl", scales + ",input"), ("csv", scales)] {
      var outputs: [String] = []
      for threads in ["1", "2", "5"] {
        let run = try place.run(
          "score", "many.jsonl", "--fields", fields, "--threads", threads, "--format", format)
        #expect(run.status == 0)
        outputs.append(run.output)
      }
      #expect(outputs[0] == outputs[1] && outputs[0] == outputs[2])
      guard format == "jsonl" else { continue }
      let first = try place.run("score", "many.jsonl", "--fields", "id", "--threads", "3")
      #expect(first.lines == (0..<2500).map { "{\"id\":\($0)}" })
    }
  }

  @Test func `Nothing goes to standard error of a run that went well`() throws {
    let place = try Workplace()
    for format in ["jsonl", "csv", "tsv", "table"] {
      let run = try place.run("score", "--format", format, input: "We will pay, she said.")
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      #expect(!run.output.contains("\u{1B}"), "colour only on a terminal")
    }
  }
}
