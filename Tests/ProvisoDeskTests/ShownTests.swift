import ProvisoDesk
import ProvisoLexicon
import Testing

@Suite("Shown numbers and words")
struct ShownTests {
  @Test("Every type of condition and look-alike has its words")
  func types() {
    let conditions = ConditionType.allCases.map(\.name)
    let words = ConditionWords.all
    #expect(words.map(\.type) == conditions + LookalikeType.allCases.map(\.name))
    #expect(words.filter(\.isCondition).map(\.type) == conditions)
    #expect(words.allSatisfy { $0.isCondition != $0.short.hasPrefix("no condition") })
    #expect(ConditionWords.meaning("DUR") == "a limit of duration")
  }

  @Test("A sign stands before what has one, and a dash for what is no number")
  func signs() {
    #expect([1.5, 0, -0.25].map { Shown.signed($0) } == ["+1.50", "0.00", "-0.25"])
    #expect(Shown.signed(0, 3, marksZero: true) == "+0.000")
    #expect(Shown.signed(-0.5, 3, marksZero: true) == "-0.500")
    for value in [Double.nan, .infinity, -.infinity] {
      #expect(Shown.signed(value) == "–" && Shown.signed(value, marksZero: true) == "–")
    }
  }
}
