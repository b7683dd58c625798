import Foundation
import ProvisoTestSupport
import Testing

@testable import ProvisoIO

@Suite struct NumbersTests {
  private func fixed(_ value: Double, _ decimals: Int, trimmed: Bool = false) -> String {
    var bytes: [UInt8] = []
    bytes.append(fixed: value, decimals: decimals, trimmed: trimmed)
    return bytes.text
  }

  @Test(arguments: [UInt64(1), 2]) func fixedRoundsAsPrintf(seed: UInt64) {
    var random = TestRandom(seed: seed)
    var wrong: [String] = []
    for round in 0..<20_000 {
      let decimals = 1 + round % 8
      let steps = Double(Int.random(in: 0...2_000_000, using: &random))
      let value =
        switch round % 5 {
        case 0: Double.random(in: 0...1, using: &random)
        case 1: Double.random(in: -1000...1000, using: &random)
        case 2: (steps + 0.5) / 1000
        case 3: steps / 65536
        default: Double.random(in: -1e18...1e18, using: &random)
        }
      let expected = String(format: "%.\(decimals)f", value)
      let isZero = !expected.contains { $0 >= "1" && $0 <= "9" }
      let unsigned = isZero ? expected.replacing("-", with: "") : expected
      if fixed(value, decimals) != unsigned { wrong.append("\(value) to \(decimals)") }
    }
    #expect(wrong.isEmpty)
  }

  @Test func knownCases() {
    #expect(fixed(0, 4) == "0.0000")
    #expect(fixed(-0.00001, 4) == "0.0000")
    #expect(fixed(0.99996, 4) == "1.0000")
    #expect(fixed(0.125, 2) == "0.12")
    #expect(fixed(0.375, 2) == "0.38")
    #expect(fixed(1.115, 2) == "1.11")
    #expect(fixed(0.24, 6, trimmed: true) == "0.24")
    #expect(fixed(-3, 6, trimmed: true) == "-3.0")
    #expect(fixed(100, 6, trimmed: true) == "100.0")
    #expect(Double(fixed(1e300, 4)) == 1e300)
  }

  @Test func everyNumberOfDigits() {
    for value in stride(from: 0, to: 100_000_000, by: 9_973) {
      var bytes: [UInt8] = []
      bytes.append(integer: value)
      #expect(bytes.text == "\(value)")
      let trimmed = fixed(Double(value) / 1e8, 8, trimmed: true)
      #expect(Double(trimmed) == Double(value) / 1e8)
      #expect(trimmed.count == 3 || trimmed.last != "0")
    }
  }

  @Test func integers() {
    let values =
      [0, 1, -1, 9, 10, 99, 100, 12345, .max, .min]
      + (0..<19)
      .map { place in
        (0..<place).reduce(1) { power, _ in power * 10 }
      }
    for value in values.flatMap({ [$0, $0 &- 1, $0 &+ 1] }) {
      var bytes: [UInt8] = []
      bytes.append(integer: value)
      #expect(bytes.text == "\(value)")
    }
    var bytes: [UInt8] = []
    bytes.append(magnitude: .max)
    #expect(bytes.text == "\(UInt64.max)")
  }
}
