import ProvisoIO
import Testing

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
}
