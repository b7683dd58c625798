import Foundation
import Testing

@Suite("Data cannot steer the terminal")
struct TerminalSafetyTests {
  /// Clears a screen, sets a title, rings.
  private static let hostile = "\\u001b[2J\\u001b]0;x\\u0007\\u009b31m"

  private func isSafe(_ run: Run) -> Bool {
    (run.output + run.errors).unicodeScalars
      .allSatisfy {
        $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) || "\n\t".contains(Character($0))
      }
  }

  @Test func `Labels, sources and identifiers are shown without what steers it`() throws {
    let place = try Workplace()
    let lines = Quotes(24).quotes.enumerated()
      .map { number, quote in
        "{\"id\":\"\(Self.hostile)\(number)\",\"text\":\"\(quote.text)\",\"label\":\"\(Self.hostile)"
          + "\(number % 8 == 0 ? "soft" : quote.label)\",\"source\":\"\(Self.hostile)\(number % 2)\","
          + "\"group\":\"\(quote.group)\"}\n"
      }
    try place.write("a.jsonl", lines.joined())
    let train = try place.run("train", "a.jsonl", "--folds", "2", "--output", "m.proviso")
    #expect(train.status == 0 && isSafe(train), "\(train.errors)")
    for arguments in [
      ["evaluate", "a.jsonl"], ["explain", "We will pay."],
      ["score", "a.jsonl", "--format", "table"],
    ] {
      let run = try place.start(arguments + ["--model", "m.proviso"]).finish()
      #expect(run.status == 0 && run.output.contains("[2J]0;x31m") && isSafe(run), "\(arguments)")
    }
    let show = try place.run("model", "show", "m.proviso")
    #expect(show.status == 0 && show.output.contains("labels: [2J") && isSafe(show))
    try place.write("b.jsonl", lines[0].replacing("soft", with: "new"))
    let failed = try place.run("evaluate", "b.jsonl", "--model", "m.proviso")
    #expect(failed.status == 65 && failed.errors.contains("[2J]0;x31mnew") && isSafe(failed))
    let list = try place.run("model", "list")
    #expect(list.output.contains("\t"))
  }
}
