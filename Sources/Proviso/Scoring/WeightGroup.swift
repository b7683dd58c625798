/// Some weights that are added at once.
///
/// The requirements repeat what vectors can do, since operators of vectors are only fast where
/// their type is known.
protocol WeightGroup: SIMD, BitwiseCopyable, Sendable where Scalar == Double {
  /// Adds other weights.
  mutating func add(_ other: Self)
  /// Adds other weights times a factor.
  mutating func add(_ other: Self, times factor: Double)
}

extension SIMD8: WeightGroup where Scalar == Double {
  @inline(__always) mutating func add(_ other: Self) { self += other }
  @inline(__always) mutating func add(_ other: Self, times factor: Double) {
    self += other * factor
  }
}

extension SIMD16: WeightGroup where Scalar == Double {
  @inline(__always) mutating func add(_ other: Self) { self += other }
  @inline(__always) mutating func add(_ other: Self, times factor: Double) {
    self += other * factor
  }
}
