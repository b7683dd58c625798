package import ProvisoLexicon

/// What the words around a condition show: where it stands, how its verb and the main clause look.
///
/// The handlers of ``TriggerScan`` decide by it.
package struct ConditionEvidence: OptionSet, Hashable, Sendable {
  /// One bit a property.
  package let rawValue: UInt16
  /// Creates evidence from its bits.
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Stands before its main clause.
  package static let initial = ConditionEvidence(rawValue: 1)
  /// Follows its main clause.
  package static let final = ConditionEvidence(rawValue: 2)
  /// The main clause is negated.
  package static let mainNegated = ConditionEvidence(rawValue: 4)
  /// The main clause has *will*, *shall* or *going to*.
  package static let mainFuture = ConditionEvidence(rawValue: 8)
  /// The main clause has *would*.
  package static let mainWould = ConditionEvidence(rawValue: 16)
  /// The main clause has *must*, *can* or *may*.
  package static let mainModal = ConditionEvidence(rawValue: 32)
  /// The main clause has *would have* and the like.
  package static let mainPerfect = ConditionEvidence(rawValue: 64)
  /// The main clause is in the past tense.
  package static let mainPast = ConditionEvidence(rawValue: 128)
  /// The main clause is a request ("call us").
  package static let mainImperative = ConditionEvidence(rawValue: 256)
  /// The condition's verb is in the past tense.
  package static let past = ConditionEvidence(rawValue: 512)
  /// The condition's verb is in the past perfect.
  package static let pastPerfect = ConditionEvidence(rawValue: 1024)
  /// The condition has no finite verb ("if elected").
  package static let verbless = ConditionEvidence(rawValue: 2048)
  /// The condition names a date or a time.
  package static let dated = ConditionEvidence(rawValue: 4096)
  /// The condition is negated.
  package static let negated = ConditionEvidence(rawValue: 8192)
  /// The sentence is a question.
  package static let question = ConditionEvidence(rawValue: 16384)

  /// Whether the main clause tells what is to come or to be done.
  var looksAhead: Bool {
    contains(.mainFuture) || contains(.mainModal) || contains(.mainWould)
      || contains(.mainImperative)
  }
}

/// How strictly a condition gates the act: the level D that it gives a statement (scheme, D).
package enum Grade: Int, CaseIterable, Comparable, Sendable {
  case caveat = 1
  case condition, strictGate

  package static func < (one: Grade, two: Grade) -> Bool { one.rawValue < two.rawValue }
}

extension ConditionType {
  /// The grade of a condition of the type where nothing in the sentence makes it another.
  var usualGrade: Grade {
    switch self {
    case .only: .strictGate
    case .pre, .exc, .dur: .condition
    case .cap, .disc: .caveat
    }
  }
}

/// A live condition: its type, its exact words and how strictly it gates the act.
package struct Condition: Equatable, Sendable {
  /// What it does to the act.
  package var type: ConditionType
  /// The tokens of the whole condition, connective included, closing punctuation not.
  package var tokens: Range<Int>
  /// The tokens that open it.
  package var trigger: Range<Int>
  /// The index of the cue in the lexicon, or −1 when found by rule (inversions).
  package var cue: Int
  /// How strictly it gates the act.
  package var grade: Grade
  /// What the words around it show.
  package var evidence: ConditionEvidence
}

/// Words that look like a condition and are none.
package struct Lookalike: Equatable, Sendable {
  /// Why it is none.
  package var type: LookalikeType
  /// The tokens of the clause or phrase.
  package var tokens: Range<Int>
  /// The tokens that open it.
  package var trigger: Range<Int>
  /// The index of the cue in the lexicon, or −1 when found by rule.
  package var cue: Int
}
