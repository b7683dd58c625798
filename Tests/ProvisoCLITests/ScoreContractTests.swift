import Foundation
import ProvisoTestSupport
import Testing

@Suite("score writes what the contract promises")
struct ScoreContractTests {
  /// Made for these tests: characters of one to four bytes, and marks that combine.
  static let odd = "We\u{301} 😀 shall “pay” only if Zoë’s parliament agrees. 👨‍👩‍👧 Übrigens"

  @Test func `A record has every key, and keeps its input`() throws {
    let place = try Workplace()
    let record =
      "{\"id\":\"q-1\",\"text\":\"We will pay 5 million euros by 2030, if parliament agrees.\",\"n\":[1,{\"x\":null}]}"
    try place.write("a.jsonl", record + "\n")
    let object = try #require(try place.run("score", "a.jsonl").objects.first)
    #expect(object["id"] as? String == "q-1")
    #expect(object["start"] as? Int == 0)
    #expect(object["end"] as? Int == (object["text"] as? String)?.unicodeScalars.count)
    #expect(object["attribution"] == nil)
    #expect(object["offsets"] as? String == "codepoint")
    let original = try JSONSerialization.jsonObject(with: Data(record.utf8))
    #expect(same(object["input"], original))
    for (name, levels) in [("commitment", 6), ("conditionality", 4), ("specificity", 4)] {
      let scale = try #require(object[name] as? [String: Any])
      let shares = try #require(scale["probabilities"] as? [Double])
      let score = try #require(scale["score"] as? Double)
      let interval = try #require(scale["interval"] as? [Double])
      #expect(shares.count == levels)
      #expect(abs(shares.reduce(0, +) - 1) < 1e-5)
      let expected = shares.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
      #expect(abs(expected / Double(levels - 1) - score) < 1e-5)
      #expect(interval.count == 2 && interval[0] <= interval[1])
      #expect(interval.allSatisfy { (0...1).contains($0) })
      #expect((0..<levels).contains(scale["level"] as? Int ?? -1))
      #expect(scale["name"] is String)
    }
    let commitment = try #require(object["commitment"] as? [String: Any])
    #expect(["+", "-"].contains(commitment["polarity"] as? String))
    #expect(["self", "other", "none"].contains(commitment["holder"] as? String))
    let model = try #require(object["model"] as? [String: Any])
    #expect(Set(model.keys) == ["name", "version", "digest"])
    let firmness = try #require(object["firmness"] as? Double)
    #expect((0...1).contains(firmness))
  }

  @Test(arguments: ["codepoint", "utf8", "utf16"])
  func `Offsets cut the same words out of the text in every unit`(_ unit: String) throws {
    let place = try Workplace()
    let run = try place.run(
      "score", "--input-format", "lines", "--offsets", unit, "--explain", input: Self.odd)
    let object = try #require(try run.objects.first)
    let text = try #require(object["text"] as? String)
    #expect(text == Self.odd)
    #expect(object["offsets"] as? String == unit)
    #expect(object["end"] as? Int == Cut(text, unit).length)
    var count = 0
    Cut(text, unit).check(object, &count)
    #expect(count >= 3, "conditions, triggers and cues were looked at")
  }

