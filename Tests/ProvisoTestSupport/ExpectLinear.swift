package import Testing

/// Fails where work takes far more than sixteen times as long on sixteen times the input.
///
/// The input is made by `making` from a number of parts, `count` and a sixteenth of it, and is not
/// timed. Quadratic work would take 256 times as long; up to 64 times and `slack` is let pass,
/// since other programs run meanwhile.
///
/// - Throws: what `making` and `work` throw.
package func expectLinear<Input>(
  _ count: Int, slack: Duration, sourceLocation: SourceLocation = #_sourceLocation,
  making: (Int) throws -> Input, _ work: (Input) throws -> Void
) throws {
  func time(_ count: Int) throws -> Duration {
    let input = try making(count)
    return try ContinuousClock().measure { try work(input) }
  }
  _ = try time(min(100, count / 16))
  let (short, long) = (try time(count / 16), try time(count))
  #expect(
    long < short * 64 + slack, "\(short) for \(count / 16) parts, \(long) for \(count)",
    sourceLocation: sourceLocation)
}
