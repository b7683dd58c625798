import ProvisoLexicon
import ProvisoText

/// Subjects behind their auxiliary, and what is denied in front of it.
extension PropositionFinder {
  /// The subject after an inverted modal: "only then will we talk".
  func inverted(at index: Int, _ reading: Reading) -> SubjectFinder.Subject? {
    guard reading.tokens[index].kind == .word,
      let pronoun = SubjectFinder.pronoun(reading.words[index].classes)
    else { return nil }
    return SubjectFinder.Subject(subject: pronoun, tokens: index..<index + 1, context: .main)
  }

  /// How many words a subject behind its modal may have.
  private static let maximalInverted = 8

  /// A subject of several words after an inverted modal: "only then will | our parliament |
  /// ratify".
  func invertedPhrase(at first: Int, _ reading: Reading) -> SubjectFinder.Subject? {
    guard first > 0, first + 1 < reading.tokens.count,
      reading.words[first - 1].classes.intersects(.modal), reading.tokens[first].kind == .word
    else { return nil }
    let classes = reading.words[first].classes
    let isDetermined = classes.intersects([.determiner, .possessive])
    guard
      isDetermined || classes.intersects([.country, .organisation])
        || reading.tokens[first].shape.contains(.capitalised) && !classes.contains(.baseForm),
      !classes.intersects([.adverb, .negator, .be, .have, .month, .weekday]),
      !reading.words[first + 1].classes.intersects([.timeUnit, .month, .weekday])
    else { return nil }
    var end = first + 1
    while end < min(reading.tokens.count, first + PropositionFinder.maximalInverted),
      reading.tokens[end].kind == .word
    {
      let classes = reading.words[end].classes
      let isHead = reading.words[end - 1].classes
        .intersects([
          .determiner, .possessive, .preposition, .evaluation,
        ])
      if classes.contains(.negator) || classes.contains(.baseForm) && !isHead {
        guard !isDetermined || end > first + 1 else { return nil }
        var subject = SubjectFinder.nounPhrase(endingAt: end - 1, in: reading)
        subject.context = .main
        return subject
      }
      if classes.intersects(.modal) || classes.contains(.coordinator) { return nil }
      end += 1
    }
    return nil
  }

  /// Whether an auxiliary before its subject follows a denial: "on no account shall we", "nor does
  /// it intend to".
  func deniesInFront(
    of anchor: Range<Int>, _ subject: SubjectFinder.Subject, _ reading: Reading
  ) -> Bool {
    guard reading.classes.contains(.negator) else { return false }
    var modal = anchor.lowerBound
    if subject.tokens.lowerBound < modal {
      modal = subject.tokens.lowerBound - 1
      guard modal > 0, reading.words[modal].classes.contains(.auxiliaryDo) else { return false }
    }
    guard modal > 0 else { return false }
    var index = modal - 1
    while index >= max(0, modal - 4), reading.tokens[index].kind == .word {
      let classes = reading.words[index].classes
      if classes.contains(.negator) { return true }
      if classes.intersects(.verb) || classes.intersects([.modal, .be, .have]) { return false }
      index -= 1
    }
    return false
  }

  /// Whether the subject is none of a thing, so that the act is denied: "no jobs will be cut".
  func isOfNone(_ subject: SubjectFinder.Subject, _ reading: Reading) -> Bool {
    guard let first = subject.tokens.first else { return false }
    return reading.tokens[first].hash == KnownWord.no
  }
}
