/// A small seeded generator, so that every run can be repeated.
///
/// SplitMix64 (Steele, Lea & Flood 2014): not for secrets.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator whose whole sequence follows from `seed`.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Self.mix(state)
  }

  /// A whole number below `bound`, by Lemire's multiplication without rejection.
  ///
  /// The bias is below `bound` / 2⁶⁴. Unlike the standard library's, its sequence is fixed by us.
  ///
  /// - Precondition: `bound` is positive.
  package mutating func next(below bound: Int) -> Int {
    precondition(bound > 0, "nothing to choose from")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A double in 0..<1, uniform on multiples of 2⁻⁵³.
  package mutating func nextUnit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// The finalizer of SplitMix64: spreads every bit of `value` over the result.
  package static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
