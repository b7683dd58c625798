import ProvisoDesk
import Proviso
import ProvisoLexicon
import Testing

@Suite("Lexicon import")
struct LexiconImportTests {
  private static let liwc = """
    %
    1\ttentat
    2\tcertain
    %
    maybe\t1
    perhap*\t1
    sort of\t1\t2
    won't\t2

    """
  private static let quanteda = """
    # hedges
    hedge:
      - maybe
      - "kind of"   # a phrase
    outer:
      booster: [surely, 'of course', "no, really"]
      negation:
      - never

    """
  private static let context = """
    {"context_rules": [
      {"literal": "unlikely", "category": "NEGATED_EXISTENCE", "direction": "FORWARD", "max_scope": 5},
      {"literal": "if", "category": "HYPOTHETICAL", "direction": "FORWARD"},
      {"literal": "but", "category": "CONJ", "direction": "TERMINATE"},
      {"literal": "as if", "category": "HYPOTHETICAL", "direction": "PSEUDO", "pattern": null}
    ]}
    """

  @Test(
    "A dictionary comes back from its lexicon file, entries in their order",
    arguments: zip(ForeignLexicon.Format.allCases, [liwc, quanteda, context]))
  func roundTrip(format: ForeignLexicon.Format, text: String) throws {
    let lexicon = try ForeignLexicon(Array(text.utf8), format: format, name: "x")
    #expect(lexicon.entries.count >= 4)
    let imported = LexiconImport(lexicon, source: "x", mapping: RoleMapping(fallback: .hedge))
    #expect(imported.unmapped.isEmpty)
    let back = try LexiconImport.foreign(Array(imported.text.utf8), name: "x.tsv")
    // A phrase in two categories of one layer can stand only once in a lexicon.
    let kept = lexicon.entries.filter { back.entries.contains($0) }
    #expect(back.entries == kept)
    #expect(kept.count >= lexicon.entries.count - 1)
    let again = try ForeignLexicon(Array(back.written(as: format).utf8), format: format, name: "x")
    #expect(Set(again.entries.map(\.literal)) == Set(back.entries.map(\.literal)))
  }

  @Test(
    "An imported file compiles and its examples hold",
    arguments: zip(ForeignLexicon.Format.allCases, [liwc, quanteda, context]))
  func compiles(format: ForeignLexicon.Format, text: String) throws {
    let lexicon = try ForeignLexicon(Array(text.utf8), format: format, name: "x")
    let imported = LexiconImport(lexicon, source: "x", mapping: RoleMapping(fallback: .hedge))
    let file = LexiconFile(name: "mine.tsv", bytes: Array(imported.text.utf8))
    let compiled = try Lexicon([file])
    #expect(compiled.cues.count == imported.count)
    #expect(compiled.check().map(\.description) == [])
  }

  @Test("An open ending stands for known words, never for guessed ones")
  func knownWords() throws {
    func imported(_ literals: [String], _ endings: OpenEndings) -> LexiconImport {
      let lexicon = ForeignLexicon(entries: literals.map { .init(literal: $0, category: "hedge") })
      return LexiconImport(lexicon, source: "x", mapping: RoleMapping(), endings: endings)
    }
    func patterns(_ result: LexiconImport) -> [String] {
      result.text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        .map { String($0.prefix { $0 != "\t" }) }
    }
    let own = OpenEndings(names: [
      "words 'hope'", "words 'we hopefully'", "words 'hop'", "verb 'hopeing'",
    ])
    let result = imported(["hope*", "we hop*", "kvetch*"], own)
    #expect(patterns(result) == ["(hope|hopefully)", "we (hop|hope|hopefully)", "kvetch"])
    #expect(
      result.notes == [
        "'kvetch*': no known word begins with 'kvetch'; taken without other endings"
      ])
    let builtIn = try OpenEndings.builtIn().words(of: "hope")
    #expect(Set(builtIn).isSuperset(of: ["hope", "hoped", "hopeful", "hopefully", "hopes"]))
    #expect(builtIn.allSatisfy { !["hopees", "hopeed", "hopee", "hopey"].contains($0) })
    let wide = imported(["c*"], try .builtIn())
    #expect(wide.count == 0)
    #expect(wide.notes.first?.hasSuffix("words; name those that are meant; left out") == true)
  }

  @Test("The forms of an open ending are found in a text")
  func wildcard() throws {
    let lexicon = ForeignLexicon(entries: [.init(literal: "hope*", category: "hedge")])
    let text = LexiconImport(
      lexicon, source: "x", mapping: RoleMapping(), endings: try .builtIn()
    )
    .text
    let compiled = try Lexicon([LexiconFile(name: "mine.tsv", bytes: Array(text.utf8))])
    var reading = Reading()
    reading.read(Array("I hope and hoped hopefully".utf8).span, with: compiled)
    #expect(reading.matches.count == 3)
  }

  @Test("Marks and backslashes in YAML come back as they were")
  func escapes() throws {
    let literals = [#"a\b"#, #"say "so""#, #"end\"#, #"\"it's\""#, "it's # no note", "a, b: c"]
    let lexicon = ForeignLexicon(
      entries: literals.map { .init(literal: $0, category: #"in "quotes"\: deep"#) })
    let written = lexicon.written(as: .quanteda)
    #expect(written.contains(#""a\\b""#) && written.contains(#""say \"so\"""#))
    #expect(try ForeignLexicon(Array(written.utf8), format: .quanteda, name: "x") == lexicon)
    let list = #"a: ["one, \"two\"", 'it''s # one', "end\\"] # a note"#
    let read = try ForeignLexicon(Array(list.utf8), format: .quanteda, name: "x")
    #expect(read.entries.map(\.literal) == [#"one, "two""#, "it's # one", #"end\"#])
  }

  @Test("Escapes that are not read are refused, not guessed")
  func otherEscapes() {
    let error = #expect(throws: LexiconError.self) {
      try ForeignLexicon(Array("a:\n  - \"a\\bc\"".utf8), format: .quanteda, name: "x.yml")
    }
    #expect(
      error?.description
        == #"x.yml:2: '\b' is no escape that is read here; write '\\' for a backslash"#)
  }

  @Test("Categories without a role are named, and --map gives them one")
  func mapping() {
    let lexicon = ForeignLexicon(entries: [.init(literal: "blue", category: "colours/cold")])
    #expect(
      LexiconImport(lexicon, source: "x", mapping: RoleMapping()).unmapped == ["colours/cold"])
    let mapping = RoleMapping(named: ["cold": .booster])
    #expect(LexiconImport(lexicon, source: "x", mapping: mapping).count == 1)
  }

  @Test(
    "A file of another form is refused with its line",
    arguments: [
      (ForeignLexicon.Format.liwc, "hello world", 1), (.liwc, "%\n1\ta\n%\nword\t7", 4),
      (.quanteda, "- a", 1), (.quanteda, "a:\n  - &x b", 2), (.quanteda, "a:\n\t- b", 2),
      (.quanteda, "a:\n- \"b\\\"", 2),
      (.quanteda, "just text", 1), (.context, "{\"a\": 1}", 1), (.context, "[\n{", 2),
      (.context, "[{\"literal\": \"x\"}]", 1), (.liwc, "", 1), (.quanteda, "", 1),
      (.context, "", 1),
    ])
  func refusals(format: ForeignLexicon.Format, text: String, line: Int) {
    let error = #expect(throws: LexiconError.self) {
      try ForeignLexicon(Array(text.utf8), format: format, name: "x")
    }
    #expect(error?.line == line, "\(String(describing: error))")
  }
}
