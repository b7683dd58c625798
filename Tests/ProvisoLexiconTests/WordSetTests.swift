import ProvisoTestSupport
import ProvisoText
import Testing

@testable import ProvisoLexicon

@Suite("Word sets")
struct WordSetTests {
  private func file(_ text: String) -> LexiconFile {
    LexiconFile(name: "wordsets.tsv", bytes: Array(text.utf8))
  }

  /// The findings of the check that are not about sets that are missing.
  private func findings(_ text: String) throws -> [String] {
    try Lexicon([file(text)]).check().map(\.description).filter { !$0.hasSuffix("is missing") }
  }

  @Test("Operators stand for the forms of a word")
  func forms() throws {
    let sets = try Lexicon([file("demand-verbs\t~urge policy+ as\tWhat is demanded.\n")]).sets
    for word in ["urge", "urges", "urged", "urging", "policy", "policies", "as"] {
      #expect(sets.contains(.demandVerbs, WordHash.of(word)), "\(word)")
      #expect(!sets.contains(.aimVerbs, WordHash.of(word)), "\(word)")
    }
    #expect(!sets.contains(.demandVerbs, WordHash.of("urg")))
    #expect(sets.hashes(of: .demandVerbs).count == 7)
  }

  @Test("Every word is found in its sets, and in no other")
  func twin() throws {
    let sets = try RepositoryLexicon.shared.get().sets
    let naive = Dictionary(
      uniqueKeysWithValues: WordSetName.allCases.map { ($0, Set(sets.hashes(of: $0))) })
    #expect(naive.values.allSatisfy { !$0.isEmpty })
    for hash in naive.values.reduce(Set(), { $0.union($1) }) {
      for name in WordSetName.allCases {
        #expect(sets.contains(name, hash) == naive[name]?.contains(hash))
      }
    }
  }

  @Test("The place of a name is its place among all")
  func places() {
    for (place, name) in WordSetName.allCases.enumerated() { #expect(name.index == place) }
    #expect(WordSetName.allCases.count < 256)
  }

  @Test("A set that is missing is told")
  func missing() throws {
    let lines = WordSetName.allCases.filter { $0 != .aimVerbs }
      .map { "\($0.rawValue)\tzorb\tWhat it decides.\tZorb.\n" }
    let issues = try Lexicon([file("# mine\n" + lines.joined())]).check()
    #expect(
      issues.map(\.description)
        == ["wordsets.tsv:\(lines.count + 1): the word set 'aim-verbs' is missing"])
    // A lexicon without the file has no word sets, and says nothing of them.
    #expect(try Lexicon([LexiconFile(name: "own.tsv", bytes: [])]).check().isEmpty)
  }

  @Test("A set that nothing reads is refused")
  func unread() {
    let error = #expect(throws: LexiconError.self) {
      try Lexicon([file("\n# mine\naims\tzorb\tWhat it decides.\n")])
    }
    #expect(error?.description == "wordsets.tsv:3: nothing reads a word set 'aims'")
  }

  @Test(
    "A line in the wrong form is refused",
    arguments: [
      ("aim-verbs", "a word set needs a tab and its words"),
      ("aim-verbs\tZorb", "'Zorb' must be lower case"),
      ("aim-verbs\t~", "a word set holds words, ~verb and noun+, not '~'"),
      ("aim-verbs\t<verb>", "a word set holds words, ~verb and noun+, not '<verb>'"),
      (
        "aim-verbs\taim\t-\naim-verbs\tseek",
        "the word set 'aim-verbs' has a line already; 'aim-verbs+' adds to it"
      ),
    ])
  func form(text: String, reason: String) {
    let error = #expect(throws: LexiconError.self) { try Lexicon([file(text)]) }
    #expect(error?.reason == reason)
  }

  @Test("A word that is there already, and what is never one word, are told")
  func words() throws {
    #expect(
      try findings(
        "# mine\naim-verbs\t~seek hope seeks a.m. start-up 'd\tWhat it decides.\tWe seek.\n")
        == ["wordsets.tsv:2: 'seeks' repeats a word of 'aim-verbs'"])
    #expect(
      try findings("aim-verbs\tseek\tWhat it decides.\n")
        == ["wordsets.tsv:1: the word set 'aim-verbs' has no example in column 4"])
    #expect(
      try findings("aim-verbs\tcannot hope,wish\tWhat it decides.\tWe wish.\n") == [
        "wordsets.tsv:1: 'cannot' is never one word of a text, so it is never found",
        "wordsets.tsv:1: 'hope,wish' is never one word of a text, so it is never found",
      ])
  }

  @Test("A file replaces the sets that it names, or adds to them, and leaves the others")
  func over() throws {
    let own = file("aim-verbs\tzorb\tMine.\ndemand-verbs+\tzorb\tMine.")
    let base = file(
      "# theirs\naim-verbs\tseek\tTheirs.\ndemand-verbs\turge\tTheirs.\npair-nouns\tduo\n")
    let sets = try Lexicon([own.over(base)]).sets
    let (zorb, seek, urge, duo) = (
      WordHash.of("zorb"), WordHash.of("seek"), WordHash.of("urge"), WordHash.of("duo")
    )
    #expect(sets.hashes(of: .aimVerbs) == [zorb])
    #expect(sets.hashes(of: .demandVerbs) == [zorb, urge].sorted())
    #expect(sets.hashes(of: .pairNouns) == [duo])
    #expect(!sets.contains(.aimVerbs, seek))
  }

  @Test("Only names and words make another lexicon")
  func digest() throws {
    let digest = try Lexicon([file("aim-verbs\tseek\tWhat it decides.\tWe seek.\n")]).digest
    #expect(try Lexicon([file("# mine\naim-verbs\tseek\tMore.\n")]).digest == digest)
    #expect(try Lexicon([file("aim-verbs\taim\tWhat it decides.\tWe seek.\n")]).digest != digest)
  }
}
