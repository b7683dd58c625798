import ProvisoLexicon
import ProvisoText

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
      // "shall (a) maintain"
      let item =
        reading.tokens[next].kind == .openBracket ? reading.afterEnumerator(at: next) : next
      if item > next {
        next = item
        limit = min(reading.tokens.count, item + 8, first + Complement.reach)
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
        || reading.tokens[first - 1].hash == KnownWord.to)
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
      || reading.tokens[index].hash == KnownWord.to
  }

  /// Whether the verb only says in which phase the act is that the next verb names: "start to
  /// build".
  private static func isPhase(_ index: Int, _ reading: Reading) -> Bool {
    guard index + 1 < reading.tokens.count,
      reading.sets.contains(.aspectualVerbs, reading.tokens[index].hash)
    else {
      return false
    }
    return reading.tokens[index + 1].hash == KnownWord.to
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
      reading.words[index - 1].classes.intersects(.modal),
      reading.tokens[index].hash != KnownWord.to
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
