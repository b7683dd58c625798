import Foundation
import Testing

@Suite("compare names what changed between two versions")
struct CompareCommandTests {
  @Test func `Shall that became should is softened, with the words and the step`() throws {
    let place = try Workplace()
    try place.write("old.txt", "The parties shall publish all contracts.")
    try place.write("new.txt", "The parties should publish all contracts.")
    let object = try #require(try place.run("compare", "old.txt", "new.txt").objects.first)
    #expect(object["change"] as? String == "softened")
    let removed = try #require((object["removed"] as? [[String: Any]])?.first)
    let inserted = try #require((object["inserted"] as? [[String: Any]])?.first)
    #expect(removed["text"] as? String == "shall" && inserted["text"] as? String == "should")
    #expect(removed["start"] as? Int == 12 && removed["end"] as? Int == 17)
    let step = try #require((object["delta"] as? [String: Any])?["commitment"] as? Double)
    #expect(step < 0)
    let table = try place.run("compare", "old.txt", "new.txt", "--format", "table")
    #expect(
      table.output.contains("SOFTENED") && table.output.contains("words: [-shall-] {+should+}"))
    let page = try place.run(
      "compare", "old.txt", "new.txt", "--format", "html", "--output", "c.html")
    #expect(page.status == 0 && page.output.isEmpty && place.bytes("c.html") != nil)
  }

  @Test func `Two texts with nothing in common are told so`() throws {
    let place = try Workplace()
    try place.write("old.txt", "We will build a dam above Kessel.")
    try place.write("new.txt", "Bread prices fell in the autumn.")
    let run = try place.run("compare", "old.txt", "new.txt")
    #expect(run.status == 0)
    #expect(run.errors.contains("no statement in common; are they versions of the same text?"))
    #expect(Set(try run.objects.compactMap { $0["change"] as? String }) == ["added", "dropped"])
    #expect(try place.run("compare", "old.txt", "new.txt", "--quiet").errors.isEmpty)
  }

  @Test func `An empty version makes everything added or dropped`() throws {
    let place = try Workplace()
    try place.write("some.txt", "We will pay.")
    try place.write("empty.txt", "")
    let run = try place.run("compare", "empty.txt", "some.txt")
    #expect(run.status == 0)
    #expect(
      run.errors.contains("empty.txt has no statements, so all statements of the other are added"))
    #expect(try run.objects.map { $0["change"] as? String } == ["added"])
    let other = try place.run("compare", "some.txt", "empty.txt")
    #expect(try other.objects.map { $0["change"] as? String } == ["dropped"])
    #expect(try place.run("compare", "empty.txt", "empty.txt").status == 65)
  }

  @Test func `What cannot be compared is told`() throws {
    let place = try Workplace()
    try place.write("a.txt", "We will pay.")
    for (arguments, status) in [
      (["-", "-"], Int32(64)), (["a.txt"], 64), (["a.txt", "none.txt"], 66), (["a.txt", "."], 66),
      (["a.txt", "a.txt", "--output", "/dev/full"], 74),
      (["a.txt", "a.txt", "--output", "none/c.jsonl"], 73),
    ] {
      let run = try place.start(["compare"] + arguments).finish()
      #expect(run.status == status, "\(arguments): \(run.errors)")
      #expect(run.errors.hasPrefix("proviso: "))
    }
    let piped = try place.run("compare", "-", "a.txt", input: "We will pay.")
    #expect(try piped.objects.map { $0["change"] as? String } == ["unchanged"])
  }

  @Test func `Versions of one long line are compared`() throws {
    let place = try Workplace()
    let old = (0..<400).map { "The council of ward \u{1F3E0} will repair bridge number \($0). " }
    try place.write("old.txt", old.joined())
    try place.write(
      "new.txt", old.joined().replacing("will repair bridge number 7.", with: "may go."))
    let run = try place.run("compare", "old.txt", "new.txt")
    #expect(run.status == 0, "\(run.errors)")
    let changes = try run.objects.compactMap { $0["change"] as? String }
    #expect(changes.count { $0 == "unchanged" } == 399)
  }
}
