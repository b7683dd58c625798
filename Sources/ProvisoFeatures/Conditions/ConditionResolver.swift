package import ProvisoLexicon
import ProvisoText

/// Finds the live conditions of a statement and what only looks like one.
///
/// Triggers are the cues of the condition layer. Each is read in its frame (``ConditionFrame``):
/// the frame says how far the condition reaches and which handler decides whether it is live.
/// Inversions ("should he agree") and orders that condition a promise ("elect us and we will")
/// have no trigger word of their own and are found by rule.
package struct ConditionResolver: Sendable {
  var lexicon: Lexicon?
  var frames: [ConditionFrame?] = []

  /// Creates a resolver; it prepares itself for the lexicon of the first statement.
  package init() {}

  /// Replaces `conditions` and `lookalikes` by those of one statement, by first token.
  ///
  /// - Complexity: O(*n*) in the number of tokens, because every look around is bounded.
  package mutating func resolve(
    _ bytes: Span<UInt8>, _ reading: Reading, _ lexicon: Lexicon,
    into conditions: inout [Condition],
    lookalikes: inout [Lookalike]
  ) {
    if !conditions.isEmpty { conditions.removeAll(keepingCapacity: true) }
    if !lookalikes.isEmpty { lookalikes.removeAll(keepingCapacity: true) }
    if self.lexicon !== lexicon { prepare(lexicon) }
    guard
      holdsTrigger(reading) || ConditionResolver.mayInvert(reading)
        || ConditionResolver.mayOrder(reading)
    else { return }
    var scan = TriggerScan(reading, frames: frames)
    scan.run(&conditions, &lookalikes)
  }

  /// Whether a cue of the condition layer is there.
  private func holdsTrigger(_ reading: Reading) -> Bool {
    let matches = reading.matches
    for place in matches.indices where frames[matches[place].cue] != nil { return true }
    return false
  }

  /// Whether the statement starts with a verb that can be an order, or with *you*: "You give me the
  /// tools".
  private static func mayOrder(_ reading: Reading) -> Bool {
    let start = TriggerScan.orderStart(reading.tokens)
    return start < reading.words.count
      && (reading.words[start].classes.contains(.baseForm)
        || reading.tokens[start].hash == KnownWord.you)
  }

  /// Whether one of the words is there that inversions start with.
  private static func mayInvert(_ reading: Reading) -> Bool {
    guard reading.classes.intersects([.must, .have, .be]) else { return false }
    var index = reading.landmarks.auxiliary(from: 0)
    while index < reading.tokens.count {
      if TriggerScan.inverts(reading.tokens[index].hash) { return true }
      index = reading.landmarks.auxiliary(from: index + 1)
    }
    return false
  }

  private mutating func prepare(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    frames = lexicon.cues.map { $0.role.layer == .condition ? ConditionFrame($0) : nil }
  }
}
