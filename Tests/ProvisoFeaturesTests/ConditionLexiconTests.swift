import ProvisoLexicon
import ProvisoTestSupport
import Testing

/// The condition layer of the lexicon tests itself, and the trie agrees with the naive matcher.
@Suite struct ConditionLexiconTests {
  @Test("every entry matches its examples and none repeats another")
  func selfTest() throws {
    let issues = try RepositoryLexicon.shared.get().check()
      .filter { $0.file == "conditions.tsv" || $0.file == "lookalikes.tsv" }
    #expect(issues.isEmpty, "\(issues)")
  }

  @Test("the trie finds what the naive matcher finds", arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func agreesWithNaive(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let alphabet = ["ab", "cd", "ef", "gh", "ij"]
    let classes = ["month": Set(["ab", "ef"]), "weekday": Set(["gh"])]
    let phrases = (0..<12).map { _ in phrase(alphabet, &random) }
    let lines = phrases.map { "\(written($0))\tpre\t-\tx" }
    let lexicon = try Lexicon([
      LexiconFile(name: "classes.tsv", bytes: Array("month\tab ef\nweekday\tgh\n".utf8)),
      LexiconFile(name: "generated.tsv", bytes: Array(lines.joined(separator: "\n").utf8)),
    ])
    let naive = NaiveMatcher(phrases: phrases, classes: classes)
    for _ in 0..<300 {
      let words = (0..<Int.random(in: 0...24, using: &random))
        .map { _ in
          Int.random(in: 0..<8, using: &random) == 0
            ? "," : alphabet.randomElement(using: &random) ?? "ab"
        }
      let text = words.joined(separator: " ")
      var reading = Reading()
      let bytes = Array(text.utf8)
      reading.read(bytes.span, with: lexicon)
      let expected = naive.matches(in: words)
      #expect(reading.matches.map(\.tokens) == expected.map(\.words), "\(text) \(lines)")
      for (match, naive) in zip(reading.matches, expected) {
        let sameWords = phrases.indices.filter { phrases[$0] == phrases[match.cue] }
        #expect(!naive.phrases.isDisjoint(with: sameWords), "\(text) \(lines)")
      }
    }
  }

  private func phrase(_ alphabet: [String], _ random: inout TestRandom) -> [NaiveMatcher.Element] {
    var elements: [NaiveMatcher.Element] = [.word(alphabet.randomElement(using: &random) ?? "ab")]
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: elements.append(.wordClass("month"))
      case 1: elements.append(.wordClass("weekday"))
      case 2: elements += [.gap, .word(alphabet.randomElement(using: &random) ?? "ab")]
      default: elements.append(.word(alphabet.randomElement(using: &random) ?? "ab"))
      }
    }
    return elements
  }

  private func written(_ phrase: [NaiveMatcher.Element]) -> String {
    phrase.map { element in
      switch element {
      case .word(let word): word
      case .wordClass(let name): "<\(name)>"
      case .gap: "..."
      }
    }
    .joined(separator: " ")
  }
}
