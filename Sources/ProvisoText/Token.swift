/// A word, a number or a mark of a text: where it stands, what it looks like and its folded hash.
public struct Token: Equatable, Sendable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
    case word, number
    case comma, period, semicolon, colon, dash, ellipsis, question, exclamation
    /// A mark that opens (“, «, „) or closes (”, ») a quote, or that does not say (").
    case openQuote, closeQuote, straightQuote
    /// A single mark that opens (‘), or an apostrophe that belongs to no word (', ’).
    case openSingleQuote, singleQuote
    case openBracket, closeBracket
    case currency, percent
    case symbol

    /// Whether both are the same, without the detour over raw values.
    @inlinable public static func == (first: Kind, second: Kind) -> Bool {
      first.rawValue == second.rawValue
    }
  }

  /// What can be seen from the bytes alone.
  public struct Shape: OptionSet, Sendable {
    /// One bit a property.
    public let rawValue: UInt16
    /// Creates a shape from its bits.
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// Starts with a capital letter.
    @inlinable public static var capitalised: Shape { Shape(rawValue: 1) }
    /// At least two letters, all capitals.
    @inlinable public static var allCapitals: Shape { Shape(rawValue: 2) }
    /// A blank or the start of the text stands before it.
    @inlinable public static var spaceBefore: Shape { Shape(rawValue: 4) }
    /// A line break stands before it.
    @inlinable public static var lineBefore: Shape { Shape(rawValue: 8) }
    /// An empty line stands before it.
    @inlinable public static var paragraphBefore: Shape { Shape(rawValue: 16) }
    /// Ends in *-ed*.
    @inlinable public static var edSuffix: Shape { Shape(rawValue: 32) }
    /// Ends in *-ing*.
    @inlinable public static var ingSuffix: Shape { Shape(rawValue: 64) }
    /// Ends in *-ly*.
    @inlinable public static var lySuffix: Shape { Shape(rawValue: 128) }
    /// Four digits from 1900 to 2199: most likely a year.
    @inlinable public static var year: Shape { Shape(rawValue: 256) }
    /// Ends in *-s*.
    @inlinable public static var sSuffix: Shape { Shape(rawValue: 512) }
    /// The second part of a contraction: *n't*, *'ll*, *'s*.
    @inlinable public static var clitic: Shape { Shape(rawValue: 1024) }
    /// Holds a hyphen.
    @inlinable public static var hyphenated: Shape { Shape(rawValue: 2048) }
  }

  /// The hash of the folded bytes (``WordHash``); for marks that of the canonical mark.
  public var hash: UInt64
  /// The first byte.
  public var start: UInt32
  /// The first byte after the token.
  public var end: UInt32
  /// What it is.
  public var kind: Kind
  /// What it looks like.
  public var shape: Shape

  /// Creates a token.
  public init(hash: UInt64, start: Int, end: Int, kind: Kind, shape: Shape) {
    self.hash = hash
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.kind = kind
    self.shape = shape
  }

  /// The bytes of the token.
  public var span: TextSpan { TextSpan(Int(start), Int(end)) }

  /// Whether it is a mark that opens or closes a quote, single ones apart.
  @inlinable public var isQuote: Bool {
    kind.rawValue >= Kind.openQuote.rawValue && kind.rawValue <= Kind.straightQuote.rawValue
  }
  /// Whether it is a word or a number.
  @inlinable public var isWordLike: Bool { kind.rawValue <= Kind.number.rawValue }
}
