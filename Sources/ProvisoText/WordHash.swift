/// The 64-bit hash by which words are known: of the folded bytes, eight at a time.
///
/// Letters A–Z are lower-cased, digits of a number all become `0`, and the typographic apostrophe
/// becomes `'`; other bytes are taken as they are. Each group of eight bytes, little-endian and
/// filled with zeros, is mixed by a multiplication (the golden-ratio constant of Knuth, TAOCP 3,
/// §6.4) and a shift. The value is part of the model file's format: it must never change.
public struct WordHash: Sendable {
  private var state: UInt64 = 0x2545_F491_4F6C_DD1D
  private var chunk: UInt64 = 0
  private var filled: UInt64 = 0

  /// Creates the hash of nothing.
  @inline(__always) public init() {}

  /// Adds one folded byte.
  @inline(__always) public mutating func add(_ byte: UInt8) {
    chunk |= UInt64(byte) &<< filled
    filled &+= 8
    if filled == 64 {
      state = WordHash.mix(state ^ chunk)
      chunk = 0
      filled = 0
    }
  }

  /// The hash of the bytes added so far.
  @inline(__always) public var value: UInt64 {
    filled == 0 ? state : WordHash.mix(state ^ chunk)
  }

  /// Adds eight folded bytes, the first in the lowest place.
  ///
  /// - Precondition: a multiple of eight bytes was added before.
  @inline(__always) mutating func add(eight: UInt64) { state = WordHash.mix(state ^ eight) }

  /// The hash of the bytes added so far and up to seven more, filled with zeros.
  ///
  /// - Precondition: a multiple of eight bytes was added before; no byte is zero.
  @inline(__always) func value(adding rest: UInt64) -> UInt64 {
    rest == 0 ? state : WordHash.mix(state ^ rest)
  }

  @inline(__always) private static func mix(_ value: UInt64) -> UInt64 {
    let product = value &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product &>> 29)
  }

  /// The hash of a lower-case word, as the tokenizer would give it.
  public static func of(_ word: String) -> UInt64 {
    var hash = WordHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.value
  }

  /// A hash as 16 hexadecimal digits.
  package static func digits(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The hash of two words in sequence.
  @inlinable public static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let mixed = (first &* 0xD6E8_FEB8_6659_FD93) ^ (second &+ 0x632B_E59B_D9B4_E019)
    let product = mixed &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product &>> 32)
  }
}
