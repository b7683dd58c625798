import ProvisoNumerics

extension ByteWriter {
  /// Appends a response function, bit by bit.
  package mutating func write(_ response: ResponseFunction) {
    write(response.kind.rawValue)
    write(UInt64(response.classes))
    write(response.cutPoints)
    write(response.calibration)
  }

  /// Appends a calibration: a tag, then its numbers.
  package mutating func write(_ calibration: Calibration) {
    switch calibration {
    case .none: write(0 as UInt8)
    case .temperature(let slope):
      write(1 as UInt8)
      write(slope)
    case .platt(let slope, let offset):
      write(2 as UInt8)
      write(slope)
      write(offset)
    case .ordinal(let slope, let cutPoints):
      write(3 as UInt8)
      write(slope)
      write(cutPoints)
    }
  }

  /// Appends a rising function: its positions, then its values.
  package mutating func write(_ function: IsotonicRegression) {
    write(function.positions)
    write(function.values)
  }

  /// Appends the intervals of a score.
  package mutating func write(_ interval: ConformalInterval) {
    write(interval.range.lowerBound)
    write(interval.range.upperBound)
    write(interval.lower)
    write(interval.upper)
  }
}

extension ByteReader {
  /// A response function whose parts fit each other and whose numbers are finite.
  package mutating func readResponse() throws(ModelError) -> ResponseFunction {
    guard let kind = LinearHead.Kind(rawValue: try read()) else {
      throw malformed("unknown kind of head")
    }
    let classes = try readCount(in: 1...65_536)
    let cutPoints = try readFiniteDoubles()
    let calibration = try readCalibration()
    guard ResponseFunction.fits(kind, classes, cuts: cutPoints.count),
      Self.rises(cutPoints), calibration.fits(kind, classes)
    else { throw malformed("the parts of a head do not fit") }
    return ResponseFunction(
      kind: kind, classes: classes, cutPoints: cutPoints, calibration: calibration)
  }

  /// A calibration with finite numbers.
  package mutating func readCalibration() throws(ModelError) -> Calibration {
    switch try read(UInt8.self) {
    case 0: return .none
    case 1: return .temperature(slope: try readFiniteDouble())
    case 2: return .platt(slope: try readFiniteDouble(), offset: try readFiniteDouble())
    case 3:
      let slope = try readFiniteDouble()
      let cutPoints = try readFiniteDoubles()
      guard Self.rises(cutPoints) else { throw malformed("cut points fall") }
      return .ordinal(slope: slope, cutPoints: cutPoints)
    default: throw malformed("unknown calibration")
    }
  }

  /// A rising function.
  package mutating func readIsotonic() throws(ModelError) -> IsotonicRegression {
    let positions = try readFiniteDoubles()
    let values = try readFiniteDoubles()
    guard let function = IsotonicRegression(positions: positions, values: values) else {
      throw malformed("a rising function falls")
    }
    return function
  }

  /// The intervals of a score.
  package mutating func readInterval() throws(ModelError) -> ConformalInterval {
    let (low, high) = (try readFiniteDouble(), try readFiniteDouble())
    guard low <= high else { throw malformed("a range is empty") }
    return ConformalInterval(
      lower: try readIsotonic(), upper: try readIsotonic(), range: low...high)
  }

  private static func rises(_ values: [Double]) -> Bool {
    zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
  }
}

extension Calibration {
  /// Whether a head of this kind can use it.
  func fits(_ kind: LinearHead.Kind, _ classes: Int) -> Bool {
    switch self {
    case .none: true
    case .temperature: kind != .rating
    case .platt: kind == .binary
    case .ordinal(_, let cutPoints): kind == .ordinal && cutPoints.count == classes - 1
    }
  }
}
