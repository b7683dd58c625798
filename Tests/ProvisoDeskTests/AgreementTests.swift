import Proviso
import ProvisoDesk
import ProvisoIO
import ProvisoLexicon
import Testing

@Suite("Agreement")
struct AgreementTests {
  private func records(_ levels: [(Int, Int, Int)], spans: [LabelRecord.Span<ConditionType>] = [])
    -> [LabelRecord]
  {
    levels.enumerated()
      .map { index, levels in
        var record = LabelRecord(id: "\(index)", text: "We will join if they pay.")
        (record.commitment, record.conditionality, record.specificity) = levels
        if index == 0 { record.conditions = spans }
        return record
      }
  }

  @Test("Equal labels agree fully")
  func equal() throws {
    let labels = records(
      [(4, 2, 1), (0, 0, 0), (2, 1, 3)], spans: [.init(start: 13, end: 24, type: .pre)])
    let agreement = try Agreement(labels, labels)
    #expect(agreement.scales.map(\.alpha) == [1, 1, 1])
    let rows = agreement.table().split(separator: "\n").prefix(2)
    #expect(
      rows == [
        "scale  statements  same level  Krippendorff's α (ordinal)",
        "C               3           3  1.000",
      ])
    #expect(agreement.spans[0].overlap == 1 && agreement.spans[0].exact == 1)
    #expect(agreement.disagreements.isEmpty)
  }

  @Test("Polarity and holder count where both see a commitment")
  func holders() throws {
    var one = records([(4, 0, 1), (3, 0, 1), (0, 0, 0)])
    var other = records([(4, 0, 1), (2, 0, 1), (3, 0, 0)])
    (one[0].holder, other[0].holder) = (.`self`, .other)
    (one[1].polarity, other[1].polarity) = (.act, .refrain)
    other[2].holder = .`self`
    let agreement = try Agreement(one, other)
    #expect(agreement.commitments == (2, 1, 1))
    let facts = Dictionary(uniqueKeysWithValues: agreement.disagreements.map { ($0.id, $0.facts) })
    #expect(facts["0"] == ["holder 'self' / 'other'"])
    #expect(facts["1"] == ["C 3 / 2", "polarity '+' / '-'"])
    #expect(facts["2"] == ["C 0 / 3"])
  }

  @Test("Differences are counted and listed, the widest first")
  func different() throws {
    let one = records(
      [(4, 2, 1), (0, 0, 0), (2, 1, 3)], spans: [.init(start: 13, end: 24, type: .pre)])
    let other = records(
      [(4, 2, 1), (5, 0, 0), (2, 2, 3)], spans: [.init(start: 16, end: 24, type: .only)])
    let agreement = try Agreement(one, other)
    #expect(agreement.disagreements.map(\.id) == ["1", "0", "2"])
    #expect(agreement.disagreements.first?.facts == ["C 0 / 5"])
    let overlap = try #require(agreement.spans[0].overlap)
    #expect(abs(overlap - 16.0 / 19) < 1e-12)
    #expect(agreement.spans[0].sameType == 0 && agreement.spans[0].paired == 1)
    let alpha = try #require(agreement.scales[0].alpha)
    #expect(alpha < 1)
  }

  @Test("Files without a statement in common, or with another text, are refused")
  func refusals() {
    var other = records([(1, 1, 1)])
    other[0].text = "Another text."
    #expect(throws: IOFailure.self) { try Agreement(records([(1, 1, 1)]), other) }
    #expect(throws: IOFailure.self) { try Agreement(records([(1, 1, 1)]), []) }
  }

  @Test("Texts that are the same only when composed are refused, since their spans differ")
  func composedText() {
    var one = LabelRecord(id: "1", text: "The caf\u{E9} opens if they pay.")
    one.conditions = [.init(start: 15, end: 28, type: .pre)]
    var other = LabelRecord(id: "1", text: "The cafe\u{301} opens if they pay.")
    other.conditions = [.init(start: 16, end: 29, type: .pre)]
    #expect(one.text == other.text)
    #expect(throws: IOFailure.self) { try Agreement([one], [other]) }
    #expect(throws: IOFailure.self) { try Agreement([other], [one]) }
  }

  @Test("Labels that never vary have no alpha")
  func constant() throws {
    let labels = records([(1, 1, 1), (1, 1, 1)])
    let agreement = try Agreement(labels, labels)
    #expect(agreement.scales[0].alpha == nil)
    #expect(agreement.table().contains("no variation"))
  }
}
