import ProvisoLexicon
import ProvisoText

/// The auxiliaries, adverbs and negators around the tokens that carry a force.
struct VerbGroup {
  /// The first token of the group, at or before the carrier.
  private(set) var start: Int
  /// The modal of the group.
  private(set) var modal: Modal
  /// Whether a negator stands before the carrier: the force itself is denied.
  private(set) var isNegated = false
  /// Whether the carrier is the participle of a passive: "will be | rolled out".
  private(set) var isPassive = false
  /// Whether the first verb of the group is a past form.
  private(set) var isPast = false
  /// Whether *have* stands before the carrier: "would have | supported".
  private(set) var isPerfect = false

  private static var verbs: WordClass { .verb.union([.be, .have, .auxiliaryDo]) }

  private static func isPast(_ classes: WordClass) -> Bool {
    classes.contains(.pastForm) && !classes.intersects([.baseForm, .modal])
  }

  /// Reads what stands before `anchor`: "will not | hesitate to".
  ///
  /// - Complexity: O(1), a group has seven tokens at most.
  init(
    before anchor: Range<Int>, isCue: Bool, _ finder: PropositionFinder,
    _ reading: borrowing Reading
  ) {
    start = anchor.lowerBound
    modal = finder.modal(in: anchor, reading)
    isPast = VerbGroup.isPast(reading.words[anchor.lowerBound].classes)
    guard isCue else { return }
    if let verb = anchor.first(where: { reading.words[$0].classes.intersects(VerbGroup.verbs) }) {
      isPast = VerbGroup.isPast(reading.words[verb].classes)
    }
    while start > 0, anchor.lowerBound - start < 6 {
      // 'was "prepared to strike"': words are quoted from the middle of the group on.
      if start > 1, reading.tokens[start - 1].isQuote,
        reading.words[start - 2].classes.intersects(.auxiliary)
      {
        start -= 1
      }
      guard reading.tokens[start - 1].kind == .word else { break }
      let classes = reading.words[start - 1].classes
      let isGroup =
        classes.intersects([.modal, .be, .have, .auxiliaryDo, .negator])
        || classes.contains(.adverb) && !classes.intersects(.pronoun)
        || classes.isEmpty && reading.tokens[start - 1].shape.contains(.lySuffix)
      guard isGroup else { break }
      if classes.contains(.negator) { isNegated = true }
      if classes.contains(.be), start == anchor.lowerBound {
        let first = reading.words[start].classes
        isPassive = first.contains(.participle) && !first.contains(.baseForm)
      }
      start -= 1
      if classes.intersects([.be, .have, .auxiliaryDo, .modal]) {
        isPast = VerbGroup.isPast(classes)
        isPerfect = isPerfect || classes.contains(.have)
      }
      if modal == .none, finder.isModal(start, reading) {
        modal = finder.modal(at: start, reading)
      }
    }
  }
}

extension VerbClass {
  /// The class of the verb at token `verb`; ``none`` for −1.
  init(_ reading: borrowing Reading, _ verb: Int) {
    guard verb >= 0 else {
      self = .none
      return
    }
    let classes = reading.words[verb].classes
    if classes.contains(.refrainVerb) {
      self = .refrain
    } else if classes.intersects([.be, .have]) || classes.contains(.stativeVerb) {
      self = .stative
    } else if classes.contains(.actionVerb) {
      self = .action
    } else if classes.contains(.speechVerb) {
      self = .speech
    } else if classes.contains(.cognitiveVerb) {
      self = .cognitive
    } else {
      self = classes.contains(.eventVerb) && !classes.contains(.generalVerb) ? .event : .unknown
    }
  }
}