  @Test(arguments: ["codepoint", "utf8", "utf16"])
  func `Offsets of prose cut statements, sources and cues out of the document`(
    _ unit: String
  ) throws {
    let place = try Workplace()
    let text = "“Café 😀 is ours,” said Zoë Ürün. \r\n\r\nShe said the union will pay."
    try place.write("a.txt", text)
    for command in ["score", "statements"] {
      let objects = try place.run(command, "a.txt", "--offsets", unit).objects
      #expect(!objects.isEmpty)
      let cut = Cut(text, unit)
      for object in objects {
        let (start, end) = (object["start"] as? Int ?? -1, object["end"] as? Int ?? -1)
        #expect(cut.text(start, end) == object["text"] as? String)
        let attribution = try #require(object["attribution"] as? [String: Any])
        #expect(
          ["direct", "indirect", "mixed", "narration"].contains(attribution["kind"] as? String))
        var count = 0
        cut.check(attribution, &count)
      }
      #expect(
        objects.contains { ($0["attribution"] as? [String: Any])?["source"] is [String: Any] })
    }
  }

  /// The first column of the table of keys in the guide: `commitment.level`, `.name` are two.
  private static func listedFields() throws -> [String] {
    let guide = Repository.root.appending(path: "Documentation/Guides/formats.md")
    var names: [String] = []
    let text = try String(contentsOf: guide, encoding: .utf8)
    for line in text.split(separator: "\n").drop(while: { $0 != "| key | holds |" }).dropFirst(2) {
      guard line.hasPrefix("| `") else { break }
      let cell = line.split(separator: "|")[0]
      for name in cell.matches(of: /`([^`]+)`/).map({ String($0.1) }) {
        let group = names.last.map { $0.split(separator: ".")[0] } ?? ""
        names.append(name.hasPrefix(".") ? group + name : name)
      }
    }
    return names
  }

  @Test func `Every name that the guide lists is a field of JSON and of tables`() throws {
    let place = try Workplace()
    try place.write("a.txt", "NATO chief Jens Stoltenberg spoke. “We will pay,” Stoltenberg said.")
    let names = try Self.listedFields()
    #expect(names.count > 35 && names.contains("commitment.holder"))
    for name in names where name != "prediction" {
      let json = try place.run("score", "a.txt", "--fields", name)
      #expect(json.status == 0, "\(json.errors)")
      guard name != "input", name != "explanation" else { continue }
      for format in ["csv", "tsv"] {
        let table = try place.run("score", "a.txt", "--fields", name, "--format", format)
        #expect(table.status == 0, "\(table.errors)")
        let isGroup = name == "attribution" || name.hasSuffix("[]")
        #expect(isGroup || table.lines.first == name, "\(table.lines)")
      }
    }
    let resolved = try place.run("score", "a.txt", "--fields", "attribution.source.resolved")
    #expect(
      resolved.lines.last
        == "{\"attribution\":{\"source\":{\"resolved\":{\"start\":11,\"end\":27,\"text\":\"Jens Stoltenberg\"}}}}"
    )
    #expect(
      try place.run("score", "a.txt", "--fields", "domain.in").lines.last
        == "{\"domain\":{\"in\":true}}")
    let table = try place.run(
      "score", "a.txt", "--fields", "domain.in,domain.coverage,domain", "--format", "csv")
    #expect(table.lines.last?.wholeMatch(of: /true,[01]\.\d{3},in/) != nil)
  }

  @Test func `Of an attribution only what was asked for is written`() throws {
    let place = try Workplace()
    try place.write("a.txt", "“We will pay,” Ann Lee said.")
    func line(_ fields: String, _ more: String...) throws -> String? {
      try place.start(["score", "a.txt", "--fields", fields] + more).finish().lines.last
    }
    #expect(try line("attribution.kind") == "{\"attribution\":{\"kind\":\"direct\"}}")
    #expect(
      try line("attribution.cue")
        == "{\"attribution\":{\"cue\":{\"start\":23,\"end\":27,\"text\":\"said\"}}}")
    #expect(
      try line("attribution.source,attribution.kind")
        == "{\"attribution\":{\"source\":{\"start\":15,\"end\":22,\"text\":\"Ann Lee\"},\"kind\":\"direct\"}}"
    )
    try place.write("a.txt", "We will pay the bill by May.")
    #expect(
      try line("attribution.source", "--speaker", "The mayor")
        == "{\"attribution\":{\"source\":{\"text\":\"The mayor\"}}}")
  }

  @Test func `Numbers of tables are never touched, formulas are guarded`() throws {
    let place = try Workplace()
    try place.write(
      "a.jsonl",
      """
      {"id":-5,"text":"We pay."}
      {"id":"-7","text":"-We pay."}
      {"id":"=1+1","text":"We pay."}

      """)
    let run = try place.run("score", "a.jsonl", "--fields", "id,text", "--format", "csv")
    #expect(run.lines == ["id,text", "-5,We pay.", "-7,'-We pay.", "'=1+1,We pay."])
  }

  @Test func `Contributions and bias sum to the linear predictor`() throws {
    let place = try Workplace()
    let run = try place.run(
      "score", "--input-format", "lines", "--explain",
      input: "We will pay 5 million euros by 2030, provided that parliament agrees.\nNo idea.\n")
    for object in try run.objects {
      let explanation = try #require(object["explanation"] as? [String: Any])
      let heads = explanation.keys.filter { explanation["\($0).bias"] != nil }
      #expect(heads.contains("commitment") && heads.contains("holder"))
      for head in heads {
        let parts = try #require(explanation[head] as? [[String: Any]])
        let bias = try #require(explanation["\(head).bias"] as? Double)
        let predictor = try #require(explanation["\(head).linear_predictor"] as? Double)
        let sum = parts.reduce(bias) { $0 + ($1["contribution"] as? Double ?? .nan) }
        #expect(abs(sum - predictor) < 1e-9)
        #expect(
          parts.allSatisfy {
            $0["feature"] is String && $0["value"] is Double && $0["spans"] is [[Int]]
          })
      }
    }
  }

  @Test func `Fields are those asked for, in JSON and in tables`() throws {
    let place = try Workplace()
    let input = "We will pay, \"all\" of it.\n=1+1 is what we will pay.\n"
    func run(_ format: String) throws -> Run {
      try place.run(
        "score", "--input-format", "lines", "--fields", "text,commitment.score,firmness,id",
        "--format", format, input: input)
    }
    for object in try run("jsonl").objects {
      #expect(Set(object.keys) == ["text", "commitment", "firmness", "id"])
      #expect((object["commitment"] as? [String: Any])?.keys.sorted() == ["score"])
    }
    let csv = try run("csv").lines
    #expect(csv.count == 3)
    #expect(csv[0] == "text,commitment.score,firmness,id")
    #expect(csv[1].hasPrefix("\"We will pay, \"\"all\"\" of it.\",0."))
    let tsv = try run("tsv").lines
    #expect(tsv[0] == "text\tcommitment.score\tfirmness\tid")
    #expect(tsv.allSatisfy { $0.split(separator: "\t").count == 4 })
    let groups = try place.run(
      "score", "--input-format", "lines", "--fields", "specificity", "--format", "csv",
      input: "We pay.")
    #expect(groups.lines[0].hasPrefix("specificity.level,specificity.name,specificity.score"))
  }

  @Test func `The input format follows the ending, standard input is prose`() throws {
    let place = try Workplace()
    try place.write("a.txt", "We will pay. We may go.")
    try place.write("a.md", "We will pay. We may go.")
    try place.write("a.jsonl", "{\"text\":\"We will pay. We may go.\"}")
    try place.write("a.ndjson", "{\"text\":\"We will pay. We may go.\"}")
    try place.write("a.csv", "text\nWe will pay. We may go.\n")
    try place.write("a.tsv", "text\nWe will pay. We may go.\n")
    for (name, count) in [
      ("a.txt", 2), ("a.md", 2), ("a.jsonl", 1), ("a.ndjson", 1), ("a.csv", 1), ("a.tsv", 1),
    ] {
      let run = try place.run("score", name, "--fields", "text,input,attribution")
      #expect(run.lines.count == count, "\(name)")
      for object in try run.objects {
        #expect((object["attribution"] != nil) == (count == 2))
        #expect((object["input"] != nil) == (count == 1))
      }
    }
    for arguments in [["score"], ["score", "-"]] {
      let run = try place.start(arguments, input: "We will pay. We may go.").finish()
      #expect(try run.objects.map { $0["text"] as? String } == ["We will pay.", "We may go."])
    }
    let twice = try place.run("score", "a.jsonl", "a.csv", "--fields", "text")
    #expect(twice.lines.count == 2)
  }

  @Test func `Statements of several articles are told apart by document and id`() throws {
    let place = try Workplace()
    try place.write("a.txt", "We will pay. We may go.")
    try place.write("b.txt", "They hope to help.")
    for command in ["score", "statements"] {
      let options = command == "score" ? [] : ["--all-sentences"]
      let run = try place.start([command, "a.txt", "b.txt"] + options).finish()
      let names = try run.objects.map { "\($0["document"] ?? "-") \($0["id"] ?? "-")" }
      #expect(names == ["a.txt 1", "a.txt 2", "b.txt 1"])
    }
    let csv = try place.run("score", "a.txt", "b.txt", "--format", "csv")
    #expect(csv.lines[0].hasPrefix("id,document,text,"))
    #expect(csv.lines.last?.hasPrefix("1,b.txt,") == true)
    try place.write(
      "a.jsonl", "{\"id\":\"d\",\"text\":\"We pay, she said.\"}\n{\"text\":\"We go.\"}\n")
    let records = try place.run("statements", "a.jsonl", "--all-sentences").objects
    #expect(records.map { "\($0["document"] ?? "-")" } == ["d", "2"], "a line where no id is")
    #expect(try place.run("score", "a.jsonl").objects.allSatisfy { $0["document"] == nil })
  }

  @Test func `statements --sentences gives whole sentences with their offsets and nothing else`()
    throws
  {
    let place = try Workplace()
    try place.write("a.txt", "“We pay,” she said, “if asked.” It rained.")
    let found = try place.run("statements", "a.txt", "--sentences").objects
    #expect(
      found.map { $0["text"] as? String } == ["“We pay,” she said, “if asked.”", "It rained."])
    #expect(found.map { $0["start"] as? Int } == [0, 32])
    #expect(found.allSatisfy { $0["attribution"] == nil })
    #expect(try place.run("statements", "a.txt", "--sentences", "--all-sentences").status == 64)
  }

  @Test func `The page of --format html is that of report`() throws {
    let place = try Workplace()
    try place.write("a.txt", "“We will pay,” said Anna Berg.")
    let page = try place.run("score", "a.txt", "--format", "html")
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("<!DOCTYPE html>") && page.output.contains("Anna Berg"))
    #expect(try place.run("report", "a.txt").output == page.output)
  }

  @Test func `Scores agree with one another as the scheme demands`() throws {
    let place = try Workplace()
    let input = [
      "We will pay.", "We will pay if you agree.", "Only after the vote will we pay.",
      "It rained on Monday.", "They hope to help.", "If I were rich, I would help.",
      "We undertake to deliver ten trucks by May unless the road is closed.",
    ]
    let run = try place.run(
      "score", "--input-format", "lines", input: input.joined(separator: "\n"))
    for object in try run.objects {
      let commitment = try #require(object["commitment"] as? [String: Any])
      let conditionality = try #require(object["conditionality"] as? [String: Any])
      let specificity = try #require(object["specificity"] as? [String: Any])
      let conditions = try #require(conditionality["conditions"] as? [Any])
      let level = try #require(conditionality["level"] as? Int)
      #expect(conditions.isEmpty == (level == 0))
      if commitment["level"] as? Int == 0 {
        #expect(specificity["level"] as? Int == 0)
        #expect(commitment["holder"] as? String == "none")
      }
    }
  }
}

/// Cuts texts by offsets of one unit.
struct Cut {
  private let text: String
  private let unit: String

  init(_ text: String, _ unit: String) {
    self.text = text
    self.unit = unit
  }

  /// The length of the text.
  var length: Int {
    switch unit {
    case "utf8": text.utf8.count
    case "utf16": text.utf16.count
    default: text.unicodeScalars.count
    }
  }

  /// The text between two offsets, nil if they are none.
  func text(_ start: Int, _ end: Int) -> String? {
    guard start >= 0, start <= end, end <= length else { return nil }
    switch unit {
    case "utf8": return String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
    case "utf16": return String(decoding: Array(text.utf16)[start..<end], as: UTF16.self)
    default:
      var cut = String.UnicodeScalarView()
      cut.append(contentsOf: Array(text.unicodeScalars)[start..<end])
      return String(cut)
    }
  }

  /// Checks every object below `value` that has a start, an end and a text.
  func check(_ value: Any, _ count: inout Int) {
    if let list = value as? [Any] {
      for item in list { check(item, &count) }
    } else if let object = value as? [String: Any] {
      if let start = object["start"] as? Int, let end = object["end"] as? Int,
        let words = object["text"] as? String
      {
        #expect(text(start, end) == words)
        count += 1
      }
      for (key, item) in object where key != "input" { check(item, &count) }
    }
  }
}
