import ArgumentParser

/// How many of something to show: 0 or more.
struct Count: ExpressibleByArgument, ExpressibleByIntegerLiteral {
  let number: Int

  init(integerLiteral value: Int) { number = value }

  init?(argument: String) {
    guard let number = Int(argument), number >= 0 else { return nil }
    self.number = number
  }

  var defaultValueDescription: String { "\(number)" }
}
