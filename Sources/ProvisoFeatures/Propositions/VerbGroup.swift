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
      if start > 1, reading.tokens[start - 1].isQuote, isAuxiliary(start - 2, reading) {
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

extension VerbGroup {
  /// Whether the token is a modal or a form of *be*, *have* or *do*.
  private func isAuxiliary(_ index: Int, _ reading: borrowing Reading) -> Bool {
    let classes = reading.words[index].classes
    return classes.intersects(.modal) || classes.intersects([.be, .have, .auxiliaryDo])
  }
}

/// What follows the tokens that carry a force: the main verb and its aspect.
struct Complement {
  /// The main verb, or −1.
  private(set) var verb = -1
  private(set) var isNegated = false
  private(set) var isPassive = false
  private(set) var isProgressive = false
  /// Whether *have* and a participle follow: "may | have followed".
  private(set) var isPerfect = false

  /// Reads the words from `first` up to the main verb.
  ///
  /// - Complexity: O(1), it looks at eight tokens at most, and at those of asides among the first
  ///   ``reach``.
  init(from first: Int, _ reading: borrowing Reading) {
    var next = first
    var limit = min(reading.tokens.count, first + 8)
    if next < limit, reading.tokens[next].kind == .colon { next += 1 }
    while next < limit {
      if reading.tokens[next].kind == .comma, let after = Complement.aside(next, reading) {
        next = after
        limit = min(reading.tokens.count, after + 8, first + Complement.reach)
        continue
      }
      // 'would "take all measures"', 'will "never" resign'
      if reading.tokens[next].isQuote {
        next += 1
        continue
      }
      // "will not, and must not, accept" ends in a comma before its verb.
      if reading.tokens[next].kind == .comma, isNegated, next + 1 < limit,
        reading.words[next + 1].classes.contains(.baseForm)
      {
        next += 1
      }
      if next == first, let after = Complement.adverbial(next, reading) { next = after }
      guard reading.tokens[next].kind == .word else { break }
      let classes = reading.words[next].classes
      if classes.contains(.negator) {
        isNegated = true
      } else if classes.intersects([.be, .have]), Complement.hasVerb(after: next, reading) {
        isPassive = classes.contains(.be)
        isPerfect = isPerfect || classes.contains(.have)
      } else if !Complement.isSkipped(next, reading) {
        verb = next
        guard Complement.isPhase(next, reading), next + 1 < limit else { break }
      }
      next += 1
    }
    guard verb >= 0 else { return }
    let classes = reading.words[verb].classes
    // After a modal or "to" any word that is no function word is the verb: "will place".
    let isLed =
      first > 0
      && (reading.words[first - 1].classes.intersects(.modal)
        || reading.tokens[first - 1].hash == Complement.to)
    guard
      classes.isEmpty || classes.intersects(.verb.union(.auxiliaryDo))
        || isLed && !classes.intersects(Complement.functionWords)
    else {
      verb = -1
      return
    }
    isProgressive = reading.tokens[verb].shape.contains(.ingSuffix)
    isPassive = isPassive && !isProgressive
  }

  private static let reach = 40
  private static var to: UInt64 { KnownWord.to }
  private static var functionWords: WordClass {
    [
      .determiner, .possessive, .preposition, .coordinator, .subordinator, .complementizer,
      .relative, .interrogative, .number,
    ]
  }

  /// Whether the token is an adverb or *to*.
  private static func isSkipped(_ index: Int, _ reading: Reading) -> Bool {
    let classes = reading.words[index].classes
    return classes.contains(.adverb) && !classes.intersects(.verb)
      || reading.tokens[index].shape.contains(.lySuffix) && !classes.intersects(.verb)
      || reading.tokens[index].hash == to
  }

  private static let phases = KnownWord.set(
    "continue start begin keep continuing starting beginning keeping")

  /// Whether the verb only says in which phase the act is that the next verb names: "start to build".
  private static func isPhase(_ index: Int, _ reading: Reading) -> Bool {
    guard index + 1 < reading.tokens.count, phases.contains(reading.tokens[index].hash) else {
      return false
    }
    return reading.tokens[index + 1].hash == to
      || reading.words[index + 1].classes.contains(.ingForm)
  }

  /// The token after the short parenthesis that the comma at `index` opens: "will, however, act".
  private static func aside(_ index: Int, _ reading: Reading) -> Int? {
    for close in index + 2..<index + 16 where close + 1 < reading.tokens.count {
      if reading.tokens[close].kind == .comma { return close + 1 }
      guard reading.tokens[close].isWordLike else { return nil }
    }
    return nil
  }

  /// The verb after the phrase that a preposition opens right behind a modal: "shall at all times
  /// keep", "will on 3 May reject".
  private static func adverbial(_ index: Int, _ reading: Reading) -> Int? {
    guard index > 0, index + 1 < reading.tokens.count,
      reading.words[index - 1].classes.intersects(.modal), reading.tokens[index].hash != to
    else { return nil }
    let classes = reading.words[index].classes
    let isTime =
      classes.intersects([.demonstrative, .timeAdjective])
      && reading.words[index + 1].classes.contains(.timeUnit)
    guard classes.contains(.preposition) || isTime else { return nil }
    var next = index + 1
    while next < min(reading.tokens.count, index + 8), reading.tokens[next].isWordLike {
      let before = reading.words[next - 1].classes
      if reading.words[next].classes.contains(.baseForm), next > index + 1,
        !before.intersects([.determiner, .possessive, .preposition, .evaluation, .quantifier])
      {
        return next
      }
      next += 1
    }
    return nil
  }

  /// Whether a participle follows, adverbs apart: *be* and *have* are then auxiliaries.
  private static func hasVerb(after index: Int, _ reading: Reading) -> Bool {
    var next = index + 1
    while next < min(reading.tokens.count, index + 4), reading.tokens[next].kind == .word {
      let classes = reading.words[next].classes
      if classes.intersects([.participle, .pastForm, .ingForm, .be]) { return true }
      guard
        classes.intersects([.adverb, .negator]) || reading.tokens[next].shape.contains(.lySuffix)
      else { return false }
      next += 1
    }
    return false
  }
}

extension Complement {
  /// The main verb, or where none follows the last verb of the cue itself ("oppose | the dam").
  func verb(orIn anchor: Range<Int>, isCue: Bool, _ reading: Reading) -> Int {
    if verb >= 0 || !isCue { return verb }
    var last = anchor.upperBound - 1
    while last >= anchor.lowerBound, !reading.words[last].classes.intersects(.verb) { last -= 1 }
    return last >= anchor.lowerBound ? last : -1
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
