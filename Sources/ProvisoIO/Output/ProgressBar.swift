/// A line on standard error that shows how far a run is, shown on a terminal only.
package struct ProgressBar {
  private let total: Int?
  private let isShown: Bool
  private let began = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant
  private let already: Int

  /// Creates a bar.
  ///
  /// - Parameters:
  ///   - total: How many bytes there are to read, nil where that is not known.
  ///   - already: How many of them an earlier run has read.
  ///   - isQuiet: Whether to show nothing.
  package init(total: Int?, already: Int = 0, isQuiet: Bool = false) {
    self.total = total
    self.already = already
    isShown = !isQuiet && Terminal.isInteractive(.error)
    lastDrawn = began
  }

  /// Shows that `done` bytes are read, at most ten times a second.
  package mutating func update(done: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - lastDrawn >= .milliseconds(100) else { return }
    lastDrawn = now
    let line = ProgressBar.line(
      done: done, already: already, total: total, seconds: (now - began).seconds,
      columns: Terminal.columns(.error))
    Terminal.steer("\r\(line)\u{1B}[K", .error)
  }

  /// Takes the line away, for a message or at the end; the next update draws it anew.
  package func clear() {
    if isShown { Terminal.steer("\r\u{1B}[K", .error) }
  }

  /// The text of the line: share, bar, rate and time left, as far as known and as wide as there is
  /// room.
  static func line(done: Int, already: Int, total: Int?, seconds: Double, columns: Int) -> String {
    let rate = seconds > 0 ? Double(max(0, done - already)) / seconds : 0
    let speed = "\(amount(rate))/s"
    guard let total, total > 0 else {
      return String("\(amount(Double(done))), \(speed)".prefix(max(0, columns - 1)))
    }
    let share = min(1, Double(done) / Double(total))
    let percent = "\(Int(share * 100)) %"
    let left = rate > 0 ? ", \(clock(Double(max(0, total - done)) / rate)) left" : ""
    let text = "\(percent), \(speed)\(left)"
    let width = min(30, columns - text.count - 4)
    guard width >= 5 else { return String(text.prefix(max(0, columns - 1))) }
    let full = Int(share * Double(width))
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
    return "[\(bar)] \(text)"
  }

  /// Bytes in the largest unit that keeps the number above 1.
  private static func amount(_ bytes: Double) -> String {
    var (value, unit) = (bytes, "B")
    for next in ["kB", "MB", "GB", "TB"] where value >= 1000 {
      (value, unit) = (value / 1000, next)
    }
    var digits: [UInt8] = []
    digits.append(fixed: value, decimals: 1)
    return "\(unit == "B" ? String(Int(value)) : digits.text) \(unit)"
  }

  /// Seconds as minutes or hours.
  private static func clock(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 1e9))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return whole < 3600
      ? "\(whole / 60):\(two(whole % 60))"
      : "\(whole / 3600):\(two(whole / 60 % 60)):\(two(whole % 60))"
  }
}

extension Duration {
  /// The duration in seconds.
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
