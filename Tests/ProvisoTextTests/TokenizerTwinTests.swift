import ProvisoTestSupport
import Testing

@testable import ProvisoText

/// The fast path of the tokenizer against the one that looks at every byte.
@Suite struct TokenizerTwinTests {
  private static let pieces = [
    "we", "We", "WILL", "a", "I", "s", "d", "Ed", "red", "really", "ly", "bring", "ng", "thing",
    "U.S.",
    "U", "cannot", "can't", "won’t", "re-elected", "O'Brien", "abcdefgh", "abcdefghi",
    "Internationalisation", "ABCDEFGHIJKLMNOP", "3.5m", "2030", "x2", "naïve", "é", "–", "“", "”",
    "...", "--", "-", "'", "&amp;", "&", "%", "$", "\"", "?", "!", ";", ":", ",", ".", "(", ")",
  ]
  private static let separators = [
    "", " ", " ", " ", "  ", "\n", "\n\n", "\t", "\u{00A0}", ", ", ". ",
  ]

  private func texts(_ count: Int) -> [String] {
    var random = TestRandom(seed: 7)
    func draw(_ bound: Int) -> Int { random.next(below: bound) }
    return (0..<count)
      .map { _ in
        (0..<draw(14))
          .reduce(into: "") { text, _ in
            text +=
              Self.pieces[draw(Self.pieces.count)] + Self.separators[draw(Self.separators.count)]
          }
      }
  }

  @Test func plainWordsReadAsWordsDo() {
    let tokenizer = Tokenizer()
    var compared = 0
    for text in texts(20_000) where text.utf8.count >= 8 {
      let bytes = Array(text.utf8)
      for start in bytes.indices where tokenizer.isLetter(bytes[start]) {
        var (fast, slow): ([Token], [Token]) = ([], [])
        var (fastEnd, slowEnd): (Int?, Int) = (nil, 0)
        fast.append(addingCapacity: 2) {
          let eight = EightBytes(bytes.span, at: start)
          fastEnd = tokenizer.plainWord(
            bytes.span, at: start, eight, eight.letterCount, before: .lineBefore, into: &$0)
        }
        guard let fastEnd else { continue }
        slow.append(addingCapacity: 2) {
          slowEnd = tokenizer.word(bytes.span, at: start, before: .lineBefore, into: &$0)
        }
        #expect(fast == slow && fastEnd == slowEnd, "at \(start) of \(text)")
        compared += 1
      }
    }
    #expect(compared > 100_000)
  }

  @Test func hashOfCannotIsWrittenOutCorrectly() {
    #expect(Tokenizer.cannot == WordHash.of("cannot"))
  }

  @Test func hashesAreThoseOfTheFoldedBytes() {
    let tokenizer = Tokenizer()
    for text in texts(5_000) {
      let bytes = Array(text.utf8)
      for token in tokenizer.tokens(in: text) where token.kind == .word {
        let word = bytes[token.span.range]
        guard word.allSatisfy({ tokenizer.isLetter($0) }), !token.shape.contains(.clitic) else {
          continue
        }
        let next = Int(token.end) < bytes.count ? bytes[Int(token.end)] : 0x20
        if next == 0x27 || next >= 0x80 || next == 0x6E || next == 0x4E { continue }
        let naive = WordHash.of(String(decoding: word, as: UTF8.self).lowercased())
        #expect(token.hash == naive)
      }
    }
  }

  @Test func tokensStandInOrderAndLoseNoLetter() {
    let tokenizer = Tokenizer()
    for text in texts(5_000) {
      let bytes = Array(text.utf8)
      var end = 0
      for token in tokenizer.tokens(in: text) {
        #expect(Int(token.start) >= end && token.end > token.start)
        #expect(!bytes[end..<Int(token.start)].contains { tokenizer.isAlphanumeric($0) })
        end = Int(token.end)
      }
      #expect(!bytes[end...].contains { tokenizer.isAlphanumeric($0) })
    }
  }

  @Test func longTextsAreReadInOnePieceWhateverRoomThereIs() {
    let text = String(repeating: "We won't 'join' it, \"won't\" we? ", count: 2_000)
    let whole = Tokenizer().tokens(in: text)
    var reused: [Token] = []
    reused.reserveCapacity(100_000)
    let bytes = Array(text.utf8)
    Tokenizer().tokenize(bytes.span, into: &reused)
    #expect(whole == reused && whole.count == 2_000 * 14)
  }
}
