/// The word sets that rules of the language tower read, by the names that they have in
/// `Lexicons/wordsets.tsv`.
///
/// What each decides is said there. A set without a line in the file is empty; a line without a
/// name here is refused.
package enum WordSetName: String, CaseIterable, Sendable {
  // Conditions: what the clause behind a trigger is, and where it ends (ClauseReader).
  case adverbialWords = "adverbial-words"
  case addressees
  case calendarPoints = "calendar-points"
  case dateModifiers = "date-modifiers"
  case dateParts = "date-parts"
  case comparatives
  case clauseOpeners = "clause-openers"
  case namingParticiples = "naming-participles"
  case exemplifiers
  case commentVerbs = "comment-verbs"
  case reportVerbsJoined = "report-verbs-joined"
  case thenAdjectives = "then-adjectives"
  case beforeTemporalThen = "before-temporal-then"
  case occasionNouns = "occasion-nouns"
  case thatTakers = "that-takers"
  case agreementVerbs = "agreement-verbs"
  case assentTags = "assent-tags"
  case irregularPlurals = "irregular-plurals"

  // Conditions: what a trigger means in its clause (TriggerScan).
  case concededQualities = "conceded-qualities"
  case perceptionVerbs = "perception-verbs"
  case inquiryVerbs = "inquiry-verbs"
  case reassuranceWords = "reassurance-words"
  case desireVerbs = "desire-verbs"
  case contactImperatives = "contact-imperatives"
  case contactOffers = "contact-offers"
  case waitVerbs = "wait-verbs"
  case scheduledEvents = "scheduled-events"
  case restVerbs = "rest-verbs"
  case givingVerbs = "giving-verbs"
  case effortObjects = "effort-objects"
  case struggleVerbs = "struggle-verbs"
  case scalarVerbs = "scalar-verbs"
  case copularVerbs = "copular-verbs"
  case agentParticiples = "agent-participles"
  case feasibilityWords = "feasibility-words"
  case prospectiveWords = "prospective-words"
  case habitAdverbs = "habit-adverbs"
  case milestoneParticiples = "milestone-participles"
  case lackVerbs = "lack-verbs"
  case relianceModifiers = "reliance-modifiers"
  case offerNouns = "offer-nouns"
  case ruleNouns = "rule-nouns"
  case truthAdjectives = "truth-adjectives"
  case propositionalSubjects = "propositional-subjects"
  case errorAdjectives = "error-adjectives"
  case inferenceVerbs = "inference-verbs"
  case failureVerbs = "failure-verbs"
  case findingVerbs = "finding-verbs"
  case licensingAdjectives = "licensing-adjectives"
  case fitnessAdjectives = "fitness-adjectives"
  case dependenceVerbs = "dependence-verbs"
  case victoryVerbs = "victory-verbs"
  case decisionVerbs = "decision-verbs"
  case openSubjects = "open-subjects"
  case certainTimes = "certain-times"
  case sincerityAdjectives = "sincerity-adjectives"

  // Propositions: who is committed, and to what.
  case aspectualVerbs = "aspectual-verbs"
  case agentiveVerbs = "agentive-verbs"
  case inquiryPredicates = "inquiry-predicates"
  case adjunctPrepositions = "adjunct-prepositions"
  case assertiveVerbs = "assertive-verbs"
  case counterpartNouns = "counterpart-nouns"
  case partyMembers = "party-members"
  case denialVerbs = "denial-verbs"
  case honorifics

  // Slots: how much, and by when.
  case currencyCodes = "currency-codes"
  case performativeVerbs = "performative-verbs"
  case halfDays = "half-days"
  case clockWords = "clock-words"

  // Documents: sentences and layout.
  case numberedAbbreviations = "numbered-abbreviations"
  case finalAbbreviations = "final-abbreviations"
  case timeZones = "time-zones"
  case postscripts
  case publicationWords = "publication-words"
  case fileEndings = "file-endings"
  case otherAbbreviations = "other-abbreviations"
  case interjections
  case letterClosings = "letter-closings"
  case salutations
  case speakerRoles = "speaker-roles"
  case unknownSpeakers = "unknown-speakers"
  case nameParticles = "name-particles"
  case nonLabels = "non-labels"
  case motionNouns = "motion-nouns"
  case meetingNouns = "meeting-nouns"
  case minuteParticiples = "minute-participles"
  case mailHeaders = "mail-headers"

  // Documents: names and persons.
  case nonNames = "non-names"
  case femaleNouns = "female-nouns"
  case maleNouns = "male-nouns"
  case companyNouns = "company-nouns"
  case legalForms = "legal-forms"
  case firmKin = "firm-kin"
  case officeNouns = "office-nouns"
  case firmEndings = "firm-endings"

  // Documents: the grammar of reports.
  case pronominalDeterminers = "pronominal-determiners"
  case conditionalThatHeads = "conditional-that-heads"
  case nonAdverbsInLy = "non-adverbs-in-ly"
  case phraseBoundaries = "phrase-boundaries"
  case postmodifierPrepositions = "postmodifier-prepositions"
  case singularsInS = "singulars-in-s"
  case pairNouns = "pair-nouns"

  // Documents: what a sentence asks, promises and hangs on.
  case conditionOpeners = "condition-openers"
  case initialConditionWords = "initial-condition-words"
  case demandVerbs = "demand-verbs"
  case undertakingVerbs = "undertaking-verbs"
  case planningVerbs = "planning-verbs"
  case aimVerbs = "aim-verbs"
  case speechNouns = "speech-nouns"
  case forecasterNouns = "forecaster-nouns"
  case anonymousSpeakers = "anonymous-speakers"

  /// The place of the name among all.
  @inlinable package var index: Int {
    // SAFETY: an enumeration of at most 256 cases without payload is one byte, which counts them.
    unsafe Int(unsafeBitCast(self, to: UInt8.self))
  }
}
