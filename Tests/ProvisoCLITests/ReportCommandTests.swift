import Foundation
import Testing

@Suite("report makes a page or tells why not")
struct ReportCommandTests {
  /// Made for these tests: markup, quotes, an end of CDATA and marks that turn the direction of
  /// text.
  static let hostile = """
    “We will <script>alert(1)</script> pay ]]> --> &amp; </style> \u{202E}lla\u{202C} of it,” said <b>Zoë</b>.

    """

  @Test func `Nothing of a document becomes markup, whatever the way in`() throws {
    let place = try Workplace()
    let record =
      "{\"text\":\"We will <img src=x onerror=alert(2)> pay.\",\"speaker\":\"\\\"><script>alert(3)</script>\"}"
    try place.write("<i>a.txt", Self.hostile)
    try place.write("b.jsonl", record + "\n")
    let run = try place.run("report", "<i>a.txt", "b.jsonl", "--title", "</title><b>T")
    #expect(run.status == 0)
    #expect(run.output.components(separatedBy: "<script").count == 3, "the data and the script")
    for markup in [
      "<b>Zoë", "<b>T", "<i>a.txt", "<img", "</style> ", "alert(3)</script>", "<script>alert",
    ] {
      #expect(!run.output.contains(markup), "\(markup)")
    }
    #expect(run.output.contains("&lt;script&gt;alert(1)"))
    for outside in ["http:", "https:", "src=\"", "url("] { #expect(!run.output.contains(outside)) }
  }

  @Test func `A full disk, a missing folder and an empty text have the contract's codes`() throws {
    let place = try Workplace()
    try place.write("a.txt", "We will pay.")
    try place.write("empty.txt", " \n")
    try place.write("empty.jsonl", "")
    #expect(try place.run("report", "a.txt", "--output", "/dev/full").status == 74)
    #expect(try place.run("report", "a.txt", "--output", "none/r.html").status == 73)
    for name in ["empty.txt", "empty.jsonl"] {
      let run = try place.run("report", name, "--output", "r.html")
      #expect(run.status == 65)
      #expect(run.errors.hasPrefix("proviso: \(name): "))
    }
    #expect(place.names == ["a.txt", "empty.jsonl", "empty.txt"])
  }

  @Test func `Records show their speaker, and bad ones are skipped on request`() throws {
    let place = try Workplace()
    try place.write(
      "a.jsonl", "{\"text\":\"We will pay.\",\"who\":\"Anna Berg\"}\n{\"text\":1}\n")
    let options = ["report", "a.jsonl", "--speaker-field", "who", "--output", "r.html"]
    let stopped = try place.start(options).finish()
    #expect(stopped.status == 65)
    #expect(stopped.errors.contains("a.jsonl:2: field 'text': of type number"))
    #expect(place.bytes("r.html") == nil)
    let skipped = try place.start(options + ["--skip-bad"]).finish()
    #expect(skipped.status == 65)
    #expect(skipped.errors.hasSuffix("proviso: 1 bad record was skipped\n"))
    let page = String(decoding: place.bytes("r.html") ?? Data(), as: UTF8.self)
    #expect(page.contains("Anna Berg") && page.contains("1 statement from 1 document"))
  }

  @Test func `A model of one task makes no report`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Quotes(48).jsonl)
    #expect(
      try place.run("train", "a.jsonl", "--output", "m.proviso", "--folds", "3", "--quiet").status
        == 0)
    for command in [["report", "a.jsonl"], ["compare", "a.jsonl", "a.jsonl"]] {
      let run = try place.start(command + ["--model", "m.proviso"]).finish()
      #expect(run.status == 64)
      #expect(run.errors.contains("needs a model of the labelling scheme, such as default"))
    }
    let edits = try place.run("explain", "--what-if", "--model", "m.proviso", "We will pay.")
    #expect(edits.status == 64)
  }
}
