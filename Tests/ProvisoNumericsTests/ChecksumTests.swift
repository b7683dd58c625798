import Testing

@testable import ProvisoNumerics

@Suite("Checksums and bytes")
struct ChecksumTests {
  @Test(
    "XXH64 of published test strings",
    arguments: [
      ("", 0xef46_db37_51d8_e999), ("a", 0xd24e_c4f1_a98c_6e5b), ("abc", 0x44bc_2cf5_ad77_0999),
      ("Nobody inspects the spammish repetition", 0xfbce_a83c_8a37_8bf1),
    ] as [(String, UInt64)])
  func known(text: String, digest: UInt64) {
    #expect(Checksum.xxh64(Array(text.utf8)) == digest)
    #expect(Checksum.xxh64(Bytes(Array("x\(text)yz".utf8))[1..<1 + text.utf8.count]) == digest)
  }

  @Test("Integers and doubles survive, and ends are checked")
  func littleEndian() {
    var bytes: [UInt8] = [0xff]
    LittleEndian.append(UInt32(0x0403_0201), to: &bytes)
    LittleEndian.append([1.5, -0.0, .infinity], to: &bytes)
    #expect(Array(bytes[1...4]) == [1, 2, 3, 4])
    #expect(LittleEndian.integers(UInt32.self, in: Bytes(bytes), at: 1, count: 1) == [0x0403_0201])
    let doubles = LittleEndian.doubles(in: Bytes(bytes), at: 5, count: 3)
    #expect(doubles?.map(\.bitPattern) == [1.5, -0.0, .infinity].map(\.bitPattern))
    #expect(LittleEndian.doubles(in: Bytes(bytes), at: 5, count: 4) == nil)
    #expect(LittleEndian.doubles(in: Bytes(bytes), at: 5, count: Int.max) == nil)
    #expect(LittleEndian.integers(UInt8.self, in: Bytes(bytes), at: -1, count: 1) == nil)
    #expect(LittleEndian.integers(UInt8.self, in: Bytes(bytes), at: 29, count: 0) == [])
    #expect(LittleEndian.integers(UInt8.self, in: Bytes(bytes), at: 30, count: 0) == nil)
    #expect(LittleEndian.integers(UInt8.self, in: Bytes(bytes[1...]), at: 1, count: 2) == [2, 3])
  }
}
