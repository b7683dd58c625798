extension Tokenizer {
  /// Reads a mark of the ASCII range, or the entity that stands for one.
  func mark(
    _ bytes: Span<UInt8>, at index: Int, before: inout Token.Shape,
    into tokens: inout OutputSpan<Token>
  ) -> Int {
    let byte = bytes[index]
    var end = index + 1
    var kind: Token.Kind
    switch byte {
    case 0x2C: kind = .comma
    case 0x2E:
      while end < bytes.count, bytes[end] == 0x2E { end += 1 }
      kind = end - index > 1 ? .ellipsis : .period
    case 0x3B: kind = .semicolon
    case 0x3A: kind = .colon
    case 0x3F: kind = .question
    case 0x21: kind = .exclamation
    case 0x22: kind = .straightQuote
    case 0x28, 0x5B, 0x7B: kind = .openBracket
    case 0x29, 0x5D, 0x7D: kind = .closeBracket
    case 0x24: kind = .currency
    case 0x25: kind = .percent
    case 0x2D:
      while end < bytes.count, bytes[end] == 0x2D { end += 1 }
      kind = .dash
    case 0x60:
      if end < bytes.count, bytes[end] == 0x60 { end += 1 }
      kind = end - index > 1 ? .openQuote : .openSingleQuote
    case 0x26:
      guard let entity = Entity(bytes, at: index) else {
        kind = .symbol
        break
      }
      guard let mark = entity.mark else {
        before.insert(.spaceBefore)
        return entity.end
      }
      kind = mark
      end = entity.end
    default: kind = .symbol
    }
    tokens.append(Token(mark: kind, index, end, before))
    return end
  }
}

/// A character entity that a web page left in the text.
private struct Entity {
  /// The mark it stands for; `nil` for a blank.
  let mark: Token.Kind?
  let end: Int

  private static let names: [(name: String, mark: Token.Kind?)] = [
    ("quot", .straightQuote), ("#34", .straightQuote), ("ldquo", .openQuote), ("#8220", .openQuote),
    ("rdquo", .closeQuote), ("#8221", .closeQuote), ("laquo", .openQuote), ("raquo", .closeQuote),
    ("lsquo", .openSingleQuote), ("rsquo", .singleQuote), ("apos", .singleQuote),
    ("#39", .singleQuote), ("#8217", .singleQuote), ("nbsp", nil), ("#160", nil), ("amp", .symbol),
    ("mdash", .dash), ("ndash", .dash), ("hellip", .ellipsis), ("lt", .symbol), ("gt", .symbol),
  ]

  init?(_ bytes: Span<UInt8>, at index: Int) {
    for entry in Entity.names {
      let name = entry.name.utf8
      let end = index + 1 + name.count
      guard end < bytes.count, bytes[end] == 0x3B else { continue }
      var offset = index + 1
      var isSame = true
      for byte in name {
        if bytes[offset] != byte {
          isSame = false
          break
        }
        offset += 1
      }
      if isSame {
        mark = entry.mark
        self.end = end + 1
        return
      }
    }
    return nil
  }
}
