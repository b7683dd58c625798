/// A fast 64-bit checksum over bytes: XXH64 with seed 0 (Collet, xxHash specification 0.1.1).
///
/// It finds damage, not forgery.
package enum Checksum {
  private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x9e37_79b1_85eb_ca87, 0xc2b2_ae3d_27d4_eb4f, 0x1656_67b1_9e37_79f9,
    0x85eb_ca77_c2b2_ae63, 0x27d4_eb2f_1656_67c5
  )

  /// The checksum of `bytes`.
  ///
  /// - Complexity: O(`bytes.count`), several bytes a cycle.
  package static func xxh64(_ bytes: Bytes) -> UInt64 {
    // SAFETY: every load below stays inside.
    unsafe bytes.withUnsafeBytes { unsafe digest($0) }
  }

  /// The checksum of all `bytes`.
  ///
  /// - Complexity: O(`bytes.count`), several bytes a cycle.
  package static func xxh64(_ bytes: [UInt8]) -> UInt64 { xxh64(Bytes(bytes)) }

  private static func digest(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    var offset = 0
    var hash: UInt64
    if count >= 32 {
      hash = unsafe stripes(bytes, &offset)
    } else {
      hash = primes.4
    }
    hash &+= UInt64(count)
    while offset + 8 <= count {
      hash = rotate(hash ^ round(0, unsafe load(bytes, offset)), 27) &* primes.0 &+ primes.3
      offset += 8
    }
    if offset + 4 <= count {
      let word = unsafe UInt64(
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
      hash = rotate(hash ^ (word &* primes.0), 23) &* primes.1 &+ primes.2
      offset += 4
    }
    while offset < count {
      hash = rotate(hash ^ (UInt64(unsafe bytes[offset]) &* primes.4), 11) &* primes.0
      offset += 1
    }
    hash = (hash ^ (hash >> 33)) &* primes.1
    hash = (hash ^ (hash >> 29)) &* primes.2
    return hash ^ (hash >> 32)
  }

  /// Four lanes over blocks of 32 bytes.
  private static func stripes(_ bytes: UnsafeRawBufferPointer, _ offset: inout Int) -> UInt64 {
    var a = primes.0 &+ primes.1
    var b = primes.1
    var c: UInt64 = 0
    var d = 0 &- primes.0
    while offset + 32 <= bytes.count {
      a = round(a, unsafe load(bytes, offset))
      b = round(b, unsafe load(bytes, offset + 8))
      c = round(c, unsafe load(bytes, offset + 16))
      d = round(d, unsafe load(bytes, offset + 24))
      offset += 32
    }
    var hash = rotate(a, 1) &+ rotate(b, 7) &+ rotate(c, 12) &+ rotate(d, 18)
    for lane in [a, b, c, d] { hash = (hash ^ round(0, lane)) &* primes.0 &+ primes.3 }
    return hash
  }

  @inline(__always)
  private static func load(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    rotate(lane &+ input &* primes.1, 31) &* primes.0
  }

  @inline(__always)
  private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
    (value &<< count) | (value &>> (64 &- count))
  }
}
