import ProvisoText
import ProvisoTestSupport
import Testing

@testable import ProvisoLexicon

/// The landmarks of texts against what a look at every token finds.
@Suite struct LandmarksTests {
  private static let classes = """
    be\tis
    will\twill
    do\tdo
    first-plural\twe
    month\tMay
    organisation\tcouncil
    """

  private func isNotable(_ token: Token, _ word: Word) -> Bool {
    token.kind != .word || token.shape.contains(.allCapitals) || word.classes.contains(.month)
      || word.classes.intersects(Landmarks.telling)
  }

  @Test func nextLandmarkIsThatOfAWalk() throws {
    let lexicon = try Lexicon([
      LexiconFile(name: "classes.tsv", bytes: Array(Self.classes.utf8))
    ])
    let words = "we do plain is will May council walked NATO 12 , thing other".split(separator: " ")
    var random = TestRandom(seed: 11)
    var reading = Reading()
    for count in [0, 1, 2, 5, 62, 63, 64, 65, 66, 127, 128, 129, 200] {
      var text = ""
      for _ in 0..<count {
        text += words[random.next(below: words.count)] + " "
      }
      reading.read(Array(text.utf8).span, with: lexicon)
      let known = reading.words.map(\.classes)
      let notable = reading.tokens.indices
        .filter { isNotable(reading.tokens[$0], reading.words[$0]) }
      let auxiliaries = known.indices
        .filter { known[$0].intersects([.modal, .be, .have, .auxiliaryDo]) }
      let verbs = known.indices
        .filter { index in
          auxiliaries.contains(index)
            || [index - 1, index - 2].contains { $0 >= 0 && known[$0].contains(.firstPlural) }
        }
      for index in 0...reading.tokens.count + 70 {
        #expect(
          reading.landmarks.notable(from: index) == notable.first { $0 >= index } ?? .max)
        #expect(
          reading.landmarks.auxiliary(from: index) == auxiliaries.first { $0 >= index } ?? .max)
        // Behind the last token nothing is promised.
        if let next = verbs.first(where: { $0 >= index }) {
          #expect(reading.landmarks.verb(from: index) == next)
        } else {
          #expect(reading.landmarks.verb(from: index) >= reading.tokens.count)
        }
      }
    }
  }
}
