extension Span<UInt8> {
  /// Whether all of it is one decimal number: `-5`, `+0.25`, `-1.5e-3`.
  ///
  /// - Complexity: O(*n*) in the bytes up to the first that is of no number.
  var isNumber: Bool {
    var place = NumberPlace.start
    for index in indices {
      switch (place, self[index]) {
      case (.start, 0x2B), (.start, 0x2D): place = .sign
      case (.start, 0x30...0x39), (.sign, 0x30...0x39): place = .whole
      case (.whole, 0x2E): place = .point
      case (.point, 0x30...0x39): place = .fraction
      case (.whole, 0x45), (.whole, 0x65), (.fraction, 0x45), (.fraction, 0x65): place = .mark
      case (.mark, 0x2B), (.mark, 0x2D): place = .exponentSign
      case (.mark, 0x30...0x39), (.exponentSign, 0x30...0x39): place = .exponent
      case (.whole, 0x30...0x39), (.fraction, 0x30...0x39), (.exponent, 0x30...0x39): break
      default: return false
      }
    }
    return place == .whole || place == .fraction || place == .exponent
  }
}

/// What was read last of a number.
private enum NumberPlace {
  case start, sign, whole, point, fraction
  /// The letter before the exponent.
  case mark
  case exponentSign, exponent
}
