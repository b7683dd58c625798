import ProvisoLexicon
import ProvisoStatements
import ProvisoText
import ProvisoTestSupport
import Testing

/// Where the sentences of news, speeches and mail end.
@Suite struct SentenceSplitterTests {
  /// The sentences are written with a bar between them.
  private static let cases = [
    "The U.S. will send aid. |Gen. Paul Adeyemi said so on Jan. 9.",
    "Roads to No. 5 pumping station were cut. |No. |It was not so.",
    "J. R. Ellis paid 3.5 million. |Then he left.",
    "He lives in the U.S. |The plan is old.",
    "“We are ready. |There is no annex.” |She left.",
    "“Why?” she asked. |“Because.”",
    "Well… we shall see. |But… |They never came.",
    "We've been clear: we'll lift it later. |Yes!",
    "The work came to an end.|Next came the bill.",
    "No taxes before the vote\n\n|Ferri spoke on Monday",
    "1. Roads\n|2. Schools\n|– Hospitals",
    "im fine. |how are you? |call me.",
    "It grew in 1805. [6] |He had no choice.",
    "Thanks, |Ann",
    "Climate |The best time to go is spring. |Trains |They run all year.",
    "Ann Lee |04/26/2001 07:17 AM |Will you be there?",
    "See you there. |Thanks, |Bo |Kim, |Please call the clerk.",
    "Dear All, |We start at nine.",
    "Read it at http://example.org/a.html |The rest is known.",
    "Write to ann@example.org |We answer by noon.",
    "plan.pdf |- map.pdf |- list.doc |We sent all three.",
    "It was a fine day :) |you should come",
    "HALDEN (AP) - |The talks went on.",
    "It ended at 4:00 p.m. |We went home.",
    "The rivers of the north are by far worse than those of the\nsouth, and nobody says so. |The next government"
      + " of ours will:\n|1. Freeze all of the fares for two years\n|2. Buy the dam",
    "It is open from 7 p.m. |Residents may come at 8 p.m. Tuesday or at 9 a.m. Eastern time.",
    "date 2022-11-30 |The talks went on.",
    "Friday, 8 May 2009 |The talks went on.",
    "You must do this: |1) Wait. |2) Call.",
    "I never asked for that.. |Whatever they say is wrong.",
    "The office of Dr. Lee, Assoc. Dean, is closed (c. 1818).",
    "The film, Song of The road, opens in May.",
    "He met Ann Lee, The Times said.",
    "We will help the 👩‍👩‍👧 council today. |We will pay.",
  ]

  @Test("Sentences end where a reader ends them", arguments: cases)
  func split(marked: String) throws {
    let text = marked.replacing("|", with: "")
    let found = try SentenceSplitterTests.sentences(of: text)
    let wanted = marked.split(separator: "|")
      .map { part in
        part.trimmingPrefix(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
      }
    #expect(found == wanted.map { String($0) })
  }

  @Test("Every token is in one sentence, and none is longer than the limit")
  func partition() throws {
    let text = String(repeating: "word and (“ 'x\" ", count: 2_000)
    var reading = Reading()
    reading.read(Array(text.utf8).span, with: try RepositoryLexicon.shared.get())
    var sentences: [Range<Int>] = []
    SentenceSplitter(try RepositoryLexicon.shared.get())
      .split(reading.tokens, reading.words, into: &sentences)
    #expect(sentences.first?.lowerBound == 0)
    #expect(sentences.last?.upperBound == reading.tokens.count)
    #expect(zip(sentences, sentences.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    #expect(sentences.allSatisfy { $0.count <= 500 })
  }

  private static func sentences(of text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    var reading = Reading()
    reading.read(bytes.span, with: try RepositoryLexicon.shared.get())
    var sentences: [Range<Int>] = []
    SentenceSplitter(try RepositoryLexicon.shared.get())
      .split(reading.tokens, reading.words, into: &sentences)
    return sentences.map { range in
      let start = Int(reading.tokens[range.lowerBound].start)
      let end = Int(reading.tokens[range.upperBound - 1].end)
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }
}
