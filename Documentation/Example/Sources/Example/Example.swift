import Proviso
import ProvisoLexicon

/// Scores two drafts of a promise, tells what each hangs on, ranks them, and makes a lexicon.
@main
struct Example {
  static func main() throws {
    let scorer = try Scorer()
    let drafts = [
      "We will pay 40 million euros into the fund by June 2027.",
      "We hope to pay into the fund, provided that parliament agrees.",
    ]
    for draft in drafts {
      let assessment = try scorer.assess(draft)
      print(draft)
      print("  commitment:", assessment.commitment.level.name)
      print("  conditions:", assessment.conditions.map { words($0.span, of: draft) })
      print("  checkable: ", assessment.details.map { words($0.span, of: draft) })
      print("  cues:      ", assessment.cues.map { "\($0.cue.role) \(words($0.span, of: draft))" })
    }
    let firmness = try drafts.map { try scorer.assess($0).firmness }
    print("firmer:", firmness[0] > firmness[1] ? "the first" : "the second")
    try makeLexicon()
  }

  /// Adds words of climate policy to the lexicon; a model has to be trained with it.
  static func makeLexicon() throws {
    let own = LexiconFile(
      name: "climate.tsv", bytes: Array("~phase out\tundertaking\t-\tWe phased out coal.\n".utf8))
    let lexicon = try Lexicon(Resources.lexiconFiles() + [own])
    let cues = lexicon.cues.filter { $0.file == own.name }
    print("own cues:", cues.map { "\($0.role) \($0.pattern)" })
    print("findings:", lexicon.check().filter { $0.file == own.name }.map(\.reason))
  }

  /// The words that a span of UTF-8 bytes covers.
  static func words(_ span: Range<Int>, of text: String) -> String {
    String(decoding: Array(text.utf8)[span], as: UTF8.self)
  }
}
