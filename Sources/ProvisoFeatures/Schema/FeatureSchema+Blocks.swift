import ProvisoLexicon

extension FeatureSchema {
  /// The blocks of features, in their order.
  enum Block: Int, CaseIterable {
    // Of every proposition.
    case force, subject, context, verb, aspect, cue, cueModal, modal
    // Of the strongest one.
    case strongest, strongestSubject, strongestSlots, strongestVerb, strongestForce
    case strongestContext, strongestModal, strongestCue, runnerUp, object
    // Of conditions, slots and the text as a whole.
    case condition, grade, conditions, lookalike, slots, slotCue, text, length, propositions
  }

  /// The lists of choices that blocks are made of; those that several share are made once.
  struct Choices {
    private let lexicon: Lexicon
    private let isNamed: Bool
    private let forces: [String]
    private let subjects: [String]
    private let groups: [String]
    private let verbs: [String]
    private let contexts: [String]
    private let modals: [String]
    private let aspects: [String]
    private let cues: [String]
    private let polarity = ["affirmed", "negated"]
    private let levels = Choices.numbered("C", 0..<FeatureSchema.levelCount)
    private let quantities = (0..<FeatureSchema.quantityCount).map { "\($0) quantities" }
    private let deadlines = (0..<FeatureSchema.deadlineCount).map { "\($0) deadlines" }

    /// The choices with a lexicon; without names where only the places of features are wanted.
    init(_ lexicon: Lexicon, isNamed: Bool) {
      self.lexicon = lexicon
      self.isNamed = isNamed
      forces = cases(Force.self, isNamed)
      subjects = cases(SubjectClass.self, isNamed)
      groups = cases(SubjectGroup.self, isNamed)
      verbs = cases(VerbClass.self, isNamed)
      contexts = cases(ClauseContext.self, isNamed)
      modals = cases(Modal.self, isNamed)
      aspects = cases(Aspect.self, isNamed)
      cues = names(lexicon, isNamed) { $0 == .force }
    }

    /// The name of a block and its choices, which model files depend on.
    func outline(of block: Block) -> (name: String, choices: [[String]]) {
      switch block {
      case .force: ("force", [forces])
      case .subject: ("force+subject", [forces, subjects, polarity])
      case .context: ("force+context", [forces, contexts, groups])
      case .verb: ("force+verb", [forces, verbs, groups])
      case .aspect: ("force+aspect", [forces, aspects, groups])
      case .cue: ("cue", [cues, groups, polarity])
      case .cueModal: ("cue+modal", [cues, modals])
      case .modal: ("force+modal", [forces, modals, groups])
      case .strongest: ("strongest", [levels, groups, polarity])
      case .strongestSubject: ("strongest+subject", [levels, subjects])
      case .strongestSlots: ("strongest+slots", [levels, quantities, deadlines])
      case .strongestVerb: ("strongest+verb", [levels, verbs, ["open", "exact"]])
      case .strongestForce: ("strongest+force", [forces, verbs, groups])
      case .strongestContext: ("strongest+context", [forces, contexts, groups])
      case .strongestModal:
        (
          "strongest+modal",
          [forces, modals, aspects, ["plain", "conditional"], ["present", "past"]]
        )
      case .strongestCue: ("strongest+cue", [cues])
      case .runnerUp: ("runner-up", [levels, levels])
      case .object: ("object", [levels, cases(ObjectKind.self, isNamed)])
      case .condition:
        (
          "condition",
          [
            cases(ConditionType.self, isNamed),
            Choices.numbered("D", 1..<Grade.allCases.count + 1),
          ]
        )
      case .grade: ("condition-grade", [Choices.numbered("D", 0..<Grade.allCases.count + 1)])
      case .conditions: ("conditions", [Choices.numbered("", 0..<FeatureSchema.conditionCount)])
      case .lookalike: ("lookalike", [cases(LookalikeType.self, isNamed)])
      case .slots: ("slots", [quantities, deadlines])
      case .slotCue: ("slot-cue", [names(lexicon, isNamed) { $0 == .slot || $0 == .modifier }])
      case .text: ("text", [cases(TextFeature.self, isNamed)])
      case .length: ("length", [Choices.numbered("", 0..<LengthClass.allCases.count)])
      case .propositions:
        ("propositions", [Choices.numbered("", 0..<FeatureSchema.propositionCount)])
      }
    }

    private static func numbered(_ letter: String, _ numbers: Range<Int>) -> [String] {
      numbers.map { "\(letter)\($0)" }
    }
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
