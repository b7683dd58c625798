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
  }

  /// What can be seen from the bytes alone.
  public struct Shape: OptionSet, Sendable {
    /// One bit a property.
    public let rawValue: UInt16
    /// Creates a shape from its bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// Starts with a capital letter.
    public static let capitalised = Shape(rawValue: 1)
    /// At least two letters, all capitals.
    public static let allCapitals = Shape(rawValue: 2)
    /// A blank or the start of the text stands before it.
    public static let spaceBefore = Shape(rawValue: 4)
    /// A line break stands before it.
    public static let lineBefore = Shape(rawValue: 8)
    /// An empty line stands before it.
    public static let paragraphBefore = Shape(rawValue: 16)
    /// Ends in *-ed*.
    public static let edSuffix = Shape(rawValue: 32)
    /// Ends in *-ing*.
    public static let ingSuffix = Shape(rawValue: 64)
    /// Ends in *-ly*.
    public static let lySuffix = Shape(rawValue: 128)
    /// Four digits from 1900 to 2199: most likely a year.
    public static let year = Shape(rawValue: 256)
    /// Ends in *-s*.
    public static let sSuffix = Shape(rawValue: 512)
    /// The second part of a contraction: *n't*, *'ll*, *'s*.
    public static let clitic = Shape(rawValue: 1024)
    /// Holds a hyphen.
    public static let hyphenated = Shape(rawValue: 2048)
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

  /// Whether it is a word or a number.
  @inlinable public var isWordLike: Bool { kind.rawValue <= Kind.number.rawValue }
}
