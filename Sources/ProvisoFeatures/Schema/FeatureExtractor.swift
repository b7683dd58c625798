package import ProvisoLexicon
import ProvisoText

/// Turns an ``Analysis`` into the ``FeatureRow`` of a schema.
package struct FeatureExtractor: Sendable {
  /// The schema of the rows.
  package let schema: FeatureSchema
  let base: [Int]
  private let roles: [Role]
  let numbers: [Int32]

  let groups = SubjectGroup.allCases.count
  private let modals = Modal.allCases.count

  /// The extractor for a lexicon.
  package init(_ lexicon: Lexicon) {
    schema = FeatureSchema(lexicon, isNamed: false)
    base = schema.blocks.map(\.base)
    roles = lexicon.roles
    numbers = FeatureSchema.numbers(lexicon)
  }

  /// Replaces the contents of `row` by the features of `analysis`.
  ///
  /// - Complexity: O(*t* + *p* + *c*) in tokens, propositions and conditions; allocates nothing.
  package func extract(_ analysis: Analysis, into row: inout FeatureRow) {
    row.reset()
    var (deadlines, quantities) = (0, 0)
    for slot in analysis.slots {
      deadlines = min(FeatureSchema.deadlineCount - 1, deadlines + (slot.kind == .deadline ? 1 : 0))
      quantities = min(
        FeatureSchema.quantityCount - 1, quantities + (slot.kind == .quantity ? 1 : 0))
    }
    propositions(analysis, into: &row)
    strongest(analysis, into: &row)
    conditions(analysis, into: &row)
    let none = 0..<0
    row.add(base(.slots) + quantities * FeatureSchema.deadlineCount + deadlines, none)
    for slot in analysis.slots where slot.cue >= 0 {
      row.add(base(.slotCue) + Int(numbers[slot.cue]), slot.tokens)
    }
    text(analysis, into: &row)
  }

  @inline(__always) func base(_ block: FeatureSchema.Block) -> Int { base[block.rawValue] }

  private func propositions(_ analysis: Analysis, into row: inout FeatureRow) {
    for proposition in analysis.propositions {
      let force = proposition.force.rawValue
      let group = proposition.subject.group.rawValue
      let negated = proposition.isNegated || proposition.isDenied ? 1 : 0
      let anchor = proposition.anchor
      row.add(
        base(.context)
          + (force * ClauseContext.allCases.count + proposition.context.rawValue) * groups + group,
        anchor)
      // "unless he refuses": that he does says nothing of the act, but how the text speaks.
      let isAntecedent = proposition.context == .antecedent
      if !isAntecedent { row.add(base(.force) + force, anchor) }
      row.add(
        base(.subject) + (force * SubjectClass.allCases.count + proposition.subject.rawValue) * 2
          + negated, anchor)
      row.add(
        base(.verb) + (force * VerbClass.allCases.count + proposition.verbClass.rawValue) * groups
          + group, anchor)
      row.add(
        base(.aspect) + (force * Aspect.allCases.count + proposition.aspect.rawValue) * groups
          + group, anchor)
      if proposition.cue >= 0, !isAntecedent {
        let cue = Int(numbers[proposition.cue])
        row.add(base(.cue) + (cue * groups + group) * 2 + negated, anchor)
        row.add(base(.cueModal) + cue * modals + proposition.modal.rawValue, anchor)
        row.add(
          base(.modal) + (force * modals + proposition.modal.rawValue) * groups + group, anchor)
      }
    }
    row.add(
      base(.propositions) + min(FeatureSchema.propositionCount - 1, analysis.propositions.count),
      0..<0)
  }

  private func conditions(_ analysis: Analysis, into row: inout FeatureRow) {
    var grade = 0
    for condition in analysis.conditions {
      grade = max(grade, condition.grade.rawValue)
      row.add(
        base(.condition) + condition.type.rawValue * Grade.allCases.count
          + condition.grade.rawValue - 1,
        condition.trigger)
    }
    row.add(base(.grade) + grade, 0..<0)
    row.add(
      base(.conditions) + min(FeatureSchema.conditionCount - 1, analysis.conditions.count), 0..<0)
    for lookalike in analysis.lookalikes {
      row.add(base(.lookalike) + lookalike.type.rawValue, lookalike.trigger)
    }
  }

  private func text(_ analysis: Analysis, into row: inout FeatureRow) {
    let start = base(.text)
    let (tokens, known) = (analysis.reading.tokens, analysis.reading.words)
    var words = tokens.count
    var hasMoney = false
    var index = analysis.reading.landmarks.notable(from: 0)
    while index < tokens.count {
      let token = tokens[index]
      words &-= token.isWordLike ? 0 : 1
      if token.kind == .word {
        word(known[index].classes, token, at: index, into: &row)
      } else if let feature = TextFeature(mark: token) {
        row.add(start + feature.rawValue, index..<index + 1)
        if feature == .money { hasMoney = true }
      }
      index = analysis.reading.landmarks.notable(from: index + 1)
    }
    modifiers(analysis, into: &row)
    if let first = tokens.first {
      edges(first, analysis.reading, into: &row)
      let auxiliary = analysis.reading.landmarks.auxiliary(from: 0)
      if auxiliary == .max {
        row.add(start + TextFeature.noVerb.rawValue, 0..<0)
        if hasMoney { row.add(start + TextFeature.moneyFragment.rawValue, 0..<0) }
      }
    }
    row.add(base(.length) + LengthClass(words: words).rawValue, 0..<0)
  }

  private func word(
    _ classes: WordClass, _ token: Token, at index: Int, into row: inout FeatureRow
  ) {
    let start = base(.text)
    func add(_ feature: TextFeature) { row.add(start + feature.rawValue, index..<index + 1) }
    let isName = classes.contains(.country) && token.shape.contains(.allCapitals)
    if classes.intersects([.firstSingular, .firstPlural]), !isName {
      add(
        classes.contains(.possessive)
          ? .ownPossessive : classes.contains(.firstPlural) ? .firstPlural : .firstSingular)
    }
    if classes.contains(.second) { add(.second) }
    if classes.contains(.third) { add(.thirdPerson) }
    if classes.contains(.organisation) { add(.organisation) }
    if classes.contains(.contractParty) { add(.contractParty) }
    if classes.contains(.pastForm), !classes.intersects([.baseForm, .be, .participle]) {
      add(.pastTense)
    }
    if token.shape.contains(.allCapitals) { add(.allCapitals) }
  }

  /// Hedges, boosters, negations and terminators outside of conditions.
  private func modifiers(_ analysis: Analysis, into row: inout FeatureRow) {
    let reading = analysis.reading
    for match in reading.matches {
      let feature: TextFeature
      switch roles[match.cue] {
      case .hedge
      where (match.tokens.lowerBound > 0 && reading.isMonth(at: match.tokens.lowerBound)): continue
      case .hedge: feature = .hedged
      case .booster: feature = .boosted
      case .negation: feature = .negated
      case .terminator: feature = .terminated
      default: continue
      }
      guard !analysis.antecedents.contains(where: { $0.contains(match.tokens.lowerBound) }) else {
        continue
      }
      row.add(base(.text) + feature.rawValue, match.tokens)
      row.add(base(.slotCue) + Int(numbers[match.cue]), match.tokens)
    }
  }

  private func edges(_ first: Token, _ reading: Reading, into row: inout FeatureRow) {
    let start = base(.text)
    let classes = reading.words[0].classes
    func add(_ feature: TextFeature) { row.add(start + feature.rawValue, 0..<1) }
    if first.kind == .number { add(.startsWithNumber) }
    if !first.isWordLike { add(.startsWithMark) }
    if first.kind == .word, !first.shape.contains(.capitalised) { add(.startsWithLowerCase) }
    if classes.contains(.organisation) { add(.startsWithOrganisation) }
    if classes.intersects([.firstPlural, .firstSingular]) { add(.startsWithOwn) }
    if classes.intersects([.third, .it]) { add(.startsWithThird) }
    if let last = reading.tokens.last {
      if last.isWordLike { row.add(start + TextFeature.noPeriod.rawValue, 0..<0) }
      if last.kind == .colon { row.add(start + TextFeature.endsWithColon.rawValue, 0..<0) }
    }
  }
}

extension TextFeature {
  /// What a number or a mark shows; `nil` for nothing.
  fileprivate init?(mark token: Token) {
    switch token.kind {
    case .number:
      guard token.shape.contains(.year) else { return nil }
      self = .year
    case .question: self = .question
    case .exclamation: self = .exclamation
    case .openQuote, .closeQuote, .straightQuote: self = .quote
    case .colon: self = .colon
    case .currency: self = .money
    case .percent: self = .percent
    case .ellipsis: self = .ellipsis
    case .openBracket: self = .brackets
    default: return nil
    }
  }
}
