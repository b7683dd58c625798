/// Writes rows of a table, RFC 4180, into a buffer that is meant to be reused.
///
/// Rows end with LF, which R, pandas and spreadsheet programs all read. A text cell that begins
/// with `=`, `+`, `-`, `@`, a tab or CR gets an apostrophe before it, since spreadsheet programs
/// would take it for a formula; numbers are never changed, nor is text that is one (`-5`). Who
/// needs the text byte for byte takes JSON.
package struct CSVWriter: Sendable {
  /// What was written.
  package var bytes: [UInt8] = []
  private let delimiter: UInt8
  private var isAtRowStart = true

  /// Creates a writer for rows with `delimiter` between cells: a comma or a tab.
  package init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  /// Empties the buffer and keeps its memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isAtRowStart = true
  }

  /// Takes back what was written after the first `count` bytes, a number of whole rows.
  package mutating func truncate(to count: Int) {
    bytes.removeLast(bytes.count - count)
    isAtRowStart = true
  }

  /// Writes a cell of text, UTF-8.
  ///
  /// - Complexity: O(*n*) in the length of `text`.
  package mutating func text(_ text: Span<UInt8>) {
    separate()
    guard let first = text.isEmpty ? nil : text[0] else { return }
    // A sign alone ("+") is no formula.
    let isFormula =
      text.count > 1
      && (first == 0x3D || first == 0x2B || first == 0x2D || first == 0x40
        || first == 0x09 || first == 0x0D)
      && !isNumber(text)
    guard needsQuotes(text) else {
      if isFormula { bytes.append(0x27) }
      bytes.append(text)
      return
    }
    bytes.append(0x22)
    if isFormula { bytes.append(0x27) }
    var index = 0
    while let quote = ByteSearch.first(0x22, in: text, index..<text.count) {
      bytes.append(text, index..<quote + 1)
      bytes.append(0x22)
      index = quote + 1
    }
    bytes.append(text, index..<text.count)
    bytes.append(0x22)
  }

  /// Whether a cell is one number: `-5`, `+0.25`, `-1.5e-3`.
  private func isNumber(_ text: Span<UInt8>) -> Bool {
    text.text.wholeMatch(of: /[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil
  }

  /// Writes a cell of text.
  package mutating func text(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text(text.utf8Span.span)
  }

  /// Writes a whole number.
  package mutating func integer(_ value: Int) {
    separate()
    bytes.append(integer: value)
  }

  /// Writes a number with exactly so many decimals, an empty cell for what is not finite.
  package mutating func number(_ value: Double, decimals: Int) {
    separate()
    if value.isFinite { bytes.append(fixed: value, decimals: decimals) }
  }

  /// Writes a cell without content.
  package mutating func empty() {
    separate()
  }

  /// Ends the row.
  package mutating func endRow() {
    bytes.append(0x0A)
    isAtRowStart = true
  }

  private mutating func separate() {
    if !isAtRowStart { bytes.append(delimiter) }
    isAtRowStart = false
  }

  private func needsQuotes(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index + 8 <= text.count {
      let word = ByteSearch.word(text, at: index)
      let found =
        ByteSearch.matches(word, delimiter) | ByteSearch.matches(word, 0x22)
        | ByteSearch.matches(word, 0x0A) | ByteSearch.matches(word, 0x0D)
      if found != 0 { return true }
      index += 8
    }
    while index < text.count {
      let byte = text[index]
      if byte == delimiter || byte == 0x22 || byte == 0x0A || byte == 0x0D { return true }
      index += 1
    }
    return false
  }
}
