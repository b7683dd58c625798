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

  /// A number with its sign, `+` included.
  package static func signed(_ value: Double, _ decimals: Int = 2) -> String {
    let text = decimal(value, decimals)
    return value > 0 ? "+" + text : text
  }

  /// Text that cannot steer a terminal: U+FFFD for control and direction characters, blanks for tabs
  /// and, unless they are kept, for line ends.
  ///
  /// - Complexity: O(*n*) in the length of `text`.
  package static func safe(_ text: String, keepsLines: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        if scalar == "\n" {
          result.append(keepsLines ? scalar : " ")
        } else {
          result.append(scalar == "\t" || scalar == "\r" ? " " : "\u{FFFD}")
        }
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
