extension [UInt8] {
  /// Appends a whole number in decimal.
  ///
  /// - Complexity: O(1); allocates only when the array must grow.
  package mutating func append(integer value: Int) {
    if value < 0 { append(0x2D) }
    append(magnitude: UInt64(value.magnitude))
  }

  /// Appends a whole number without sign, eight digits at a time.
  mutating func append(magnitude value: UInt64) {
    let (upper, lower) = value.quotientAndRemainder(dividingBy: 100_000_000)
    let digits = eightDigits(lower)
    if upper > 0 {
      append(magnitude: upper)
      append(word: UInt128(digits), count: 8)
    } else {
      let zeros = Swift.min(7, (digits ^ zeroDigits).trailingZeroBitCount / 8)
      append(word: UInt128(digits >> (8 * UInt64(zeros))), count: 8 - zeros)
    }
  }

  /// Appends `value` in decimal, rounded to a number of decimals.
  ///
  /// The exact value of the double is rounded to the nearest decimal, ties to the even digit, as
  /// C's `printf("%.*f")` does: the fraction is scaled by a power of ten that a double holds
  /// exactly, and where that product comes near a half, its rounding error, which a fused
  /// multiplication gives exactly, decides. What rounds to zero has no sign. From 2⁶³ on the
  /// shortest form that reads back is written, which may have an exponent.
  ///
  /// - Parameters:
  ///   - value: A finite number.
  ///   - decimals: From 1 to 8.
  ///   - trimmed: Whether zeros at the end are left out, down to one decimal.
  /// - Complexity: O(`decimals`); allocates only when the array must grow.
  package mutating func append(fixed value: Double, decimals: Int, trimmed: Bool = false) {
    precondition((1...8).contains(decimals) && value.isFinite, "from 1 to 8 decimals, finite")
    let magnitude = value.magnitude
    guard magnitude < 0x1p63 else {
      append(value.description)
      return
    }
    // Signed numbers are converted by one instruction.
    let integer = Int64(magnitude)
    var whole = UInt64(integer)
    let fraction = magnitude - Double(integer)
    let scale = powerOfTen(decimals)
    let product = fraction * Double(scale)
    let rounded = Int64(product)
    var units = UInt64(rounded)
    let overHalf = product - Double(rounded) - 0.5
    // Below 2³⁰ the product is off by less than 2⁻²³.
    if overHalf.magnitude > 0x1p-20 {
      if overHalf > 0 { units += 1 }
    } else {
      let error = (-product).addingProduct(fraction, Double(scale))
      let exact = overHalf == 0 ? error : overHalf
      if exact > 0 || exact == 0 && units % 2 == 1 { units += 1 }
    }
    if units == scale { (whole, units) = (whole + 1, 0) }
    let isNegative = value < 0 && (whole > 0 || units > 0)
    let dropped = UInt64(8 - decimals)
    let fractionDigits = eightDigits(units) >> (8 * dropped)
    var kept = decimals
    if trimmed {
      let zeros =
        ((fractionDigits ^ (zeroDigits >> (8 * dropped))) << (8 * dropped))
        .leadingZeroBitCount / 8
      kept = Swift.max(1, decimals - zeros)
    }
    guard whole < 10 else {
      if isNegative { append(0x2D) }
      append(magnitude: whole)
      append(word: UInt128(fractionDigits) << 8 | 0x2E, count: kept + 1)
      return
    }
    let front = UInt128(0x2E30 + whole)
    let word = UInt128(fractionDigits) << 16 | front
    append(word: isNegative ? word << 8 | 0x2D : word, count: kept + (isNegative ? 3 : 2))
  }
}

private let zeroDigits: UInt64 = 0x3030_3030_3030_3030

/// The eight decimal digits of `value`, below 10⁸, as ASCII; the first digit in the lowest byte.
///
/// Halves, quarters and eighths of the digits are split by multiplying with 1/10⁴, 1/10² and 1/10
/// in fixed point, all lanes at once.
@inline(__always)
private func eightDigits(_ value: UInt64) -> UInt64 {
  let upper = value / 10_000
  let halves = upper | (value - upper * 10_000) << 32
  let hundreds = ((halves &* 10_486) >> 20) & 0x0000_007F_0000_007F
  let quarters = hundreds | (halves &- hundreds &* 100) << 16
  let tens = ((quarters &* 103) >> 10) & 0x000F_000F_000F_000F
  return (tens | (quarters &- tens &* 10) << 8) | zeroDigits
}

/// The power of ten with up to eight zeros.
@inline(__always)
private func powerOfTen(_ exponent: Int) -> UInt64 {
  switch exponent {
  case 1: 10
  case 2: 100
  case 3: 1_000
  case 4: 10_000
  case 5: 100_000
  case 6: 1_000_000
  case 7: 10_000_000
  default: 100_000_000
  }
}
