package import ProvisoLexicon
import ProvisoText

/// The ordered, versioned names of the lexicon features.
///
/// All are yes-or-no; a statement has some tens of them. Which index means what depends on the
/// lexicon, because each cue has features of its own; ``digest`` names both.
package struct FeatureSchema: Sendable {
  /// Raised whenever the meaning of a feature changes, or the order of cases in a block.
  package static let version = 3

  /// The number of features.
  package let count: Int
  /// Names the version, the blocks with their sizes, and the lexicon: "v3-", then twice 16 hexadecimal
  /// digits.
  package let digest: String

  let blocks: [FeatureBlock]

  /// The schema for a lexicon; without names of cues where only the places of features are wanted.
  package init(_ lexicon: Lexicon, isNamed: Bool = true) {
    var blocks: [FeatureBlock] = []
    let outlines =
      FeatureSchema.clauses(lexicon, isNamed) + FeatureSchema.statement(lexicon, isNamed)
    for (name, choices) in outlines {
      let base = blocks.last.map { $0.base + $0.count } ?? 0
      blocks.append(FeatureBlock(name: name, choices: choices, base: base))
    }
    self.blocks = blocks
    count = blocks.reduce(0) { $0 + $1.count }
    let outline = blocks.map { "\($0.name) \($0.count)" }.joined(separator: "\n")
    let sum = WordHash.digits(WordHash.of(outline))
    digest = "v\(FeatureSchema.version)-\(sum)-\(lexicon.digest)"
  }

  /// A block before it has its place: its name and its choices.
  private typealias Outline = (name: String, choices: [[String]])

  /// The number of prior levels of a proposition.
  static let levelCount = 6
  /// The number of grades that a condition can have.
  static let gradeCount = 3
  /// How many quantities are told apart, the last number standing for more too.
  static let quantityCount = 4
  /// How many deadlines are told apart, likewise.
  static let deadlineCount = 3
  /// How many pairs of these two there are.
  static var slotCount: Int { quantityCount * deadlineCount }
  /// How many conditions are told apart, likewise.
  static let conditionCount = 4
  /// How many propositions are told apart, likewise.
  static let propositionCount = 6

  private static let levels = (0..<levelCount).map { "C\($0)" }
  private static let quantities = (0..<quantityCount).map { "\($0) quantities" }
  private static let deadlines = (0..<deadlineCount).map { "\($0) deadlines" }
  /// What the words after the main verb name.
  static let objects = ["none", "vague", "name", "thing"]

  /// The blocks of every proposition, then of the strongest one.
  private static func clauses(_ lexicon: Lexicon, _ isNamed: Bool) -> [Outline] {
    let forces = cases(Force.self, isNamed)
    let subjects = cases(SubjectClass.self, isNamed)
    let groups = cases(SubjectGroup.self, isNamed)
    let verbs = cases(VerbClass.self, isNamed)
    let contexts = cases(ClauseContext.self, isNamed)
    let modals = cases(Modal.self, isNamed)
    let aspects = cases(Aspect.self, isNamed)
    let polarity = ["affirmed", "negated"]
    let cues = names(lexicon, isNamed) { $0 == .force }
    return [
      ("force", [forces]), ("force+subject", [forces, subjects, polarity]),
      ("force+context", [forces, contexts, groups]), ("force+verb", [forces, verbs, groups]),
      ("force+aspect", [forces, aspects, groups]), ("cue", [cues, groups, polarity]),
      ("cue+modal", [cues, modals]), ("force+modal", [forces, modals, groups]),
      ("strongest", [levels, groups, polarity]), ("strongest+subject", [levels, subjects]),
      ("strongest+slots", [levels, quantities, deadlines]),
      ("strongest+verb", [levels, verbs, ["open", "exact"]]),
      ("strongest+force", [forces, verbs, groups]),
      ("strongest+context", [forces, contexts, groups]),
      (
        "strongest+modal",
        [forces, modals, aspects, ["plain", "conditional"], ["present", "past"]]
      ),
      ("strongest+cue", [cues]), ("runner-up", [levels, levels]),
      ("object", [levels, objects]),
    ]
  }

  /// The blocks of conditions, slots and the text as a whole.
  private static func statement(_ lexicon: Lexicon, _ isNamed: Bool) -> [Outline] {
    [
      ("condition", [cases(ConditionType.self, isNamed), (1...gradeCount).map { "D\($0)" }]),
      ("condition-grade", [(0...gradeCount).map { "D\($0)" }]),
      ("conditions", [(0..<conditionCount).map { "\($0)" }]),
      ("lookalike", [cases(LookalikeType.self, isNamed)]),
      ("slots", [quantities, deadlines]),
      ("slot-cue", [names(lexicon, isNamed) { $0 == .slot || $0 == .modifier }]),
      ("text", [cases(TextFeature.self, isNamed)]),
      ("length", [(0..<9).map { "\($0)" }]),
      ("propositions", [(0..<propositionCount).map { "\($0)" }]),
    ]
  }

  /// For each cue its number among those of its kind: force cues, or slot and modifier cues.
  static func numbers(_ lexicon: Lexicon) -> [Int32] {
    var counts: [Bool: Int32] = [:]
    return lexicon.roles.map { role in
      let isForce = role.layer == .force
      defer {
        if isForce || role.layer == .slot || role.layer == .modifier {
          counts[isForce, default: 0] += 1
        }
      }
      return counts[isForce, default: 0]
    }
  }

  /// The name of a feature.
  package func name(of index: Int) -> String {
    for block in blocks where index < block.base + block.count {
      return block.name(at: index - block.base)
    }
    return "feature \(index)"
  }
}

/// The names of the cases of a type; to write them out takes some milliseconds in all.
private func cases<Kind: CaseIterable>(_ kind: Kind.Type, _ isNamed: Bool) -> [String] {
  guard isNamed else { return [String](repeating: "", count: Kind.allCases.count) }
  return Kind.allCases.map { "\($0)" }
}

/// The names of the cues in the layers asked for.
private func names(
  _ lexicon: Lexicon, _ isNamed: Bool, in isWanted: (Layer) -> Bool
) -> [String] {
  guard isNamed else {
    return [String](repeating: "", count: lexicon.roles.count { isWanted($0.layer) })
  }
  return lexicon.cues.filter { isWanted($0.role.layer) }.map { "\($0.role) '\($0.pattern)'" }
}

/// What the text as a whole shows.
enum TextFeature: Int, CaseIterable {
  case firstSingular, firstPlural, ownPossessive, second, question, exclamation, quote, colon
  case startsWithLowerCase, startsWithMark, startsWithNumber, noVerb, noPeriod, endsWithColon, money
  case percent, year, ellipsis, brackets, pastTense, organisation, contractParty
  case thirdPerson, allCapitals, startsWithOrganisation, startsWithOwn, startsWithThird
  case hedged, boosted, negated, terminated
  /// Money in a text without finite verb: "$3 million for the school".
  case moneyFragment
}
