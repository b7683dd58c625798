import Proviso
import ProvisoDesk
import ProvisoIO
import Testing

@Suite("Comparison")
struct ComparisonTests {
  @Test(
    "The right change is named in 95 of 100 made pairs", arguments: ["pairs.tsv", "pairs-2.tsv"])
  func madePairs(_ file: String) throws {
    var wrong: [String] = []
    let lines = try Desk.lines(of: file)
    for line in lines {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(fields.count == 3, "\(line)")
      let versions = try fields.dropFirst()
        .map { field in
          try Desk.version(field.split(separator: "|").map(String.init))
        }
      let found = Comparison(versions[0], versions[1]).entries
        .map { $0.changes.map(\.rawValue).joined(separator: "+") }.joined(separator: "; ")
      if found != fields[0] { wrong.append("\(line) → \(found)") }
    }
    #expect(lines.count >= 40)
    #expect(Double(wrong.count) <= 0.05 * Double(lines.count), "\(wrong.joined(separator: "\n"))")
  }

  @Test("Statements without words are the same when their marks are")
  func wordless() throws {
    let comparison = Comparison(
      try Desk.version(["We go.", "...", "We stay."]), try Desk.version(["We go.", "...", "***"]))
    #expect(
      comparison.entries.map(\.changes) == [[.unchanged], [.unchanged], [.dropped], [.added]])
    #expect(comparison.entries.map(\.similarity) == [1, 1, 0, 0])
  }

  @Test("The words that did it are named")
  func words() throws {
    let comparison = Comparison(
      try Desk.version(["The parties shall reduce emissions."]),
      try Desk.version(["The parties should reduce emissions."]))
    let entry = try #require(comparison.entries.first)
    #expect(entry.removed.map(\.text) == ["shall"])
    #expect(entry.inserted.map(\.text) == ["should"])
    #expect(entry.removed.allSatisfy { $0.isDecisive })
    let step = try #require(comparison.difference(entry).commitment)
    #expect(step < -0.1)
  }

  @Test("A caveat makes no promise firmer")
  func caveat() throws {
    let comparison = Comparison(
      try Desk.version(["The parties will abolish the tuition fee."]),
      try Desk.version(["The parties will, where possible, reduce the tuition fee."]))
    #expect(comparison.entries.map(\.changes) == [[.newlyConditional]])
  }

  @Test("Any order of the same statements is unchanged and moved")
  func reordering() throws {
    let texts = (1...12).map { "We will open school number \($0) in district \($0 * 7)." }
    let comparison = Comparison(try Desk.version(texts), try Desk.version(texts.reversed()))
    #expect(comparison.entries.allSatisfy { $0.changes == [.unchanged] })
    #expect(comparison.entries.count { $0.isMoved } == 11)
  }

  @Test("Every statement stands in exactly one entry")
  func partition() throws {
    let lines = try Desk.lines(of: "pairs.tsv")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let old = try Desk.version(lines.flatMap { $0[1].split(separator: "|").map(String.init) })
    let new = try Desk.version(lines.flatMap { $0[2].split(separator: "|").map(String.init) })
    let entries = Comparison(old, new).entries
    #expect(entries.flatMap(\.old).sorted() == Array(old.indices))
    #expect(entries.flatMap(\.new).sorted() == Array(new.indices))
  }

  @Test("Empty versions and versions with nothing in common")
  func extremes() throws {
    let some = try Desk.version(["We will join."])
    #expect(Comparison([], []).entries.isEmpty)
    #expect(Comparison(some, []).entries.map(\.changes) == [[.dropped]])
    #expect(Comparison([], some).entries.map(\.changes) == [[.added]])
    let other = try Desk.version(["Bread prices fell."])
    #expect(Set(Comparison(some, other).entries.map(\.changes)) == [[.dropped], [.added]])
  }

  @Test("JSON lines, table and page say the same changes, and text stays text")
  func outputs() throws {
    let comparison = Comparison(
      try Desk.version(["We will <b>build</b> the dam at Olm.", "We will tax diesel."]),
      try Desk.version(["We may <b>build</b> the dam at Olm.", "We will tax diesel."]))
    var json = JSONWriter()
    comparison.writeLines(to: &json)
    let changes = try json.bytes.split(separator: 0x0A)
      .map { try JSONValue(Array($0))["change"]?.string }
    #expect(changes == ["softened", "unchanged"])
    #expect(comparison.table(columns: 40).contains("SOFTENED"))
    let long = String(repeating: "naïve", count: 30)
    let wide = Comparison(
      try Desk.version(["We will pay \(long)."]), try Desk.version(["We may pay \(long)."]))
    let lines = wide.table(columns: 40).split(separator: "\n").filter { $0.contains("naïve") }
    #expect(lines.count >= 8 && lines.allSatisfy { $0.count <= 40 })
    #expect(comparison.table(columns: 40, inColour: true).contains("\u{1B}[1mSOFTENED\u{1B}[0m"))
    let odd = Comparison(
      try Desk.version(["We will \u{1B}[2J pay \u{202E}now."]),
      try Desk.version(["We may \u{1B}[2J pay \u{202E}now."]))
    #expect(!odd.table(columns: 40).unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    let model = try Desk.scorer.get().model
    let html = String(
      decoding: ComparisonPage(comparison, old: "<o>", new: "n", source: .init(model)).html(),
      as: UTF8.self)
    #expect(!html.contains("<b>build"))
    #expect(!html.contains("<o>"))
    #expect(html.contains("<del class=\"key\">will</del>"))
  }
}
