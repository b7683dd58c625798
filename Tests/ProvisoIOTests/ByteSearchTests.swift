import ProvisoTestSupport
import Testing

@testable import ProvisoIO

@Suite struct ByteSearchTests {
  @Test(arguments: [UInt64(1), 2, 3]) func agreesWithTheSchoolbook(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let alphabet: [UInt8] = [
      0, 1, 0x0A, 0x0B, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5C, 0x5D, 0x8A, 0xFF,
    ]
    for length in 0..<60 {
      let bytes = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let start = length == 0 ? 0 : Int.random(in: 0..<length, using: &random)
      let range = start..<length
      for byte: UInt8 in [0x0A, 0x22, 0, 0xFF] {
        let places = range.filter { bytes[$0] == byte }
        #expect(ByteSearch.first(byte, in: bytes.span, range) == places.first)
        #expect(ByteSearch.last(byte, in: bytes.span, range) == places.last)
        #expect(ByteSearch.count(byte, in: bytes.span, range) == places.count)
      }
      let escapable = range.first { bytes[$0] < 0x20 || bytes[$0] == 0x22 || bytes[$0] == 0x5C }
      #expect(ByteSearch.firstEscapable(in: bytes.span, range) == escapable ?? length)
    }
  }

  @Test(arguments: [UInt64(1), 2, 3]) func textIsWhatTheLibraryTakesForText(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let pieces: [[UInt8]] = [
      Array("plain ascii text ".utf8), Array("é".utf8), Array("€“”".utf8), Array("😀".utf8),
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0x80],
      [0xE2, 0x82], [0xFF], [0xEF, 0xBF, 0xBF], [0xF4, 0x8F, 0xBF, 0xBF], [0xE0, 0x9F, 0xBF],
    ]
    for _ in 0..<4000 {
      let count = Int.random(in: 0..<8, using: &random)
      let bytes = (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      let isText = String(validating: bytes, as: UTF8.self) != nil
      let problem = UTF8Check.firstProblem(bytes.span, bytes.indices)
      #expect((problem == nil) == isText, "\(bytes)")
      if let problem {
        let before = Array(bytes[..<problem.offset])
        #expect(String(validating: before, as: UTF8.self) != nil)
      }
    }
  }

  @Test(arguments: [0, 7, 2039, 2040, 2041, 2047, 2048, 5000]) func countsLongRuns(length: Int) {
    let bytes = [UInt8](repeating: 0x0A, count: length)
    #expect(ByteSearch.count(0x0A, in: bytes.span, 0..<length) == length)
    #expect(ByteSearch.count(0x0B, in: bytes.span, 0..<length) == 0)
  }

  @Test func findsNulBytesEverywhere() {
    for length in 1..<50 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x61, count: length)
        bytes[place] = 0
        #expect(UTF8Check.firstProblem(bytes.span, bytes.indices) == .nul(place))
      }
    }
  }
}
