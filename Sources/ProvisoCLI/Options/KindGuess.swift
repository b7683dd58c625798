import Proviso
import ProvisoIO

/// Guesses the kind of labels.
enum KindGuess {
  /// Classes for text, levels for whole numbers in a small range, else ratings.
  static func kind(of quotes: [LabelledQuote]) -> Model.Kind {
    var numbers: Set<Double> = []
    for quote in quotes {
      switch quote.label {
      case .gold: return .gold
      case .text(let text):
        guard let number = LabelledQuote.Label.number(in: text) else { return .class }
        numbers.insert(number)
      case .number(let number): numbers.insert(number)
      }
    }
    let areWhole = numbers.allSatisfy { $0 == $0.rounded() }
    let span = (numbers.max() ?? 0) - (numbers.min() ?? 0)
    return areWhole && span <= 10 ? .ordinal : .rating
  }

  /// Says so where most labels are numbers, and one that is none makes classes of all.
  static func warn(of quotes: [LabelledQuote]) {
    let others = quotes.filter { $0.label.finiteNumber == nil }
    guard let odd = others.first, others.count * 2 < quotes.count else { return }
    Terminal.write(
      "proviso: \(quotes.count - others.count) of \(quotes.count) labels are numbers, but not that at "
        + "\(odd.place); every label is taken as the name of a class\n")
  }
}
