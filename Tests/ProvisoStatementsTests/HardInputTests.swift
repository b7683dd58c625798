import ProvisoStatements
import ProvisoTestSupport
import ProvisoText
import Testing

/// Input that real pages hold and that must never stop the reader or slow it down.
@Suite struct HardInputTests {
  @Test(
    "Odd, wrong and foreign marks keep every invariant",
    arguments: [
      "", " \n\t ", "“", "”", "\"", "“”", "'", "‘’", "said", "he said", "said:", "“,” he said",
      "“We will join, he said. The talks go on.", "We will join,” he said. The talks go on.",
      "”We will join,“ he said.", "„We will join“, he said.", "»We will join«, he said.",
      "\"We \"will\" join,\" he said. \"And \"they\" too.\"", "“A “b “c “d” e” f,” she said.",
      "He said: “", "According to", "According to.", "according to according to according to",
      "Smith, who, said, that, that, that.", "said said said said", "He said that that that.",
      "\u{200F}“We will join,”\u{200E} he said.", "سنوقع الاتفاق، “We will join,” he said.",
      "&ldquo;We will join,&rdquo; he said.", "&quot;We will join,&quot; he said.",
      "He said: ”We will join.”", "“We will join.“ “We will not,“ he said.",
      "He said “we will join, she said “we will not.", "\"\"\"We will join,\"\"\" he said.",
      "&#8220;We will join,&#8221; he said &mdash; &amp; left&hellip;", "&&&&quot;;;; &quot", "&#;",
      "قال الوزير: «سنوقع»، and he said: «We will sign»",
      "\u{202B}“We will join,”\u{202C} he said.",
      "שר החוץ אמר: \"נחתום\". He said \"we will sign\".",
      "\u{FEFF}“We will join,”\u{200B} he\u{2009}said\u{3000}today.", "He\u{AD} \u{AD}said\u{AD}",
      "“We will\u{0}join,” he said.", "\r\r\n“We will join,”\r\nhe said.\r",
      "“We\u{00A0}will\u{00A0}join,”\u{00A0}he\u{00A0}said.",
      "“We will jo\u{00AD}in,” he sa\u{00AD}id.",
      "“We will join 👍🏽,” he said 🎉.", "cafe\u{301} owners said that they will close.",
      "Q:", "Q: A: Q: A:", "A:\nB:\nC:\nD:", "MR. X:\n\nMR. Y:\n\nMR. Z:", ": : : :", "(((((",
      ")))))",
      "He promised to", "promised to", "to to to", "He told", "They refused to and to.",
      "\"“\n\nLee said he will pay.\"", "We met,\n\nhe said, “we will pay.”",
      "Mr.d.\n\nAppearing Iowa), heSaturday", "Appearing tired, he sat down.",
    ])
  func invariantsHold(text: String) throws {
    for layout in [Layout.auto, .news, .transcript, .speech] {
      try StatementSample(text, layout: layout).checkInvariants()
      try StatementSample(text, layout: layout, speaker: "Ann Lee").checkInvariants()
    }
  }

  @Test("Every cut of a quoted text keeps every invariant")
  func everyPrefix() throws {
    let text = Array("“We will,” Ms. Lee, 54, said, “sign it.” ‘No,’ he told X: \"Q: “a” b\"".utf8)
    for length in 0...text.count where length == text.count || text[length] & 0xC0 != 0x80 {
      try StatementSample(bytes: Array(text.prefix(length))).checkInvariants()
    }
  }

  /// Reads texts of `count` parts and of a sixteenth, and fails where the longer takes far more
  /// than sixteen times as long.
  private func checkLinear(_ count: Int, _ text: (Int) -> String) throws {
    // Quadratic work would take some ten seconds.
    try expectLinear(count, slack: .milliseconds(500), making: text) {
      try StatementSample($0).checkInvariants()
    }
  }

