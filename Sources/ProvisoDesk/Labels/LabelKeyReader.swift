/// Reads keys from the bytes of a terminal, which may come in any pieces.
///
/// Arrows are sequences that begin as the key Escape does, so that what is cut off waits for the
/// next piece.
package struct LabelKeyReader: Sendable {
  private static let escape: UInt8 = 0x1B
  /// The beginning of a sequence, whose end has not come yet.
  private var begun: [UInt8] = []

  /// A reader to which nothing was typed yet.
  package init() {}

  /// The keys that `typed` completes; unknown sequences give nothing.
  ///
  /// When nothing more was typed, what was begun ends: a lone Escape was the key.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package mutating func keys(_ typed: [UInt8]) -> [LabelKey] {
    guard !typed.isEmpty else {
      defer { begun = [] }
      return begun == [LabelKeyReader.escape] ? [.escape] : []
    }
    let bytes = begun + typed
    begun = []
    var keys: [LabelKey] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == LabelKeyReader.escape else {
        if let key = LabelKey(byte: bytes[index]) { keys.append(key) }
        index += 1
        continue
      }
      guard let end = LabelKeyReader.sequenceEnd(bytes, from: index) else {
        begun = Array(bytes[index...])
        return keys
      }
      if let key = LabelKey(sequence: bytes[index..<end]) { keys.append(key) }
      index = end
    }
    return keys
  }

  /// Where the sequence ends that begins with the Escape at `start`; nil when its end has not come.
  private static func sequenceEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    guard bytes[start + 1] == 0x5B || bytes[start + 1] == 0x4F else { return start + 1 }
    return bytes[(start + 2)...].firstIndex { $0 >= 0x40 }.map { $0 + 1 }
  }
}

extension LabelKey {
  /// The key of a byte that stands for itself.
  fileprivate init?(byte: UInt8) {
    switch byte {
    case 0x0A, 0x0D: self = .enter
    case 0x08, 0x7F: self = .backspace
    case 0x04: self = .character("q")
    case 0x20...0x7E: self = .character(Character(Unicode.Scalar(byte)))
    default: return nil
    }
  }

  /// The key of a whole sequence that begins with Escape, which may be that byte alone.
  fileprivate init?(sequence: ArraySlice<UInt8>) {
    guard sequence.count > 1 else {
      self = .escape
      return
    }
    switch sequence.last {
    case 0x41: self = .up
    case 0x42: self = .down
    case 0x43: self = .right
    case 0x44: self = .left
    default: return nil
    }
  }
}
