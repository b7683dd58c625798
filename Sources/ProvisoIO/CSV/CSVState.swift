/// The state of a reader of RFC 4180 between two bytes, shared by all who must agree on rows.
///
/// A quote opens a quoted field only at the beginning of a field; elsewhere it is a byte like
/// others. A row ends at LF outside quotes; CR before it belongs to the line end.
struct CSVState {
  enum Place {
    case fieldStart, plain, quoted
    /// Behind a quote inside a quoted field: the field's end, or the first half of a doubled quote.
    case closing
  }

  /// What a byte brings to an end.
  enum Event {
    case none, field, row
  }

  private(set) var place = Place.fieldStart

  /// The next index whose byte can change the state, the end of `bytes` if there is none.
  @inline(__always)
  func nextEvent(in bytes: Span<UInt8>, from index: Int, delimiter: UInt8) -> Int {
    switch place {
    case .fieldStart, .closing: index
    case .plain: ByteSearch.first(delimiter, or: 0x0A, in: bytes, index..<bytes.count)
    case .quoted: ByteSearch.first(0x22, in: bytes, index..<bytes.count) ?? bytes.count
    }
  }

  /// Goes over one byte.
  @inline(__always)
  mutating func take(_ byte: UInt8, delimiter: UInt8) -> Event {
    if place == .quoted {
      if byte == 0x22 { place = .closing }
      return .none
    }
    if byte == delimiter {
      place = .fieldStart
      return .field
    }
    if byte == 0x0A {
      place = .fieldStart
      return .row
    }
    if byte == 0x22, place != .plain {
      place = .quoted
    } else {
      place = .plain
    }
    return .none
  }
}
