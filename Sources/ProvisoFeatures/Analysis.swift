package import ProvisoLexicon
package import ProvisoText

/// Everything that is found in one statement, in buffers that serve the next statement again.
package struct Analysis: Sendable {
  /// Tokens, words and cues.
  package private(set) var reading = Reading()
  /// Live conditions by first token.
  package private(set) var conditions: [Condition] = []
  /// What only looks like a condition.
  package private(set) var lookalikes: [Lookalike] = []
  /// Clauses that may commit somebody.
  package private(set) var propositions: [Proposition] = []
  /// Quantities and deadlines.
  package private(set) var slots: [Slot] = []

  private var resolver = ConditionResolver()
  private let propositionFinder = PropositionFinder()
  private let slotFinder = SlotFinder()
  /// Where live conditions stand, and what only looks like one but for idioms, by first token.
  private(set) var antecedents: [Range<Int>] = []

  /// Creates an analysis of nothing.
  package init() {}

  /// Analyses one statement, which must be valid UTF-8.
  ///
  /// `frame` says what it was cut out of.
  ///
  /// - Complexity: O(*n*) in the number of bytes; allocates only where the buffers must grow.
  package mutating func analyse(
    _ bytes: Span<UInt8>, with lexicon: Lexicon, frame: StatementFrame = StatementFrame()
  ) {
    reading.read(bytes, with: lexicon, layers: .statement)
    analyseReading(bytes, with: lexicon, frame: frame)
  }

  /// Analyses one statement of a document that was read: `bytes` are those of `part`.
  package mutating func analyse(
    _ bytes: Span<UInt8>, as part: Range<Int>, of document: borrowing Reading,
    with lexicon: Lexicon, frame: StatementFrame
  ) {
    reading.read(part, of: document, with: lexicon, layers: .statement)
    analyseReading(bytes, with: lexicon, frame: frame)
  }

  private mutating func analyseReading(
    _ bytes: Span<UInt8>, with lexicon: Lexicon, frame: StatementFrame
  ) {
    resolver.resolve(bytes, reading, lexicon, into: &conditions, lookalikes: &lookalikes)
    collectAntecedents()
    propositionFinder.find(
      in: reading, lexicon: lexicon, antecedents: antecedents, frame: frame,
      into: &propositions)
    slotFinder.find(in: reading, lexicon: lexicon, into: &slots)
  }

  /// Notes where the live conditions and what only looks like one stand, by first token.
  private mutating func collectAntecedents() {
    if !antecedents.isEmpty { antecedents.removeAll(keepingCapacity: true) }
    for condition in conditions { antecedents.append(condition.tokens) }
    for lookalike in lookalikes where lookalike.type != .idiom {
      antecedents.append(lookalike.tokens)
    }
    if antecedents.count > 1 { antecedents.sort { $0.lowerBound < $1.lowerBound } }
  }

  /// The proposition with the highest prior level, the first one among equals; `nil` for none.
  package var strongest: Int? { ranking.strongest }
}

extension Analysis {
  /// The ``strongest`` proposition with its prior level, and the highest of the others; 0 for none.
  var ranking: (strongest: Int?, level: Int, second: Int) {
    var found: (strongest: Int?, level: Int, second: Int) = (nil, 0, 0)
    for index in propositions.indices {
      let level = propositions[index].priorLevel
      if found.strongest == nil || level > found.level {
        found = (index, level, found.level)
      } else {
        found.second = max(found.second, level)
      }
    }
    return found
  }

  /// Whether the token stands in a condition on an event, whose numbers and dates say nothing of
  /// the act: "once we reach 500 members".
  func isInCondition(_ token: Int) -> Bool {
    conditions.contains { $0.type != .dur && $0.tokens.contains(token) }
  }

  /// Whether a cue of a binding device, or money that was allotted, stands in the statement.
  package var hasBindingDevice: Bool { propositions.contains { $0.force == .binding } }
}
