import Proviso
import ProvisoDesk
import Testing

@Suite("What if")
struct WhatIfTests {
  private func answer(
    _ text: String, _ scale: ScaleName, raises: Bool
  ) throws -> WhatIf.Edit? {
    var whatIf = WhatIf(try Desk.scorer.get())
    return whatIf.answers(text).first { $0.scale == scale && $0.raises == raises }?.edit
  }

  @Test("A firmer modal raises commitment, a looser one lowers it")
  func modals() throws {
    let up = try #require(try answer("We may open the harbour.", .commitment, raises: true))
    #expect(up.step(.commitment) > 0)
    let down = try #require(try answer("We will open the harbour.", .commitment, raises: false))
    #expect(down.step(.commitment) < 0)
    #expect(down.size <= 2)
  }

  @Test("Taking the condition out lowers conditionality to nothing")
  func condition() throws {
    let edit = try #require(
      try answer("We will join, provided parliament agrees.", .conditionality, raises: false))
    #expect(edit.after[1] < edit.before[1])
    let up = try #require(try answer("We will join the league.", .conditionality, raises: true))
    #expect(up.after[1] > 0)
  }

  @Test("Every edit is what scoring its text gives, and the smallest come first")
  func rescored() throws {
    var whatIf = WhatIf(try Desk.scorer.get())
    var scorer = try Desk.scorer.get()
    let edits = whatIf.edits("Perhaps we will deliver 200 buses by 1 June, if the council agrees.")
    #expect(edits.count > 10)
    #expect(edits.map(\.size) == edits.map(\.size).sorted())
    for edit in edits {
      let bytes = Array(edit.text.utf8)
      scorer.score(bytes.span)
      #expect(
        edit.after
          == [scorer.commitment.level, scorer.conditionality.level, scorer.specificity.level])
      #expect(!edit.text.contains("  "))
      #expect(edit.text.hasSuffix("."))
    }
  }

  @Test(
    "Empty and odd texts give answers without edits or crashes",
    arguments: ["", " ", "…", "Will.", "if", ","])
  func odd(text: String) throws {
    var whatIf = WhatIf(try Desk.scorer.get())
    #expect(whatIf.answers(text).count == 6)
  }
}
