import ProvisoLexicon
import ProvisoText

extension FeatureExtractor {
  /// Adds what describes the proposition that stands for the statement.
  func strongest(_ analysis: Analysis, into row: inout FeatureRow) {
    let (strongest, level, second) = analysis.ranking
    guard let index = strongest else {
      row.add(base(.strongestSlots) + slotCode(analysis, analysis.reading.tokens.indices), 0..<0)
      return
    }
    let proposition = analysis.propositions[index]
    let anchor = proposition.anchor
    addShape(of: proposition, level: level, into: &row)
    var isExact = false
    for slot in analysis.slots where slot.isExact { isExact = true }
    row.add(
      base(.strongestVerb)
        + (level * VerbClass.allCases.count + proposition.verbClass.rawValue) * 2
        + (isExact ? 1 : 0), anchor)
    row.add(base(.runnerUp) + level * FeatureSchema.levelCount + second, anchor)
    let reach = act(of: index, analysis)
    row.add(
      base(.strongestSlots) + level * FeatureSchema.slotCount + slotCode(analysis, reach), anchor)
    row.add(
      base(.object) + level * ObjectKind.allCases.count
        + object(of: proposition, analysis).rawValue,
      anchor)
  }

  /// Adds the crosses of force, subject, verb, context and aspect.
  private func addShape(of proposition: Proposition, level: Int, into row: inout FeatureRow) {
    let anchor = proposition.anchor
    let force = proposition.force.rawValue
    let group = proposition.subject.group.rawValue
    let negated = proposition.isNegated || proposition.isDenied ? 1 : 0
    row.add(base(.strongest) + (level * groups + group) * 2 + negated, anchor)
    row.add(
      base(.strongestSubject) + level * SubjectClass.allCases.count
        + proposition.subject.rawValue, anchor)
    row.add(
      base(.strongestForce)
        + (force * VerbClass.allCases.count + proposition.verbClass.rawValue) * groups + group,
      anchor)
    row.add(
      base(.strongestContext)
        + (force * ClauseContext.allCases.count + proposition.context.rawValue) * groups + group,
      anchor)
    let modality = force * Modal.allCases.count + proposition.modal.rawValue
    row.add(
      base(.strongestModal)
        + ((modality * Aspect.allCases.count + proposition.aspect.rawValue) * 2
          + (proposition.isConditional ? 1 : 0)) * 2 + (proposition.isPast ? 1 : 0), anchor)
    if proposition.cue >= 0 {
      row.add(base(.strongestCue) + Int(numbers[proposition.cue]), anchor)
    }
  }

  /// The tokens of the act: from the clause before, which has a subject of its own, to the next.
  private func act(of index: Int, _ analysis: Analysis) -> Range<Int> {
    let anchor = analysis.propositions[index].anchor
    let subject = analysis.propositions[index].subjectTokens
    var start = 0
    var end = analysis.reading.tokens.count
    for other in analysis.propositions where other.subject != .none {
      if other.anchor.upperBound <= min(subject.lowerBound, anchor.lowerBound) {
        start = max(start, other.anchor.upperBound)
      } else if other.subjectTokens.lowerBound > anchor.lowerBound {
        end = min(end, other.subjectTokens.lowerBound)
      }
    }
    // "On Friday the premier said | he will": when it was said says nothing of the act.
    if analysis.propositions[index].context == .report, !subject.isEmpty {
      let words = analysis.reading.words
      if (start..<subject.lowerBound).contains(where: { words[$0].classes.contains(.speechVerb) }) {
        start = subject.lowerBound
      }
    }
    end = min(end, explained(from: anchor.upperBound, analysis))
    return min(start, anchor.lowerBound)..<max(end, anchor.upperBound)
  }

  private static let reasons = KnownWord.set("because although though whereas")

  /// The token, or the end, at which a clause starts that says more of the act's objects or
  /// reasons.
  private func explained(from first: Int, _ analysis: Analysis) -> Int {
    let tokens = analysis.reading.tokens
    guard analysis.reading.classes.intersects([.relative, .subordinator]),
      analysis.slots.contains(where: { $0.tokens.lowerBound > first })
    else { return tokens.count }
    var index = first
    while index < tokens.count {
      let word = tokens[index].hash
      if KnownWord.relatives.contains(word) || FeatureExtractor.reasons.contains(word) {
        return index
      }
      index += 1
    }
    return tokens.count
  }

  /// The number of quantities and deadlines among `tokens`, as one choice of all pairs.
  private func slotCode(_ analysis: Analysis, _ tokens: Range<Int>) -> Int {
    var (quantities, deadlines) = (0, 0)
    for slot in analysis.slots
    where tokens.contains(slot.tokens.lowerBound) && !analysis.isInCondition(slot.tokens.lowerBound)
    {
      if slot.kind == .quantity { quantities += 1 } else { deadlines += 1 }
    }
    return min(FeatureSchema.quantityCount - 1, quantities) * FeatureSchema.deadlineCount
      + min(FeatureSchema.deadlineCount - 1, deadlines)
  }

  /// What the words after the main verb name.
  private func object(of proposition: Proposition, _ analysis: Analysis) -> ObjectKind {
    guard proposition.verb >= 0 else { return .none }
    let reading = analysis.reading
    var found = ObjectKind.none
    let first = proposition.verb + 1
    for index in first..<min(first + 8, reading.tokens.count) {
      let token = reading.tokens[index]
      guard token.isWordLike || token.kind == .currency else { break }
      if token.shape.contains(.capitalised) || token.kind != .word { return .name }
      let classes = reading.words[index].classes
      if found == .none, classes.intersects([.it, .demonstrative]),
        index + 1 == reading.tokens.count || !reading.tokens[index + 1].isWordLike
      {
        found = .vague
      }
      if found == .none, classes.intersects([.vague, .evaluation, .outcome]) { found = .vague }
      if found == .none, classes.intersects([.plan, .document, .organisation, .unit]) {
        found = .thing
      }
    }
    return found
  }
}
