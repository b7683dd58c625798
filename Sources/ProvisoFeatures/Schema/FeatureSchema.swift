package import ProvisoLexicon

/// The ordered, versioned names of the lexicon features.
///
/// All are yes-or-no; a statement has some tens of them. Which index means what depends on the
/// lexicon, because each cue has features of its own; ``digest`` names both.
package struct FeatureSchema: Sendable {
  /// Raised whenever the meaning of a feature changes.
  package static let version = 1

  /// The number of features.
  package let count: Int
  /// 16 hexadecimal digits that name version, blocks and lexicon.
  package let digest: String

  let blocks: [FeatureBlock]

  /// The schema for a lexicon.
  package init(_ lexicon: Lexicon) {
    var blocks: [FeatureBlock] = []
    var base = 0
    func add(_ name: String, _ choices: [String]...) {
      let block = FeatureBlock(name: name, choices: choices, base: base)
      blocks.append(block)
      base += block.count
    }
    let forces = Force.allCases.map { "\($0)" }
    let subjects = SubjectClass.allCases.map { "\($0)" }
    let groups = SubjectGroup.allCases.map { "\($0)" }
    let verbs = VerbClass.allCases.map { "\($0)" }
    let contexts = ClauseContext.allCases.map { "\($0)" }
    let types = ConditionType.allCases.map { "\($0)" }
    let looks = LookalikeType.allCases.map { "\($0)" }
    let modals = Modal.allCases.map { "\($0)" }
    let aspects = ["simple", "passive", "progressive"]
    let polarity = ["affirmed", "negated"]
    add("force", forces)
    add("force+subject", forces, subjects, polarity)
    add("force+context", forces, contexts, groups)
    add("force+verb", forces, verbs, groups)
    add("force+aspect", forces, aspects, groups)
    let forceCues = names(lexicon) { $0 == .force }
    add("cue", forceCues, groups, polarity)
    add("cue+modal", forceCues, modals)
    add("force+modal", forces, modals, groups)
    add("strongest", (0...5).map { "C\($0)" }, groups, polarity)
    add("strongest+subject", (0...5).map { "C\($0)" }, subjects)
    add(
      "strongest+slots", (0...5).map { "C\($0)" }, (0...3).map { "\($0) quantities" },
      (0...2).map { "\($0) deadlines" })
    add("strongest+verb", (0...5).map { "C\($0)" }, verbs, ["open", "exact"])
    add("strongest+force", forces, verbs, groups)
    add("strongest+context", forces, contexts, groups)
    add("strongest+modal", forces, modals, aspects, ["plain", "conditional"],
      ["present", "past"])
    add("strongest+cue", forceCues)
    add("runner-up", (0...5).map { "C\($0)" }, (0...5).map { "C\($0)" })
    add("object", (0...5).map { "C\($0)" }, ["none", "vague", "name", "thing"])
    add("condition", types, ["D1", "D2", "D3"])
    add("condition-grade", (0...3).map { "D\($0)" })
    add("conditions", (0...3).map { "\($0)" })
    add("lookalike", looks)
    add("slots", (0...3).map { "\($0) quantities" }, (0...2).map { "\($0) deadlines" })
    add("slot-cue", names(lexicon) { $0 == .slot || $0 == .modifier })
    add("text", TextFeature.allCases.map { "\($0)" })
    add("length", (0..<9).map { "\($0)" })
    add("propositions", (0...5).map { "\($0)" })
    self.blocks = blocks
    count = base
    digest = "v\(FeatureSchema.version)-\(lexicon.digest)"
  }

  /// For each cue its number among those of its kind: force cues, or slot and modifier cues.
  static func numbers(_ lexicon: Lexicon) -> [Int32] {
    var counts: [Bool: Int32] = [:]
    return lexicon.roles.map { role in
      let isForce = role.layer == .force
      defer { if isForce || role.layer == .slot || role.layer == .modifier { counts[isForce, default: 0] += 1 } }
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

/// The names of the cues in the layers asked for.
private func names(_ lexicon: Lexicon, in isWanted: (Layer) -> Bool) -> [String] {
  lexicon.cues.filter { isWanted($0.role.layer) }.map { "\($0.role) '\($0.pattern)'" }
}

/// What the text as a whole shows.
enum TextFeature: Int, CaseIterable {
  case firstSingular, firstPlural, ownPossessive, second, question, exclamation, quote, colon
  case startsWithLowerCase, startsWithMark, startsWithNumber, noVerb, noPeriod, endsWithColon, money
  case percent, year, ellipsis, brackets, pastTense, presentPerfect, organisation, contractParty
  case thirdPerson, allCapitals, startsWithOrganisation, startsWithOwn, startsWithThird
  case hedged, boosted, negated, terminated
}
