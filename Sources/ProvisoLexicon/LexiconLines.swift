/// The lines of a lexicon file that say something: not empty and not a comment (`#`).
struct LexiconLines: Sequence, IteratorProtocol {
  struct Line {
    let number: Int
    let fields: [ArraySlice<UInt8>]
  }

  private let bytes: [UInt8]
  private var index = 0
  private var number = 0

  init(_ file: LexiconFile) {
    bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  mutating func next() -> Line? {
    while index < bytes.count {
      let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
      var line = bytes[index..<end]
      index = end + 1
      number += 1
      while let last = line.last, last == 0x20 || last == 0x09 || last == 0x0D {
        line = line.dropLast()
      }
      guard let first = line.first, first != 0x23 else { continue }
      return Line(
        number: number, fields: line.split(separator: 0x09, omittingEmptySubsequences: false))
    }
    return nil
  }
}
