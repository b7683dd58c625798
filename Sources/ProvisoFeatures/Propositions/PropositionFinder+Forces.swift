import ProvisoLexicon
import ProvisoText

/// Forces that the words around a cue change.
extension PropositionFinder {
  /// Whether *will* or *shall* makes an act of a verb that speaks, without it, of wish or demand:
  /// "will | review", "will be | encouraged".
  func isLed(_ force: Force, _ anchor: Range<Int>, _ group: VerbGroup) -> Bool {
    guard anchor.count == 1, group.modal == .will || group.modal == .shall,
      group.start < anchor.lowerBound
    else { return false }
    return force == .aspiration || group.isPassive && (force == .directive || force == .openness)
  }

  /// Whether an adverb of habit stands before a verb of the present: "we regularly | review"
  /// (scheme, What is C 0).
  func isHabit(_ anchor: Range<Int>, _ group: VerbGroup, _ reading: Reading) -> Bool {
    guard group.modal == .none, !group.isPast, group.start < anchor.lowerBound else { return false }
    return (group.start..<anchor.lowerBound)
      .contains {
        reading.sets.contains(.habitAdverbs, reading.tokens[$0].hash)
      }
  }

  /// The force of the modal that leads a group.
  func ledForce(_ group: VerbGroup) -> Force { group.modal == .shall ? .shall : .will }
}
