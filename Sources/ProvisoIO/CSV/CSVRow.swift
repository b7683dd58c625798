/// One row of a table at a time, its fields as ranges.
///
/// The row keeps its buffers from one call to the next: reading allocates nothing in the long run.
/// A field without doubled quotes is a range of the input; others are decoded into ``decoded``.
package struct CSVRow: Sendable {
  /// The fields of the row read last.
  package private(set) var fields: [Field] = []
  /// The bytes of fields that had to be decoded.
  package private(set) var decoded: [UInt8] = []
  /// The bytes of the row, without its line end.
  package private(set) var range = 0..<0
  /// The byte between two fields.
  package let delimiter: UInt8

  /// Creates a row for fields with `delimiter` between them.
  package init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  /// Reads the row that starts at `start`.
  ///
  /// - Returns: the beginning of the next row, and what is wrong with the quotes of this one.
  /// - Complexity: O(*n*) in the length of the row.
  package mutating func read(_ bytes: Span<UInt8>, at start: Int) -> (next: Int, fault: CSVFault?) {
    fields.removeAll(keepingCapacity: true)
    decoded.removeAll(keepingCapacity: true)
    var index = start
    var fault: CSVFault?
    while true {
      let fieldStart = index
      var doubled = false
      if index < bytes.count, bytes[index] == 0x22 {
        let kind = skipQuoted(bytes, &index, &doubled)
        if let kind, fault == nil {
          fault = CSVFault(kind: kind, offset: kind == .unclosedQuote ? fieldStart : index)
        }
      }
      index = ByteSearch.first(delimiter, or: 0x0A, in: bytes, index..<bytes.count)
      let isLast = index == bytes.count || bytes[index] == 0x0A
      addField(bytes, fieldStart..<index, doubled, isLast: isLast)
      if isLast { return finish(bytes, start, next: min(index + 1, bytes.count), fault) }
      index += 1
    }
  }

  /// Goes from an opening quote to the place after the closing one.
  private func skipQuoted(
    _ bytes: Span<UInt8>, _ index: inout Int, _ doubled: inout Bool
  ) -> CSVFault.Kind? {
    index += 1
    while true {
      guard let quote = ByteSearch.first(0x22, in: bytes, index..<bytes.count) else {
        index = bytes.count
        return .unclosedQuote
      }
      index = quote + 1
      guard index < bytes.count else { return nil }
      switch bytes[index] {
      case 0x22:
        doubled = true
        index += 1
      case delimiter, 0x0A: return nil
      case 0x0D where index + 1 == bytes.count || bytes[index + 1] == 0x0A: return nil
      default: return .textBehindQuote
      }
    }
  }

  private mutating func finish(
    _ bytes: Span<UInt8>, _ start: Int, next: Int, _ fault: CSVFault?
  ) -> (next: Int, fault: CSVFault?) {
    var end = next
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    range = start..<end
    return (next, fault)
  }

  private mutating func addField(
    _ bytes: Span<UInt8>, _ whole: Range<Int>, _ doubled: Bool, isLast: Bool
  ) {
    var range = whole
    if isLast, let last = range.last, bytes[last] == 0x0D {
      range = range.lowerBound..<last
    }
    guard range.count >= 2, bytes[range.lowerBound] == 0x22, bytes[range.upperBound - 1] == 0x22
    else {
      fields.append(Field(.string, range))
      return
    }
    let inner = range.lowerBound + 1..<range.upperBound - 1
    guard doubled else {
      fields.append(Field(.string, inner))
      return
    }
    let start = decoded.count
    var index = inner.lowerBound
    while index < inner.upperBound {
      let quote = ByteSearch.first(0x22, in: bytes, index..<inner.upperBound)
      let end = quote.map { $0 + 1 } ?? inner.upperBound
      decoded.append(bytes, index..<end)
      index = quote == nil ? end : end + 1
    }
    fields.append(Field(.string, start..<decoded.count, isDecoded: true))
  }
}

/// What is wrong with the quotes of a row.
package struct CSVFault: Error, Hashable, Sendable {
  /// The kinds of fault.
  package enum Kind: Hashable, Sendable {
    case unclosedQuote, textBehindQuote
  }

  /// The kind of fault.
  package let kind: Kind
  /// Where it is, an offset into the bytes given.
  package let offset: Int

  /// What is wrong and what to do.
  package var message: String {
    switch kind {
    case .unclosedQuote: "a quote is opened and never closed; close it, or double it to mean itself"
    case .textBehindQuote: "text after a closing quote; double quotes that are part of a field"
    }
  }

  /// What else the row took in, since its quote is not closed: so many lines after the first.
  func loss(lines: Int) -> String {
    guard kind == .unclosedQuote, lines > 0 else { return "" }
    return lines == 1
      ? " (the line behind it is part of it and not read)"
      : " (the \(lines) lines behind it are part of it and not read)"
  }
}
