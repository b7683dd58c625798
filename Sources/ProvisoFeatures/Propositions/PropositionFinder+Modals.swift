import ProvisoLexicon
import ProvisoText

extension PropositionFinder {
  /// The first modal among `tokens`.
  func modal(in tokens: Range<Int>, _ reading: Reading) -> Modal {
    for index in tokens where reading.words[index].classes.intersects(.modal) {
      return modal(at: index, reading)
    }
    return .none
  }

  /// The modal that the token is.
  func modal(at index: Int, _ reading: Reading) -> Modal {
    let classes = reading.words[index].classes
    guard classes.intersects(.modal) else { return .none }
    let hash = reading.tokens[index].hash
    if classes.contains(.will) { return hash == KnownWord.shall ? .shall : .will }
    if classes.contains(.would) { return .would }
    if classes.contains(.must) { return .must }
    return hash == KnownWord.may || hash == KnownWord.might ? .may : .can
  }

  /// Whether the word is a modal here and no noun ("political will") and no month ("in May").
  func isModal(_ index: Int, _ reading: Reading) -> Bool {
    if isHad(index, reading) || reading.tokens[index].hash == KnownWord.needs {
      return false
    }
    guard index > 0 else { return true }
    let before = reading.words[index - 1].classes
    let isMonth =
      reading.words[index].classes.contains(.month)
      && (reading.tokens[index].shape.contains(.capitalised) || before.contains(.number))
    return !isMonth
      && !(before.intersects([.determiner, .possessive])
        && !before.intersects([.demonstrative, .third, .it, .firstPlural, .relative]))
  }

  /// Whether the token is a *'d* that stands for *had*: "he'd already left".
  private func isHad(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.tokens[index].hash == KnownWord.contractedWould else { return false }
    var next = index + 1
    while next < min(index + 4, reading.tokens.count), reading.words[next].classes.contains(.adverb)
    { next += 1 }
    guard next < reading.tokens.count else { return false }
    let classes = reading.words[next].classes
    return classes.contains(.participle) && !classes.contains(.baseForm)
  }
}