  @Test(
    "Forty thousand marks or cues are read in linear time",
    arguments: [
      "“", "”", "\"", "\" ", "‘", "« ", "» ", "(", ") ", "“a ", "“a” ", "he said ", "he said, ",
      "said that ", "according to ", "X, who Y, ", "Q: a\n", "MR. X: a\n\n", "a, ", "\"a\n\n",
      "“a\n\n", "promised to ", "his pledge to ", "asked whether ", "the ", "A B ", "“He said “",
      "told him that ", "and ", "A, B, ", "“‘", "« “ ‘", "&ldquo;", "\u{200F}“\u{200E}",
      "support for ",
      "asked when ", "expects him to ", "?", "! ", "?\n", "?)", "!?",
    ])
  func manyMarks(part: String) throws {
    try checkLinear(40_000) { String(repeating: part, count: $0) }
    try checkLinear(40_000) { String(repeating: part, count: $0) + "end.\n\nHe said: “Yes.”" }
  }

  @Test("A run of stops behind a quote is read", arguments: ["!", "? "])
  func stopsAfterQuote(part: String) throws {
    let stops = String(repeating: part, count: 200_000)
    try StatementSample("“We will join them,” he said. “We will pay it.”\(stops)").checkInvariants()
  }

  @Test("A run of stops before a small word is read in linear time", arguments: ["?", "! ", "?\n"])
  func runOfStops(part: String) throws {
    for suffix in ["a", "and so", ")))))) a"] {
      try checkLinear(160_000) { String(repeating: part, count: $0) + suffix }
    }
  }

  @Test("A long paragraph is read in linear time")
  func longParagraph() throws {
    let part = "“We will sign,” she said, and the minister added that no one had refused to pay. "
    try checkLinear(10_000) { String(repeating: part, count: $0) }
  }

  @Test(
    "Five megabytes in one paragraph are read in linear time",
    arguments: [
      "The minister said “we will sign” and left. ", "word ", "“word ", "Ann Lee said, ", "a@b.c ",
      "Ann, ",
    ])
  func hugeParagraph(part: String) throws {
    try checkLinear(5_000_000 / part.utf8.count) { String(repeating: part, count: $0) }
  }

  @Test(
    "What a page does to marks does not hide who speaks",
    arguments: [
      "&ldquo;We will join,&rdquo; he said.", "&quot;We will join,&quot; he said.",
      "&#8220;We will join,&#8221; he said.", "”We will join,“ he said.",
      "„We will join“, he said.",
      "“We\u{00A0}will\u{00A0}join,”\u{00A0}he\u{00A0}said.",
      "“We will jo\u{AD}in,” he sa\u{AD}id.",
      "\u{200F}“We will join,”\u{200E} he said.",
    ])
  func marksOfPages(text: String) throws {
    let found = try StatementSample(text).attributed
    #expect(found.map(\.attribution.kind) == [.direct])
    #expect(found.allSatisfy { $0.attribution.source != nil })
  }

  @Test(
    "An odd mark costs at most its own paragraph",
    arguments: [
      "“We will join, he said.\n\n“We will pay,” she said.",
      "We will join,” he said.\n\n“We will pay,” she said.",
      "\"We will join, he said.\n\n\"We will pay,\" she said.",
      "“We “will join,” he said.\n\n“We will pay,” she said.",
    ])
  func oddMark(text: String) throws {
    let last = try #require(try StatementSample(text).lines.last)
    #expect(last.hasPrefix("direct she: ") && last.contains("We will pay,"))
  }

  @Test("A language that is not English is named, and what is found keeps every invariant")
  func otherLanguage() throws {
    let sample = try StatementSample(
      "„Wir werden die Brücke bis zum Sommer bauen“, sagte der Minister, und die Leute warten.")
    sample.checkInvariants()
    #expect(sample.language == "de")
  }

  @Test("A long sentence is read in linear time")
  func longSentence() throws {
    let part = "the minister of the old town said that the road, which she had promised to build, "
    try checkLinear(10_000) { String(repeating: part, count: $0) }
  }
}
