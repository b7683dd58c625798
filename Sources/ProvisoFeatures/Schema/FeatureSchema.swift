package import ProvisoLexicon
import ProvisoText

/// The ordered, versioned names of the lexicon features.
///
/// All are yes-or-no; a statement has some tens of them. Which index means what depends on the
/// lexicon, because each cue has features of its own; ``digest`` names both.
package struct FeatureSchema: Sendable {
  /// Raised whenever the meaning of a feature changes, or the order of cases in a block.
  package static let version = 4

  /// The number of features.
  package let count: Int
  /// Names the version, the blocks with their sizes, and the lexicon: "v3-", then twice 16
  /// hexadecimal digits.
  package let digest: String

  /// One for each ``Block``, in its place.
  let blocks: [FeatureBlock]

  /// The schema for a lexicon; without names of cues where only the places of features are wanted.
  package init(_ lexicon: Lexicon, isNamed: Bool = true) {
    var blocks: [FeatureBlock] = []
    let lists = Choices(lexicon, isNamed: isNamed)
    for block in Block.allCases {
      let (name, choices) = lists.outline(of: block)
      let base = blocks.last.map { $0.base + $0.count } ?? 0
      blocks.append(FeatureBlock(name: name, choices: choices, base: base))
    }
    self.blocks = blocks
    count = blocks.reduce(0) { $0 + $1.count }
    let outline = blocks.map { "\($0.name) \($0.count)" }.joined(separator: "\n")
    let sum = WordHash.digits(WordHash.of(outline))
    digest = "v\(FeatureSchema.version)-\(sum)-\(lexicon.digest)"
  }

  /// The number of prior levels of a proposition.
  static let levelCount = 6
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

/// What the words after the main verb name.
enum ObjectKind: Int, CaseIterable {
  case none, vague, name, thing
}

/// How many words a statement has, in classes that widen.
enum LengthClass: Int, CaseIterable {
  case upTo3, upTo6, upTo10, upTo15, upTo21, upTo29, upTo40, upTo60, longer

  /// The class of a statement of `words` words.
  init(words: Int) {
    switch words {
    case ...3: self = .upTo3
    case ...6: self = .upTo6
    case ...10: self = .upTo10
    case ...15: self = .upTo15
    case ...21: self = .upTo21
    case ...29: self = .upTo29
    case ...40: self = .upTo40
    case ...60: self = .upTo60
    default: self = .longer
    }
  }
}
