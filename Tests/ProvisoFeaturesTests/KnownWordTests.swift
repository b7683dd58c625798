import ProvisoText
import Testing

@testable import ProvisoFeatures

@Suite struct KnownWordTests {
  @Test("hashes that are written out are those of the words")
  func hashes() {
    for (word, hash) in KnownWord.all { #expect(hash == WordHash.of(word), "\(word)") }
  }
}
