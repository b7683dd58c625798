import ProvisoLexicon

/// How a trigger of the condition layer is read: from the role and the labels of its lexicon entry.
struct ConditionFrame: Sendable {
  /// How far the words of the condition reach.
  enum Reach: Sendable {
    /// The words of the cue alone ("if necessary").
    case whole
    /// Up to the end of the clause that follows ("unless …").
    case clause
    /// Up to the end of the noun phrase that follows ("in case of …").
    case phrase
    /// The whole sentence ("A precondition is …").
    case sentence
  }

  /// The reading that decides between condition and look-alike; `plain` takes the entry at its
  /// word.
  enum Handler: String, CaseIterable, Sendable {
    case plain, `if`, whether, when, once, until, provided, without, unless, `where`, subject
    case depend, only, request, during, enabling, inversion, pending
    case closed, soon, embedded, bare, any, free, had, offer, before, necessity, asks
    case otherwise, permitting, way, look, tenure, ahead, lasting, `while`
  }

  var role: Role
  var reach: Reach
  var handler: Handler
  /// The grade that the entry states; nil for the usual one of the type.
  var grade: Grade?
  /// Whether the condition starts at the last word of the cue ("asked if"), not at the first.
  var startsAtLast: Bool
  /// Whether it opens a condition only where no main clause stands before it.
  var isInitialOnly: Bool

  /// Whether the trigger is *if* with its clause, be it about the talk or about the world.
  var opensHypothesis: Bool { handler == .if || handler == .look || handler == .offer }

  /// The frame of a cue of the condition layer.
  init(_ cue: Cue) {
    role = cue.role
    reach = .clause
    handler = .plain
    grade = nil
    startsAtLast = cue.role == .embq
    isInitialOnly = false
    if cue.role == .idiom || cue.role == .disc || cue.role == .cap { reach = .whole }
    for label in cue.labels {
      switch label {
      case "whole": reach = .whole
      case "clause": reach = .clause
      case "phrase": reach = .phrase
      case "sentence": reach = .sentence
      case "soft": grade = .caveat
      case "strict": grade = .strictGate
      case "last": startsAtLast = true
      case "first": startsAtLast = false
      case "initial": isInitialOnly = true
      default:
        if let known = Handler(rawValue: label) { handler = known }
      }
    }
  }
}
