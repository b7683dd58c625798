import ProvisoLexicon

/// What makes a clause a candidate for a commitment: its modal, its verb form or its force cue.
package enum Force: Int, CaseIterable, Sendable {
  case will, shall, would, may, can, must
  case binding, undertaking, intention, aspiration, openness
  case refusal, denial, reserve, deontic, directive, prediction, announcement, achievement
  /// A finite verb without modal: of the present, of the past, *be* or *have*.
  case present, past, copula, perfect
  /// A sentence that starts with a bare verb ("Revive the fund"), with *to* and a verb, or with
  /// *-ing*.
  case bareVerb, infinitive, gerund

  /// The force of a cue's role.
  init?(_ role: Role) {
    switch role {
    case .binding: self = .binding
    case .undertaking: self = .undertaking
    case .intention: self = .intention
    case .aspiration: self = .aspiration
    case .openness: self = .openness
    case .refusal: self = .refusal
    case .denial: self = .denial
    case .reserve: self = .reserve
    case .deontic: self = .deontic
    case .directive: self = .directive
    case .prediction: self = .prediction
    case .announcement: self = .announcement
    case .achievement: self = .achievement
    default: return nil
    }
  }
}

/// The modal of a verb group.
package enum Modal: Int, CaseIterable, Sendable {
  case none, will, shall, would, may, can, must
}

/// How the act of a clause is spoken of.
package enum Aspect: Int, CaseIterable, Sendable {
  case simple, passive, progressive
  /// As done: "may have followed", "would have supported".
  case perfect
}

/// Who or what the clause is about.
package enum SubjectClass: Int, CaseIterable, Sendable {
  case none, firstSingular, firstPlural, second, third, it, demonstrative, expletive, relative
  /// "Our plan", "our teams", "our streets": something of the speaker's own.
  case ownPlan, ownOther, ownThing
  case organisation, country, contractParty, person, plan, outcome, people, document
  case properName, other

  /// The coarse group that features of rarer combinations use.
  package var group: SubjectGroup {
    switch self {
    case .firstSingular, .firstPlural, .ownOther: .own
    case .organisation, .country, .contractParty: .institution
    case .plan, .ownPlan, .ownThing: .measure
    case .none: .none
    case .third, .person, .properName: .someone
    case .relative: .relative
    case .second: .addressee
    default: .thing
    }
  }
}

/// The coarse classes of subjects.
package enum SubjectGroup: Int, CaseIterable, Sendable {
  case own, institution, measure, someone, relative, addressee, thing, none
}

/// What the main verb does.
package enum VerbClass: Int, CaseIterable, Sendable {
  case none, action, stative, cognitive, speech, event, refrain, unknown
}

/// Where the clause stands; what is asked, and what somebody denies or does not say, is a question.
package enum ClauseContext: Int, CaseIterable, Sendable {
  case main, subordinate, relative, complement, opinion, report, antecedent, question
}

/// One clause that may commit: its force, its subject and how it stands in the sentence.
package struct Proposition: Equatable, Sendable {
  /// The tokens that carry the force: the modal, or the cue.
  package var anchor: Range<Int>
  /// What carries it.
  package var force: Force
  /// The modal of its verb group, which is the anchor itself where no cue follows.
  package var modal: Modal
  /// Who or what the clause is about.
  package var subject: SubjectClass
  /// The tokens of the subject; empty when there is none.
  package var subjectTokens: Range<Int>
  /// The main verb, or −1.
  package var verb: Int
  /// What the main verb does.
  package var verbClass: VerbClass
  /// Where the clause stands.
  package var context: ClauseContext
  /// Whether the force itself is negated: "we do not promise".
  package var isDenied: Bool
  /// Whether the act is negated: "will not", "promise never to".
  package var isNegated: Bool
  /// Whether the verb is passive.
  package var isPassive: Bool
  /// Whether the verb is progressive or, after a cue, a gerund follows.
  package var isProgressive: Bool
  /// Whether the act is spoken of as done: "may have followed", "would have supported".
  package var isPerfect: Bool = false
  /// Whether the group of the force stands in the past tense: "we planned to".
  package var isPast: Bool
  /// How the act is spoken of; the first of perfect, passive and progressive that holds.
  package var aspect: Aspect {
    isPerfect ? .perfect : isPassive ? .passive : isProgressive ? .progressive : .simple
  }
  /// Whether a live condition stands anywhere in the statement.
  package var isConditional: Bool = false
  /// The index of the cue in the lexicon, or −1.
  package var cue: Int
}
