import Foundation
import Testing

@Suite("A run that is stopped", .serialized)
struct InterruptionTests {
  /// Waits until the process handles SIGINT, so that the signal is not the end of it.
  private func waitForHandler(_ run: Started) throws {
    let status = URL(fileURLWithPath: "/proc/\(run.process.processIdentifier)/status")
    for _ in 0..<2000 {
      let text = (try? String(contentsOf: status, encoding: .utf8)) ?? ""
      let mask =
        text.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
        .flatMap { UInt64($0.split(separator: "\t").last ?? "", radix: 16) } ?? 0
      if mask & 2 != 0 { return }
      usleep(5000)
    }
    Issue.record("the program never handled SIGINT")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")))
  func `An interrupt ends with 130 and leaves no output`() throws {
    let place = try Workplace()
    let line = "{\"text\":\"We will pay the tenth part of it, if parliament agrees.\"}\n"
    try place.write("many.jsonl", String(repeating: line, count: 30_000))
    let run = try place.start(["score", "many.jsonl", "--output", "out.jsonl"])
    try waitForHandler(run)
    run.process.interrupt()
    let end = run.finish()
    #expect(end.status == 130)
    #expect(end.errors.hasPrefix("proviso: "))
    #expect(place.bytes("out.jsonl") == nil)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")))
  func `An interrupted training leaves the old model`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Quotes(60).jsonl)
    try place.write("m.proviso", "the old model")
    let run = try place.start(["train", "a.jsonl", "--output", "m.proviso"])
    try waitForHandler(run)
    run.process.interrupt()
    let end = run.finish()
    #expect(end.status == 130)
    #expect(end.errors.contains("stopped on request"))
    #expect(place.bytes("m.proviso") == Data("the old model".utf8))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")))
  func `A long training stops soon after the interrupt`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Quotes(3000, groups: 200).jsonl)
    let run = try place.start(
      ["train", "a.jsonl", "--output", "m.proviso", "--folds", "50", "--threads", "1"])
    try waitForHandler(run)
    usleep(1_500_000)
    let start = ContinuousClock.now
    run.process.interrupt()
    let end = run.finish()
    #expect(end.status == 130)
    #expect(end.errors.contains("stopped on request; no model was written"), "\(end.errors)")
    #expect(ContinuousClock.now - start < .seconds(10))
    #expect(place.names == ["a.jsonl"])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")))
  func `Evaluation and edits end with 130 at once`() throws {
    let place = try Workplace()
    try place.write("a.jsonl", Quotes(60).jsonl)
    #expect(
      try place.run("train", "a.jsonl", "--folds", "2", "--output", "m.proviso").status == 0)
    try place.write("b.jsonl", Quotes(60_000).jsonl)
    let text = String(repeating: "We will pay, if they agree. ", count: 20_000)
    for (arguments, input) in [
      (["evaluate", "--model", "m.proviso", "b.jsonl"], ""), (["explain", "--what-if", "-"], text),
    ] {
      let run = try place.start(arguments, input: input)
      try waitForHandler(run)
      usleep(200_000)
      run.process.interrupt()
      let end = run.finish()
      #expect(end.status == 130)
      #expect(end.output.isEmpty || arguments[0] == "explain")
    }
  }

  @Test func `A run that a bad record ended goes on past it`() throws {
    let place = try Workplace()
    let padding = String(repeating: "x", count: 100_000)
    let records = (0..<600)
      .map {
        $0 == 500
          ? "{bad\n" : "{\"id\":\($0),\"text\":\"We will pay \($0).\",\"padding\":\"\(padding)\"}\n"
      }
    try place.write("big.jsonl", records.joined())
    let options = ["--fields", "id,firmness,input", "--quiet"]
    let ended = try place.start(["score", "big.jsonl", "--output", "out.jsonl"] + options).finish()
    #expect(ended.status == 65)
    #expect(ended.errors.contains("go on with --resume --skip-bad and the same options"))
    #expect(ended.errors.contains("big.jsonl:501: broken JSON"))
    let resumed =
      try place.start(
        ["score"] + options + ["--skip-bad", "--resume", "--output", "out.jsonl", "big.jsonl"]
      )
      .finish()
    #expect(resumed.status == 65)
    let whole =
      try place.start(
        ["score", "big.jsonl", "--skip-bad", "--output", "whole.jsonl"] + options
      )
      .finish()
    #expect(whole.status == 65)
    #expect(place.bytes("out.jsonl") == place.bytes("whole.jsonl"))
  }

  @Test func `A killed run goes on with --resume and gives the same bytes`() throws {
    let place = try Workplace()
    let padding = String(repeating: "x", count: 100_000)
    let records = (0..<600)
      .map {
        "{\"id\":\($0),\"text\":\"We will pay \($0) euros.\",\"padding\":\"\(padding)\"}\n"
      }
    try place.write("big.jsonl", records.joined())
    let options = ["score", "big.jsonl", "--fields", "id,firmness,input", "--quiet"]
    #expect(try place.start(options + ["--output", "whole.jsonl"]).finish().status == 0)
    let killed = try place.start(options + ["--output", "out.jsonl"])
    while killed.process.isRunning, place.bytes("out.jsonl.partial.state") == nil { usleep(2000) }
    kill(killed.process.processIdentifier, SIGKILL)
    killed.process.waitUntilExit()
    #expect(place.bytes("out.jsonl") == nil)
    let other = try place.run(
      "score", "big.jsonl", "--fields", "id", "--output", "out.jsonl", "--resume")
    #expect(other.status == 64)
    #expect(other.errors.contains("begun with other options"))
    let resumed = try place.start(options + ["--output", "out.jsonl", "--resume"]).finish()
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(place.bytes("out.jsonl") == place.bytes("whole.jsonl"))
    #expect(place.names == ["big.jsonl", "out.jsonl", "whole.jsonl"])
  }

  @Test(arguments: [false, true])
  func `A killed run over documents goes on with the next one`(skipsBad: Bool) throws {
    let place = try Workplace()
    let text = (0..<9_000).map { "We will pay \($0) euros, if you agree. " }.joined()
    let names = (0..<4).map { "\($0).txt" }
    for name in names { try place.write(name, skipsBad && name == "1.txt" ? "\n" : text) }
    let options = ["score", "--quiet"] + (skipsBad ? ["--skip-bad"] : []) + names
    let status: Int32 = skipsBad ? 65 : 0
    let whole = try place.start(options + ["--output", "whole.jsonl"]).finish()
    #expect(whole.status == status)
    let killed = try place.start(options + ["--output", "out.jsonl"])
    while killed.process.isRunning, place.bytes("out.jsonl.partial.state") == nil { usleep(2000) }
    kill(killed.process.processIdentifier, SIGKILL)
    killed.process.waitUntilExit()
    #expect(place.text("out.jsonl.partial.state").contains("\nposition "))
    let resumed = try place.start(options + ["--output", "out.jsonl", "--resume"]).finish()
    #expect(resumed.status == status, "\(resumed.errors)")
    #expect(resumed.errors.split(separator: "\n").last == whole.errors.split(separator: "\n").last)
    #expect(place.bytes("out.jsonl") == place.bytes("whole.jsonl"))
  }
}
