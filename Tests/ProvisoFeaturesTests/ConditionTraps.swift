import ProvisoFeatures
import ProvisoTestSupport
import Testing

/// The hard pairs of `Fixtures/ConditionTraps.tsv`: the same trigger, once live and once not.
@Suite struct ConditionTraps {
  struct Trap {
    let id: String
    let kind: String
    let type: String
    let span: String
    let level: Int
    let text: String
  }

  static func load() throws -> [Trap] {
    try FixtureTable.rows(of: "ConditionTraps.tsv", columns: 6)
      .map { fields in
        Trap(
          id: fields[0], kind: fields[1], type: fields[2], span: fields[3],
          level: try #require(Int(fields[4])), text: fields[5])
      }
  }

  /// A condition needs its exact span, type and level; a look-alike its type and no condition.
  static func isRight(_ trap: Trap, _ sample: ConditionSample) -> Bool {
    guard sample.level == trap.level else { return false }
    switch trap.kind {
    case "condition":
      return sample.conditions == [ConditionSample.Found(type: trap.type, text: trap.span)]
    case "lookalike":
      return sample.conditions.isEmpty && sample.lookalikes.contains { $0.type == trap.type }
    default: return sample.conditions.isEmpty
    }
  }

  @Test("at least 95 % of the traps are read right")
  func traps() throws {
    let traps = try Self.load()
    #expect(traps.count >= 300)
    var wrong: [String] = []
    for trap in traps {
      let sample = try ConditionSample(trap.text)
      if !Self.isRight(trap, sample) {
        wrong.append(
          "\(trap.id) \(trap.kind) \(trap.type) D\(trap.level): \(trap.text)\n"
            + "    found D\(sample.level) \(sample.conditions) \(sample.lookalikes)")
      }
    }
    print("condition traps: \(traps.count - wrong.count) of \(traps.count) right")
    for line in wrong { print("  wrong:", line) }
    #expect(Double(wrong.count) <= 0.05 * Double(traps.count))
  }
}
