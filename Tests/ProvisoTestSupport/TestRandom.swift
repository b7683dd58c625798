/// Numbers that look random and repeat for a seed, so that what fails once fails again: SplitMix64.
package struct TestRandom: RandomNumberGenerator {
  private var state: UInt64

  /// The numbers of `seed`.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 up to, but not including, `bound`.
  package mutating func next(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}
