import ProvisoText
import Testing

/// Offsets in every unit, against counting the characters before them one by one.
@Suite struct OffsetMapTests {
  @Test(
    "Offsets are the numbers of units before a character",
    arguments: [
      "", "a", "é", "aé“👍", "plain words only", "plain – and “wide” 👍🏽 words, né à l’aube. ",
    ],
    [1, 2, 9, 40])
  func offsets(part: String, count: Int) {
    let text = String(repeating: part, count: count)
    let bytes = Array(text.utf8)
    for unit in OffsetUnit.allCases {
      let map = OffsetMap(bytes.span, unit: unit)
      var (byte, units) = (0, 0)
      for character in text.unicodeScalars {
        #expect(map.offset(ofByte: byte, in: bytes.span) == units)
        byte += UTF8.width(character)
        units += width(of: character, in: unit)
      }
      #expect(map.offset(ofByte: byte, in: bytes.span) == units)
    }
  }

  private func width(of character: Unicode.Scalar, in unit: OffsetUnit) -> Int {
    switch unit {
    case .codepoint: 1
    case .utf8: UTF8.width(character)
    case .utf16: UTF16.width(character)
    }
  }
}
