import Foundation
import Testing

@testable import ProvisoIO

@Suite struct WholeFileTests {
  @Test func textIsGivenWholeAndOtherBytesAreRefusedWithTheirLine() throws {
    let scratch = try Scratch()
    let text = try scratch.file("text", "one\ntwo é\n")
    #expect(try WholeFile.text(of: text).text == "one\ntwo é\n")
    for bytes in [[0x61, 0x0A, 0x00], [0x61, 0x0A, 0xFF]] as [[UInt8]] {
      let path = try scratch.file("other", bytes)
      #expect(try WholeFile.bytes(of: path) == bytes)
      let failure = ioFailure { _ = try WholeFile.text(of: path) }
      #expect(failure?.kind == .badData)
      #expect(failure?.file == path)
      #expect(failure?.line == 2)
    }
  }

  @Test(arguments: [("became shorter", "one\n"), ("changed", "one\ntwo\nthree\n")])
  func aFileThatChangesWhileItIsReadIsNotUsed(what: String, later: String) throws {
    let scratch = try Scratch()
    let path = try scratch.file("text", "one\ntwo\n")
    var source = try ByteSource(path)
    // Written in place, as an editor or another program does that is still at work.
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Array(later.utf8))
    try file.close()
    var failure: IOFailure?
    do throws(IOFailure) { _ = try WholeFile.bytes(of: &source) } catch { failure = error }
    #expect(failure?.kind == .ioFailed)
    #expect(failure?.message.hasPrefix("\(what) while it was read") == true)
  }
}
