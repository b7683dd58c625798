import ProvisoLexicon
import ProvisoText

/// One pass over the triggers of a statement.
struct TriggerScan {
  let clauses: ClauseReader
  let frames: [ConditionFrame?]
  let matches: [CueMatch]
  /// The first token that no condition has covered yet.
  var free = 0
  /// The first auxiliary that the rules for inversions have not seen yet.
  var auxiliary: Int
  let landmarks: Landmarks
  /// What the last trigger was refused as, and where it ended.
  private var refusal: (type: LookalikeType, end: Int)?
  /// Whether the sentence asks; its last mark decides.
  let isQuestion: Bool

  /// What a handler decides.
  enum Verdict {
    case live(ConditionType, grade: Grade)
    case refused(LookalikeType)
    case nothing
  }

  /// A trigger with its surroundings, as the handlers see it.
  struct Trigger {
    let cue: Int
    let frame: ConditionFrame
    /// The words of the cue.
    let match: Range<Int>
    /// The first token of the condition.
    var start: Int
    /// The token after the trigger's last.
    var next: Int { match.upperBound }
    /// The token after the condition's last.
    var end: Int
    /// The words of the cue that the condition holds: of "no peace without" the last.
    var shown: Range<Int> {
      let words = match.clamped(to: start..<end)
      return words.isEmpty ? start..<start + 1 : words
    }
    /// Whether no main clause stands before.
    let isInitial: Bool
    var evidence: ConditionEvidence = []
  }

  init(_ reading: Reading, frames: [ConditionFrame?]) {
    clauses = ClauseReader(reading)
    self.frames = frames
    matches = reading.matches
    landmarks = reading.landmarks
    auxiliary = landmarks.auxiliary(from: 0)
    var last = clauses.count - 1
    while last > 0, !clauses.tokens[last].isWordLike, clauses.kind(last) != .question,
      clauses.kind(last) != .period
    { last -= 1 }
    isQuestion = last >= 0 && clauses.kind(last) == .question
  }

  mutating func run(_ conditions: inout [Condition], _ lookalikes: inout [Lookalike]) {
    var index = 0
    order(&conditions)
    while index < matches.count {
      let found = matches[index]
      index += 1
      guard let frame = frames[found.cue] else { continue }
      let start = frame.startsAtLast ? opening(of: found.tokens) : found.tokens.lowerBound
      inversions(before: start, &conditions, &lookalikes)
      if start < free {
        if frame.role == .idiom {
          lookalikes.append(
            Lookalike(type: .idiom, tokens: found.tokens, trigger: found.tokens, cue: found.cue))
        }
        continue
      }
      if isMentioned(found.tokens) {
        lookalikes.append(
          Lookalike(type: .idiom, tokens: found.tokens, trigger: found.tokens, cue: found.cue))
        continue
      }
      let isInitial = clauses.startsClause(start) || frame.opensHypothesis && followsBe(start)
      if frame.isInitialOnly, !isInitial { continue }
      var trigger = Trigger(
        cue: found.cue, frame: frame, match: found.tokens, start: start,
        end: found.tokens.upperBound, isInitial: isInitial)
      reach(&trigger, barrier: barrier(after: index))
      var reading = decide(&trigger)
      if let refusal, frame.handler == .if,
        start - refusal.end < 3
          && (refusal.type == .cf || refusal.type == .epi || follows(refusal.type, start))
          || refusal.type == .embq && start > 0 && clauses.hash(start - 1) == KnownWord.or
      {
        reading = .refused(refusal.type)
      }
      append(trigger, reading, &conditions, &lookalikes)
    }
    inversions(before: clauses.count, &conditions, &lookalikes)
    if conditions.count > 1 { conditions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
    if lookalikes.count > 1 { lookalikes.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
  }

  /// Whether the words are only spoken of: they stand between quote marks of their own.
  private func isMentioned(_ match: Range<Int>) -> Bool {
    guard match.lowerBound > 0, match.upperBound < clauses.count, match.count < 3 else {
      return false
    }
    let (before, after) = (
      clauses.kind(match.lowerBound - 1), clauses.kind(match.upperBound)
    )
    return before == .openQuote && after == .closeQuote
      || before == .straightQuote && after == .straightQuote
      || before == .openSingleQuote && after == .singleQuote
  }

  /// Whether a second *if* is joined to a question or a concession ("know if … or if …").
  private func follows(_ type: LookalikeType, _ start: Int) -> Bool {
    (type == .embq || type == .conc) && start > 0
      && (clauses.hash(start - 1) == KnownWord.or || clauses.hash(start - 1) == KnownWord.and)
  }

  private static let provided = WordHash.of("provided")

  /// The connective inside a cue that starts with its governor ("asked him |if").
  func opening(of match: Range<Int>) -> Int {
    for index in match.dropFirst() {
      let word = clauses.hash(index)
      if word == KnownWord.if || word == KnownWord.whether || word == KnownWord.without
        || word == TriggerScan.provided
      {
        return index
      }
    }
    return match.upperBound - 1
  }

  /// Where the next clause trigger starts that opens a condition of its own.
  func barrier(after index: Int) -> Int {
    var scan = index
    while scan < matches.count {
      if let frame = frames[matches[scan].cue], frame.reach == .clause {
        let start = matches[scan].tokens.lowerBound
        switch frame.handler {
        case .provided where endsRelative(start): break
        case .if, .unless, .provided, .whether, .inversion: return start
        default:
          // "on or before 30 June" opens nothing.
          if frame.role.isCondition, start > 0, clauses.classes(start - 1).contains(.coordinator),
            start < 2 || !clauses.classes(start - 2).contains(.preposition)
          {
            return start
          }
        }
      }
      scan += 1
      if scan > index + 24 { break }
    }
    return .max
  }

  /// Whether *provided* closes a relative clause, with or without an agent: "the services provided
  /// by the bank".
  private func endsRelative(_ index: Int) -> Bool {
    index + 1 >= clauses.count || !clauses.tokens[index + 1].isWordLike
      || clauses.classes(index + 1).contains(.preposition)
  }

  mutating func append(
    _ trigger: Trigger, _ reading: Verdict, _ conditions: inout [Condition],
    _ lookalikes: inout [Lookalike]
  ) {
    switch reading {
    case .live(let type, let grade):
      conditions.append(
        Condition(
          type: type, tokens: trigger.start..<trigger.end, trigger: trigger.shown,
          cue: trigger.cue, grade: grade, evidence: trigger.evidence))
      free = trigger.end
    case .refused(let type):
      lookalikes.append(
        Lookalike(
          type: type, tokens: trigger.start..<max(trigger.end, trigger.start + 1),
          trigger: trigger.match, cue: trigger.cue))
      refusal = (type, trigger.end)
      switch type {
      case .embq: free = max(free, afterPairs(trigger.match.upperBound))
      case .speech, .idiom: free = max(free, trigger.match.upperBound)
      default: free = trigger.end
      }
    case .nothing: break
    }
  }

  /// The token after "or if" and its like that follow a connective ("when | or if").
  private func afterPairs(_ index: Int) -> Int {
    var next = index
    while next + 1 < clauses.count, clauses.classes(next).contains(.coordinator),
      clauses.hash(next + 1) == KnownWord.if || clauses.hash(next + 1) == KnownWord.whether
    { next += 2 }
    return next
  }
}
