import ProvisoIO

/// Numbers and texts as pages, tables and terminals show them.
package enum Shown {
  /// A number with so many decimals, as in all other output; a dash for none.
  package static func decimal(_ value: Double, _ decimals: Int = 2) -> String {
    guard value.isFinite else { return "–" }
    var bytes: [UInt8] = []
    bytes.append(fixed: value, decimals: decimals)
    return bytes.text
  }

  /// A number with its sign, `+` included, zero's only on demand; a dash for none.
  package static func signed(
    _ value: Double, _ decimals: Int = 2, marksZero: Bool = false
  ) -> String {
    let isMarked = value.isFinite && (value > 0 || marksZero && value == 0)
    return (isMarked ? "+" : "") + decimal(value, decimals)
  }
}
