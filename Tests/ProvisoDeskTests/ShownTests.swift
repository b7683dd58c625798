import ProvisoDesk
import Testing

@Suite("Shown numbers and words")
struct ShownTests {
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
