import Testing

@testable import ProvisoText

@Suite struct EightBytesTests {
  private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  @Test func lettersAreTheSameAsByteByByte() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 {
        for neighbour: UInt8 in [0x00, 0x41, 0x7A, 0x7F, 0x80, 0xFF] {
          var bytes = [UInt8](repeating: neighbour, count: 8)
          bytes[place] = byte
          let eight = EightBytes(bytes.span, at: 0)
          let expected = bytes.firstIndex { !isLetter($0) } ?? 8
          #expect(eight.letterCount == expected)
          #expect(eight.byte(place) == byte)
          let areCapitals = bytes[..<expected].allSatisfy { $0 & 0x20 == 0 }
          #expect((eight.smallLetters(expected) == 0) == areCapitals)
          var folded: UInt64 = 0
          for index in 0..<expected { folded |= UInt64(bytes[index] | 0x20) << UInt64(8 * index) }
          #expect(eight.folded(expected) == folded)
        }
      }
    }
  }

  @Test func behindTheEndStandZeros() {
    let bytes = Array("abcdefghij".utf8)
    for index in 0...10 {
      let eight = EightBytes(bytes.span, at: index)
      for offset in 0..<8 {
        #expect(eight.byte(offset) == (index + offset < 10 ? bytes[index + offset] : 0))
      }
    }
  }
}
