import Proviso

/// Scores two drafts of a promise, tells what each hangs on, and ranks them.
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
  }

  /// The words that a span of UTF-8 bytes covers.
  static func words(_ span: Range<Int>, of text: String) -> String {
    String(decoding: Array(text.utf8)[span], as: UTF8.self)
  }
}
