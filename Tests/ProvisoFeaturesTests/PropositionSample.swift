import ProvisoFeatures
import ProvisoLexicon
import ProvisoTestSupport
import ProvisoText

/// The proposition that stands for a text, and the text's quantities and deadlines.
struct PropositionSample {
  /// The strongest proposition, if there is any.
  let strongest: Proposition?
  /// The words of the strongest proposition's verb.
  let verb: String
  /// The quantities and deadlines with their words.
  let slots: [String]

  /// Its level before any learning; 0 for none.
  var level: Int { strongest?.priorLevel ?? 0 }

  init(_ text: String, frame: StatementFrame = []) throws {
    let lexicon = try RepositoryLexicon.shared.get()
    let bytes = Array(text.utf8)
    var analysis = Analysis()
    analysis.analyse(bytes.span, with: lexicon, frame: frame)
    let tokens = analysis.reading.tokens
    func words(_ range: Range<Int>) -> String {
      let (start, end) = (tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
      return String(decoding: bytes[Int(start)..<Int(end)], as: UTF8.self)
    }
    strongest = analysis.strongest.map { analysis.propositions[$0] }
    verb = strongest.map { $0.verb < 0 ? "" : words($0.verb..<$0.verb + 1) } ?? ""
    slots = analysis.slots.map { "\($0.kind) \(words($0.tokens))" }
  }
}
