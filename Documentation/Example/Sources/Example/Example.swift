import Proviso
import ProvisoLexicon

/// Scores two drafts of a promise, shows what each depends on, ranks them, and makes a lexicon.
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
      func words(_ span: Range<Int>) -> Substring { Assessment.words(span, in: draft) }
      print("  conditions:", assessment.conditions.map { words($0.span) })
      print("  checkable: ", assessment.details.map { words($0.span) })
      print("  cues:      ", assessment.cues.map { "\($0.cue.role) \(words($0.span))" })
    }
    let firmness = try drafts.map { try scorer.assess($0).firmness }
    print("firmer:", firmness[0] > firmness[1] ? "the first" : "the second")
    try readArticle(scorer)
    try makeLexicon()
  }

  /// Finds the statements of an article and who makes them.
  static func readArticle(_ scorer: Scorer) throws {
    let article = "“We will pay our share,” Ann Lee said on Monday. The union vowed to strike."
    for statement in try scorer.assess(document: article).statements {
      print(statement.sourceName(in: article) ?? "–", "says:", statement.words(in: article))
    }
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
}
