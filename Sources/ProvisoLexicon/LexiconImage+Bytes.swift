import ProvisoText

/// Writes numbers seven bits a byte, the lowest first (LEB128).
struct ImageWriter {
  var bytes: [UInt8] = []

  mutating func write(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func writeWhole(_ value: UInt64) {
    for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * place))) }
  }

  mutating func write(_ text: String) {
    write(UInt64(text.utf8.count))
    bytes += text.utf8
  }

  /// Writes the shape of the node with `number`, whose edges lead to smaller numbers.
  mutating func write(_ shape: CueAutomaton.Shape, of number: Int) {
    write(UInt64(shape.cues.count))
    for cue in shape.cues { write(UInt64(cue)) }
    write(UInt64(shape.words.count))
    for edge in shape.words {
      write(UInt64(edge.word))
      write(UInt64(number - Int(edge.target)))
    }
    write(UInt64(shape.classes.count))
    for edge in shape.classes {
      write(edge.classes)
      write(UInt64(number - Int(edge.target)))
    }
    write(UInt64(shape.gap < 0 ? 0 : number - Int(shape.gap)))
  }

  mutating func write(_ cue: Cue, _ files: [LexiconFile]) {
    write(cue.pattern)
    write(UInt64(Role.allCases.firstIndex(of: cue.role) ?? 0))
    write(cue.direction == .forward ? 0 : cue.direction == .backward ? 1 : 2)
    write(UInt64(cue.maximalScope))
    write(UInt64(cue.labels.count))
    for label in cue.labels { write(label) }
    write(UInt64(files.firstIndex { $0.name == cue.file } ?? 0))
    write(UInt64(cue.line))
  }
}

/// Reads what ``ImageWriter`` wrote; zeros where the bytes end too early.
struct ImageReader {
  private let bytes: [UInt8]
  private var index = 0
  private var isShort = false
  private static let roles = Role.allCases

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether everything was read and nothing is left.
  var isWhole: Bool { !isShort && index == bytes.count }

  private mutating func byte() -> UInt8 {
    guard index < bytes.count else {
      isShort = true
      return 0
    }
    index += 1
    return bytes[index - 1]
  }

  mutating func read() -> UInt64 {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while true {
      let next = byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return value }
      shift += 7
    }
  }

  /// A number of things, each of one byte or more.
  mutating func readCount() -> Int { Int(truncatingIfNeeded: read() & 0xFFFF_FFFF) }

  mutating func readWhole() -> UInt64 {
    var value: UInt64 = 0
    for place in 0..<8 { value |= UInt64(byte()) << UInt64(8 * place) }
    return value
  }

  mutating func readSets() -> WordSets {
    WordSets(
      WordSetName.allCases.map { _ in
        (0..<min(readCount(), bytes.count - index)).map { _ in readWhole() }
      })
  }

  mutating func readText() -> String {
    let count = min(readCount(), bytes.count - index)
    defer { index += count }
    return String(decoding: bytes[index..<index + count], as: UTF8.self)
  }

  /// Reads the shape of the node with `number`.
  mutating func read(_ shape: inout CueAutomaton.Shape, of number: Int) {
    shape.clear()
    for _ in 0..<min(readCount(), bytes.count) {
      shape.cues.append(Int32(truncatingIfNeeded: readCount()))
    }
    for _ in 0..<min(readCount(), bytes.count) {
      shape.words.append(
        CueAutomaton.Shape.WordEdge(
          word: Int32(truncatingIfNeeded: readCount()), target: readTarget(number)))
    }
    for _ in 0..<min(readCount(), bytes.count) {
      shape.classes.append(
        CueAutomaton.Shape.ClassEdge(classes: read(), target: readTarget(number)))
    }
    let gap = readTarget(number)
    shape.gap = gap == number ? -1 : gap
  }

  private mutating func readTarget(_ number: Int) -> Int32 {
    Int32(truncatingIfNeeded: number - readCount())
  }

  mutating func readCue(_ files: [String]) -> Cue {
    let pattern = readText()
    let role = Self.roles[min(readCount(), Self.roles.count - 1)]
    let directions: [Cue.Direction] = [.forward, .backward, .both]
    let direction = directions[min(readCount(), 2)]
    let scope = readCount()
    let labels = (0..<min(readCount(), bytes.count)).map { _ in readText() }
    let file = files[min(readCount(), files.count - 1)]
    return Cue(
      pattern: pattern, role: role, direction: direction, maximalScope: scope, labels: labels,
      file: file, line: readCount())
  }
}
