/// Bytes that never change: those of an array, or constants of the program, which are not copied.
///
/// SAFETY: an array is a value, and constants live as long as the program and are never written, so
/// that all threads may read.
@safe package struct Bytes: @unchecked Sendable {
  @safe private enum Storage {
    case array(ArraySlice<UInt8>)
    case constants(UnsafeRawBufferPointer)
  }

  private let storage: Storage

  /// The bytes of an array, which is shared.
  package init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  /// Some bytes of an array, which is shared.
  package init(_ bytes: ArraySlice<UInt8>) { storage = .array(bytes) }

  /// Bytes that live as long as the program and never change.
  @unsafe package init(constants: UnsafeRawBufferPointer) {
    unsafe storage = .constants(constants)
  }

  /// Whether they are constants of the program, and so as good as its code.
  package var isConstant: Bool { if case .constants = storage { true } else { false } }

  /// The number of bytes.
  package var count: Int {
    switch storage {
    case .array(let bytes): bytes.count
    case .constants(let bytes): bytes.count
    }
  }

  /// Some of the bytes, by their places from 0; not copied.
  ///
  /// - Precondition: the range lies inside.
  package subscript(range: Range<Int>) -> Bytes {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of bounds")
    switch storage {
    case .array(let bytes):
      let first = bytes.startIndex
      return Bytes(bytes[first + range.lowerBound..<first + range.upperBound])
    case .constants(let bytes):
      // SAFETY: the range lies inside, and what it is part of lives as long as the program.
      return unsafe Bytes(constants: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }

  /// A copy.
  package var array: [UInt8] { unsafe withUnsafeBytes { unsafe Array($0) } }

  /// Calls `body` with the bytes, which it must not keep.
  @unsafe package func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result
  {
    switch storage {
    case .array(let bytes): unsafe bytes.withUnsafeBytes(body)
    case .constants(let bytes): unsafe body(bytes)
    }
  }
}
