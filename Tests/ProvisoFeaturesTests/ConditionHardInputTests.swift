import ProvisoFeatures
import ProvisoTestSupport
import Testing

/// Texts that must neither crash nor take more than linear time.
@Suite struct ConditionHardInputTests {
  static let texts: [String] = [
    "", " ", "If", "if.", "If,", ", if", "(if", "If (", "unless", "until", "once", "Only", "when",
    "Should", "Had he", "Were it not for", "subject to", "provided", "not until", "as long as",
    "depends on", "If -- if -- if", "if if if", "“If", "If ”", "... if ...", "if\u{0301} x",
    "😀 if 😀",
    "Without", "no without", "permitting", "A precondition", "asked if", "in the event that",
    "If the regulator fines the bank a second time, its shares,",
  ]

  @Test("short and broken texts", arguments: texts)
  func broken(text: String) throws {
    check(try ConditionSample(text))
  }

  /// What holds of every text: a level where there are conditions, and spans of words.
  private func check(_ sample: ConditionSample) {
    #expect((0...3).contains(sample.level) && (sample.level > 0) == !sample.conditions.isEmpty)
    for found in sample.conditions + sample.lookalikes {
      #expect(found.text.contains { $0.isLetter }, "\(found)")
      #expect(found.text.first?.isWhitespace == false && found.text.last?.isWhitespace == false)
    }
  }

  @Test("every beginning of a sentence is read")
  func beginnings() throws {
    for marked in ConditionSpanTests.sentences.map(\.marked) + ConditionEndTests.conditions {
      let text = ConditionSample.unmarked(marked).text
      for end in text.indices where !text[end].isLetter {
        check(try ConditionSample(String(text[...end])))
      }
    }
  }

  @Test(
    "a long line is read in linear time",
    arguments: [
      "if ", "if it rains ", "asked if ", "if a, ", "unless we say that ", "(if ", "\"if ",
      "and if we, ", "without it, ", "only ", "no ", "had he ", "Should x ", "depends on what ",
      "whether or not ", "until 2027 ", "as far as ", "when we will, ", "not ",
      "they shall, quickly, ", "will at all times ", "we pledged and we delivered ",
      "or pay a penalty ",
    ])
  func linear(unit: String) throws {
    try expectLinear(16_000, slack: .milliseconds(50)) {
      String(repeating: unit, count: $0)
    } _: {
      _ = try ConditionSample($0)
    }
  }

  @Test("a hundred thousand nested conditions")
  func nested() throws {
    let sample = try ConditionSample(String(repeating: "if we go ", count: 100_000))
    #expect(!sample.conditions.isEmpty)
  }
}
