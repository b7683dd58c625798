import ProvisoText
import Testing

@Suite("Values of words")
struct WordMapTests {
  @Test("A map answers as the dictionary that it is made of, hashes of the same place included")
  func twin() {
    var values: [UInt64: UInt16] = [:]
    for number in UInt64(0)..<100 {
      values[number &* 0x9E37_79B9_7F4A_7C15] = UInt16(number)
      values[number &<< 48 | 7] = UInt16(number + 1000)
    }
    let map = WordMap(values)
    for (hash, value) in values { #expect(map[hash] == value) }
    for hash in UInt64(0)..<1000 { #expect(map[hash] == values[hash]) }
  }

  @Test("An empty map holds nothing")
  func empty() {
    #expect(WordMap<UInt16>([:])[0] == nil)
  }
}
