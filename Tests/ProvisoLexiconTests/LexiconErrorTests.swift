import ProvisoLexicon
import Testing

@Suite("What a lexicon must not hold")
struct LexiconErrorTests {
  private func compile(_ line: String) throws -> Lexicon {
    try Lexicon([LexiconFile(name: "own.tsv", bytes: Array("# mine\n\(line)\n".utf8))])
  }

  @Test("An option that is not known is told, and what is allowed", arguments: ["scoep", "Scope"])
  func options(key: String) throws {
    let error = #expect(throws: LexiconError.self) { try compile("maybe\thedge\t\(key)=5\tMaybe.") }
    #expect(error?.file == "own.tsv" && error?.line == 2)
    #expect(
      error?.reason.hasPrefix("there is no option '\(key)='; options are direction= ") == true)
    let cue = try compile("maybe\thedge\tscope=5 frame=that,inf weak\tMaybe.").cues[0]
    #expect(cue.maximalScope == 5 && cue.labels == ["that", "inf", "weak"])
  }

  @Test("An option without a name is told", arguments: ["=", "==", "=x", "label = x"])
  func namelessOption(options: String) throws {
    let error = #expect(throws: LexiconError.self) {
      try compile("maybe\thedge\t\(options)\tMaybe.")
    }
    #expect(error?.line == 2 && error?.reason == "an option needs a name before its '='")
  }

  @Test("Where an imported entry came from does not change how it is read")
  func provenance() throws {
    let cue = try compile("granted that\tpre\tfrom=whether as=soft context=strict\tGranted that.")
      .cues[0]
    #expect(cue.labels.isEmpty)
  }

  @Test("Brackets in brackets are refused beyond a depth that nobody needs")
  func depth() throws {
    func line(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "maybe" + String(repeating: ")", count: depth)
        + "\thedge\t-\tMaybe."
    }
    #expect(try compile(line(32)).cues.count == 1)
    for line in [line(33), String(repeating: "(", count: 200_000) + "\thedge"] {
      let error = #expect(throws: LexiconError.self) { try compile(line) }
      #expect(error?.line == 2 && error?.reason == "brackets are nested more than 32 deep")
    }
  }
}
