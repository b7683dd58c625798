import Foundation
import Testing

@testable import ProvisoIO

@Suite struct AppendedFileTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func whatAnotherRunHasWrittenIsRead() throws {
    let path = scratch.path("journal")
    do {
      let first = try AppendedFile(path)
      try first.append(Array("one\n".utf8))
      let second = ioFailure { _ = try AppendedFile(path) }
      #expect(second?.kind == .cannotCreate)
      #expect(second?.description.contains("another run is writing it") == true)
      // What comes behind the failure of the second is not lost to a third.
      try first.append(Array("two\nto".utf8), sync: true)
    }
    let third = try AppendedFile(path)
    let contents = try third.contents().text
    #expect(contents == "one\ntwo\nto")
    try third.cut(to: 8)
    try third.append(Array("three\n".utf8))
    let again = try third.contents().text
    #expect(again == "one\ntwo\nthree\n")
    #expect(scratch.contents("journal")?.text == again)
  }

  @Test func devicesPipesAndFoldersAreRefused() throws {
    let pipe = scratch.path("pipe")
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/null", scratch.folder.path, scratch.path("none/journal")] {
      #expect(ioFailure { _ = try AppendedFile(path) }?.kind == .cannotCreate)
    }
  }
}
