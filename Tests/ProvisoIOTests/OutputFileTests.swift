import Foundation
import Testing

@testable import ProvisoIO

@Suite struct OutputFileTests {
  private let scratch: Scratch
  private let identity = RunIdentity(options: "lines\ncsv", inputs: ["csv a.csv 10 20"])

  init() throws { scratch = try Scratch() }

  @Test func aFileAppearsWholeOrNotAtAll() throws {
    let path = try scratch.file("out", "old")
    do {
      var output = try OutputFile.open(path, inputs: [])
      try output.write(Array("half".utf8))
      #expect(scratch.contents("out")?.text == "old")
    }
    #expect(scratch.contents("out")?.text == "old")
    #expect(scratch.names == ["out"])
    do {
      var output = try OutputFile.open(path, inputs: [])
      try output.write(Array("new ".utf8))
      try output.write(Array("text".utf8))
      try output.commit()
    }
    #expect(scratch.contents("out")?.text == "new text")
    #expect(scratch.names == ["out"])
  }

  @Test func aLinkUnderTheNameOfThePartialFileIsNotFollowed() throws {
    let victim = try scratch.file("victim", "precious")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("out.partial"), withDestinationPath: victim)
    let failure = #expect(throws: IOFailure.self) {
      _ = try OutputFile.open(scratch.path("out"), inputs: [])
    }
    #expect(failure?.message.contains("symbolic link") == true)
    #expect(scratch.contents("victim")?.text == "precious")
  }

  @Test func permissionsAndLinksStay() throws {
    let path = try scratch.file("real", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link"), withDestinationPath: path)
    var output = try OutputFile.open(scratch.path("link"), inputs: [])
    try output.write(Array("new".utf8))
    try output.commit()
    #expect(scratch.contents("real")?.text == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("link")) == path)
  }

  @Test func outputsThatCannotBe() throws {
    func kind(_ path: String, resume: Bool = false) -> IOFailure.Kind? {
      ioFailure { _ = try OutputFile.open(path, inputs: [], resume: resume) }?.kind
    }
    #expect(kind(scratch.folder.path) == .cannotCreate)
    #expect(kind(scratch.path("absent/out")) == .cannotCreate)
    #expect(kind("-", resume: true) == .usage)
    let held = try OutputFile.open(scratch.path("out"), inputs: [])
    #expect(kind(scratch.path("out")) == .cannotCreate)
    let byteCount = held.byteCount
    #expect(byteCount == 0)
  }

  @Test func anInputIsNotReplaced() throws {
    let path = try scratch.file("in", "text")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link"), withDestinationPath: path)
    for output in [path, scratch.path("link")] {
      let told = ioFailure { _ = try OutputFile.open(output, inputs: ["-", path]) }
      #expect(told?.kind == .usage)
      #expect(told?.description.contains("is an input too") == true)
    }
    #expect(scratch.contents("in")?.text == "text")
    #expect(scratch.names == ["in", "link"])
    _ = try OutputFile.open(scratch.path("out"), inputs: [path])
    // The file by way of which an output is written is no less an input.
    for name in ["old.partial", "old.partial.state", "old.partial.state.new"] {
      let input = try scratch.file(name, "text")
      let told = ioFailure { _ = try OutputFile.open(scratch.path("old"), inputs: [input]) }
      #expect(told?.kind == .usage && scratch.contents(name)?.text == "text")
    }
  }

  @Test func aStateThatCannotTakeItsPlaceLeavesNothingBehind() throws {
    let path = scratch.path("out")
    try FileManager.default.createDirectory(
      atPath: path + ".partial.state", withIntermediateDirectories: false)
    do {
      var output = try OutputFile.open(path, inputs: [], identity: identity)
      #expect(ioFailure { try output.checkpoint(RunState()) }?.kind == .ioFailed)
    }
    #expect(scratch.names == ["out.partial.state"])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no full disk here"))
  func aFullDiskIsAFailureToWrite() throws {
    var output = try OutputFile.open("/dev/full", inputs: [])
    let told = ioFailure { try output.write([1, 2, 3]) }
    #expect(told?.kind == .ioFailed)
  }

  @Test func aClosedPipeEndsQuietly() throws {
    Interruption.ignoreClosedPipes()
    let pipe = Pipe()
    let path = "/proc/self/fd/\(pipe.fileHandleForWriting.fileDescriptor)"
    var output = try OutputFile.open(path, inputs: [])
    try output.write([1, 2, 3])
    try pipe.fileHandleForReading.close()
    let told = ioFailure { try output.write([4]) }
    #expect(told?.kind == .closedPipe)
    #expect(told?.kind.exitCode == 0)
  }

  @Test func aKilledRunGoesOn() throws {
    let path = scratch.path("out")
    var state = RunState()
    do {
      var output = try OutputFile.open(path, inputs: [], identity: identity)
      try output.write([UInt8](repeating: 0x61, count: 10_000))
      state.position = RecordPosition(file: 0, offset: 77, line: 5)
      (state.records, state.skipped) = (4, 1)
      try output.checkpoint(state)
      try output.write(Array("lost".utf8))
    }
    #expect(scratch.names == ["out.partial", "out.partial.state"])
    do {
      var output = try OutputFile.open(path, inputs: [], identity: identity, resume: true)
      let (resumed, byteCount) = (output.resumed, output.byteCount)
      #expect(resumed?.position == state.position)
      #expect(resumed?.records == 4)
      #expect(resumed?.skipped == 1)
      #expect(byteCount == 10_000)
      try output.write(Array("end".utf8))
      try output.commit()
    }
    #expect(scratch.names == ["out"])
    #expect(scratch.contents("out") == [UInt8](repeating: 0x61, count: 10_000) + Array("end".utf8))
    let again = try OutputFile.open(path, inputs: [], identity: identity, resume: true).resumed
    #expect(again == nil)
  }

  @Test func aRunThatIsReallyKilledGoesOn() async throws {
    let path = scratch.path("out")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let identity = RunIdentity(options: "o", inputs: [])
      var output = try OutputFile.open(path, inputs: [], identity: identity)
      try output.write(Array("kept ".utf8))
      try output.checkpoint(RunState())
      try output.write(Array("lost".utf8))
      kill(getpid(), SIGKILL)
      while true { sleep(1) }
    }
    var output = try OutputFile.open(
      path, inputs: [], identity: RunIdentity(options: "o", inputs: []), resume: true)
    try output.write(Array("end".utf8))
    try output.commit()
    #expect(scratch.contents("out")?.text == "kept end")
  }

  @Test func whatDoesNotBelongTogetherIsRefused() throws {
    let path = scratch.path("out")
    do {
      var output = try OutputFile.open(path, inputs: [], identity: identity)
      try output.write(Array("some bytes".utf8))
      try output.checkpoint(RunState())
    }
    func kind(_ identity: RunIdentity) -> IOFailure.Kind? {
      ioFailure { _ = try OutputFile.open(path, inputs: [], identity: identity, resume: true) }?
        .kind
    }
    #expect(kind(RunIdentity(options: "other", inputs: identity.inputs)) == .usage)
    #expect(kind(RunIdentity(options: identity.options, inputs: ["changed"])) == .badData)
    _ = try scratch.file("out.partial", "some bytez")
    #expect(kind(identity) == .ioFailed)
    _ = try scratch.file("out.partial", "some")
    #expect(kind(identity) == .ioFailed)
    let good = try #require(scratch.contents("out.partial.state"))
    for end in 0..<good.count {
      _ = try scratch.file("out.partial.state", good[..<end])
      #expect(kind(identity) == .badData || kind(identity) == .usage)
    }
    let anew = try OutputFile.open(path, inputs: [], identity: identity)
    let (resumed, names) = (anew.resumed, scratch.names)
    #expect(resumed == nil)
    #expect(names == ["out.partial"])
  }
}
