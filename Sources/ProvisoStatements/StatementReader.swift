package import ProvisoLexicon
import ProvisoText

/// Reads documents: finds their statements and who makes them.
package struct StatementReader: Sendable {
  private let lexicon: Lexicon
  private var reading = Reading()
  private let splitter = SentenceSplitter()
  private var sentences: [Range<Int>] = []

  package init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The statements of a document in reading order.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package mutating func read(
    _ bytes: Span<UInt8>, layout: Layout = .auto, speaker: String? = nil
  ) -> [Statement] {
    reading.read(bytes, with: lexicon, layers: [.attribution])
    let (tokens, words) = (reading.tokens, reading.words)
    splitter.split(tokens, words, into: &sentences)
    return sentences.map { sentence in
      Statement(
        span: TextSpan(
          Int(reading.tokens[sentence.lowerBound].start),
          Int(reading.tokens[sentence.upperBound - 1].end)),
        attribution: Attribution(kind: .narration))
    }
  }
}
