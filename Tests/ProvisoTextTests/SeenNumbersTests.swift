import ProvisoTestSupport
import Testing

@testable import ProvisoText

@Suite struct SeenNumbersTests {
  @Test func numbersAreNewOnceAStatement() {
    var numbers = SeenNumbers()
    var random = TestRandom(seed: 5)
    // More statements than there are stamps.
    for statement in 0..<70_000 {
      let bound = statement < 40_000 ? 20 : 30
      numbers.begin(below: bound)
      var seen: Set<Int> = []
      for _ in 0..<5 {
        let number = random.next(below: bound)
        let (isNew, isExpected) = (numbers.insert(number), seen.insert(number).inserted)
        #expect(isNew == isExpected)
      }
    }
  }

  @Test func copiesDoNotDisturbEachOther() {
    var first = SeenNumbers()
    first.begin(below: 4)
    let firstAdds = first.insert(1)
    var second = first
    second.begin(below: 4)
    let secondAdds = [second.insert(2), second.insert(1), second.insert(1)]
    let firstAddsAgain = [first.insert(2), first.insert(1)]
    #expect(firstAdds && secondAdds == [true, true, false] && firstAddsAgain == [true, false])
  }
}
