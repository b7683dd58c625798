import Foundation
import Testing

@testable import ProvisoIO

@Suite struct TerminalTests {
  @Test func progressTellsWhatItKnows() {
    let line = ProgressBar.line(
      done: 250_000_000, already: 50_000_000, total: 1_000_000_000, seconds: 4, columns: 80)
    #expect(line == "[#######.......................] 25 %, 50.0 MB/s, 0:15 left")
    #expect(
      ProgressBar.line(done: 2_500, already: 0, total: nil, seconds: 2, columns: 80)
        == "2.5 kB, 1.2 kB/s")
    for columns in 0..<120 {
      let line = ProgressBar.line(
        done: 10, already: 0, total: 1_000_000_000_000, seconds: 1, columns: columns)
      #expect(line.count < max(1, columns))
    }
  }

  @Test(arguments: [
    ("a\u{1B}[2Jb\u{7}\u{9B}c", "a[2Jbc"), ("one\ttwo\r\nthree", "one two  three"),
    ("\u{202E}left\u{2066}\u{200F}\u{61C}\u{2028}", "left"),
    ("👩\u{200D}👩\u{200D}👧 é", "👩\u{200D}👩\u{200D}👧 é"),
  ]) func nothingSteersTheTerminal(text: String, shown: String) {
    #expect(Terminal.safe(text) == shown)
    #expect(Terminal.safe(Array(text.utf8)) == shown)
    #expect(Terminal.safe("a\nb", keepsLines: true) == "a\nb")
    #expect(Terminal.safe("a\tb\n\u{1B}", keepsTabs: true) == "a\tb ")
  }

  @Test func linesBreakAtBlanksAndKeepEveryWord() {
    #expect(Terminal.lines(of: "", width: 3) == [""])
    #expect(Terminal.lines(of: "  a  bc d ", width: 4) == ["a bc", "d"])
    #expect(Terminal.lines(of: "ab cdefghij k", width: 4) == ["ab", "cdef", "ghij", "k"])
    #expect(Terminal.lines(of: "abcd", width: 4) == ["abcd"])
    #expect(Terminal.lines(of: "née née", width: 3) == ["née", "née"])
  }

  @Test func failuresReadAsOneLine() {
    let failure = IOFailure(.badData, "missing; add it", file: "a.csv", line: 3, field: "text")
    #expect(failure.description == "a.csv:3: field 'text': missing; add it")
    #expect(IOFailure(.usage, "no").description == "no")
    let hostile = IOFailure(
      .badData, "'\u{1B}[2J\n'", file: "a\u{1B}]0;x\u{7}.csv", line: 3, field: "\u{9B}31mtext")
    #expect(hostile.description == "a]0;x.csv:3: field '31mtext': '[2J '")
    let kinds: [IOFailure.Kind] = [
      .usage, .badData, .noInput, .missing, .cannotCreate, .ioFailed, .interrupted, .closedPipe,
    ]
    #expect(kinds.map(\.exitCode) == [64, 65, 66, 69, 73, 74, 130, 0])
  }

  @Test func aHangUpStopsLikeAnyOther() async {
    await #expect(processExitsWith: .exitCode(130)) {
      signal(SIGHUP, SIG_DFL)
      Interruption.catchSignals()
      kill(getpid(), SIGHUP)
      while !Interruption.isRequested { usleep(1000) }
      exit(130)
    }
    // As under nohup: a signal that is ignored stays so.
    await #expect(processExitsWith: .success) {
      signal(SIGHUP, SIG_IGN)
      Interruption.catchSignals()
      kill(getpid(), SIGHUP)
      usleep(50_000)
      Interruption.endAtOnce()
      kill(getpid(), SIGHUP)
      usleep(50_000)
      exit(Interruption.isRequested ? 1 : 0)
    }
  }

  @Test func signalsStopBetweenChunks() async throws {
    let scratch = try Scratch()
    let path = try scratch.file("in", "one\ntwo\n")
    await #expect(processExitsWith: .exitCode(130)) { [path = path as String] in
      Interruption.catchSignals()
      var reader = try RecordReader([RecordInput(path: path, format: .lines)], chunkSize: 4)
      var chunk = RecordChunk()
      guard try reader.next(into: &chunk) else { exit(1) }
      kill(getpid(), SIGTERM)
      // The signal may go to another thread: wait for it.
      while !Interruption.isRequested { usleep(1000) }
      do throws(IOFailure) {
        _ = try reader.next(into: &chunk)
      } catch {
        exit(error.kind.exitCode)
      }
    }
    #expect(scratch.names == ["in"])
  }
}
